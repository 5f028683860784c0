//! The description of the API, made from the routes themselves.

use utoipa::{
    OpenApi,
    openapi::{
        Components, ComponentsBuilder, ContentBuilder, OpenApi as Description, PathItem, Ref, RefOr, ResponseBuilder,
        path::Operation,
        security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme},
    },
};
use utoipa_axum::{router::OpenApiRouter, routes};
use wellmet_app::people::{Instead, PartKind};
use wellmet_domain::{BatchId, ImportId, InteractionId, OrganisationId, PersonId, PromiseId, people::State};

use crate::{
    advice, batches, captures, devices, events, exports, forecast, history, imports, insight, interactions, introductions, map, merges,
    organisations, paths, people, problem, promises, reconnections, retention, sample, search, server::Server, session, settings, today,
    triage,
};

#[derive(OpenApi)]
#[openapi(
    info(title = "Wellmet", description = "Your people, what happened with them, and what is due. `docs/api/README.md` tells the habits."),
    components(schemas(
        problem::Document,
        BatchId,
        ImportId,
        InteractionId,
        OrganisationId,
        PersonId,
        PromiseId,
        Instead,
        PartKind,
        State
    ))
)]
struct Head;

/// The description of the API (OpenAPI 3.1), as `docs/api/openapi.json` keeps it.
#[must_use]
pub fn openapi() -> Description {
    let (_, mut description) = OpenApiRouter::<Server>::with_openapi(Head::openapi()).nest("/api", routes()).split_for_parts();
    description.paths.paths.values_mut().flat_map(operations).for_each(may_fail);
    description.paths.paths.iter_mut().for_each(|(path, item)| name_operations(path, item));
    let components = description.components.take().unwrap_or_default();
    description.components = Some(with_logins(components));
    description.security = Some(vec![requirement("cookie"), requirement("token")]);
    description
}

/// Every route of the API, without what surrounds them all.
pub(crate) fn routes() -> OpenApiRouter<Server> {
    OpenApiRouter::default()
        .routes(routes!(session::enter, session::session, session::leave))
        .routes(routes!(session::logins))
        .routes(routes!(session::revoke))
        .routes(routes!(session::create_token))
        .routes(routes!(devices::devices))
        .routes(routes!(devices::pair))
        .routes(routes!(sample::open, sample::leave))
        .routes(routes!(events::events))
        .routes(routes!(people::people, people::create))
        .routes(routes!(people::index))
        .routes(routes!(people::beyond))
        .routes(routes!(people::change_many))
        .routes(routes!(people::page, people::edit, people::forget))
        .routes(routes!(people::name_elsewhere))
        .routes(routes!(people::photo::photo, people::photo::set, people::photo::remove))
        .routes(routes!(people::states::set, people::states::clear))
        .routes(routes!(people::parts::add))
        .routes(routes!(people::parts::change, people::parts::remove))
        .routes(routes!(people::timeline::timeline))
        .routes(routes!(people::history::history))
        .routes(routes!(people::history::year))
        .routes(routes!(people::verifications::verify))
        .routes(routes!(retention::due))
        .routes(routes!(retention::keep))
        .routes(routes!(interactions::interaction, interactions::edit, interactions::remove))
        .routes(routes!(triage::set_cadence))
        .routes(routes!(today::today))
        .routes(routes!(today::act_of))
        .routes(routes!(today::answer))
        .routes(routes!(today::answer_all))
        .routes(routes!(triage::triage))
        .routes(routes!(triage::decide))
        .routes(routes!(triage::first_look))
        .routes(routes!(captures::capture))
        .routes(routes!(captures::read))
        .routes(routes!(captures::paste))
        .routes(routes!(promises::promise, promises::edit))
        .routes(routes!(organisations::organisations))
        .routes(routes!(organisations::at))
        .routes(routes!(organisations::proposals))
        .routes(routes!(organisations::join))
        .routes(routes!(organisations::tell_apart))
        .routes(routes!(organisations::organisation, organisations::change))
        .routes(routes!(organisations::add_alias))
        .routes(routes!(organisations::remove_alias))
        .routes(routes!(organisations::add_note))
        .routes(routes!(organisations::change_note, organisations::remove_note))
        .routes(routes!(paths::paths))
        .routes(routes!(paths::answer))
        .routes(routes!(map::map))
        .routes(routes!(insight::insight))
        .routes(routes!(introductions::suggestions))
        .routes(routes!(introductions::dismiss))
        .routes(routes!(advice::advice))
        .routes(routes!(forecast::forecast))
        .routes(routes!(reconnections::reconnections))
        .routes(routes!(search::search))
        .routes(routes!(merges::duplicates))
        .routes(routes!(merges::decide))
        .routes(routes!(merges::merge))
        .routes(routes!(exports::export))
        .routes(routes!(exports::export_person))
        .routes(routes!(settings::settings, settings::change))
        .routes(routes!(settings::me, settings::set_me))
        .routes(routes!(history::history))
        .routes(routes!(batches::last))
        .routes(routes!(batches::undo, batches::stop))
        .routes(routes!(imports::imports, imports::upload))
        .routes(routes!(imports::columns))
        .routes(routes!(imports::import))
        .routes(routes!(imports::rows))
        .routes(routes!(imports::accept))
        .routes(routes!(imports::stop))
}

/// The operations of a path by its words: clients are generated from these names, which must differ from each other.
fn name_operations(path: &str, item: &mut PathItem) {
    let words = path.trim_start_matches("/api/").replace(['/', '-'], "_").replace(['{', '}'], "");
    let methods = ["get", "post", "put", "patch", "delete"];
    let all = [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
    for (operation, method) in all.into_iter().zip(methods) {
        if let Some(operation) = operation {
            operation.operation_id = Some(format!("{method}_{words}"));
        }
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete].into_iter().flatten()
}

/// Any route may answer a problem.
fn may_fail(operation: &mut Operation) {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    let response = ResponseBuilder::new().description("A problem document (RFC 9457)").content("application/problem+json", content).build();
    operation.responses.responses.insert("default".to_owned(), RefOr::T(response));
}

fn requirement(name: &str) -> SecurityRequirement {
    SecurityRequirement::new::<_, [&str; 0], &str>(name, [])
}

fn with_logins(components: Components) -> Components {
    let cookie = SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new("wellmet")));
    let token = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build());
    ComponentsBuilder::from(components).security_scheme("cookie", cookie).security_scheme("token", token).build()
}
