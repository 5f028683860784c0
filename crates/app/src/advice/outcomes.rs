//! What came of each suggestion: the answer to its act, the days of contact after it, and whether they wrote back.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use wellmet_domain::{
    PersonId, Sentence,
    acts::{ActAnswer, ActKind, Answer},
    catalogue::say,
    days::by,
};
use wellmet_engine::ties::{ContactDay, JUDGED_AFTER};
use wellmet_store::{AdvisedIn, Suggested, Tx, day_number};

use super::{Advice, AdviceOfKind, pairs};
use crate::error::Result;

/// Contact within so many days after it was last shown followed the suggestion, whether it was said to be done or not.
const FOLLOWED_WITHIN: i32 = 14;
/// An answer within so many days is one.
const A_MONTH: i32 = 30;
/// With fewer people than these nothing can be concluded.
const FEW: usize = 20;

/// What came of one suggestion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is counted by itself")]
struct Outcome {
    reached: bool,
    done: bool,
    answered_in_a_week: bool,
    answered_in_a_month: bool,
    answer: Option<Answer>,
}

/// How what was suggested since a day fared. Of those who are gone from the book, by a merge or for good, nothing is told.
pub(super) async fn told(tx: &mut Tx, since: Date, today: Date) -> Result<Advice> {
    let suggested = tx.advice_since(day_number(since)).await?;
    let is_pair = |one: &Suggested| one.list == AdvisedIn::Introductions;
    let (introduced, mut suggested): (Vec<Suggested>, Vec<Suggested>) = suggested.into_iter().partition(is_pair);
    let introduced = pairs::told(tx, &introduced, today).await?;
    let people: Vec<PersonId> = suggested.iter().map(|one| one.person).collect::<BTreeSet<_>>().into_iter().collect();
    let names = tx.names_of(&people).await?;
    suggested.retain(|one| names.contains_key(&one.person));
    let answers: Vec<ActAnswer> = tx.select_many("person_id IN ({keys}) ORDER BY answered_at, id", &[], &people).await?;
    let answers: HashMap<String, ActAnswer> = answers.into_iter().map(|answer| (answer.act.clone(), answer)).collect();
    let days = tx.contact_days(&people, today).await?;
    let outcome = |one: &Suggested| {
        let days = days.get(&one.person).map_or(&[][..], Vec::as_slice);
        Outcome::of(one, answers.get(&one.act), days)
    };
    let outcomes: Vec<(Suggested, Outcome)> = suggested.into_iter().map(|one| (outcome(&one), one)).map(|(of, one)| (one, of)).collect();
    let items = by_kind(&outcomes).into_iter().chain(introduced).collect();
    Ok(Advice { since, said: headline(&outcomes, since, today), items, caution: caution(&outcomes) })
}

impl Outcome {
    fn of(one: &Suggested, answer: Option<&ActAnswer>, days: &[ContactDay]) -> Self {
        let done = answer.is_some_and(|answer| answer.answer == Answer::Done);
        let until = one.last_day.saturating_add(FOLLOWED_WITHIN);
        let mine = |day: &&ContactDay| (day.mine || day.mutual) && (one.first_day..=until).contains(&day.day);
        let reached_on = days.iter().find(mine).map(|day| day.day);
        let back = |within: i32| {
            let reached = reached_on.unwrap_or(i32::MAX);
            let window = reached..=reached.saturating_add(within);
            days.iter().any(|day| (day.theirs || day.mutual) && window.contains(&day.day))
        };
        Self {
            reached: done || reached_on.is_some(),
            done,
            answered_in_a_week: back(JUDGED_AFTER),
            answered_in_a_month: back(A_MONTH),
            answer: answer.map(|answer| answer.answer),
        }
    }
}

/// Whether an act is about reaching somebody whom nothing obliges one to reach.
const fn is_a_suggestion(kind: ActKind) -> bool {
    kind.is_nudge() || matches!(kind, ActKind::FirstMeeting)
}

/// "Of 40 people suggested since 1 March you reached 22; 15 answered."
fn headline(outcomes: &[(Suggested, Outcome)], since: Date, today: Date) -> Sentence {
    let meant = || outcomes.iter().filter(|(one, _)| is_a_suggestion(one.kind));
    let people = |holds: fn(&Outcome) -> bool| {
        meant().filter(|(_, outcome)| holds(outcome)).map(|(one, _)| one.person).collect::<BTreeSet<_>>().len()
    };
    let (suggested, reached, answered) = (people(|_| true), people(|one| one.reached), people(|one| one.answered_in_a_month));
    let args = [("suggested", suggested.into()), ("reached", reached.into()), ("answered", answered.into()), ("since", by(since, today))];
    say("advice-said", args)
}

