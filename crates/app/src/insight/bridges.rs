//! Who joins groups, and which groups nobody joins but oneself.

use std::collections::BTreeSet;

use wellmet_domain::catalogue::say;

use super::{
    groups::{Found, Groups},
    known::Known,
    shown::{Advice, AdviceKind, Finding, FindingKind},
};
use crate::people::Band;

/// Groups with fewer people are not compared.
const FEWEST: usize = 4;
/// The most findings of each kind.
const MOST: usize = 2;

/// Groups joined by one person alone, and groups that nobody joins.
pub(super) fn findings(known: &Known, groups: &Groups) -> Vec<Finding> {
    let (mut bridges, mut gaps) = (Vec::new(), Vec::new());
    let large: Vec<&Found> = groups.shown.iter().filter(|group| group.people.len() >= FEWEST).collect();
    for (place, one) in large.iter().enumerate() {
        for other in &large[place + 1..] {
            match joining(known, one, other) {
                Joining::One(person) if bridges.len() < MOST => bridges.push(bridge(known, person, one, other)),
                Joining::Nobody if gaps.len() < MOST => gaps.extend(gap(known, one, other)),
                _ => {}
            }
        }
    }
    bridges.extend(gaps);
    bridges.extend(fading(known, groups));
    bridges
}

/// Those who lie between many others and have grown quiet.
fn fading(known: &Known, groups: &Groups) -> Vec<Finding> {
    let quiet = |place: &u32| matches!(known.row(*place).and_then(|row| row.band), Some(Band::Cooling | Band::Quiet));
    let told = groups.central.iter().map(|(place, _)| *place).filter(quiet).take(MOST);
    told.map(|place| {
        let args = || [("name", known.name(place).into())];
        let people = known.some([place], 1);
        let advice = Some(Advice { kind: AdviceKind::Write, said: say("insight-advice-write", args()), people: people.clone() });
        Finding { kind: FindingKind::Fading, said: say("insight-fading", args()), because: Vec::new(), people, advice }
    })
    .collect()
}

/// Who joins two groups.
enum Joining {
    Nobody,
    One(u32),
    Several,
}

fn joining(known: &Known, one: &Found, other: &Found) -> Joining {
    let theirs: BTreeSet<u32> = other.people.iter().copied().collect();
    let across =
        one.people.iter().flat_map(|from| known.among.others(*from).iter().filter(|to| theirs.contains(to)).map(move |to| [*from, *to]));
    let mut joins: Option<Vec<u32>> = None;
    for ends in across {
        let left = match &joins {
            None => ends.to_vec(),
            Some(known) => known.iter().copied().filter(|person| ends.contains(person)).collect(),
        };
        if left.is_empty() {
            return Joining::Several;
        }
        joins = Some(left);
    }
    match joins {
        None => Joining::Nobody,
        // Of a single tie between two groups either end is the bridge; the one I know better is who I can ask.
        Some(people) => people
            .into_iter()
            .max_by(|one, other| known.network.my_chance(*one).total_cmp(&known.network.my_chance(*other)))
            .map_or(Joining::Nobody, Joining::One),
    }
}

fn bridge(known: &Known, person: u32, one: &Found, other: &Found) -> Finding {
    let name = known.name(person);
    let args = [("name", name.clone().into()), ("one", one.name.clone().into()), ("other", other.name.clone().into())];
    let quiet = matches!(known.row(person).and_then(|row| row.band), Some(Band::Cooling | Band::Quiet) | None);
    let advice = if quiet {
        Advice { kind: AdviceKind::Write, said: say("insight-advice-write", [("name", name.into())]), people: known.some([person], 1) }
    } else {
        let pair = [best(known, one, person), best(known, other, person)];
        let [Some(first), Some(second)] = pair else { return plain(known, person, args) };
        introduce(known, first, second)
    };
    Finding { advice: Some(advice), ..plain(known, person, args) }
}

fn plain(known: &Known, person: u32, args: [(&'static str, wellmet_domain::catalogue::Argument); 3]) -> Finding {
    Finding {
        kind: FindingKind::Bridge,
        said: say("insight-bridge", args),
        because: Vec::new(),
        people: known.some([person], 1),
        advice: None,
    }
}

fn gap(known: &Known, one: &Found, other: &Found) -> Option<Finding> {
    let (first, second) = (best(known, one, u32::MAX)?, best(known, other, u32::MAX)?);
    let args = [("one", one.name.clone().into()), ("other", other.name.clone().into())];
    let advice = Some(introduce(known, first, second));
    Some(Finding {
        kind: FindingKind::Gap,
        said: say("insight-gap", args),
        because: Vec::new(),
        people: known.some([first, second], 2),
        advice,
    })
}

fn introduce(known: &Known, one: u32, other: u32) -> Advice {
    let args = [("one", known.name(one).into()), ("other", known.name(other).into())];
    Advice { kind: AdviceKind::Introduce, said: say("insight-advice-introduce", args), people: known.some([one, other], 2) }
}

/// The one of a group who would most likely do something for me.
fn best(known: &Known, group: &Found, but: u32) -> Option<u32> {
    let people = group.people.iter().copied().filter(|place| *place != but && known.people.binary_search(place).is_ok());
    people.max_by(|one, other| known.network.my_chance(*one).total_cmp(&known.network.my_chance(*other)))
}
