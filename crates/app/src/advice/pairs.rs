//! What came of the pairs that were suggested to each other.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use wellmet_domain::{InteractionId, PersonId, acts::ActKind, catalogue::say, introductions::IntroductionDismissal};
use wellmet_store::{AdvisedIn, Suggested, Tx, day_number};

use super::AdviceOfKind;
use crate::error::Result;

/// What more people took part in brought no two of them together.
const MOST_TOGETHER: usize = 12;

type Pair = (PersonId, PersonId);

/// How the suggested introductions fared; none where there was none.
pub(super) async fn told(tx: &mut Tx, suggested: &[Suggested], today: Date) -> Result<Option<AdviceOfKind>> {
    let first: BTreeMap<Pair, i32> = suggested.iter().filter_map(|one| Some((pair(one.person, one.other?), one.first_day))).collect();
    if first.is_empty() {
        return Ok(None);
    }
    let dismissals: Vec<IntroductionDismissal> = tx.select("id IS NOT NULL", &[]).await?;
    let dismissed: BTreeSet<Pair> = dismissals.iter().map(|row| pair(row.person_id, row.other_id)).collect();
    let mut together: BTreeMap<InteractionId, (i32, Vec<PersonId>)> = BTreeMap::new();
    for seen in tx.seen_together(MOST_TOGETHER, today).await? {
        together.entry(seen.interaction).or_insert((day_number(seen.on_date), Vec::new())).1.push(seen.person);
    }
    let met = |(one, other): &Pair, since: i32| {
        together.values().any(|(on, people)| *on >= since && people.contains(one) && people.contains(other))
    };
    let brought = first.iter().filter(|(pair, since)| met(pair, **since)).count();
    Ok(Some(of_pairs(first.len(), brought, first.keys().filter(|pair| dismissed.contains(pair)).count())))
}

fn pair(one: PersonId, other: PersonId) -> Pair {
    (one.min(other), one.max(other))
}

fn of_pairs(suggested: usize, reached: usize, dropped: usize) -> AdviceOfKind {
    let args = [("suggested", suggested.into()), ("reached", reached.into()), ("dropped", dropped.into())];
    AdviceOfKind {
        list: AdvisedIn::Introductions,
        kind: ActKind::Nudge,
        suggested,
        reached,
        done: 0,
        answered_in_a_week: 0,
        answered_in_a_month: 0,
        snoozed: 0,
        skipped: 0,
        dropped,
        said: say("advice-pairs", args),
    }
}
