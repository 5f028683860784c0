//! `/today`: the short list of acts, each explained; `/acts/{id}/answers`: what the user says of one.

use axum::http::HeaderMap;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use wellmet_app::{
    Done,
    acts::{Answered, NewAnswer},
    today::{ActOfPerson, TodayView},
};
use wellmet_domain::PersonId;

use crate::{
    access::Caller,
    pages::{Answer, Json, Path, Query},
};

/// Which day.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Day {
    /// The day; today when left out.
    #[param(value_type = Option<String>, format = Date)]
    pub on: Option<Date>,
}

/// What is due, in order, with what comes this week and what waits on others.
#[utoipa::path(get, path = "/today", tag = "today", params(Day), responses((status = OK, body = TodayView)))]
pub async fn today(caller: Caller, Query(day): Query<Day>) -> Answer<TodayView> {
    let view = caller.app.today(day.on).await?;
    if day.on.is_none() {
        let (app, shown) = (caller.app.clone(), view.clone());
        // Beside the answer, so that nobody waits for it.
        tokio::spawn(async move {
            app.note_today(&shown).await;
            app.follow_own_pace().await;
        });
    }
    Ok(Json(view))
}

/// What one can do with somebody now: the act that is due, else a prepared message. It is answered as an act of today is.
#[utoipa::path(get, path = "/people/{id}/act", tag = "today", params(("id" = PersonId, Path)), responses((status = OK, body = ActOfPerson)))]
pub async fn act_of(caller: Caller, Path(id): Path<PersonId>) -> Answer<ActOfPerson> {
    Ok(Json(caller.app.act_of(id).await?))
}

/// By this header a device that was without network says its base later: the key of a write stands for its body alone.
const BASE: &str = "wellmet-base";

/// Answers an act: done, snoozed, skipped, dropped, written, not sent, kept or moved.
#[utoipa::path(post, path = "/acts/{id}/answers", tag = "today",
    params(("id" = String, Path), ("wellmet-base" = Option<i64>, Header, description = "The base, where the body names none")),
    request_body = NewAnswer, responses((status = OK, body = Done)))]
pub async fn answer(caller: Caller, headers: HeaderMap, Path(id): Path<String>, Json(mut answer): Json<NewAnswer>) -> Answer<Done> {
    let base = headers.get(BASE).and_then(|base| base.to_str().ok()?.parse().ok());
    answer.base = answer.base.or(base);
    Ok(Json(caller.app.answer_act(&id, answer).await?))
}

/// One answer to several acts.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewAnswers {
    /// The acts.
    pub acts: Vec<String>,
    /// What is said of each.
    #[serde(flatten)]
    pub answer: NewAnswer,
}

/// Answers several acts alike, as one change.
#[utoipa::path(post, path = "/acts/answers", tag = "today", request_body = NewAnswers, responses((status = OK, body = Answered)))]
pub async fn answer_all(caller: Caller, Json(asked): Json<NewAnswers>) -> Answer<Answered> {
    Ok(Json(caller.app.answer_acts(&asked.acts, &asked.answer).await?))
}
