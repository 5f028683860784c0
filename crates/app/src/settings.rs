//! Settings of the book, and who its owner is.

mod lists;
mod me;
mod words;

pub use lists::{PeopleColumn, SavedFilter};
pub use me::{Me, MeFields};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    RowId,
    cadence::CircleRules,
    catalogue::{Language, say, speak},
    fields::{Setting, ZONE},
    folding::trim_invisible,
    today::{Balance, Capacity, Weekday},
};
use wellmet_store::{Cell, Tx};

use crate::{
    app::{App, Done},
    error::{Error, Result},
    people::{merged, saved},
};

/// What the user chose about the book.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Settings {
    /// The name of the book.
    pub name: String,
    /// The zone that decides what "today" is (an IANA name).
    pub zone: String,
    /// How many acts fit a week.
    pub capacity_per_week: u32,
    /// Days without nudges.
    pub quiet_days: Vec<Weekday>,
    /// The intervals of the circles, in days.
    pub circles: CircleRules,
    /// The region in which telephone numbers without a country are read (ISO 3166), or nothing.
    pub phone_region: String,
    /// Whether work anniversaries are occasions.
    pub work_anniversaries: bool,
    /// How many acts of a week are for personal people; nothing when the week is not shared.
    pub personal_per_week: Option<u32>,
    /// Whoever has one of these tags is personal; all the others are professional.
    pub personal_tags: Vec<String>,
    /// For how many months after the last contact those with a tag are kept, by tag; then they are proposed to be archived or
    /// forgotten, and nothing happens by itself.
    pub retention: BTreeMap<String, u32>,
    /// The columns of the list of people after the name, in order.
    pub people_columns: Vec<PeopleColumn>,
    /// Filters of the list of people, kept by name.
    pub filters: Vec<SavedFilter>,
    /// The language of the program (`en`, `de`), or nothing: then each reader's own.
    pub language: String,
}

/// Where telephone numbers without a country belong to no region.
const NOWHERE: &str = "ZZ";
/// The setting that holds the language.
const LANGUAGE: &str = "language";

/// The tags of personal people while none were chosen.
const PERSONAL: [&str; 3] = ["personal", "family", "friend"];
/// The most months for which somebody is kept after the last contact: a hundred years.
pub(crate) const MOST_MONTHS: u32 = 1_200;

impl App {
    /// The settings of the book.
    pub async fn settings(&self) -> Result<Settings> {
        settings(&mut self.read().await?).await
    }

    /// The language that was chosen for the book; none where each reader hears their own.
    pub async fn language(&self) -> Result<Option<Language>> {
        let chosen: Option<String> = setting(&mut self.read().await?, LANGUAGE).await?;
        Ok(chosen.and_then(|code| code.parse().ok()))
    }

    /// Changes settings: those that are named.
    ///
    /// # Errors
    /// [`Error::Invalid`] when a value makes no sense; then nothing was changed.
    pub async fn change_settings(&self, changes: serde_json::Value) -> Result<Done> {
        let before = self.settings().await?;
        let said = words::changed(&before, &merged(&before, changes.clone())?);
        let mut tx = self.begin(said.clone()).await?;
        let after: Settings = merged(&settings(&mut tx).await?, changes)?;
        after.check()?;
        choose_zone(&mut tx, &after.zone).await?;
        for (name, value) in after.values() {
            keep(&mut tx, name, value).await?;
        }
        // Whoever chooses a language is answered in it at once.
        if let Ok(chosen) = after.language.parse() {
            speak(chosen);
        }
        saved(tx, said.said_anew()).await
    }
}

impl Settings {
    fn check(&self) -> Result<()> {
        if jiff::tz::TimeZone::get(&self.zone).is_err() {
            return Err(Error::Invalid(say("error-zone", [("zone", self.zone.clone().into())])));
        }
        let region = &self.phone_region;
        if !region.is_empty() && (region.len() != 2 || !region.chars().all(|letter| letter.is_ascii_alphabetic())) {
            return Err(Error::Invalid(say("settings-region", [("region", region.clone().into())])));
        }
        if !self.language.is_empty() && self.language.parse::<Language>().is_err() {
            return Err(Error::Invalid(say("settings-language", [("language", self.language.clone().into())])));
        }
        let circles = [self.circles.inner, self.circles.close, self.circles.active, self.circles.meaningful];
        if circles.iter().any(|interval| interval.ideal < 1 || interval.maximum < interval.ideal) {
            return Err(Error::Invalid(say("settings-interval", [])));
        }
        if self.personal_per_week.is_some_and(|personal| personal > self.capacity_per_week) {
            return Err(Error::Invalid(say("settings-personal", [("count", i64::from(self.capacity_per_week).into())])));
        }
        if self.retention.iter().any(|(tag, months)| tag.trim().is_empty() || !(1..=MOST_MONTHS).contains(months)) {
            return Err(Error::Invalid(say("settings-retention", [])));
        }
        lists::check(&self.people_columns, &self.filters)
    }

