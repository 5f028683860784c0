//! The timeline of a person: what happened, was noted, promised, given and heard, newest first, in one list.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{
    BookId, EventId, InteractionId, PersonId,
    catalogue::say,
    events::Event,
    interactions::{Direction, Interaction, InteractionKind},
    notes::{News, Note},
    people::Source,
    promises::{Favour, Promise, Thanks},
};
use wellmet_store::{Cell, Fact, NamedParticipant, TimelineCursor, Tx, Value};

use crate::{
    acts::promise_act,
    app::App,
    error::{Error, Result},
};

wellmet_domain::text_enum! {
    /// What an entry of a timeline is kept as.
    pub enum Origin {
        /// Something that happened.
        Interaction => "interaction",
        /// A note.
        Note => "note",
        /// News of the person.
        News => "news",
        /// A promise, mine or theirs.
        Promise => "promise",
        /// Help, given or received.
        Favour => "favour",
        /// Thanks that were said, mine or theirs.
        Thanks => "thanks",
    }
}

/// Somebody on an entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Involved {
    /// Who, when it is a person of the book.
    pub id: Option<PersonId>,
    /// Their name.
    pub name: String,
}

/// An entry of a timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TimelineEntry {
    /// The record.
    pub id: Uuid,
    /// Its kind: of an interaction, of news, of a favour; else what it is kept as.
    pub kind: String,
    /// The day.
    #[schema(value_type = String, format = Date)]
    pub on_date: Date,
    /// The instant, when it is known.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub at: Option<Timestamp>,
    /// Who acted.
    pub direction: Option<Direction>,
    /// Subject or title.
    pub title: Option<String>,
    /// What was said or written.
    pub body: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// At which event.
    pub event: Option<String>,
    /// Everybody else on it.
    pub people: Vec<Involved>,
    /// Where it came from.
    pub source: Option<Source>,
    /// What it is kept as.
    pub origin: Origin,
    /// The act that stands for it, as long as it is open.
    pub act: Option<String>,
    /// How a promise ended: kept, or let go.
    pub settled: Option<String>,
}

/// A page of a timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TimelinePage {
    /// The entries, newest first.
    pub items: Vec<TimelineEntry>,
    /// The cursor of the next page.
    pub next: Option<String>,
}

/// Up to where a page of each kind goes back.
#[derive(Clone, Copy, Debug)]
struct Window {
    person: PersonId,
    before: Option<(Date, Uuid)>,
    limit: i64,
}

impl App {
    /// A page of the timeline of a person; `kind` leaves only one kind of interaction, or one origin.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the cursor or the kind is none of ours.
    pub async fn timeline(&self, person: PersonId, cursor: Option<&str>, limit: usize, kind: Option<&str>) -> Result<TimelinePage> {
        let before = cursor.map(|cursor| cursor_of(cursor).ok_or_else(|| Error::Invalid(say("error-cursor", [])))).transpose()?;
        let window = Window { person, before, limit: i64::try_from(limit).unwrap_or(i64::MAX) };
        let mut tx = self.read().await?;
        let mut items = entries(&mut tx, window, kind).await?;
        items.sort_by_key(|entry| std::cmp::Reverse((entry.on_date, entry.id)));
        items.truncate(limit);
        let next = items.last().filter(|_| items.len() == limit).map(|entry| format!("{}_{}", entry.on_date, entry.id));
        Ok(TimelinePage { items, next })
    }
}

fn cursor_of(text: &str) -> Option<(Date, Uuid)> {
    let (date, id) = text.split_once('_')?;
    Some((date.parse().ok()?, id.parse().ok()?))
}

/// What a filter of the timeline leaves: what is kept as one thing, or one kind of interaction; both none for everything.
///
/// # Errors
/// [`Error::Invalid`] when the kind is none of ours.
pub(super) fn left_by(kind: Option<&str>) -> Result<(Option<Origin>, Option<InteractionKind>)> {
    let origin: Option<Origin> = kind.and_then(|kind| kind.parse().ok());
    let interaction: Option<InteractionKind> = kind.and_then(|kind| kind.parse().ok());
    match (kind, origin, interaction) {
        (Some(kind), None, None) => Err(Error::Invalid(say("error-kind", [("kind", kind.into())]))),
        _ => Ok((origin, interaction)),
    }
}

async fn entries(tx: &mut Tx, window: Window, kind: Option<&str>) -> Result<Vec<TimelineEntry>> {
    let (origin, interaction) = left_by(kind)?;
    let wants = |wanted| interaction.is_none() && origin.is_none_or(|origin| origin == wanted);
    let mut all = Vec::new();
    if wants(Origin::Interaction) || interaction.is_some() {
        all.extend(interactions(tx, window, interaction).await?);
    }
    if wants(Origin::Note) {
        all.extend(rows::<Note>(tx, window).await?.into_iter().map(TimelineEntry::from));
    }
    if wants(Origin::News) {
        all.extend(rows::<News>(tx, window).await?.into_iter().map(TimelineEntry::from));
    }
    if wants(Origin::Promise) {
        let book = tx.book();
        all.extend(rows::<Promise>(tx, window).await?.into_iter().map(|promise| promised(book, promise)));
    }
    if wants(Origin::Favour) {
        all.extend(rows::<Favour>(tx, window).await?.into_iter().map(TimelineEntry::from));
    }
    if wants(Origin::Thanks) {
        all.extend(rows::<Thanks>(tx, window).await?.into_iter().filter_map(TimelineEntry::of_thanks));
    }
    Ok(all)
}

/// A row that a person's timeline shows, with the clause that pages it.
trait Dated: Fact {
    const OLDER: &'static str;
}

