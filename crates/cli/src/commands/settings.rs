//! `wellmet settings`: shows and changes what was chosen about the book.

use clap::Args;
use serde_json::{Map, Value};
use wellmet_domain::catalogue::say;

use crate::{
    context::Context,
    failure::{End, Failure, Result},
    page::{PLAIN, QUIET},
};

/// What `wellmet settings` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// One setting (such as `capacity_per_week` or `circles.close.ideal`); all when not said
    name: Option<String>,
    /// Its new value; a list takes commas
    value: Option<String>,
}

/// Answers the settings, or the named one as `{"name":value}`; with a value, changes it before.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let mut settings = settings(app).await?;
    if let (Some(name), Some(text)) = (&options.name, &options.value) {
        change(&mut settings, name, text)?;
        app.change_settings(settings).await?;
        settings = self::settings(app).await?;
    }
    let shown = match &options.name {
        Some(name) => {
            let gone = BY_NAME.iter().any(|group| name.starts_with(&format!("{group}."))).then_some(Value::Null);
            let value = settings.pointer(&pointer(name)).cloned().or(gone).ok_or_else(|| unknown(name))?;
            Value::Object(Map::from_iter([(name.clone(), value)]))
        }
        None => settings,
    };
    Ok(context.answer(&shown, |page| page.table(0, &[QUIET, PLAIN], &rows("", &shown))))
}

/// The settings that hold entries by names of the user's own, such as tags.
const BY_NAME: &[&str] = &["retention", "circles.tags"];

/// Changes one setting; an entry by a name of the user's own may be new, and `null` takes it away.
fn change(settings: &mut Value, name: &str, text: &str) -> Result<()> {
    for group in BY_NAME {
        let entry = name.strip_prefix(group).and_then(|rest| rest.strip_prefix('.'));
        if let (Some(entry), Some(Value::Object(entries))) = (entry, settings.pointer_mut(&pointer(group))) {
            match serde_json::from_str(text) {
                Ok(Value::Null) => drop(entries.remove(entry)),
                Ok(value) => drop(entries.insert(entry.to_owned(), value)),
                Err(_) => drop(entries.insert(entry.to_owned(), text.into())),
            }
            return Ok(());
        }
    }
    let before = settings.pointer_mut(&pointer(name)).ok_or_else(|| unknown(name))?;
    *before = value(text, before);
    Ok(())
}

async fn settings(app: &wellmet_app::App) -> Result<Value> {
    Ok(serde_json::to_value(app.settings().await?).unwrap_or_default())
}

fn pointer(name: &str) -> String {
    format!("/{}", name.replace('.', "/"))
}

fn unknown(name: &str) -> Failure {
    Failure::new(End::Nothing, say("cli-setting-unknown", [("name", name.into())]))
}

/// A text as a value of the kind that stood there before.
fn value(text: &str, before: &Value) -> Value {
    match before {
        Value::String(_) => text.into(),
        Value::Array(_) => text.split(',').map(str::trim).filter(|word| !word.is_empty()).collect(),
        _ => serde_json::from_str(text).unwrap_or_else(|_| text.into()),
    }
}

/// The settings as rows, those within others by their path.
fn rows(path: &str, value: &Value) -> Vec<Vec<String>> {
    match value {
        Value::Object(fields) => {
            let path = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            fields.iter().flat_map(|(name, value)| rows(&path(name), value)).collect()
        }
        Value::Array(items) => vec![vec![path.to_owned(), items.iter().map(text).collect::<Vec<_>>().join(", ")]],
        Value::Null => vec![vec![path.to_owned(), String::new()]],
        other => vec![vec![path.to_owned(), text(other)]],
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
