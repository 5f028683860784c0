//! `/organisations`: found by any of their names, who is there, notes on them, and names that mean one organisation.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use wellmet_app::{
    Done,
    organisations::{AliasProposal, AtOrganisation, FoundAt, OrganisationFields, OrganisationPage},
    people::{Added, NoteFields},
};
use wellmet_domain::{NoteId, OrganisationId, RowId, organisations::AliasKind};

use crate::{
    access::Caller,
    pages::{Answer, Json, Paging, Path, Query},
    people::base_of,
};

/// Which organisations a list shows.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct OrganisationsAsked {
    /// Words of a name or alias.
    pub query: Option<String>,
    /// The `next` of the page before.
    pub cursor: Option<String>,
    /// How many; 50 when left out, 500 at most.
    pub limit: Option<u16>,
}

/// Which organisation is meant.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Named {
    /// Its name, an alias, or words that only one name begins with.
    pub name: String,
}

/// Two organisations that are not one.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Distinction {
    /// The one.
    pub organisation: OrganisationId,
    /// The other.
    pub other: OrganisationId,
}

/// Two organisations that are one.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Join {
    /// The one whose name stays.
    pub keep: OrganisationId,
    /// The one whose name becomes an alias.
    pub other: OrganisationId,
    /// What the names are to each other.
    pub kind: AliasKind,
}

/// Another name of an organisation.
#[derive(Debug, Deserialize, ToSchema)]
pub struct AlsoNamed {
    /// The name.
    pub name: String,
}

/// Pairs of organisations that are probably one.
#[derive(Serialize, ToSchema)]
pub struct Proposals {
    /// The pairs, each with its reason.
    pub items: Vec<AliasProposal>,
}

/// A page of organisations, those with most people first.
#[utoipa::path(get, path = "/organisations", tag = "organisations", params(OrganisationsAsked), responses((status = OK, body = FoundAt)))]
pub async fn organisations(caller: Caller, Query(asked): Query<OrganisationsAsked>) -> Answer<FoundAt> {
    let page = Paging { cursor: asked.cursor, limit: asked.limit };
    Ok(Json(caller.app.organisations(asked.query.as_deref(), page.cursor(), page.limit().into()).await?))
}

/// An organisation with everybody there, now and before.
#[utoipa::path(get, path = "/organisations/{id}", tag = "organisations", params(("id" = OrganisationId, Path)),
    responses((status = OK, body = OrganisationPage)))]
pub async fn organisation(caller: Caller, Path(id): Path<OrganisationId>) -> Answer<OrganisationPage> {
    Ok(Json(caller.app.organisation(id).await?))
}

/// Changes an organisation: the fields that are named. Answers 409 with `organisation` when the new name is another one's, and
/// with `fields` when one changed after `base`.
#[utoipa::path(patch, path = "/organisations/{id}", tag = "organisations", params(("id" = OrganisationId, Path)),
    request_body = OrganisationFields, responses((status = OK, body = Done)))]
pub async fn change(caller: Caller, Path(id): Path<OrganisationId>, Json(changes): Json<Value>) -> Answer<Done> {
    Ok(Json(caller.app.edit_organisation(id, base_of(&changes)?, changes).await?))
}

/// Gives an organisation another name by which it is found. Answers 409 with `organisation` when that is another one's.
#[utoipa::path(post, path = "/organisations/{id}/aliases", tag = "organisations", params(("id" = OrganisationId, Path)),
    request_body = AlsoNamed, responses((status = OK, body = Done)))]
pub async fn add_alias(caller: Caller, Path(id): Path<OrganisationId>, Json(also): Json<AlsoNamed>) -> Answer<Done> {
    Ok(Json(caller.app.name_organisation_also(id, &also.name).await?))
}

/// Takes another name away from an organisation.
#[utoipa::path(delete, path = "/organisations/{id}/aliases/{alias}", tag = "organisations",
    params(("id" = OrganisationId, Path), ("alias" = Uuid, Path)), responses((status = OK, body = Done)))]
pub async fn remove_alias(caller: Caller, Path((id, alias)): Path<(OrganisationId, Uuid)>) -> Answer<Done> {
    Ok(Json(caller.app.remove_other_name(id, RowId(alias)).await?))
}

/// Whom one knows at an organisation. Answers 409 with `candidates` when several are meant.
#[utoipa::path(get, path = "/organisations/at", tag = "organisations", params(Named), responses((status = OK, body = AtOrganisation)))]
pub async fn at(caller: Caller, Query(named): Query<Named>) -> Answer<AtOrganisation> {
    Ok(Json(caller.app.at(&named.name).await?))
}

/// Adds a note to an organisation.
#[utoipa::path(post, path = "/organisations/{id}/notes", tag = "organisations", params(("id" = OrganisationId, Path)),
    request_body = NoteFields, responses((status = OK, body = Added)))]
pub async fn add_note(caller: Caller, Path(id): Path<OrganisationId>, Json(fields): Json<NoteFields>) -> Answer<Added> {
    Ok(Json(caller.app.add_organisation_note(id, fields).await?))
}

/// Changes a note: the fields that are named. Answers 409 with `fields` when one changed after `base`.
#[utoipa::path(patch, path = "/organisations/{id}/notes/{note}", tag = "organisations",
    params(("id" = OrganisationId, Path), ("note" = NoteId, Path)), request_body = NoteFields, responses((status = OK, body = Done)))]
pub async fn change_note(caller: Caller, Path((id, note)): Path<(OrganisationId, NoteId)>, Json(changes): Json<Value>) -> Answer<Done> {
    Ok(Json(caller.app.change_organisation_note(id, note, base_of(&changes)?, changes).await?))
}

/// Removes a note.
#[utoipa::path(delete, path = "/organisations/{id}/notes/{note}", tag = "organisations",
    params(("id" = OrganisationId, Path), ("note" = NoteId, Path)), responses((status = OK, body = Done)))]
pub async fn remove_note(caller: Caller, Path((id, note)): Path<(OrganisationId, NoteId)>) -> Answer<Done> {
    Ok(Json(caller.app.remove_organisation_note(id, note).await?))
}

/// The pairs of organisations that are probably one.
#[utoipa::path(get, path = "/organisations/proposals", tag = "organisations", responses((status = OK, body = Proposals)))]
pub async fn proposals(caller: Caller) -> Answer<Proposals> {
    Ok(Json(Proposals { items: caller.app.alias_proposals().await? }))
}

/// Joins two organisations.
#[utoipa::path(post, path = "/organisations/joins", tag = "organisations", request_body = Join, responses((status = OK, body = Done)))]
pub async fn join(caller: Caller, Json(join): Json<Join>) -> Answer<Done> {
    Ok(Json(caller.app.join_organisations(join.keep, join.other, join.kind).await?))
}

/// Remembers that two organisations are not one; they are proposed no more.
#[utoipa::path(post, path = "/organisations/distinctions", tag = "organisations", request_body = Distinction, responses((status = OK, body = Done)))]
pub async fn tell_apart(caller: Caller, Json(distinction): Json<Distinction>) -> Answer<Done> {
    Ok(Json(caller.app.tell_organisations_apart(distinction.organisation, distinction.other).await?))
}
