//! Nudges: who would be good to hear from, within what is left of the week.
//!
//! Only those kept are ever nudged. One nudge per person, whatever its occasion.

use std::collections::HashSet;

use jiff::civil::Date;

use super::{
    Candidate, TodayInput,
    answers::{Answers, BY_RHYTHM},
    balance,
    due::Due,
    first_days, owed, reasons,
};
use crate::{
    PersonId,
    acts::ActKind,
    cadence::{Cadence, Circle, Interval, Pace, Phase, Standing, rests_until, standing},
    days::{days_between, later},
    notes::News,
    people::Source,
};

/// Their last words wait for an answer this long; later the rhythm alone decides.
const ANSWER_WITHIN: i64 = 60;
/// Somebody one meets within these days is not nudged before.
const MEETING_SOON: i64 = 3;
/// Nor is somebody to whom the user chose to come back within these.
const FOLLOW_UP_SOON: i64 = 14;

/// Why somebody is nudged.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cause<'a> {
    /// An import found news of them.
    News(&'a News),
    /// They wrote last.
    TheyWroteLast(Date),
    /// By rhythm.
    Rhythm(Standing, Interval),
}

/// Somebody to nudge, with what orders them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Nudge<'a> {
    pub person: &'a Candidate,
    pub cause: Cause<'a>,
    pub circle: Circle,
    pub phase: Phase,
    pub due: Option<Date>,
    /// They wrote last, or we met this month.
    pub easy: bool,
    /// Nothing was heard for very long.
    pub dormant: bool,
    /// The place in the order before anything was shared between personal and professional people.
    pub rank: usize,
    /// Whether a personal, or a professional, person came up only because of that share.
    pub for_balance: Option<bool>,
}

impl Nudge<'_> {
    /// Whether it takes under a minute: they wrote, and one answers.
    pub(super) const fn is_quick(&self) -> bool {
        matches!(self.cause, Cause::TheyWroteLast(_))
    }
}

/// The nudges of the day, best first, as many as there is room for.
pub(super) fn due<'a>(input: &TodayInput<'a>, answers: &Answers<'_>, shown: &[Due<'_>], room: usize) -> Vec<Due<'a>> {
    if room == 0 {
        return Vec::new();
    }
    let busy = already_met(input, shown);
    let free = |person: &&Candidate| !busy.contains(&person.id) && !comes_back_to(person, input.today);
    let kept = input.people.iter().filter(|person| person.may_be_due() && person.is_kept()).filter(free);
    let mut nudges: Vec<_> = kept.filter_map(|person| nudge(person, input, answers)).collect();
    nudges.sort_by(|one, other| {
        order(one).cmp(&order(other)).then_with(|| worth(other).total_cmp(&worth(one))).then(one.person.id.cmp(&other.person.id))
    });
    let shared = balance::shared(nudges, input, answers, room);
    let mut chosen = first_days::choose(shared, input, answers, shown, room);
    chosen.sort_by_key(|nudge| nudge.rank);
    chosen.iter().map(|nudge| laid_out(nudge, input)).collect()
}

/// Circle first, then state.
const fn order(nudge: &Nudge<'_>) -> (Circle, Phase) {
    (nudge.circle, nudge.phase)
}

/// Within the circle: what one contact would keep.
fn worth(nudge: &Nudge<'_>) -> f64 {
    nudge.person.worth.product()
}

/// Those whom another act of today reaches anyway, or whom one meets in a few days.
fn already_met(input: &TodayInput<'_>, shown: &[Due<'_>]) -> HashSet<PersonId> {
    let until = later(input.today, MEETING_SOON);
    let meetings = input.meetings.iter().filter(|meeting| (input.today..=until).contains(&meeting.on));
    shown.iter().map(|due| due.person.id).chain(meetings.flat_map(|meeting| meeting.people.iter().copied())).collect()
}

/// Whether the user already chose a day to come back to them.
fn comes_back_to(person: &Candidate, today: Date) -> bool {
    let soon = today..=later(today, FOLLOW_UP_SOON);
    person.follow_ups.iter().any(|open| open.settled_as.is_none() && soon.contains(&open.due_on))
}