fn caution(outcomes: &[(Suggested, Outcome)]) -> Option<Sentence> {
    let people: BTreeSet<PersonId> = outcomes.iter().filter(|(one, _)| is_a_suggestion(one.kind)).map(|(one, _)| one.person).collect();
    (!people.is_empty()).then(|| if people.len() < FEW { say("advice-few", []) } else { say("advice-anyway", []) })
}

fn by_kind(outcomes: &[(Suggested, Outcome)]) -> Vec<AdviceOfKind> {
    let mut groups: BTreeMap<(AdvisedIn, ActKind), Vec<Outcome>> = BTreeMap::new();
    for (one, outcome) in outcomes {
        groups.entry((one.list, one.kind)).or_default().push(*outcome);
    }
    let mut items: Vec<AdviceOfKind> = groups.into_iter().map(|((list, kind), outcomes)| of_kind(list, kind, &outcomes)).collect();
    items.sort_by_key(|item| std::cmp::Reverse(item.suggested));
    items
}

fn of_kind(list: AdvisedIn, kind: ActKind, outcomes: &[Outcome]) -> AdviceOfKind {
    let count = |holds: &dyn Fn(&Outcome) -> bool| outcomes.iter().filter(|one| holds(one)).count();
    let passed = |answer: Answer| count(&|one| !one.reached && one.answer == Some(answer));
    let (suggested, reached, answered) = (outcomes.len(), count(&|one| one.reached), count(&|one| one.answered_in_a_month));
    let what = match list {
        AdvisedIn::Forecast => say("advice-of-forecast", []),
        AdvisedIn::Reconnections => say("advice-of-reconnections", []),
        AdvisedIn::Today | AdvisedIn::Introductions => of_act(kind),
    };
    let args = [("what", what.text.into()), ("suggested", suggested.into()), ("reached", reached.into()), ("answered", answered.into())];
    AdviceOfKind {
        list,
        kind,
        suggested,
        reached,
        done: count(&|one| one.done),
        answered_in_a_week: count(&|one| one.answered_in_a_week),
        answered_in_a_month: answered,
        snoozed: passed(Answer::Snoozed),
        skipped: passed(Answer::Skipped),
        dropped: passed(Answer::Dropped),
        said: say("advice-kind", args),
    }
}

fn of_act(kind: ActKind) -> Sentence {
    match kind {
        ActKind::Promise => say("advice-of-promises", []),
        ActKind::Occasion => say("advice-of-occasions", []),
        ActKind::FollowUp => say("advice-of-follow-ups", []),
        ActKind::FirstMeeting => say("advice-of-first-meetings", []),
        ActKind::News => say("advice-of-news", []),
        ActKind::Thanks => say("advice-of-thanks", []),
        ActKind::Answer => say("advice-of-answers", []),
        ActKind::Nudge => say("advice-of-nudges", []),
        ActKind::Reconnect => say("advice-of-reconnections", []),
        ActKind::Waiting => say("advice-of-waiting", []),
        ActKind::Meeting => say("advice-of-meetings", []),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(first_day: i32, last_day: i32) -> Suggested {
        let person = PersonId(uuid::Uuid::nil());
        Suggested { act: "a".to_owned(), list: AdvisedIn::Today, kind: ActKind::Nudge, person, other: None, first_day, last_day }
    }

    const fn day(day: i32, mine: bool, theirs: bool) -> ContactDay {
        ContactDay { day, mine, theirs, mutual: false }
    }

    #[test]
    fn contact_within_two_weeks_followed_and_later_contact_did_not() {
        let of = |days: &[ContactDay]| Outcome::of(&shown(100, 103), None, days);
        assert!(of(&[day(117, true, false)]).reached && !of(&[day(118, true, false)]).reached);
        assert!(!of(&[day(99, true, false)]).reached, "what was before it is not its doing");
        assert!(!of(&[day(105, false, true)]).reached, "that they wrote is not that one reached them");
    }

    #[test]
    fn an_answer_counts_from_the_day_one_reached_them() {
        let of = |back: i32| Outcome::of(&shown(100, 100), None, &[day(90, false, true), day(104, true, false), day(back, false, true)]);
        assert!(of(111).answered_in_a_week && !of(112).answered_in_a_week);
        assert!(of(134).answered_in_a_month && !of(135).answered_in_a_month);
        assert!(!Outcome::of(&shown(100, 100), None, &[day(101, false, true)]).answered_in_a_month);
    }
}