    /// What is kept as rows, but for the zone.
    fn values(&self) -> [(&'static str, serde_json::Value); 12] {
        let json = |value: serde_json::Result<serde_json::Value>| value.unwrap_or(serde_json::Value::Null);
        [
            ("name", trim_invisible(&self.name).into()),
            ("capacity_per_week", self.capacity_per_week.into()),
            ("quiet_days", json(serde_json::to_value(&self.quiet_days))),
            ("circles", json(serde_json::to_value(&self.circles))),
            ("phone_region", self.phone_region.to_uppercase().into()),
            ("work_anniversaries", self.work_anniversaries.into()),
            ("personal_per_week", self.personal_per_week.into()),
            ("personal_tags", self.personal_tags.clone().into()),
            ("retention", json(serde_json::to_value(&self.retention))),
            ("people_columns", json(serde_json::to_value(&self.people_columns))),
            ("filters", json(serde_json::to_value(&self.filters))),
            (LANGUAGE, self.language.clone().into()),
        ]
    }
}

/// The settings of the book, as a transaction sees them.
pub(crate) async fn settings(tx: &mut Tx) -> Result<Settings> {
    let (book, capacity) = (tx.this_book().await?, Capacity::default());
    Ok(Settings {
        name: setting(tx, "name").await?.unwrap_or(book.name),
        zone: book.zone,
        capacity_per_week: setting(tx, "capacity_per_week").await?.unwrap_or(capacity.per_week),
        quiet_days: setting(tx, "quiet_days").await?.unwrap_or(capacity.quiet_days),
        circles: circles(tx).await?,
        phone_region: setting(tx, "phone_region").await?.unwrap_or_default(),
        work_anniversaries: setting(tx, "work_anniversaries").await?.unwrap_or(false),
        personal_per_week: setting(tx, "personal_per_week").await?,
        personal_tags: personal_tags(tx).await?,
        retention: retention(tx).await?,
        people_columns: setting(tx, "people_columns").await?.unwrap_or_else(|| PeopleColumn::USUAL.to_vec()),
        filters: setting(tx, "filters").await?.unwrap_or_default(),
        language: setting(tx, LANGUAGE).await?.unwrap_or_default(),
    })
}

async fn personal_tags(tx: &mut Tx) -> Result<Vec<String>> {
    let chosen = setting(tx, "personal_tags").await?;
    Ok(chosen.unwrap_or_else(|| PERSONAL.iter().map(|tag| (*tag).to_owned()).collect()))
}

/// How the week is shared between personal and professional people, when it is.
pub(crate) async fn balance(tx: &mut Tx) -> Result<Option<Balance>> {
    let Some(personal_per_week) = setting(tx, "personal_per_week").await? else { return Ok(None) };
    Ok(Some(Balance { personal_per_week, personal_tags: personal_tags(tx).await? }))
}

/// For how many months after the last contact those with a tag are kept.
pub(crate) async fn retention(tx: &mut Tx) -> Result<BTreeMap<String, u32>> {
    Ok(setting(tx, "retention").await?.unwrap_or_default())
}

/// The region in which telephone numbers without a country are read (ISO 3166).
pub(crate) async fn phone_region(tx: &mut Tx) -> Result<String> {
    let chosen: Option<String> = setting(tx, "phone_region").await?;
    Ok(chosen.filter(|region| !region.is_empty()).unwrap_or_else(|| NOWHERE.to_owned()))
}

/// The intervals of the circles.
pub(crate) async fn circles(tx: &mut Tx) -> Result<CircleRules> {
    Ok(setting(tx, "circles").await?.unwrap_or_default())
}

/// Keeps the choice of a zone, unless it is the book's already.
pub(crate) async fn choose_zone(tx: &mut Tx, zone: &str) -> Result<()> {
    if tx.this_book().await?.zone == zone {
        return Ok(());
    }
    keep(tx, ZONE, zone.into()).await
}

/// The value of a setting, when the user chose one that can still be read.
pub(crate) async fn setting<T: serde::de::DeserializeOwned>(tx: &mut Tx, name: &str) -> Result<Option<T>> {
    let rows = tx.select::<Setting>("name = $2", &[name.to_owned().put()]).await?;
    Ok(rows.into_iter().next().and_then(|row| serde_json::from_value(row.value.get("value")?.clone()).ok()))
}

/// Keeps the value of a setting.
pub(crate) async fn keep(tx: &mut Tx, name: &str, value: serde_json::Value) -> Result<()> {
    let value = serde_json::json!({ "value": value });
    match tx.select::<Setting>("name = $2", &[name.to_owned().put()]).await?.pop() {
        Some(row) => tx.update(&Setting { value, ..row }).await.map(drop)?,
        None => tx.insert(&Setting { id: RowId(tx.fresh_id()), name: name.to_owned(), value }).await?,
    }
    Ok(())
}
