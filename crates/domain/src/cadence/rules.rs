//! Intervals: what a circle means in days, and what changes it for one person.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Cadence, Circle};
use crate::{
    catalogue::{Sentence, say},
    days::every,
};

/// This many skipped nudges make the interval longer.
pub const SKIPS_THAT_LENGTHEN: u32 = 2;

/// No interval grows beyond two years by skipping.
const LONGEST: i64 = 730;

/// How often one would like to be in touch, and how rarely one would not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Interval {
    /// The ideal interval in days.
    pub ideal: i64,
    /// The maximum interval in days.
    pub maximum: i64,
}

impl Interval {
    /// An interval in days; the maximum is never below the ideal, and no interval is below a day.
    #[must_use]
    pub fn new(ideal: i64, maximum: i64) -> Self {
        let ideal = ideal.max(1);
        Self { ideal, maximum: maximum.max(ideal) }
    }

    /// Half as long again for every two skips.
    #[must_use]
    pub fn lengthened(self, skips: u32) -> Self {
        (0..skips / SKIPS_THAT_LENGTHEN).fold(self, |interval, _| {
            let longer = |days: i64| (days + days / 2).min(LONGEST.max(days));
            Self::new(longer(interval.ideal), longer(interval.maximum))
        })
    }
}

/// The intervals of the circles, all of which the user can change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CircleRules {
    /// About 5 people.
    pub inner: Interval,
    /// About 15.
    pub close: Interval,
    /// About 50.
    pub active: Interval,
    /// About 150.
    pub meaningful: Interval,
    /// Intervals by tag; they go before the circle's, the shortest one first.
    #[serde(default)]
    pub tags: BTreeMap<String, Interval>,
}

impl Default for CircleRules {
    fn default() -> Self {
        Self {
            inner: Interval::new(14, 30),
            close: Interval::new(45, 90),
            active: Interval::new(90, 180),
            meaningful: Interval::new(180, 365),
            tags: BTreeMap::new(),
        }
    }
}

impl CircleRules {
    /// The interval of a circle; None for those without a rhythm.
    #[must_use]
    pub const fn of(&self, circle: Circle) -> Option<Interval> {
        match circle {
            Circle::Inner => Some(self.inner),
            Circle::Close => Some(self.close),
            Circle::Active => Some(self.active),
            Circle::Meaningful => Some(self.meaningful),
            Circle::Wider | Circle::None => None,
        }
    }

    /// The interval that holds for a person: their own, else the shortest of their tags, else the circle's.
    /// None means that nothing is due by rhythm. Skips lengthen whatever holds.
    #[must_use]
    pub fn effective(&self, cadence: &Cadence, tags: &[String], skips: u32) -> Option<Interval> {
        if cadence.circle == Circle::None {
            return None;
        }
        let by_tag = tags.iter().filter_map(|tag| self.tags.get(tag)).min_by_key(|interval| interval.ideal).copied();
        let general = by_tag.or_else(|| self.of(cadence.circle));
        own_interval(cadence, general).or(general).map(|interval| interval.lengthened(skips))
    }
}

/// What the user set for this person; a missing half follows the general interval, else twice or half the other.
fn own_interval(cadence: &Cadence, general: Option<Interval>) -> Option<Interval> {
    match (cadence.ideal_days, cadence.maximum_days) {
        (None, None) => None,
        (Some(ideal), Some(maximum)) => Some(Interval::new(ideal, maximum)),
        (Some(ideal), None) => Some(Interval::new(ideal, general.map_or(0, |interval| interval.maximum).max(ideal.saturating_mul(2)))),
        (None, Some(maximum)) => Some(Interval::new(general.map_or(maximum / 2, |interval| interval.ideal).min(maximum), maximum)),
    }
}

/// What a toast says after a nudge was skipped: that the interval grew, when this skip made it grow.
/// `skips` includes the one just made; `interval` is the one that holds from now on.
#[must_use]
pub fn skip_toast(name: &str, skips: u32, interval: Interval) -> Sentence {
    if skips > 0 && skips.is_multiple_of(SKIPS_THAT_LENGTHEN) {
        #[expect(clippy::cast_precision_loss, reason = "days of a lifetime")]
        let rhythm = every(interval.ideal as f64);
        return say("cadence-lengthened", [("name", name.into()), ("every", rhythm)]);
    }
    say("cadence-skipped", [("name", name.into())])
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{PersonId, RowId};

    fn cadence(circle: Circle, ideal_days: Option<i64>, maximum_days: Option<i64>) -> Cadence {
        let id = uuid::Uuid::nil();
        Cadence { id: RowId(id), person_id: PersonId(id), circle, ideal_days, maximum_days, decided_on: date(2026, 1, 1) }
    }

    fn effective(circle: Circle, ideal: Option<i64>, maximum: Option<i64>) -> Option<Interval> {
        CircleRules::default().effective(&cadence(circle, ideal, maximum), &[], 0)
    }

    #[test]
    fn each_circle_has_the_interval_of_the_product() {
        let days = |circle| effective(circle, None, None).map(|interval| (interval.ideal, interval.maximum));
        assert_eq!(days(Circle::Inner), Some((14, 30)));
        assert_eq!(days(Circle::Close), Some((45, 90)));
        assert_eq!(days(Circle::Active), Some((90, 180)));
        assert_eq!(days(Circle::Meaningful), Some((180, 365)));
        assert_eq!(days(Circle::Wider), None);
        assert_eq!(days(Circle::None), None);
    }

    #[test]
    fn what_is_set_for_a_person_goes_before_the_circle() {
        assert_eq!(effective(Circle::Close, Some(20), Some(60)), Some(Interval::new(20, 60)));
        assert_eq!(effective(Circle::Close, Some(60), None), Some(Interval::new(60, 120)));
        assert_eq!(effective(Circle::Close, None, Some(30)), Some(Interval::new(30, 30)));
        assert_eq!(effective(Circle::Wider, Some(100), None), Some(Interval::new(100, 200)));
    }

    #[test]
    fn somebody_decided_against_has_no_interval_whatever_is_set() {
        assert_eq!(effective(Circle::None, Some(20), Some(60)), None);
    }

    #[test]
    fn the_shortest_tag_goes_before_the_circle_and_after_the_person() {
        let tags = [("board".to_owned(), Interval::new(30, 60)), ("alumni".to_owned(), Interval::new(300, 400))];
        let rules = CircleRules { tags: BTreeMap::from(tags), ..CircleRules::default() };
        let worn = ["alumni".to_owned(), "board".to_owned()];
        assert_eq!(rules.effective(&cadence(Circle::Wider, None, None), &worn, 0), Some(Interval::new(30, 60)));
        assert_eq!(rules.effective(&cadence(Circle::Wider, Some(9), Some(9)), &worn, 0), Some(Interval::new(9, 9)));
    }

    #[test]
    fn two_skips_lengthen_the_interval_and_the_toast_says_so() {
        let close = CircleRules::default().close;
        assert_eq!(close.lengthened(1), close);
        assert_eq!(close.lengthened(2), Interval::new(67, 135));
        assert_eq!(close.lengthened(200), Interval::new(730, 730));
        assert_eq!(skip_toast("Dana", 1, close).key, "cadence-skipped");
        assert_eq!(
            skip_toast("Dana", 2, close.lengthened(2)).text,
            "Skipped twice, so the rhythm with Dana is now every 2 months. Change it on Dana’s page."
        );
    }
}
