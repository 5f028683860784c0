//! Checks every answer against the description of the API: what is promised there is what comes.

use std::sync::LazyLock;

use axum::http::Method;
use serde_json::Value;

use super::Reply;

static DESCRIPTION: LazyLock<Value> = LazyLock::new(|| serde_json::to_value(wellmet_api::openapi()).unwrap());

/// Fails when a JSON answer is not of the schema that its route promises.
pub fn check(method: &Method, path: &str, reply: &Reply) {
    if !reply.header("content-type").contains("json") || !path.starts_with("/api/") {
        return;
    }
    let Some(schema) = schema_of(method, path, reply) else { return };
    let body = reply.json();
    if let Err(wrong) = fits(schema, &body, "$") {
        panic!("{method} {path} answers what its schema does not say: {wrong}\n{body:#}");
    }
}

fn schema_of(method: &Method, path: &str, reply: &Reply) -> Option<&'static Value> {
    if reply.header("content-type").starts_with("application/problem+json") {
        return DESCRIPTION.pointer("/components/schemas/Problem");
    }
    let paths = DESCRIPTION["paths"].as_object()?;
    // A path without parameters is the better match, as in the router.
    let mut known: Vec<_> = paths.iter().filter(|(template, _)| matches(template, path)).collect();
    known.sort_by_key(|(template, _)| template.matches('{').count());
    let operation = known.iter().find_map(|(_, item)| item.get(method.as_str().to_lowercase()))?;
    let status = reply.status.as_u16().to_string();
    operation["responses"].get(status)?["content"].get("application/json")?.get("schema")
}

fn matches(template: &str, path: &str) -> bool {
    let (wanted, given): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
    wanted.len() == given.len() && wanted.iter().zip(given).all(|(wanted, given)| wanted.starts_with('{') || *wanted == given)
}

fn fits(schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    if let Some(name) = schema["$ref"].as_str() {
        let target = DESCRIPTION.pointer(name.trim_start_matches('#')).ok_or_else(|| format!("{at}: {name} is nowhere"))?;
        return fits(target, value, at);
    }
    if let Some(all) = schema["allOf"].as_array() {
        all.iter().try_for_each(|part| fits(part, value, at))?;
    }
    if let Some(some) = schema["oneOf"].as_array().or_else(|| schema["anyOf"].as_array()) {
        let tried: Vec<String> = some.iter().filter_map(|part| fits(part, value, at).err()).collect();
        return if tried.len() < some.len() { Ok(()) } else { Err(tried.join(" | ")) };
    }
    if let Some(words) = schema["enum"].as_array() {
        return if words.contains(value) { Ok(()) } else { Err(format!("{at}: {value} is none of {words:?}")) };
    }
    of_type(schema, value, at)?;
    of_object(schema, value, at)?;
    let mut items = value.as_array().into_iter().flatten().enumerate();
    items.try_for_each(|(index, item)| fits(&schema["items"], item, &format!("{at}[{index}]")))
}

fn of_type(schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    let given = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let wanted: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => return Ok(()),
    };
    let fits = wanted
        .iter()
        .any(|wanted| *wanted == given || (*wanted == "integer" && value.is_i64()) || (*wanted == "integer" && value.is_u64()));
    if fits { Ok(()) } else { Err(format!("{at}: {given} where {wanted:?} is promised")) }
}

fn of_object(schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    let Some(object) = value.as_object() else { return Ok(()) };
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !object.contains_key(name) {
            return Err(format!("{at}: {name} is promised and missing"));
        }
    }
    let properties = schema["properties"].as_object().into_iter().flatten();
    properties
        .filter_map(|(name, schema)| Some((name, schema, object.get(name)?)))
        .try_for_each(|(name, schema, value)| fits(schema, value, &format!("{at}.{name}")))
}
