//! A changed row in words: what kind of thing it is, and what it said.

use std::collections::HashMap;

use jiff::civil::Date;
use serde_json::Value as Json;
use uuid::Uuid;
use wellmet_domain::{
    PartialDate, PersonId, catalogue::say, days, organisations::Organisation, people::Person, relations::RelationKind,
    suggestions::shortened, topics::Topic,
};
use wellmet_store::{Cell, RowChange, Tx, Value};

use super::Changed;
use crate::{error::Result, merges::OWN_FIELDS};

/// What holds a day, whole or in part.
const DAYS: &[&str] = &["met_on", "started_on", "ended_on", "due_on", "date"];

/// The longest value that is told whole, in characters.
const LONGEST: usize = 240;

/// The names of what changed rows point to.
pub(super) struct Words {
    person: PersonId,
    today: Date,
    names: HashMap<Uuid, String>,
}

impl Words {
    /// Looks up everything the changes of a person point to.
    pub async fn load(tx: &mut Tx, person: PersonId, changes: &[RowChange]) -> Result<Self> {
        let images = || changes.iter().flat_map(|change| [&change.before, &change.after]).flatten();
        let ids = |columns: &[&str]| -> Vec<Value> {
            let mut ids: Vec<Uuid> = images().flat_map(|image| columns.iter().filter_map(|column| id_in(image, column))).collect();
            ids.sort_unstable();
            ids.dedup();
            ids.iter().map(Cell::put).collect()
        };
        let (people, organisations, topics) =
            (ids(&["person_id", "other_id", "met_through"]), ids(&["organisation_id"]), ids(&["topic_id"]));
        let mut names = HashMap::new();
        names.extend(tx.among::<Person>("id", &people).await?.into_iter().map(|row| (row.id.0, row.name)));
        names.extend(tx.among::<Organisation>("id", &organisations).await?.into_iter().map(|row| (row.id.0, row.name)));
        names.extend(tx.among::<Topic>("id", &topics).await?.into_iter().map(|row| (row.id.0, row.name)));
        Ok(Self { person, today: tx.today().await?, names })
    }

    /// What a change says; nothing where nothing one can see changed.
    pub fn lines(&self, change: &RowChange) -> Vec<Changed> {
        if change.table == "person" {
            return self.fields(change);
        }
        let said =
            |image: &Option<Json>| image.as_ref().filter(|image| self.is_of_person(image)).map(|image| self.row(change.table, image));
        let (before, after) = (said(&change.before), said(&change.after));
        changed(change.table, before, after).into_iter().collect()
    }

    fn is_of_person(&self, image: &Json) -> bool {
        ["person_id", "other_id"].iter().any(|column| id_in(image, column) == Some(self.person.0))
    }

    /// Of somebody who was just added, only the name and headline are told: the rest stands beside them.
    fn fields(&self, change: &RowChange) -> Vec<Changed> {
        let made = change.before.is_none();
        let told = OWN_FIELDS.iter().filter(|field| !made || matches!(**field, "name" | "headline"));
        let said = |image: &Option<Json>, field: &str| image.as_ref().and_then(|image| self.field(image, field));
        told.filter_map(|field| changed(field, said(&change.before, field), said(&change.after, field))).collect()
    }

    fn field(&self, image: &Json, field: &str) -> Option<String> {
        match field {
            "met_through" => self.name(image, field),
            "photo" => image.get(field).map(|_| say("history-photo", []).text),
            _ => self.value(image, field),
        }
    }

    /// A value as one reads it: a day in words, everything else as it stands.
    fn value(&self, image: &Json, column: &str) -> Option<String> {
        let value = text(image, column)?;
        let day = DAYS.contains(&column).then(|| value.parse::<PartialDate>().ok()).flatten();
        Some(day.map_or(value, |day| days::partial(day, self.today)))
    }

    /// What a row says, in one line.
    fn row(&self, table: &str, image: &Json) -> String {
        let some = |columns: &[&str]| columns.iter().filter_map(|column| self.value(image, column)).collect::<Vec<_>>().join(", ");
        let said = match table {
            "person_state" => word(image, "state", |code| format!("history-state-{code}")),
            "tag" => some(&["name"]),
            "position" => self.position(image),
            "relation" => self.relation(image),
            "person_topic" => self.name(image, "topic_id").unwrap_or_default(),
            "channel" => some(&["value", "label"]),
            "address" => {
                text(image, "formatted").unwrap_or_else(|| some(&["label", "street", "postal_code", "locality", "region", "country"]))
            }
            "important_date" => some(&["label", "date"]),
            "note" => some(&["body"]),
            "promise" | "follow_up" => [some(&["what", "due_on"]), settled(image)].join(" ").trim().to_owned(),
            "cadence" => [word(image, "circle", |code| format!("people-circle-{code}")), some(&["ideal_days", "maximum_days"])]
                .join(" ")
                .trim()
                .to_owned(),
            "custom_field" => format!("{}: {}", some(&["name"]), some(&["value"])),
            "person_name" => some(&["value"]),
            _ => some(&["what"]),
        };
        shortened(&said, LONGEST)
    }

    fn position(&self, image: &Json) -> String {
        let place = self.name(image, "organisation_id");
        let parts =
            [text(image, "title"), place, text(image, "department"), self.value(image, "started_on"), self.value(image, "ended_on")];
        let said = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let current = image.get("current").and_then(Json::as_bool).unwrap_or(true);
        if current { said } else { say("history-position-past", [("position", said.into())]).text }
    }

    /// A relation as seen from this person: of the other's record its inverse is told.
    fn relation(&self, image: &Json) -> String {
        let kind = text(image, "kind").and_then(|kind| kind.parse::<RelationKind>().ok());
        let mine = id_in(image, "person_id") == Some(self.person.0);
        let (kind, other) = if mine { (kind, "other_id") } else { (kind.map(RelationKind::inverse), "person_id") };
        let kind = kind.map(|kind| say(&format!("history-relation-{kind}"), []).text);
        [self.name(image, other), kind].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn name(&self, image: &Json, column: &str) -> Option<String> {
        id_in(image, column).and_then(|id| self.names.get(&id).cloned())
    }
}

/// One change, where something changed at all.
fn changed(what: &str, before: Option<String>, after: Option<String>) -> Option<Changed> {
    (before != after).then(|| Changed { what: say(&format!("history-what-{}", what.replace('_', "-")), []), before, after })
}

fn settled(image: &Json) -> String {
    if image.get("settled_as").is_some() { word(image, "settled_as", |code| format!("history-settled-{code}")) } else { String::new() }
}

/// A code in words, by the key that is made of it.
fn word(image: &Json, column: &str, key: impl Fn(String) -> String) -> String {
    text(image, column).map(|code| say(&key(code.replace('_', "-")), []).text).unwrap_or_default()
}

fn text(image: &Json, column: &str) -> Option<String> {
    match image.get(column)? {
        Json::String(text) if text.is_empty() => None,
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn id_in(image: &Json, column: &str) -> Option<Uuid> {
    image.get(column)?.as_str()?.parse().ok()
}
