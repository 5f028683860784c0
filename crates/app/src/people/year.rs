//! A year with a person: how much happened on each of its days, all of it or of one kind.

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;
use wellmet_domain::{PersonId, people::Person};

use super::timeline::left_by;
use crate::{
    app::App,
    error::{Error, Result},
};

/// A day on which something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DayCount {
    /// The day.
    #[schema(value_type = String, format = Date)]
    pub date: Date,
    /// How many entries of the timeline are of this day.
    pub count: i64,
}

/// A year with a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct YearView {
    /// The year.
    pub year: i16,
    /// The year of the first entry of the timeline; the year itself when there is none.
    pub first: i16,
    /// The year of the last one, or the current one where that is later.
    pub last: i16,
    /// The days on which something happened, in order; all others had nothing.
    pub days: Vec<DayCount>,
}

impl App {
    /// How much happened with a person on each day of a year, of the current one when none is named; `kind` leaves what it leaves
    /// of the timeline.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the book has no such person, [`Error::Invalid`] when the kind is none of ours.
    pub async fn year_with(&self, person: PersonId, year: Option<i16>, kind: Option<&str>) -> Result<YearView> {
        left_by(kind)?;
        let mut tx = self.read().await?;
        if tx.get::<Person>(person).await?.is_none() {
            return Err(Error::not_found("person"));
        }
        let today = self.moment(&mut tx).await?.today();
        let year = year.filter(|year| (1..=9998).contains(year)).unwrap_or_else(|| today.year());
        let from = today.with().year(year).month(1).day(1).build().unwrap_or(today);
        let days = tx.timeline_days(person, from, from.last_of_year(), kind).await?;
        let days = days.into_iter().map(|(date, count)| DayCount { date, count }).collect();
        let span = tx.timeline_span(person).await?;
        let (first, last) = span.map_or((year, year), |(first, last)| (first.year(), last.year()));
        Ok(YearView { year, first: first.min(year), last: last.max(today.year()).max(year), days })
    }
}
