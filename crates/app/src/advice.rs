//! What was suggested, and what came of it: noted beside the answers that show it, told from answers and days of contact.
//!
//! Noting is no change of a fact: it stands in no journal, moves no sequence, and one that fails costs nothing but itself.

mod outcomes;
mod pairs;

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{Sentence, acts::ActKind, days::later};
pub use wellmet_store::AdvisedIn;
use wellmet_store::{Advised, day_number};

use crate::{
    app::App,
    error::Result,
    forecast::Forecast,
    introductions::{SuggestedIntroduction, Suggestions},
    reconnections::Reconnections,
    today::{ActShown, TodayView},
};

/// So many days are told of when nobody says since when.
const A_YEAR: i64 = 365;

/// How the suggestions of one kind fared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct AdviceOfKind {
    /// Where it was suggested.
    #[schema(value_type = String)]
    pub list: AdvisedIn,
    /// The kind of act.
    pub kind: ActKind,
    /// How many acts were suggested.
    pub suggested: usize,
    /// How many of them were reached: done here, or in touch with within two weeks anyway.
    pub reached: usize,
    /// How many of those were said to be done here.
    pub done: usize,
    /// How many of those reached answered within seven days.
    pub answered_in_a_week: usize,
    /// How many of those reached answered within thirty days.
    pub answered_in_a_month: usize,
    /// How many were put off and not reached since.
    pub snoozed: usize,
    /// How many were let pass.
    pub skipped: usize,
    /// How many were ended for good.
    pub dropped: usize,
    /// It in words.
    pub said: Sentence,
}

/// How what was suggested fared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Advice {
    /// Since when.
    #[schema(value_type = String, format = Date)]
    pub since: Date,
    /// In one sentence: how many people were suggested, reached, and answered.
    pub said: Sentence,
    /// By where and what it was, the most frequent first.
    pub items: Vec<AdviceOfKind>,
    /// What to mind when reading it.
    pub caution: Option<Sentence>,
}

/// What was noted already on a day, so that looking again writes nothing.
#[derive(Clone, Debug, Default)]
pub(crate) struct NotedCache(Arc<Mutex<Noted>>);

#[derive(Debug, Default)]
struct Noted {
    day: i32,
    acts: HashSet<String>,
    /// Whether the owner's pace was looked at on the day.
    paced: bool,
}

impl Noted {
    fn on(&mut self, day: i32) -> &mut Self {
        if self.day != day {
            *self = Self { day, ..Self::default() };
        }
        self
    }
}

impl NotedCache {
    /// Those not noted yet; from now on they are.
    fn take_new(&self, day: i32, shown: Vec<Advised>) -> Vec<Advised> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = kept.on(day);
        shown.into_iter().filter(|one| kept.acts.insert(one.act.clone())).collect()
    }

    /// Whether nobody asked on this day yet; from now on somebody has.
    pub(crate) fn is_first_look(&self, day: i32) -> bool {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        !std::mem::replace(&mut kept.on(day).paced, true)
    }
}

impl App {
    /// Notes what Today showed. Never fails: what could not be noted is not counted.
    pub async fn note_today(&self, view: &TodayView) {
        let acts: Vec<&ActShown> = view.acts.iter().chain(&view.waiting).filter(|act| !act.written).collect();
        self.note(AdvisedIn::Today, acts.into_iter().enumerate().map(of_act).collect()).await;
    }

    /// Notes whom a forecast showed. Never fails.
    pub async fn note_forecast(&self, forecast: &Forecast) {
        let acts = forecast.items.iter().map(|item| &item.act);
        self.note(AdvisedIn::Forecast, acts.enumerate().map(of_act).collect()).await;
    }

    /// Notes which old ties were shown. Never fails.
    pub async fn note_reconnections(&self, found: &Reconnections) {
        let acts = found.items.iter().map(|item| &item.act);
        self.note(AdvisedIn::Reconnections, acts.enumerate().map(of_act).collect()).await;
    }

    /// Notes which two people were said to be worth bringing together, in the order they were shown. Never fails.
    pub async fn note_introductions(&self, suggestions: &Suggestions) {
        self.note(AdvisedIn::Introductions, suggestions.items.iter().enumerate().map(of_pair).collect()).await;
    }

    /// The facts are what they were, whether this succeeds or not.
    async fn note(&self, list: AdvisedIn, shown: Vec<Advised>) {
        if let Err(error) = self.try_to_note(list, shown).await {
            tracing::debug!(%error, "what was suggested could not be noted");
        }
    }

    async fn try_to_note(&self, list: AdvisedIn, shown: Vec<Advised>) -> Result<()> {
        let day = day_number(self.read().await?.today().await?);
        let fresh = self.noted.take_new(day, shown);
        if fresh.is_empty() {
            return Ok(());
        }
        let mut tx = self.store().operate(self.book()).await?;
        tx.note_advice(list, day, &fresh).await?;
        tx.commit().await?;
        Ok(())
    }

    /// How what was suggested since a day fared; the last year when no day is given.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn advice(&self, since: Option<Date>) -> Result<Advice> {
        let mut tx = self.read().await?;
        let today = tx.today().await?;
        let since = since.unwrap_or_else(|| later(today, -A_YEAR));
        outcomes::told(&mut tx, since, today).await
    }
}

fn of_act((place, act): (usize, &ActShown)) -> Advised {
    let (kind, place) = (act.kind, i64::try_from(place).unwrap_or(i64::MAX));
    Advised { act: act.id.clone(), kind, person: act.person.id, other: None, place }
}

fn of_pair((place, pair): (usize, &SuggestedIntroduction)) -> Advised {
    let (one, other) = (pair.one.id.min(pair.other.id), pair.one.id.max(pair.other.id));
    let (act, place) = (format!("introduce:{one}:{other}"), i64::try_from(place).unwrap_or(i64::MAX));
    Advised { act, kind: ActKind::Nudge, person: one, other: Some(other), place }
}

#[cfg(test)]
mod tests {
    use wellmet_domain::PersonId;

    use super::*;

    #[test]
    fn what_was_noted_today_is_not_noted_again_until_tomorrow() {
        let (cache, person) = (NotedCache::default(), PersonId(uuid::Uuid::from_u128(1)));
        let one = |act: &str| Advised { act: act.to_owned(), kind: ActKind::Nudge, person, other: None, place: 0 };
        assert_eq!(cache.take_new(1, vec![one("a")]).len(), 1);
        assert_eq!(cache.take_new(1, vec![one("a"), one("b")]), [one("b")]);
        assert_eq!(cache.take_new(2, vec![one("a")]).len(), 1);
    }
}
