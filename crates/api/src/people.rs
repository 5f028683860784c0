//! `/people`: lists, the compact index of everybody, a new person, a person's page and photo, and changes of the person.

pub mod history;
pub mod parts;
pub mod photo;
pub mod states;
pub mod timeline;
pub mod verifications;

use axum::{
    http::{
        HeaderMap,
        header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, VARY},
    },
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use serde_json::Value;
use utoipa::IntoParams;
use wellmet_app::{
    Done,
    people::{
        BeyondIndex, Created, Forgotten, Instead, ManyChange, NameElsewhere, NewPerson, PeoplePage, PeopleRows, PersonFields, PersonPage,
    },
};
use wellmet_domain::PersonId;

use crate::{
    access::Caller,
    pages::{Answer, Json, Paging, Path, Query},
    problem::Problem,
};

/// Which people a list shows.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PeopleAsked {
    /// Words to find; the best come first.
    pub query: Option<String>,
    /// Only those the user keeps in touch with, or only the others.
    pub kept: Option<bool>,
    /// The `next` of the page before.
    pub cursor: Option<String>,
    /// How many; 50 when left out, 500 at most.
    pub limit: Option<u16>,
}

/// Changes of a person: the fields that are named, `null` empties one.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "describes the body, which is merged as JSON")]
pub struct PersonChanges {
    /// The sequence of the book that the client last saw.
    base: Option<i64>,
    /// The fields.
    #[serde(flatten)]
    fields: PersonFields,
}

/// A page of people.
#[utoipa::path(get, path = "/people", tag = "people", params(PeopleAsked), responses((status = OK, body = PeoplePage)))]
pub async fn people(caller: Caller, Query(asked): Query<PeopleAsked>) -> Answer<PeoplePage> {
    let page = Paging { cursor: asked.cursor, limit: asked.limit };
    Ok(Json(caller.app.people(asked.query.as_deref(), asked.kept, page.cursor(), page.limit().into()).await?))
}

/// Everybody, compact: what the web app finds and filters in.
#[utoipa::path(get, path = "/people/index", tag = "people", responses((status = OK, body = PeopleRows)))]
pub async fn index(caller: Caller, asked: HeaderMap) -> Result<Response, Problem> {
    if takes_gzip(&asked) {
        let packed = caller.app.packed_people().await?;
        let headers = [(CONTENT_TYPE, "application/json"), (CONTENT_ENCODING, "gzip"), (VARY, "accept-encoding")];
        return Ok((headers, packed.to_vec()).into_response());
    }
    let index = caller.app.people_index().await?;
    Ok(Json(index.columns()).into_response())
}

/// What the filter conditions `moved`, `cold` and `retention` ask beyond the index.
#[utoipa::path(get, path = "/people/beyond-index", tag = "people", responses((status = OK, body = BeyondIndex)))]
pub async fn beyond(caller: Caller) -> Answer<BeyondIndex> {
    Ok(Json(caller.app.beyond_index().await?))
}

/// Whether the reader takes gzip: named, and not refused with `q=0`.
fn takes_gzip(asked: &HeaderMap) -> bool {
    let accepted = asked.get_all(ACCEPT_ENCODING).into_iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(','));
    accepted.map(|part| part.split(';').map(str::trim)).any(|mut words| {
        let refused = |word: &str| word.strip_prefix("q=").and_then(|share| share.parse::<f32>().ok()).is_some_and(|share| share <= 0.0);
        words.next() == Some("gzip") && !words.any(refused)
    })
}

/// Makes a person; a name is enough.
#[utoipa::path(post, path = "/people", tag = "people", request_body = NewPerson, responses((status = OK, body = Created)))]
pub async fn create(caller: Caller, Json(new): Json<NewPerson>) -> Answer<Created> {
    Ok(Json(caller.app.create_person(new).await?))
}

/// The page of a person.
#[utoipa::path(get, path = "/people/{id}", tag = "people", params(("id" = PersonId, Path)), responses((status = OK, body = PersonPage)))]
pub async fn page(caller: Caller, Path(id): Path<PersonId>) -> Answer<PersonPage> {
    Ok(Json(caller.app.person_page(id).await?))
}

/// Changes what is said of a person. Answers 409 with `fields` when one of them changed after `base`.
#[utoipa::path(patch, path = "/people/{id}", tag = "people", params(("id" = PersonId, Path)), request_body = PersonChanges,
    responses((status = OK, body = Done)))]
pub async fn edit(caller: Caller, Path(id): Path<PersonId>, Json(changes): Json<Value>) -> Answer<Done> {
    Ok(Json(caller.app.edit_person(id, base_of(&changes)?, changes).await?))
}

/// What is to stand in the place of a forgotten name.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ForgettingAsked {
    /// `initials` or `someone`; the name stays in what was written about others when left out.
    pub instead: Option<Instead>,
}

/// Makes a circle, a tag or a state hold for many people, as one change.
#[utoipa::path(post, path = "/people/changes", tag = "people", request_body = ManyChange, responses((status = OK, body = Done)))]
pub async fn change_many(caller: Caller, Json(change): Json<ManyChange>) -> Answer<Done> {
    Ok(Json(caller.app.change_many(change).await?))
}

/// Forgets a person for good: the one write that cannot be undone.
#[utoipa::path(delete, path = "/people/{id}", tag = "people", params(("id" = PersonId, Path), ForgettingAsked),
    responses((status = OK, body = Forgotten)))]
pub async fn forget(caller: Caller, Path(id): Path<PersonId>, Query(asked): Query<ForgettingAsked>) -> Answer<Forgotten> {
    Ok(Json(caller.app.forget(id, asked.instead).await?))
}

/// Where the name of a person stands in what was written about others, which stays when they are forgotten.
#[utoipa::path(get, path = "/people/{id}/name-elsewhere", tag = "people", params(("id" = PersonId, Path)),
    responses((status = OK, body = NameElsewhere)))]
pub async fn name_elsewhere(caller: Caller, Path(id): Path<PersonId>) -> Answer<NameElsewhere> {
    Ok(Json(caller.app.name_elsewhere(id).await?))
}

/// The sequence of the book that the client last saw, when it says one.
pub(crate) fn base_of(changes: &Value) -> Result<Option<i64>, Problem> {
    match changes.get("base") {
        None | Some(Value::Null) => Ok(None),
        Some(base) => base.as_i64().map(Some).ok_or_else(|| Problem::invalid("base")),
    }
}
