//! Capacity: what the user can do in a week, and the share of it that is today's.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Balance, TodayInput, answers::Answers};
use crate::days::later;

text_enum! {
    /// A day of the week; a week begins on Monday (ISO 8601).
    pub enum Weekday {
        /// Monday.
        Monday => "monday",
        /// Tuesday.
        Tuesday => "tuesday",
        /// Wednesday.
        Wednesday => "wednesday",
        /// Thursday.
        Thursday => "thursday",
        /// Friday.
        Friday => "friday",
        /// Saturday.
        Saturday => "saturday",
        /// Sunday.
        Sunday => "sunday",
    }
}

impl Weekday {
    fn of(date: Date) -> Self {
        let offset = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0);
        Self::ALL[offset]
    }
}

/// What the user can do in a week, and on which days nothing is nudged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Capacity {
    /// Acts per week.
    pub per_week: u32,
    /// Days without nudges.
    pub quiet_days: Vec<Weekday>,
    /// How the week is shared between personal and professional people; nothing when it is not.
    pub balance: Option<Balance>,
}

impl Default for Capacity {
    fn default() -> Self {
        Self { per_week: 10, quiet_days: Vec::new(), balance: None }
    }
}

impl Capacity {
    fn is_quiet(&self, date: Date) -> bool {
        self.quiet_days.contains(&Weekday::of(date))
    }
}

/// How many nudges fit today: what was left of the week this morning, divided by the active days left, rounded up so
/// that a small capacity is not empty until Friday. What was done today, and what always shows, takes its place first.
pub(super) fn room(input: &TodayInput<'_>, answers: &Answers<'_>, always_shown: usize) -> usize {
    if input.capacity.is_quiet(input.today) {
        return 0;
    }
    share_of_today(input, input.capacity.per_week, |from, to| answers.done_between(from, to)).saturating_sub(always_shown)
}

/// What is left today of so many acts a week, when so many were done from one day to another.
pub(super) fn share_of_today(input: &TodayInput<'_>, per_week: u32, done_between: impl Fn(Date, Date) -> usize) -> usize {
    let monday = later(input.today, -i64::from(input.today.weekday().to_monday_zero_offset()));
    let done_before = if monday < input.today { done_between(monday, later(input.today, -1)) } else { 0 };
    let left = usize::try_from(per_week).unwrap_or(usize::MAX).saturating_sub(done_before);
    let share = left.div_ceil(active_days_left(input, monday));
    share.saturating_sub(done_between(input.today, input.today))
}

/// The days of this week from today on that are not quiet; today is not.
fn active_days_left(input: &TodayInput<'_>, monday: Date) -> usize {
    let week = (0..7).map(|day| later(monday, day));
    week.filter(|day| *day >= input.today && !input.capacity.is_quiet(*day)).count().max(1)
}
