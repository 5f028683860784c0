//! `/people/{id}/{part}`: channels, dates, positions and the like, added, changed and removed in the same three ways.

use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_app::{
    Done,
    people::{
        Added, AddressFields, ChannelFields, DateFields, FieldFields, NameFields, NeedFields, NoteFields, OfferFields, PartKind,
        PositionFields, RelationFields, TagFields, TopicFields,
    },
};
use wellmet_domain::PersonId;

use super::base_of;
use crate::{
    access::Caller,
    pages::{Answer, Json, Path},
};

/// The fields of a part, by its kind.
#[derive(ToSchema)]
#[schema(title = "PartFields")]
#[serde(untagged)]
#[expect(dead_code, reason = "describes the body, which each kind of part reads for itself")]
pub enum PartFields {
    /// Of `channels`.
    Channel(ChannelFields),
    /// Of `addresses`.
    Address(AddressFields),
    /// Of `dates`.
    Date(DateFields),
    /// Of `names`.
    Name(NameFields),
    /// Of `positions`.
    Position(PositionFields),
    /// Of `relations`.
    Relation(RelationFields),
    /// Of `topics`.
    Topic(TopicFields),
    /// Of `needs`.
    Need(NeedFields),
    /// Of `offers`.
    Offer(OfferFields),
    /// Of `tags`.
    Tag(TagFields),
    /// Of `fields`.
    Field(FieldFields),
    /// Of `notes`.
    Note(NoteFields),
}

/// Adds a part; one that says what is there already is not added twice.
#[utoipa::path(post, path = "/people/{id}/{part}", tag = "people", params(("id" = PersonId, Path), ("part" = PartKind, Path)),
    request_body = PartFields, responses((status = OK, body = Added)))]
pub async fn add(caller: Caller, Path((id, part)): Path<(PersonId, PartKind)>, Json(fields): Json<Value>) -> Answer<Added> {
    Ok(Json(caller.app.add_part_of(part, id, fields).await?))
}

/// Changes a part: the fields that are named, `null` empties one. Answers 409 with `fields` when one changed after `base`.
#[utoipa::path(patch, path = "/people/{id}/{part}/{row}", tag = "people",
    params(("id" = PersonId, Path), ("part" = PartKind, Path), ("row" = Uuid, Path)),
    request_body = PartFields, responses((status = OK, body = Done)))]
pub async fn change(caller: Caller, Path((id, part, row)): Path<(PersonId, PartKind, Uuid)>, Json(changes): Json<Value>) -> Answer<Done> {
    Ok(Json(caller.app.change_part_of(part, id, row, base_of(&changes)?, changes).await?))
}

/// Removes a part.
#[utoipa::path(delete, path = "/people/{id}/{part}/{row}", tag = "people",
    params(("id" = PersonId, Path), ("part" = PartKind, Path), ("row" = Uuid, Path)), responses((status = OK, body = Done)))]
pub async fn remove(caller: Caller, Path((id, part, row)): Path<(PersonId, PartKind, Uuid)>) -> Answer<Done> {
    Ok(Json(caller.app.remove_part_of(part, id, row).await?))
}