impl Dated for Note {
    const OLDER: &'static str = "person_id = $2 AND (on_date < $3 OR (on_date = $3 AND id < $4)) ORDER BY on_date DESC, id DESC LIMIT $5";
}

impl Dated for Favour {
    const OLDER: &'static str = Note::OLDER;
}

impl Dated for News {
    const OLDER: &'static str = "person_id = $2 AND (seen_on < $3 OR (seen_on = $3 AND id < $4)) ORDER BY seen_on DESC, id DESC LIMIT $5";
}

impl Dated for Promise {
    const OLDER: &'static str = "person_id = $2 AND (made_on < $3 OR (made_on = $3 AND id < $4)) ORDER BY made_on DESC, id DESC LIMIT $5";
}

impl Dated for Thanks {
    const OLDER: &'static str = "person_id = $2 AND (said_on < $3 OR (said_on = $3 AND id < $4)) ORDER BY said_on DESC, id DESC LIMIT $5";
}

async fn rows<T: Dated>(tx: &mut Tx, window: Window) -> Result<Vec<T>> {
    let (date, id) = window.before.unwrap_or((Date::MAX, Uuid::max()));
    Ok(tx.select::<T>(T::OLDER, &[window.person.put(), date.put(), id.put(), window.limit.put()]).await?)
}

async fn interactions(tx: &mut Tx, window: Window, kind: Option<InteractionKind>) -> Result<Vec<TimelineEntry>> {
    let rows = match kind {
        None => {
            let before = window.before.map(|(on_date, id)| TimelineCursor { on_date, id: InteractionId(id) });
            tx.timeline(window.person, before, window.limit).await?
        }
        Some(kind) => of_kind(tx, window, kind).await?,
    };
    let ids: Vec<InteractionId> = rows.iter().map(|row| row.id).collect();
    let participants = tx.participants_of(&ids).await?;
    let events: Vec<Value> = rows.iter().filter_map(|row| row.event_id).map(|id| id.put()).collect();
    let events = tx.among::<Event>("id", &events).await?;
    let event = |id: Option<EventId>| events.iter().find(|event| Some(event.id) == id).map(|event| event.name.clone());
    Ok(rows.into_iter().map(|row| happened(event(row.event_id), others(&participants, row.id, window.person), row)).collect())
}

async fn of_kind(tx: &mut Tx, window: Window, kind: InteractionKind) -> Result<Vec<Interaction>> {
    let (date, id) = window.before.unwrap_or((Date::MAX, Uuid::max()));
    let clause = "id IN (SELECT interaction_id FROM participant WHERE participant.book_id = $1 AND participant.person_id = $2) \
                  AND (on_date < $3 OR (on_date = $3 AND id < $4)) AND kind = $6 ORDER BY on_date DESC, id DESC LIMIT $5";
    Ok(tx.select::<Interaction>(clause, &[window.person.put(), date.put(), id.put(), window.limit.put(), kind.put()]).await?)
}

fn others(participants: &[NamedParticipant], interaction: InteractionId, person: PersonId) -> Vec<Involved> {
    let on_it = participants.iter().filter(|participant| participant.interaction == interaction);
    let others = on_it.filter(|participant| participant.person != Some(person));
    others.map(|participant| Involved { id: participant.person, name: participant.name.clone() }).collect()
}

fn happened(event: Option<String>, people: Vec<Involved>, row: Interaction) -> TimelineEntry {
    TimelineEntry {
        id: row.id.0,
        kind: row.kind.as_str().to_owned(),
        on_date: row.on_date,
        at: row.at,
        direction: Some(row.direction),
        title: row.title,
        body: row.body,
        place: row.place,
        event,
        people,
        source: Some(row.source),
        origin: Origin::Interaction,
        act: None,
        settled: None,
    }
}

impl TimelineEntry {
    fn bare(id: Uuid, origin: Origin, on_date: Date) -> Self {
        let kind = origin.as_str().to_owned();
        Self {
            id,
            kind,
            on_date,
            at: None,
            direction: None,
            title: None,
            body: None,
            place: None,
            event: None,
            people: Vec::new(),
            source: None,
            origin,
            act: None,
            settled: None,
        }
    }
}

impl TimelineEntry {
    /// Thanks on the day they were said; those that wait for it are acts, not history.
    fn of_thanks(thanks: Thanks) -> Option<Self> {
        let bare = Self::bare(thanks.id.0, Origin::Thanks, thanks.said_on?);
        Some(Self { title: Some(thanks.what), direction: Some(thanks.direction), ..bare })
    }
}

impl From<Note> for TimelineEntry {
    fn from(note: Note) -> Self {
        let bare = Self::bare(note.id.0, Origin::Note, note.on_date);
        Self { body: Some(note.body), source: Some(note.source), ..bare }
    }
}

impl From<News> for TimelineEntry {
    fn from(news: News) -> Self {
        let bare = Self::bare(news.id.0, Origin::News, news.seen_on);
        Self { kind: news.kind.as_str().to_owned(), title: Some(news.what), source: Some(news.source), ..bare }
    }
}

fn promised(book: BookId, promise: Promise) -> TimelineEntry {
    let bare = TimelineEntry::bare(promise.id.0, Origin::Promise, promise.made_on);
    let act = promise.settled_as.is_none().then(|| promise_act(book, &promise));
    let settled = promise.settled_as.map(|how| how.as_str().to_owned());
    TimelineEntry { title: Some(promise.what), direction: Some(promise.direction), act, settled, ..bare }
}

impl From<Favour> for TimelineEntry {
    fn from(favour: Favour) -> Self {
        let bare = Self::bare(favour.id.0, Origin::Favour, favour.on_date);
        Self { kind: favour.kind.as_str().to_owned(), title: Some(favour.what), direction: Some(favour.direction), ..bare }
    }
}
