//! What was said, as search shows it: with whom, when, and the words around the match.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{
    InteractionId, PersonId,
    folding::fold,
    interactions::Interaction,
    notes::{Insight, News, Note},
    promises::{Favour, FollowUp, Promise, Thanks},
    topics::{Need, Offer},
};
use wellmet_store::{Cell, Fact, Found, Tx, Value, words};

use crate::{
    error::Result,
    people::{Linked, plain},
};

/// The letters of an excerpt.
const EXCERPT: usize = 160;

/// A record that says what was searched for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FoundNote {
    /// The record.
    pub id: Uuid,
    /// With whom, or about whom.
    pub person: Option<Linked>,
    /// What kind of record: an interaction's kind, or the table.
    pub kind: String,
    /// The day.
    #[schema(value_type = String, format = Date)]
    pub on_date: Date,
    /// The words around the match.
    pub excerpt: String,
}

/// A record before its person has a name.
struct Record {
    id: Uuid,
    person: Option<PersonId>,
    kind: String,
    on_date: Date,
    text: String,
}

/// The newest records that say every word.
pub(super) async fn notes(tx: &mut Tx, query: &str, limit: usize) -> Result<Vec<FoundNote>> {
    let found = tx.search(query, i64::try_from(limit).unwrap_or(i64::MAX)).await?;
    let mut records = BTreeMap::new();
    for record in records_of(tx, &found).await? {
        records.insert(record.id, record);
    }
    let people: Vec<PersonId> = records.values().filter_map(|record| record.person).collect();
    let names = tx.names_of(&people).await?;
    let asked = words(query);
    let note = |record: Record| {
        let person = record.person.and_then(|id| Some(Linked { id, name: names.get(&id)?.clone() }));
        FoundNote { id: record.id, person, kind: record.kind, on_date: record.on_date, excerpt: excerpt(&record.text, &asked) }
    };
    Ok(found.iter().filter_map(|found| records.remove(&found.row)).map(note).collect())
}

macro_rules! read {
    ($tx:expr, $found:expr, $records:expr; $($row:ty => |$name:ident| ($person:expr, $date:expr, $text:expr);)+) => {$(
        for $name in rows::<$row>($tx, $found).await? {
            let kind = <$row as Fact>::TABLE.name.to_owned();
            $records.push(Record { id: $name.row_id(), person: $person, kind, on_date: $date, text: $text });
        }
    )+};
}

async fn records_of(tx: &mut Tx, found: &[Found]) -> Result<Vec<Record>> {
    let mut records = interactions(tx, found).await?;
    read! { tx, found, records;
        Note => |row| (row.person_id, row.on_date, plain(&row.body));
        News => |row| (Some(row.person_id), row.seen_on, row.what.clone());
        Promise => |row| (Some(row.person_id), row.made_on, row.what.clone());
        FollowUp => |row| (Some(row.person_id), row.due_on, row.what.clone().unwrap_or_default());
        Favour => |row| (Some(row.person_id), row.on_date, row.what.clone());
        Thanks => |row| (Some(row.person_id), row.since, row.what.clone());
        Insight => |row| (row.person_id, row.on_date, row.what.clone());
        Need => |row| (Some(row.person_id), row.on_date, row.what.clone());
        Offer => |row| (Some(row.person_id), row.on_date, row.what.clone());
    }
    Ok(records)
}

async fn rows<T: Fact>(tx: &mut Tx, found: &[Found]) -> Result<Vec<T>> {
    let ids: Vec<Value> = found.iter().filter(|found| found.table == T::TABLE.name).map(|found| found.row.put()).collect();
    Ok(tx.among::<T>("id", &ids).await?)
}

async fn interactions(tx: &mut Tx, found: &[Found]) -> Result<Vec<Record>> {
    let rows = rows::<Interaction>(tx, found).await?;
    let ids: Vec<InteractionId> = rows.iter().map(|row| row.id).collect();
    let participants = tx.participants_of(&ids).await?;
    let with = |id| participants.iter().filter(|one| one.interaction == id).find_map(|one| one.person);
    let record = |row: Interaction| {
        let text: Vec<String> = [row.title, row.body, row.place].into_iter().flatten().collect();
        Record { id: row.id.0, person: with(row.id), kind: row.kind.as_str().to_owned(), on_date: row.on_date, text: text.join(" · ") }
    };
    Ok(rows.into_iter().map(record).collect())
}

/// The words around the first match, cut at words.
fn excerpt(text: &str, asked: &[String]) -> String {
    let all: Vec<&str> = text.split_whitespace().collect();
    let says = |word: &&str| {
        asked.iter().any(|asked| fold(word).trim_start_matches(|letter: char| !letter.is_alphanumeric()).starts_with(asked.as_str()))
    };
    let first = all.iter().position(says).unwrap_or(0);
    let from = first.saturating_sub(6);
    let mut excerpt = String::new();
    for word in &all[from..] {
        if excerpt.chars().count() + word.chars().count() >= EXCERPT {
            return format!("{}{}…", if from > 0 { "… " } else { "" }, excerpt.trim_end());
        }
        excerpt.push_str(word);
        excerpt.push(' ');
    }
    format!("{}{}", if from > 0 { "… " } else { "" }, excerpt.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_shows_the_words_around_the_match() {
        let text = "one two three four five six seven eight nine (Harbour) ten";
        assert_eq!(excerpt(text, &["harb".to_owned()]), "… four five six seven eight nine (Harbour) ten");
        assert_eq!(excerpt("short", &["none".to_owned()]), "short");
        let long = "word ".repeat(100);
        assert!(excerpt(&long, &["word".to_owned()]).ends_with('…'));
        assert!(excerpt(&long, &["word".to_owned()]).chars().count() <= EXCERPT + 1);
    }
}
