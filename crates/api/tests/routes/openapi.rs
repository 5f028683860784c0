//! The description of the API is the one that is kept beside the code, and it is whole.

use serde_json::Value;

const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/api/openapi.json");

fn description() -> Value {
    serde_json::to_value(wellmet_api::openapi()).unwrap()
}

#[test]
fn the_kept_description_is_not_stale() {
    let kept = std::fs::read_to_string(KEPT).unwrap_or_default();
    let written = serde_json::to_string_pretty(&description()).unwrap() + "\n";
    if std::env::var_os("WELLMET_WRITE_OPENAPI").is_some() {
        std::fs::write(KEPT, written).unwrap();
        return;
    }
    assert!(kept == written, "docs/api/openapi.json is stale: run `cargo xtask codegen`");
}

#[test]
fn it_is_read_as_openapi_by_those_who_read_it() {
    let text = std::fs::read_to_string(KEPT).unwrap();
    let read: utoipa::openapi::OpenApi = serde_json::from_str(&text).unwrap();
    assert_eq!(read.paths.paths.len(), wellmet_api::openapi().paths.paths.len());
}

fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(object) => {
            found.extend(object.get("$ref").and_then(Value::as_str));
            object.values().for_each(|value| references(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

#[test]
fn every_shape_it_names_is_in_it() {
    let description = description();
    let mut found = Vec::new();
    references(&description, &mut found);
    assert!(found.len() > 50, "{found:?}");
    for name in found {
        assert!(description.pointer(name.trim_start_matches('#')).is_some(), "{name} is nowhere");
    }
}

#[test]
fn every_route_says_what_it_does_and_that_it_may_fail() {
    let description = description();
    for (path, item) in description["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            assert!(operation["summary"].as_str().is_some_and(|summary| summary.len() > 5), "{method} {path} says nothing");
            assert_eq!(
                operation["responses"]["default"]["content"]["application/problem+json"]["schema"]["$ref"],
                "#/components/schemas/Problem"
            );
        }
    }
}

#[test]
fn every_operation_has_a_name_of_its_own() {
    let description = description();
    let paths = description["paths"].as_object().unwrap();
    let mut names: Vec<&str> = paths
        .values()
        .flat_map(|item| item.as_object().unwrap().values())
        .map(|operation| operation["operationId"].as_str().unwrap())
        .collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all, "{names:?}");
}
