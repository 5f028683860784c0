//! What came of the pairs that were suggested to each other.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use wellmet_domain::{PersonId, acts::ActKind, catalogue::say, introductions::IntroductionDismissal};
use wellmet_store::{AdvisedIn, Seen, Suggested, Tx, day_number};

use super::AdviceOfKind;
use crate::{
    error::Result,
    paths::{PART, pairs},
};

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
    let brought = brought_together(tx, &first, today).await?;
    Ok(Some(of_pairs(first.len(), brought, first.keys().filter(|pair| dismissed.contains(pair)).count())))
}

/// How many of these pairs took part in the same thing since they were suggested.
async fn brought_together(tx: &mut Tx, first: &BTreeMap<Pair, i32>, today: Date) -> Result<usize> {
    let mut brought: BTreeSet<Pair> = BTreeSet::new();
    let mut after = None;
    loop {
        let part = tx.seen_together(after, PART, MOST_TOGETHER, today).await?;
        let since = |(one, other, _): (&Seen, &Seen, usize)| {
            let pair = pair(one.person, other.person);
            first.get(&pair).is_some_and(|since| *since <= day_number(one.on_date)).then_some(pair)
        };
        brought.extend(pairs(&part.seen).filter_map(since));
        after = part.next;
        if after.is_none() {
            return Ok(brought.len());
        }
    }
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
