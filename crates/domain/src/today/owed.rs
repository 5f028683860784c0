//! What always shows: promises, occasions, follow-ups, meetings, thanks owed and news the user noted; by date.

use jiff::civil::Date;

use super::{Candidate, PlannedMeeting, TodayInput, answers::Answers, due::Due, reasons};
use crate::{
    acts::ActKind,
    days::later,
    interactions::Direction,
    notes::{News, NewsKind},
    occasions::{Calendar, Occasion, Tone, news_reason, occasions, tone},
    people::Source,
    promises::{FollowUp, Promise, Thanks},
    suggestions::Detail,
};

/// A promise shows this many days before it is due, so that it can be kept in time.
const PROMISE_LEAD: i64 = 2;
/// A promise without a day sorts as if it were due a week after it was made.
const UNDATED_PROMISE: i64 = 7;
/// After hard news one looks in again a week later.
const LOOK_IN_AFTER: i64 = 7;

/// Everything of this kind that is due today, by date.
pub(super) fn due<'a>(input: &TodayInput<'a>, answers: &Answers<'_>) -> Vec<Due<'a>> {
    let mut dated: Vec<(Date, Due<'a>)> = Vec::new();
    for person in input.people.iter().filter(|person| person.may_be_due()) {
        let open = promises(person, input.today).chain(follow_ups(person, input.today)).chain(thanks(person));
        dated.extend(open.chain(told_news(person, input.today)).chain(festive(person, input)));
    }
    dated.extend(meetings(input));
    dated.retain(|(_, due)| !answers.hide(due.person.id, &[due.kind], &due.occasion));
    dated.sort_by(|(one_on, one), (other_on, other)| {
        (one_on, one.kind, &one.person.name, &one.occasion).cmp(&(other_on, other.kind, &other.person.name, &other.occasion))
    });
    dated.into_iter().map(|(_, due)| due).collect()
}

fn promises(person: &Candidate, today: Date) -> impl Iterator<Item = (Date, Due<'_>)> {
    let mine = person.promises.iter().filter(|promise| promise.direction == Direction::Mine && promise.settled_as.is_none());
    mine.filter(move |promise| is_near(promise, today)).map(move |promise| {
        let mut due =
            Due::new(person, ActKind::Promise, format!("promise:{}", promise.id), reasons::promised(promise, &person.call, today));
        due.day = promise.due_on;
        due.detail = Some(Detail::Promised { what: &promise.what, on: promise.made_on });
        due.evidence = reasons::promise_evidence(person, promise, today);
        (promise.due_on.unwrap_or_else(|| later(promise.made_on, UNDATED_PROMISE)), due)
    })
}

/// A promise without a day shows from the morning after it was made.
fn is_near(promise: &Promise, today: Date) -> bool {
    match promise.due_on {
        Some(due) => later(due, -PROMISE_LEAD) <= today,
        None => promise.made_on < today,
    }
}

fn follow_ups(person: &Candidate, today: Date) -> impl Iterator<Item = (Date, Due<'_>)> {
    let open = person.follow_ups.iter().filter(move |follow_up| follow_up.settled_as.is_none() && follow_up.due_on <= today);
    open.map(move |follow_up| (follow_up.due_on, follow_up_due(person, follow_up, today)))
}

fn follow_up_due<'a>(person: &'a Candidate, follow_up: &FollowUp, today: Date) -> Due<'a> {
    let reason = reasons::followed_up(follow_up, &person.call, today);
    let mut due = Due::new(person, ActKind::FollowUp, format!("follow_up:{}", follow_up.id), reason);
    due.day = Some(follow_up.due_on);
    due.evidence = reasons::of_contact(person, today);
    due
}

fn thanks(person: &Candidate) -> impl Iterator<Item = (Date, Due<'_>)> {
    let owed = person.thanks.iter().filter(|thanks| thanks.direction == Direction::Mine && thanks.said_on.is_none());
    owed.map(move |thanks| (thanks.since, thanks_due(person, thanks)))
}

fn thanks_due<'a>(person: &'a Candidate, thanks: &'a Thanks) -> Due<'a> {
    let mut due = Due::new(person, ActKind::Thanks, format!("thanks:{}", thanks.id), reasons::thanked(thanks, &person.call));
    due.detail = Some(Detail::Helped { what: &thanks.what, on: thanks.since });
    due.quick = true;
    due
}

