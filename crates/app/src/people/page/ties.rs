//! How the tie with a person stands, as a word and a sentence with its evidence, and the weeks of the last year.

use jiff::civil::Date;
use wellmet_domain::{
    PersonId, Sentence,
    cadence::{Circle, door_is_open, rests_until},
    catalogue::{Argument, say},
    days,
};
use wellmet_engine::ties::{ContactDay, Replies, Rhythm, answered_within, initiative, own_rhythm};
use wellmet_store::{Tie, Tx, date_of_day, day_number};

use crate::{error::Result, people::band::Band, ties::circle_of_strength, today::strength};

/// The weeks of the strip on a page.
const WEEKS: usize = 53;
/// Of fewer conversations, or messages, nothing is said.
const FEWEST: u32 = 3;

/// The tie as a page shows it.
#[derive(Debug)]
pub(super) struct PageTie {
    tie: Option<Tie>,
    rhythm: Option<Rhythm>,
    about: Option<String>,
    last_from_me: Option<Date>,
    recent: Vec<ContactDay>,
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
        let recent = match &tie {
            Some(_) => tx.recent_contact_days(&[person], today).await?.remove(&person).unwrap_or_default(),
            None => Vec::new(),
        };
        let last_from_me = recent.iter().rev().find(|day| day.mine).map(|day| date_of_day(day.day));
        Ok(Self { tie, rhythm, about, last_from_me, recent, band, strip: strip(&days, today), interactions })
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

    /// Who writes first, and whether they answer: told once there were a few conversations of either kind.
    pub(super) fn initiative(&self, today: Date) -> Vec<Sentence> {
        let begun = initiative(&self.recent);
        let told = begun.mine + begun.theirs;
        let first = (told >= FEWEST).then(|| {
            let args = [("mine", count(begun.mine)), ("theirs", count(begun.theirs)), ("count", count(told))];
            if begun.mine >= 2 * begun.theirs {
                say("people-begins-you", args)
            } else if begun.theirs >= 2 * begun.mine {
                say("people-begins-they", args)
            } else {
                say("people-begins-both", args)
            }
        });
        first.into_iter().chain(answers(answered_within(&self.recent, day_number(today)))).collect()
    }

    /// What one says of the closeness, where the log shows another one.
    pub(super) fn closeness(&self, circle: Option<Circle>, today: Date) -> Option<Sentence> {
        let (tie, circle) = (self.tie.as_ref()?, circle?);
        let shown = circle_of_strength(strength(tie, day_number(today)));
        let rank = |circle: Circle| Circle::ALL.iter().position(|other| *other == circle);
        let apart = rank(circle)?.abs_diff(rank(shown)?);
        (apart > 1 && !matches!(circle, Circle::Wider | Circle::None)).then(|| {
            let word = |circle: Circle| say(&format!("people-circle-{}", circle.as_str()), []).text;
            say("people-closeness", [("stated", word(circle).into()), ("shown", word(shown).into())])
        })
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

/// Whether they answer: one sentence, once a few messages were old enough to tell.
fn answers(replies: Replies) -> Option<Sentence> {
    let args = [("answered", count(replies.answered)), ("asked", count(replies.asked))];
    let often = 4 * replies.answered;
    let said = if often >= 3 * replies.asked {
        say("people-answers-usually", args)
    } else if often >= replies.asked {
        say("people-answers-often", args)
    } else {
        say("people-answers-seldom", args)
    };
    (replies.asked >= FEWEST).then_some(said)
}

fn count(number: u32) -> Argument {
    usize::try_from(number).unwrap_or(usize::MAX).into()
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
