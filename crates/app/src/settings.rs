//! Settings of the book, and who its owner is.

mod me;

pub use me::{Me, MeFields};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    RowId,
    cadence::CircleRules,
    catalogue::say,
    fields::{Setting, ZONE},
    folding::trim_invisible,
    today::{Capacity, Weekday},
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
}

/// Where telephone numbers without a country belong to no region.
const NOWHERE: &str = "ZZ";

impl App {
    /// The settings of the book.
    pub async fn settings(&self) -> Result<Settings> {
        settings(&mut self.read().await?).await
    }

    /// Changes settings: those that are named.
    ///
    /// # Errors
    /// [`Error::Invalid`] when a value makes no sense; then nothing was changed.
    pub async fn change_settings(&self, changes: serde_json::Value) -> Result<Done> {
        let said = say("settings-changed", []);
        let mut tx = self.begin(said.clone()).await?;
        let before = settings(&mut tx).await?;
        let after: Settings = merged(&before, changes)?;
        after.check()?;
        choose_zone(&mut tx, &after.zone).await?;
        for (name, value) in after.values() {
            keep(&mut tx, name, value).await?;
        }
        saved(tx, said).await
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
        let circles = [self.circles.inner, self.circles.close, self.circles.active, self.circles.meaningful];
        if circles.iter().any(|interval| interval.ideal < 1 || interval.maximum < interval.ideal) {
            return Err(Error::Invalid(say("settings-interval", [])));
        }
        Ok(())
    }

    /// What is kept as rows, but for the zone.
    fn values(&self) -> [(&'static str, serde_json::Value); 6] {
        let json = |value: serde_json::Result<serde_json::Value>| value.unwrap_or(serde_json::Value::Null);
        [
            ("name", trim_invisible(&self.name).into()),
            ("capacity_per_week", self.capacity_per_week.into()),
            ("quiet_days", json(serde_json::to_value(&self.quiet_days))),
            ("circles", json(serde_json::to_value(&self.circles))),
            ("phone_region", self.phone_region.to_uppercase().into()),
            ("work_anniversaries", self.work_anniversaries.into()),
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
    })
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
