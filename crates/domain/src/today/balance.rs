//! Balance: how the week's nudges are shared between personal and professional people.
//!
//! The share is soft: what one side does not use, the other may. Promises and dated things are never balanced.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Candidate, TodayInput, answers::Answers, capacity::share_of_today, nudges::Nudge};
use crate::{PersonId, Sentence, catalogue::say, folding::fold};

/// How many acts of a week are for personal people, and who they are; all the others are professional.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Balance {
    /// Acts per week for personal people.
    pub personal_per_week: u32,
    /// Whoever has one of these tags is personal.
    pub personal_tags: Vec<String>,
}

impl Balance {
    /// Whether somebody with these tags is personal. Case and accents do not matter.
    #[must_use]
    pub fn is_personal(&self, tags: &[String]) -> bool {
        tags.iter().any(|tag| self.personal_tags.iter().any(|personal| fold(personal) == fold(tag)))
    }
}

/// What is left today for each side.
struct Shares {
    personal: usize,
    professional: usize,
}

impl Shares {
    fn of(balance: &Balance, input: &TodayInput<'_>, answers: &Answers<'_>) -> Self {
        let personal: HashSet<PersonId> =
            input.people.iter().filter(|person| balance.is_personal(&person.tags)).map(|person| person.id).collect();
        let done = |wanted: bool| {
            let personal = &personal;
            move |from, to| answers.people_between(from, to).filter(|person| personal.contains(person) == wanted).count()
        };
        let of_professional = input.capacity.per_week.saturating_sub(balance.personal_per_week);
        Self {
            personal: share_of_today(input, balance.personal_per_week, done(true)),
            professional: share_of_today(input, of_professional, done(false)),
        }
    }

    fn take(&mut self, personal: bool) -> bool {
        let left = if personal { &mut self.personal } else { &mut self.professional };
        let some = *left > 0;
        *left = left.saturating_sub(1);
        some
    }
}

/// The nudges with those first that fit the share of their side, each side in its order, and all others after them.
pub(super) fn shared<'a>(ranked: Vec<Nudge<'a>>, input: &TodayInput<'_>, answers: &Answers<'_>, room: usize) -> Vec<Nudge<'a>> {
    let Some(balance) = &input.capacity.balance else { return ranked };
    let mut shares = Shares::of(balance, input, answers);
    let place = |(place, mut nudge): (usize, Nudge<'a>)| {
        let personal = balance.is_personal(&nudge.person.tags);
        let fits = shares.take(personal);
        nudge.rank = place;
        nudge.for_balance = (fits && place >= room).then_some(personal);
        (fits, nudge)
    };
    let (fitting, others): (Vec<_>, Vec<_>) = ranked.into_iter().enumerate().map(place).partition(|(fits, _)| *fits);
    fitting.into_iter().chain(others).map(|(_, nudge)| nudge).collect()
}

/// Why somebody came up who would else have waited.
pub(super) fn reason(personal: bool, input: &TodayInput<'_>, person: &Candidate) -> Option<Sentence> {
    let balance = input.capacity.balance.as_ref()?;
    let of_personal = balance.personal_per_week;
    let of_professional = input.capacity.per_week.saturating_sub(of_personal);
    let args = |count: u32| [("count", i64::from(count).into()), ("name", person.call.as_str().into())];
    Some(if personal { say("today-balance-personal", args(of_personal)) } else { say("today-balance-professional", args(of_professional)) })
}
