//! The owner's own pace: the survival law fitted to their log, once a week at most, beside the answers and never in their way.

use jiff::civil::Date;
use wellmet_domain::PersonId;
use wellmet_engine::ties::{Adaptation, Look, weekly_looks};
use wellmet_store::{OwnPace, Tx, day_number};

use crate::{app::App, error::Result};

/// A fit holds for so many days.
const HOLDS_FOR: i32 = 7;
/// A fit that was not renewed for so long is believed no more: the life it tells of may have changed (decision 4).
const FORGOTTEN_AFTER: i32 = 28;
/// The last three years tell one's pace.
const WEEKS: usize = 156;
/// So many ties are looked at; of more, a part that does not change from week to week.
const MOST_TIES: usize = 2_000;

impl App {
    /// Follows the owner's own pace: fits the law anew when the last fit is a week old. Never fails: then the last one holds.
    pub async fn follow_own_pace(&self) {
        if let Err(error) = self.try_to_follow().await {
            tracing::debug!(%error, "the owner's pace could not be followed");
        }
    }

    async fn try_to_follow(&self) -> Result<()> {
        let mut tx = self.read().await?;
        let today = tx.today().await?;
        let day = day_number(today);
        if !self.noted.is_first_look(day) || tx.own_pace().await?.is_some_and(|pace| day.saturating_sub(pace.day) < HOLDS_FOR) {
            return Ok(());
        }
        let looks = looks(&mut tx, today).await?;
        drop(tx);
        let count = i64::try_from(looks.len()).unwrap_or(i64::MAX);
        let fit = tokio::task::spawn_blocking(move || Adaptation::to(&looks, f64::from(day)));
        let Ok(adaptation) = fit.await else { return Ok(()) };
        let mut tx = self.store().operate(self.book()).await?;
        tx.keep_own_pace(&OwnPace { day, looks: count, adaptation }).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// The adaptation that holds; the usual law before there is one, and where the last is too old.
pub(crate) async fn adaptation(tx: &mut Tx) -> Result<Adaptation> {
    let day = day_number(tx.today().await?);
    Ok(believed(tx.own_pace().await?, day))
}

fn believed(pace: Option<OwnPace>, day: i32) -> Adaptation {
    let fresh = |pace: &OwnPace| day.saturating_sub(pace.day) <= FORGOTTEN_AFTER;
    pace.filter(fresh).map(|pace| pace.adaptation).unwrap_or_default()
}

async fn looks(tx: &mut Tx, today: Date) -> Result<Vec<Look>> {
    let mut people: Vec<PersonId> = tx.every_tie(today).await?.into_keys().collect();
    // The end of an id is chance, so these are no particular ones, and the same next week.
    people.sort_unstable_by_key(|person| person.0.as_u128() << 64 >> 64);
    people.truncate(MOST_TIES);
    let days = tx.contact_days(&people, today).await?;
    Ok(days.values().flat_map(|days| weekly_looks(days, day_number(today), WEEKS)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_learned_is_forgotten_when_it_is_not_renewed_for_four_weeks() {
        let adaptation = Adaptation::from_offsets([0.1, 0.5, 0.0]).unwrap();
        let pace = OwnPace { day: 100, looks: 1_000, adaptation };
        assert_eq!(believed(Some(pace), 128), adaptation);
        assert_eq!(believed(Some(pace), 129), Adaptation::default());
        assert_eq!(believed(None, 128), Adaptation::default());
    }
}
