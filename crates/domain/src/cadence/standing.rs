//! Where a person stands between two contacts: within the ideal interval, past it, or past the maximum.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Interval;
use crate::days::{days_between, later};

text_enum! {
    /// How far along the interval one is. Ordered as nudges are: past the maximum first.
    pub enum Phase {
        /// The maximum interval has passed.
        PastMaximum => "past_maximum",
        /// The ideal interval has passed.
        PastIdeal => "past_ideal",
        /// Nothing is due.
        WithinIdeal => "within_ideal",
    }
}

/// How often a pair is in touch of its own accord, as the engine reads it from their days of contact.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnRhythm {
    /// The median of the days between two contacts.
    pub every_days: f64,
    /// Whether their silence tells that the context which carried the tie has ended.
    pub ended: bool,
}

/// What decides when somebody is due.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// The interval that holds for them.
    pub interval: Interval,
    /// The last day of real contact.
    pub last_contact: Option<Date>,
    /// The day of the last skip: the interval begins anew.
    pub skipped_on: Option<Date>,
    /// The day the user decided to keep them.
    pub decided_on: Date,
    /// The pair's own rhythm.
    pub rhythm: Option<OwnRhythm>,
}

/// Where a person stands on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// How far along the interval.
    pub phase: Phase,
    /// The day from which the interval counts; None when there was neither contact nor skip.
    pub anchor: Option<Date>,
    /// The day on which the ideal interval ends.
    pub due: Date,
    /// The context ended: a circle still holds, but nothing is called late.
    pub ended: bool,
    /// The days since the last contact.
    pub silence: Option<i64>,
    /// The silence measured in the pair's own intervals. Evidence only; it never sorts.
    pub drift: Option<f64>,
}

/// Where a person stands today. Somebody kept without any contact so far is due from the day that was decided.
#[must_use]
pub fn standing(pace: &Pace, today: Date) -> Standing {
    let anchor = pace.last_contact.max(pace.skipped_on);
    let due = anchor.map_or(pace.decided_on, |anchor| later(anchor, pace.interval.ideal));
    let silence = pace.last_contact.map(|last| days_between(last, today).max(0));
    let ended = pace.rhythm.is_some_and(|rhythm| rhythm.ended);
    Standing { phase: phase(pace, anchor, due, ended, today), anchor, due, ended, silence, drift: drift(pace.rhythm, silence) }
}

fn phase(pace: &Pace, anchor: Option<Date>, due: Date, ended: bool, today: Date) -> Phase {
    if today < due {
        return Phase::WithinIdeal;
    }
    let past_maximum = anchor.is_some_and(|anchor| today >= later(anchor, pace.interval.maximum));
    if past_maximum && !ended { Phase::PastMaximum } else { Phase::PastIdeal }
}

fn drift(rhythm: Option<OwnRhythm>, silence: Option<i64>) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "days of a lifetime")]
    let silence = silence? as f64;
    Some(silence / rhythm?.every_days.max(1.0))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn close(last_contact: Option<Date>) -> Pace {
        let interval = Interval::new(45, 90);
        Pace { interval, last_contact, skipped_on: None, decided_on: date(2026, 1, 10), rhythm: None }
    }

    #[test]
    fn the_state_is_graded_by_the_ideal_and_the_maximum() {
        let phase = |days| standing(&close(Some(date(2026, 1, 1))), later(date(2026, 1, 1), days)).phase;
        assert_eq!(
            [phase(44), phase(45), phase(89), phase(90)],
            [Phase::WithinIdeal, Phase::PastIdeal, Phase::PastIdeal, Phase::PastMaximum]
        );
    }

    #[test]
    fn any_contact_resets_the_clock_and_a_skip_begins_the_interval_anew() {
        let pace = Pace { skipped_on: Some(date(2026, 5, 1)), ..close(Some(date(2026, 1, 1))) };
        assert_eq!(standing(&pace, date(2026, 5, 2)).phase, Phase::WithinIdeal);
        assert_eq!(standing(&pace, date(2026, 5, 2)).silence, Some(121));
        let met = Pace { last_contact: Some(date(2026, 6, 1)), ..pace };
        assert_eq!(standing(&met, date(2026, 6, 2)).due, date(2026, 7, 16));
    }

    #[test]
    fn a_context_that_ended_is_never_past_the_maximum() {
        let rhythm = Some(OwnRhythm { every_days: 7.0, ended: true });
        let state = standing(&Pace { rhythm, ..close(Some(date(2025, 1, 1))) }, date(2026, 1, 1));
        assert_eq!((state.phase, state.ended), (Phase::PastIdeal, true));
        assert!((state.drift.unwrap() - 365.0 / 7.0).abs() < 1e-9);
    }

    #[test]
    fn somebody_named_without_any_contact_is_due_at_once_and_never_late() {
        assert_eq!(standing(&close(None), date(2026, 1, 9)).phase, Phase::WithinIdeal);
        assert_eq!(standing(&close(None), date(2026, 1, 10)).phase, Phase::PastIdeal);
        assert_eq!(standing(&close(None), date(2027, 1, 10)).phase, Phase::PastIdeal);
    }
}
