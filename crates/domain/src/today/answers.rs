//! The answers given so far: what they hide, what they lengthen, and what they leave to ask.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::{Asked, Candidate, TodayInput};
use crate::{
    PersonId,
    acts::{ActAnswer, ActKind, Answer},
    catalogue::say,
    days::{days_between, later},
};

/// Nudges by rhythm share their occasions: an old tie is the same one under another name.
pub(super) const BY_RHYTHM: &[ActKind] = &[ActKind::Nudge, ActKind::Reconnect];

/// The answers by person, as they count on a day.
pub(super) struct Answers<'a> {
    today: Date,
    all: &'a [ActAnswer],
    by_person: HashMap<PersonId, Vec<&'a ActAnswer>>,
}

impl<'a> Answers<'a> {
    pub(super) fn of(all: &'a [ActAnswer], today: Date) -> Self {
        let mut by_person: HashMap<_, Vec<_>> = HashMap::new();
        for answer in all {
            by_person.entry(answer.person_id).or_default().push(answer);
        }
        Self { today, all, by_person }
    }

    fn of_person(&self, person: PersonId) -> &[&'a ActAnswer] {
        self.by_person.get(&person).map_or(&[], Vec::as_slice)
    }

    /// Whether an act is not to be shown: settled, hidden for now, resting as written, or its kind dropped.
    pub(super) fn hide(&self, person: PersonId, kinds: &[ActKind], occasion: &str) -> bool {
        let given = self.of_person(person).iter().filter(|answer| kinds.contains(&answer.kind));
        if given.clone().any(|answer| answer.answer == Answer::Dropped) {
            return true;
        }
        let latest = given.filter(|answer| answer.occasion == occasion).max_by_key(|answer| answer.answered_at);
        latest.is_some_and(|answer| self.still_hides(answer))
    }

    fn still_hides(&self, answer: &ActAnswer) -> bool {
        match answer.answer {
            // A snooze without a day is one until tomorrow.
            Answer::Snoozed => answer.until.unwrap_or_else(|| later(answer.answered_on, 1)) > self.today,
            Answer::Kept => false,
            // What has no next occasion of its own is only passed over for now: it comes up again on its day.
            Answer::Skipped => answer.until.is_none_or(|until| until > self.today),
            Answer::Done | Answer::Dropped | Answer::Written => true,
        }
    }

    /// The skips of nudges by rhythm since a day, and the last of them.
    pub(super) fn skips(&self, person: PersonId, since: Date) -> (u32, Option<Date>) {
        let by_rhythm = self.of_person(person).iter().filter(|answer| BY_RHYTHM.contains(&answer.kind));
        let skipped = by_rhythm.filter(|answer| answer.answer == Answer::Skipped && answer.answered_on >= since);
        let last = skipped.clone().map(|answer| answer.answered_on).max();
        (u32::try_from(skipped.count()).unwrap_or(u32::MAX), last)
    }

    /// How many acts were done from one day to another, both included. A skip costs no capacity.
    pub(super) fn done_between(&self, from: Date, to: Date) -> usize {
        self.people_between(from, to).count()
    }

    /// With whom acts were done from one day to another, both included: one entry for each act.
    pub(super) fn people_between(&self, from: Date, to: Date) -> impl Iterator<Item = PersonId> {
        let done = |answer: &&ActAnswer| matches!(answer.answer, Answer::Done | Answer::Written);
        self.all.iter().filter(done).filter(move |answer| (from..=to).contains(&answer.answered_on)).map(|answer| answer.person_id)
    }

    /// The old ties that were shown in the last seven days, as far as answers tell: one that was put off was shown too.
    pub(super) fn reconnected_this_week(&self) -> HashSet<PersonId> {
        let lately = |answer: &&ActAnswer| (0..7).contains(&days_between(answer.answered_on, self.today));
        self.all.iter().filter(|answer| answer.kind == ActKind::Reconnect).filter(lately).map(|answer| answer.person_id).collect()
    }

    /// Whether it was said today that an act is still one's own.
    pub(super) fn kept_today(&self, person: PersonId, act: &str) -> bool {
        self.of_person(person).iter().any(|answer| answer.act == act && answer.answer == Answer::Kept && answer.answered_on == self.today)
    }

    /// What rests as written and is not known to be sent.
    pub(super) fn asked(&self, input: &TodayInput<'_>) -> Vec<Asked> {
        let people = input.people.iter().filter(|person| person.may_be_due());
        let mut asked: Vec<_> = people.flat_map(|person| self.asked_of(person)).collect();
        asked.sort_by(|one, other| (&one.person.name, &one.act).cmp(&(&other.person.name, &other.act)));
        asked
    }

    fn asked_of(&self, person: &Candidate) -> Vec<Asked> {
        let given = self.of_person(person.id);
        let is_latest = |answer: &ActAnswer| !given.iter().any(|later| later.act == answer.act && later.answered_at > answer.answered_at);
        let unknown = |answer: &ActAnswer| person.last_from_me.is_none_or(|last| last < answer.answered_on);
        let resting = given.iter().filter(|answer| answer.answer == Answer::Written && is_latest(answer) && unknown(answer));
        resting
            .map(|answer| Asked {
                act: answer.act.clone(),
                kind: answer.kind,
                person: person.as_act_person(),
                question: say("today-sent", [("name", person.call.as_str().into())]),
            })
            .collect()
    }
}
