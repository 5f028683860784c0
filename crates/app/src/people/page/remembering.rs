//! What is worth remembering of a person: topics, needs, offers, news, dates, notes; and notes that mention them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{
    NoteId, PersonId,
    notes::{News, NewsKind, Note},
    suggestions::shortened,
};
use wellmet_store::{Cell, Tx};

use super::{super::ages::Ages, Linked, ORDER, Shown, rows};
use crate::{
    error::Result,
    people::typed::{DateFields, NeedFields, NoteFields, OfferFields, TopicFields},
};

/// News of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct NewsShown {
    /// The row.
    pub id: Uuid,
    /// What kind.
    pub kind: NewsKind,
    /// What.
    pub what: String,
    /// The day it happened, when a source states it.
    #[schema(value_type = Option<String>, format = Date)]
    pub on_date: Option<Date>,
    /// The day it was learned.
    #[schema(value_type = String, format = Date)]
    pub seen_on: Date,
    /// Kept out of drafts and lists.
    pub sensitive: bool,
}

/// What is worth remembering.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Remembering {
    /// What to ask them about.
    pub topics: Vec<Shown<TopicFields>>,
    /// What they look for.
    pub needs: Vec<Shown<NeedFields>>,
    /// What they can help with.
    pub offers: Vec<Shown<OfferFields>>,
    /// Their news, newest first.
    pub news: Vec<NewsShown>,
    /// Days that matter.
    pub dates: Vec<Shown<DateFields>>,
    /// Notes, newest first.
    pub notes: Vec<Shown<NoteFields>>,
}

/// A note about somebody or something else that mentions the person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Backlink {
    /// The note.
    pub note: NoteId,
    /// Whom it is about.
    pub about: Option<Linked>,
    /// The day it is about.
    #[schema(value_type = String, format = Date)]
    pub on_date: Date,
    /// How it begins.
    pub excerpt: String,
}

/// The most notes on a page; the timeline has them all.
const NEWEST_NOTES: &str = "person_id = $2 ORDER BY on_date DESC, id DESC LIMIT 20";

impl Remembering {
    pub(super) async fn of(tx: &mut Tx, person: PersonId, _today: Date, ages: &mut Ages) -> Result<Self> {
        let news = tx.select::<News>("person_id = $2 ORDER BY seen_on DESC, id DESC LIMIT 20", &[person.put()]).await?;
        Ok(Self {
            topics: rows(tx, person, ORDER, ages).await?,
            needs: rows(tx, person, "person_id = $2 ORDER BY on_date DESC, id", ages).await?,
            offers: rows(tx, person, "person_id = $2 ORDER BY on_date DESC, id", ages).await?,
            news: news.into_iter().map(NewsShown::from).collect(),
            dates: rows(tx, person, ORDER, ages).await?,
            notes: rows(tx, person, NEWEST_NOTES, ages).await?,
        })
    }
}

impl From<News> for NewsShown {
    fn from(news: News) -> Self {
        let News { id, kind, what, on_date, seen_on, sensitive, .. } = news;
        Self { id: id.0, kind, what, on_date, seen_on, sensitive }
    }
}

/// The notes about others that mention a person, newest first.
pub(super) async fn backlinks(tx: &mut Tx, person: PersonId) -> Result<Vec<Backlink>> {
    let clause = "id IN (SELECT note_id FROM mention WHERE mention.book_id = $1 AND mention.person_id = $2) \
                  AND (person_id IS NULL OR person_id <> $2) ORDER BY on_date DESC, id DESC LIMIT 50";
    let notes = tx.select::<Note>(clause, &[person.put()]).await?;
    let about: Vec<PersonId> = notes.iter().filter_map(|note| note.person_id).collect();
    let names = tx.names_of(&about).await?;
    let backlink = |note: Note| {
        let about = note.person_id.and_then(|id| Some(Linked { id, name: names.get(&id)?.clone() }));
        Backlink { note: note.id, about, on_date: note.on_date, excerpt: shortened(&plain(&note.body), 140) }
    };
    Ok(notes.into_iter().map(backlink).collect())
}

/// A note without the addresses of its mentions: `[@Dana](person:ID)` reads `@Dana`.
pub(crate) fn plain(body: &str) -> String {
    let mut rest = body;
    let mut text = String::with_capacity(body.len());
    while let Some((before, after)) = rest.split_once("](person:") {
        let (name, tail) = (before.rfind('['), after.split_once(')'));
        let (Some(open), Some((_, after))) = (name, tail) else { break };
        text.push_str(&before[..open]);
        text.push_str(&before[open + 1..]);
        rest = after;
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_mention_reads_as_a_name() {
        assert_eq!(plain("With [@Dana](person:1) and [@Kofi](person:2)."), "With @Dana and @Kofi.");
        assert_eq!(plain("broken [@x](person:1"), "broken [@x](person:1");
    }
}