/// News that the user noted is a dated occasion; news that an import found is a nudge.
fn told_news(person: &Candidate, today: Date) -> impl Iterator<Item = (Date, Due<'_>)> {
    let told = person.news.iter().filter(|news| news.source == Source::You);
    told.filter_map(move |news| {
        let from = if news.kind == NewsKind::Hardship { later(news.seen_on, LOOK_IN_AFTER) } else { news.seen_on };
        let open = is_open_news(person, news, today) && from <= today;
        open.then(|| (from, news_due(person, news, today)))
    })
}

/// Whether a piece of news is fresh enough, and not yet spoken about: any contact on or after its day settles it.
/// Hard news heard in a talk still deserves a second word, so that talk itself does not settle it.
pub(super) fn is_open_news(person: &Candidate, news: &News, today: Date) -> bool {
    let settled_by = if news.kind == NewsKind::Hardship { later(news.seen_on, 1) } else { news.seen_on };
    let fresh = news.seen_on <= today && later(news.seen_on, crate::occasions::FRESH_FOR) >= today;
    fresh && !person.was_in_touch_since(settled_by)
}

pub(super) fn news_due<'a>(person: &'a Candidate, news: &'a News, today: Date) -> Due<'a> {
    let tone = tone(news, today);
    let mut due = Due::new(person, ActKind::News, format!("news:{}", news.id), news_reason(news, &person.call, today));
    due.day = news.on_date;
    due.detail = Some(Detail::News { what: &news.what, tone, job: news.kind == NewsKind::Job });
    if tone != Tone::QuietCheckIn {
        due.evidence = reasons::of_contact(person, today);
    }
    due
}

/// Occasions of those kept, and days that the user typed for anybody else.
fn festive<'a>(person: &'a Candidate, input: &TodayInput<'_>) -> impl Iterator<Item = (Date, Due<'a>)> {
    let from = later(input.today, -input.occasions.grace_days);
    let to = later(input.today, input.occasions.lead_days);
    let today = input.today;
    occasions_of(person, input, from, to).into_iter().filter(|occasion| !person.was_in_touch_since(occasion.on)).map(move |occasion| {
        let mut due = Due::new(person, ActKind::Occasion, occasion.key, occasion.reason);
        due.day = Some(occasion.on);
        due.birthday = occasion.birthday;
        due.evidence = reasons::of_contact(person, today);
        due.quick = true;
        (occasion.on, due)
    })
}

/// The occasions of a person that the user wants to hear of.
pub(super) fn occasions_of(person: &Candidate, input: &TodayInput<'_>, from: Date, to: Date) -> Vec<Occasion> {
    if person.is_let_go() || (person.dates.is_empty() && person.holidays.is_empty() && person.work.is_empty()) {
        return Vec::new();
    }
    let told: Vec<_> = person.dates.iter().filter(|date| person.is_kept() || date.source == Source::You).cloned().collect();
    let work = if person.is_kept() { person.work.as_slice() } else { &[] };
    let calendar = Calendar { name: &person.call, dates: &told, work, holidays: &person.holidays };
    occasions(&calendar, input.occasions, from, to, input.today)
}

fn meetings<'a>(input: &TodayInput<'a>) -> Vec<(Date, Due<'a>)> {
    let today = input.meetings.iter().filter(|meeting| meeting.on == input.today);
    today.filter_map(|meeting| Some((meeting.on, meeting_due(input, meeting)?))).collect()
}

/// One act per meeting, on the first of its people whom the plan knows; the others stand beside.
fn meeting_due<'a>(input: &TodayInput<'a>, meeting: &PlannedMeeting) -> Option<Due<'a>> {
    let people = known_people(input, meeting);
    let (person, others) = people.split_first()?;
    let mut due = Due::new(person, ActKind::Meeting, format!("meeting:{}", meeting.id), reasons::meets(meeting, &person.call, input.today));
    due.day = Some(meeting.on);
    due.evidence = reasons::brief(person, others, input.today);
    // One speaks there; nothing is to be written.
    due.detail = None;
    Some(due)
}

/// The people of a meeting in its order, as far as they may be due.
pub(super) fn known_people<'a>(input: &TodayInput<'a>, meeting: &PlannedMeeting) -> Vec<&'a Candidate> {
    let mut known: Vec<_> = input.people.iter().filter(|person| person.may_be_due() && meeting.people.contains(&person.id)).collect();
    known.sort_by_key(|person| meeting.people.iter().position(|id| *id == person.id));
    known
}
