//! What was given and taken, what came of introductions, and where one's time goes: in words, never a ledger.

use std::collections::{BTreeMap, BTreeSet};

use wellmet_domain::{
    PersonId, Sentence,
    catalogue::say,
    days::days_between,
    interactions::Direction,
    promises::{Favour, FavourKind},
};
use wellmet_store::day_number;

use super::{
    known::Known,
    shown::{Advice, AdviceKind, Finding, FindingKind},
};

/// The days looked back on.
const YEAR: i64 = 365;
/// So much more was taken than given before one is reminded to give.
const MUCH_MORE: usize = 2;
/// The most findings of this kind.
const MOST: usize = 2;

/// Whom one helped this year and the year before, and what introductions led to.
pub(super) fn impact(known: &Known) -> Vec<Sentence> {
    let mut said = Vec::new();
    let (this_year, before) = (helped(known, 0..YEAR), helped(known, YEAR..2 * YEAR));
    if this_year + before > 0 {
        said.push(say("insight-impact-helped", [("count", this_year.into()), ("before", before.into())]));
    }
    let made = known.favours.iter().filter(|favour| favour.kind == FavourKind::Introduction && favour.direction == Direction::Mine);
    let made: Vec<&Favour> = made.collect();
    if !made.is_empty() {
        let thanked = made.iter().filter(|favour| was_thanked(known, favour)).count();
        said.push(say("insight-impact-introduced", [("count", made.len().into()), ("thanked", thanked.into())]));
    }
    said.extend(credit(known));
    said
}

/// How many different people were helped in some days back from today.
fn helped(known: &Known, days: std::ops::Range<i64>) -> usize {
    let mine = known
        .favours
        .iter()
        .filter(|favour| favour.direction == Direction::Mine && days.contains(&days_between(favour.on_date, known.today)));
    mine.map(|favour| favour.person_id).collect::<BTreeSet<_>>().len()
}

fn was_thanked(known: &Known, favour: &Favour) -> bool {
    let thanked = known.thanks.iter().filter(|thanks| thanks.person_id == favour.person_id && thanks.direction == Direction::Theirs);
    thanked.into_iter().any(|thanks| thanks.since >= favour.on_date)
}

/// Who led one to the most people, and with how many of them one is still in touch.
fn credit(known: &Known) -> Option<Sentence> {
    let mut led: BTreeMap<PersonId, Vec<PersonId>> = BTreeMap::new();
    for (person, through) in &known.met_through {
        led.entry(*through).or_default().push(*person);
    }
    let (through, people) = led.into_iter().max_by_key(|(through, people)| (people.len(), std::cmp::Reverse(*through)))?;
    let year = day_number(known.today).saturating_sub(i32::try_from(YEAR).unwrap_or(i32::MAX));
    let still = people.iter().filter(|person| known.ties.get(person).is_some_and(|tie| tie.state.last_day > year)).count();
    let name = known.name_of(through)?;
    Some(say("insight-impact-credit", [("name", name.into()), ("count", people.len().into()), ("still", still.into())]))
}

/// How giving and taking stand, and where one's time goes.
pub(super) fn balance(known: &Known) -> Vec<Sentence> {
    let mut said = Vec::new();
    let (gave, took) = (people_of(known, Direction::Mine), people_of(known, Direction::Theirs));
    if !gave.is_empty() || !took.is_empty() {
        said.push(say("insight-balance-favours", [("gave", gave.len().into()), ("took", took.len().into())]));
    }
    said.extend(time(known));
    said
}

fn people_of(known: &Known, direction: Direction) -> BTreeSet<PersonId> {
    let lately = known.favours.iter().filter(|favour| favour.direction == direction && days_between(favour.on_date, known.today) < YEAR);
    lately.map(|favour| favour.person_id).collect()
}

/// With whom one is in touch the most these months, as part of all: the decayed sums of thirty days say it.
fn time(known: &Known) -> Option<Sentence> {
    let day = day_number(known.today);
    let mut lately: Vec<(f64, PersonId)> = known
        .ties
        .values()
        .map(|tie| (tie.state.all.after(day.saturating_sub(tie.state.last_day)).month, tie.person))
        .filter(|(sum, _)| *sum > 0.05)
        .collect();
    lately.sort_by(|one, other| other.0.total_cmp(&one.0));
    let all: f64 = lately.iter().map(|(sum, _)| sum).sum();
    let mut gone = 0.0;
    let half = lately.iter().position(|(sum, _)| {
        gone += sum;
        gone * 2.0 >= all
    })? + 1;
    let first = known.name_of(lately.first()?.1)?;
    (lately.len() >= 5)
        .then(|| say("insight-balance-time", [("half", half.into()), ("people", lately.len().into()), ("name", first.into())]))
}

/// Those who gave much more than they were given, who can be thought of first.
pub(super) fn findings(known: &Known) -> Vec<Finding> {
    let mut counts: BTreeMap<PersonId, (usize, usize)> = BTreeMap::new();
    for favour in known.favours.iter().filter(|favour| days_between(favour.on_date, known.today) < 2 * YEAR) {
        let both = counts.entry(favour.person_id).or_default();
        if favour.direction == Direction::Theirs { both.1 += 1 } else { both.0 += 1 }
    }
    let mut much: Vec<(usize, PersonId)> = counts
        .into_iter()
        .filter(|(_, (gave, took))| *took >= gave + MUCH_MORE)
        .map(|(person, (gave, took))| (took - gave, person))
        .collect();
    much.sort_by_key(|(more, person)| (std::cmp::Reverse(*more), *person));
    much.into_iter().filter_map(|(_, person)| finding(known, person)).take(MOST).collect()
}

fn finding(known: &Known, person: PersonId) -> Option<Finding> {
    let place = known.network.place(person)?;
    let args = || [("name", known.name(place).into())];
    let people = known.some([place], 1);
    let advice = Some(Advice { kind: AdviceKind::Give, said: say("insight-advice-give", args()), people: people.clone() });
    Some(Finding { kind: FindingKind::GiveBack, said: say("insight-give-back", args()), because: Vec::new(), people, advice })
}
