//! The cast as its file tells it; the head of `fixtures/cast.toml` says what each field means.

use serde::Deserialize;
use wellmet_domain::{
    PartialDate,
    addresses::ImportantDateKind,
    cadence::Circle,
    channels::ChannelKind,
    interactions::{Direction, InteractionKind},
    notes::NewsKind,
    organisations::PositionKind,
    people::{NameKind, State},
    promises::{FavourKind, Settlement},
    relations::RelationKind,
};

#[derive(Deserialize)]
pub(super) struct Cast {
    pub owner: Owner,
    pub organisation: Vec<Organisation>,
    pub event: Vec<Event>,
    pub relation: Vec<Relation>,
    pub person: Vec<Person>,
}

#[derive(Deserialize)]
pub(super) struct Owner {
    pub name: String,
    pub given_name: Option<String>,
    pub family_name: Option<String>,
    pub headline: Option<String>,
    pub pronouns: Option<String>,
    pub city: Option<String>,
    pub country: Option<String>,
    #[serde(default)]
    pub emails: Vec<String>,
    pub profile: Option<String>,
    #[serde(default)]
    pub positions: Vec<Position>,
}

#[derive(Deserialize)]
pub(super) struct Organisation {
    pub name: String,
    pub domain: Option<String>,
    #[serde(default)]
    pub aliases: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Event {
    pub key: String,
    pub name: String,
    pub place: Option<String>,
    pub days_ago: i64,
    #[serde(default = "one")]
    pub days: i64,
}

const fn one() -> i64 {
    1
}

#[derive(Deserialize)]
pub(super) struct Relation {
    pub person: String,
    pub other: String,
    pub kind: RelationKind,
}

#[derive(Deserialize)]
pub(super) struct Person {
    pub key: String,
    pub name: String,
    pub given_name: Option<String>,
    pub family_name: Option<String>,
    pub headline: Option<String>,
    pub pronouns: Option<String>,
    pub pronunciation: Option<String>,
    pub city: Option<String>,
    pub country: Option<String>,
    pub circle: Option<Circle>,
    #[serde(default)]
    pub names: Vec<Name>,
    #[serde(default)]
    pub channels: Vec<Channel>,
    #[serde(default)]
    pub positions: Vec<Position>,
    #[serde(default)]
    pub dates: Vec<Day>,
    pub met: Option<Met>,
    #[serde(default)]
    pub topics: Vec<String>,
    #[serde(default)]
    pub tags: Vec<String>,
    #[serde(default)]
    pub needs: Vec<Need>,
    #[serde(default)]
    pub offers: Vec<Said>,
    #[serde(default)]
    pub notes: Vec<Note>,
    #[serde(default)]
    pub states: Vec<InState>,
    #[serde(default)]
    pub interactions: Vec<Interaction>,
    #[serde(default)]
    pub promises: Vec<Promise>,
    #[serde(default)]
    pub follow_ups: Vec<FollowUp>,
    #[serde(default)]
    pub favours: Vec<Favour>,
    #[serde(default)]
    pub thanks: Vec<Thanks>,
    #[serde(default)]
    pub insights: Vec<Said>,
    #[serde(default)]
    pub news: Vec<News>,
}

#[derive(Deserialize)]
pub(super) struct Name {
    pub kind: NameKind,
    pub value: String,
}

#[derive(Deserialize)]
pub(super) struct Channel {
    pub kind: ChannelKind,
    pub value: String,
    pub service: Option<String>,
    pub label: Option<String>,
    #[serde(default)]
    pub preferred: bool,
}

#[derive(Deserialize)]
pub(super) struct Position {
    pub organisation: Option<String>,
    pub title: Option<String>,
    pub from: Option<PartialDate>,
    pub to: Option<PartialDate>,
    #[serde(default)]
    pub current: bool,
    pub kind: Option<PositionKind>,
}

#[derive(Deserialize)]
pub(super) struct Day {
    pub kind: ImportantDateKind,
    pub date: PartialDate,
    pub label: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Met {
    pub how: Option<String>,
    pub on: Option<PartialDate>,
    pub days_ago: Option<i64>,
    #[serde(rename = "where")]
    pub place: Option<String>,
    pub through: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Need {
    pub what: String,
    pub days_ago: i64,
    pub met_days_ago: Option<i64>,
}

#[derive(Deserialize)]
pub(super) struct Said {
    pub what: String,
    pub days_ago: i64,
}

#[derive(Deserialize)]
pub(super) struct Note {
    pub text: String,
    pub days_ago: i64,
}

#[derive(Deserialize)]
pub(super) struct InState {
    pub state: State,
    pub days_ago: i64,
}

#[derive(Deserialize)]
pub(super) struct Interaction {
    pub days_ago: i64,
    pub kind: InteractionKind,
    pub text: Option<String>,
    pub direction: Option<Direction>,
    pub title: Option<String>,
    pub place: Option<String>,
    pub event: Option<String>,
    #[serde(default)]
    pub with: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Promise {
    pub direction: Direction,
    pub what: String,
    pub days_ago: i64,
    pub due_in: Option<i64>,
    pub settled: Option<Settlement>,
    pub settled_days_ago: Option<i64>,
}

#[derive(Deserialize)]
pub(super) struct FollowUp {
    pub what: Option<String>,
    pub due_in: i64,
}

#[derive(Deserialize)]
pub(super) struct Favour {
    pub direction: Direction,
    pub kind: FavourKind,
    pub what: String,
    pub days_ago: i64,
}

#[derive(Deserialize)]
pub(super) struct Thanks {
    pub direction: Direction,
    pub what: String,
    pub days_ago: i64,
    pub said_days_ago: Option<i64>,
}

#[derive(Deserialize)]
pub(super) struct News {
    pub kind: NewsKind,
    pub what: String,
    pub days_ago: i64,
    pub before: Option<String>,
    #[serde(default)]
    pub sensitive: bool,
}
