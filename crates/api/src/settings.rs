//! `/settings` and `/me`: what the user chose about the book, and who its owner is.

use serde_json::Value;
use wellmet_app::{
    Done,
    settings::{Me, MeFields, Settings},
};

use crate::{
    access::Caller,
    pages::{Answer, Json},
};

/// The settings of the book.
#[utoipa::path(get, path = "/settings", tag = "settings", responses((status = OK, body = Settings)))]
pub async fn settings(caller: Caller) -> Answer<Settings> {
    Ok(Json(caller.app.settings().await?))
}

/// Changes settings: those that are named.
#[utoipa::path(put, path = "/settings", tag = "settings", request_body = Settings, responses((status = OK, body = Done)))]
pub async fn change(caller: Caller, Json(changes): Json<Value>) -> Answer<Done> {
    Ok(Json(caller.app.change_settings(changes).await?))
}

/// The owner of the book and how they are reached.
#[utoipa::path(get, path = "/me", tag = "settings", responses((status = OK, body = Me)))]
pub async fn me(caller: Caller) -> Answer<Me> {
    Ok(Json(caller.app.me().await?))
}

/// Says who the owner is.
#[utoipa::path(put, path = "/me", tag = "settings", request_body = MeFields, responses((status = OK, body = Done)))]
pub async fn set_me(caller: Caller, Json(fields): Json<MeFields>) -> Answer<Done> {
    Ok(Json(caller.app.set_me(fields).await?))
}