fn nudge<'a>(person: &'a Candidate, input: &TodayInput<'_>, answers: &Answers<'_>) -> Option<Nudge<'a>> {
    let (cadence, circle) = (person.cadence.as_ref()?, person.circle()?);
    if rests_until(person.unanswered, person.last_from_me, input.today).is_some() {
        return None;
    }
    let (standing, interval) = stands(person, cadence, input, answers).unzip();
    let cause = news(person, input.today, answers)
        .or_else(|| their_word(person, input.today, answers))
        .or_else(|| by_rhythm(person, standing?, interval?, answers))?;
    Some(Nudge {
        person,
        cause,
        circle,
        phase: standing.map_or(Phase::WithinIdeal, |standing| standing.phase),
        due: standing.map(|standing| standing.due),
        easy: matches!(cause, Cause::TheyWroteLast(_)) || met_this_month(person, input.today),
        dormant: silence(person, input.today).is_some_and(|days| days >= first_days::DORMANT_AFTER),
        rank: 0,
        for_balance: None,
    })
}

fn met_this_month(person: &Candidate, today: Date) -> bool {
    person.last_met.is_some_and(|met| (0..=30).contains(&days_between(met, today)))
}

fn silence(person: &Candidate, today: Date) -> Option<i64> {
    person.last_contact.map(|last| days_between(last, today))
}

fn stands(person: &Candidate, cadence: &Cadence, input: &TodayInput<'_>, answers: &Answers<'_>) -> Option<(Standing, Interval)> {
    let (skips, skipped_on) = answers.skips(person.id, cadence.decided_on);
    let interval = input.circles.effective(cadence, &person.tags, skips)?;
    let pace = Pace {
        interval,
        last_contact: person.last_contact.filter(|last| *last <= input.today),
        skipped_on,
        decided_on: cadence.decided_on,
        rhythm: person.rhythm,
    };
    Some((standing(&pace, input.today), interval))
}

/// The newest piece of imported news nobody spoke about yet.
fn news<'a>(person: &'a Candidate, today: Date, answers: &Answers<'_>) -> Option<Cause<'a>> {
    let open = person.news.iter().filter(|news| news.source != Source::You && owed::is_open_news(person, news, today));
    let shown = open.filter(|news| !answers.hide(person.id, &[ActKind::News], &format!("news:{}", news.id)));
    shown.max_by_key(|news| (news.seen_on, news.id)).map(Cause::News)
}

/// They wrote last, yesterday or before, and no contact followed.
fn their_word<'a>(person: &'a Candidate, today: Date, answers: &Answers<'_>) -> Option<Cause<'a>> {
    let wrote = person.last_from_them?;
    let last = person.last_contact == Some(wrote) && person.last_from_me < Some(wrote) && person.last_met < Some(wrote);
    let waits = (1..=ANSWER_WITHIN).contains(&days_between(wrote, today));
    (last && waits && !answers.hide(person.id, &[ActKind::Answer], &format!("words:{wrote}"))).then_some(Cause::TheyWroteLast(wrote))
}

fn by_rhythm<'a>(person: &Candidate, standing: Standing, interval: Interval, answers: &Answers<'_>) -> Option<Cause<'a>> {
    let due = standing.phase != Phase::WithinIdeal && !answers.hide(person.id, BY_RHYTHM, &rhythm_occasion(&standing));
    due.then_some(Cause::Rhythm(standing, interval))
}

/// The stretch of silence itself is the occasion: contact or a skip begins another one.
fn rhythm_occasion(standing: &Standing) -> String {
    standing.anchor.map_or_else(|| "since:never".to_owned(), |anchor| format!("since:{anchor}"))
}

fn laid_out<'a>(nudge: &Nudge<'a>, input: &TodayInput<'_>) -> Due<'a> {
    let (person, today) = (nudge.person, input.today);
    let mut due = match nudge.cause {
        Cause::News(news) => owed::news_due(person, news, today),
        Cause::TheyWroteLast(on) => {
            let mut due = Due::new(person, ActKind::Answer, format!("words:{on}"), reasons::wrote_last(person, on, today));
            due.evidence = reasons::of_answer(person, on, today);
            due.quick = true;
            due
        }
        Cause::Rhythm(standing, interval) => {
            let kind = if nudge.dormant { ActKind::Reconnect } else { ActKind::Nudge };
            let mut due = Due::new(person, kind, rhythm_occasion(&standing), reasons::by_rhythm(person, &standing, today));
            due.evidence = reasons::of_rhythm(person, interval, today);
            due
        }
    };
    due.evidence.extend(reasons::of_need(person, today));
    due.evidence.extend(nudge.for_balance.and_then(|personal| balance::reason(personal, input, person)));
    due.day = due.day.or(nudge.due);
    due
}
