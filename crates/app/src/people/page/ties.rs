//! How the tie with a person stands, as a word and a sentence with its evidence, and the weeks of the last year.

use jiff::civil::Date;
use wellmet_domain::{
    PersonId, Sentence,
    cadence::{door_is_open, rests_until},
    catalogue::say,
    days,
};
use wellmet_engine::ties::{Rhythm, own_rhythm};
use wellmet_store::{Tie, Tx, date_of_day, day_number};

use crate::{error::Result, people::band::Band};

/// The weeks of the strip on a page.
const WEEKS: usize = 53;

/// The tie as a page shows it.
#[derive(Debug)]
pub(super) struct PageTie {
    tie: Option<Tie>,
    rhythm: Option<Rhythm>,
    about: Option<String>,
    last_from_me: Option<Date>,
    pub(super) band: Option<Band>,
    pub(super) strip: Vec<u8>,
    pub(super) interactions: i64,
}

impl PageTie {
    pub(super) async fn of(tx: &mut Tx, person: PersonId, today: Date) -> Result<Self> {
        let tie = tx.tie(person, today).await?;
        let days = tx.contact_day_numbers(&[person], today).await?.remove(&person).unwrap_or_default();
        let rhythm = own_rhythm(&days);
        let band = tie.as_ref().map(|tie| Band::of(tie, today, rhythm));
        let last = tx.last_interactions(&[person], today).await?.remove(&person);
        let about = last.and_then(|interaction| interaction.title).map(|title| wellmet_domain::suggestions::shortened(&title, 60));
        let interactions = tx.interactions_with(person).await?;
        let last_from_me = match &tie {
            Some(tie) if tie.unanswered > 1 => last_from_me(tx, person, today).await?,
            _ => None,
        };
        Ok(Self { tie, rhythm, about, last_from_me, band, strip: strip(&days, today), interactions })
    }

    /// How the tie stands; of somebody who did not answer twice, that the door is open.
    pub(super) fn said(&self, today: Date) -> Sentence {
        let stands = self.stands(today);
        let unanswered = self.tie.as_ref().map_or(0, |tie| u32::try_from(tie.unanswered).unwrap_or(0));
        match rests_until(unanswered, self.last_from_me, today) {
            Some(_) => say("people-standing-rests", [("standing", stands.text.into()), ("door", door_is_open().text.into())]),
            None => stands,
        }
    }

    /// "You usually talk every 6 weeks; last on 12 March about the Lisbon talk."
    fn stands(&self, today: Date) -> Sentence {
        let Some(tie) = &self.tie else { return say("people-standing-none", []) };
        let last = days::on(date_of_day(tie.state.last_day), today);
        let about = self.about.clone().map_or_else(String::new, |about| say("people-standing-about", [("what", about.into())]).text);
        match self.rhythm {
            Some(rhythm) => {
                say("people-standing-rhythm", [("every", days::every(rhythm.median_interval)), ("last", last), ("about", about.into())])
            }
            None => say("people-standing-last", [("last", last), ("about", about.into())]),
        }
    }
}

async fn last_from_me(tx: &mut Tx, person: PersonId, today: Date) -> Result<Option<Date>> {
    let days = tx.recent_contact_days(&[person], today).await?.remove(&person).unwrap_or_default();
    Ok(days.iter().rev().find(|day| day.mine).map(|day| date_of_day(day.day)))
}

/// The days of contact in each week up to today, the oldest first.
fn strip(days: &[i32], today: Date) -> Vec<u8> {
    let mut weeks = vec![0_u8; WEEKS];
    let today = day_number(today);
    for day in days {
        let ago = usize::try_from(today.saturating_sub(*day) / 7).unwrap_or(usize::MAX);
        if let Some(week) = WEEKS.checked_sub(1 + ago).and_then(|week| weeks.get_mut(week)) {
            *week = week.saturating_add(1);
        }
    }
    weeks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strip_ends_with_this_week_and_forgets_what_is_older() {
        let today: Date = "2026-11-22".parse().unwrap();
        let day = |ago| day_number(today) - ago;
        let weeks = strip(&[day(0), day(6), day(7), day(370), day(371)], today);
        assert_eq!((weeks.len(), weeks[52], weeks[51], weeks[0]), (53, 2, 1, 1));
        assert_eq!(weeks.iter().map(|week| u32::from(*week)).sum::<u32>(), 4);
    }
}
