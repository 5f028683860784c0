//! Reasons and evidence in words: what happened and when, never how long somebody was left alone.

use jiff::civil::Date;

use super::{Candidate, FirstMeeting, PlannedMeeting};
use crate::{
    Sentence,
    addressing::to_you,
    cadence::{Interval, Standing},
    catalogue::{Argument, say},
    days::{by, days_between, every, month, on},
    interactions::Direction,
    promises::{FollowUp, Promise, Thanks},
    suggestions::{begins_with_verb, said_last, shortened},
};

/// What the user noted, said back to them.
fn noted_words(what: &str) -> Argument {
    shortened(&to_you(what), 120).into()
}

/// "You said you would send her the draft by Friday."
pub(super) fn promised(promise: &Promise, name: &str, today: Date) -> Sentence {
    let what: Argument = noted_words(&promise.what);
    match (begins_with_verb(&promise.what), promise.due_on) {
        (true, Some(due)) => say("today-promise-to-by", [("what", what), ("due", by(due, today))]),
        (true, None) => say("today-promise-to", [("what", what)]),
        (false, Some(due)) => say("today-promise-by", [("what", what), ("name", name.into()), ("due", by(due, today))]),
        (false, None) => say("today-promise", [("what", what), ("name", name.into())]),
    }
}

pub(super) fn promise_evidence(person: &Candidate, promise: &Promise, today: Date) -> Vec<Sentence> {
    let given = say("today-promised-on", [("on", on(promise.made_on, today))]);
    std::iter::once(given).chain(noted(person, today)).collect()
}

/// "Ines said 9 days ago that they would introduce you to Kofi."
pub(super) fn awaited(promise: &Promise, name: &str, today: Date) -> Sentence {
    let key = if begins_with_verb(&promise.what) { "today-waiting-to" } else { "today-waiting" };
    let days = days_between(promise.made_on, today).max(0);
    say(key, [("name", name.into()), ("what", noted_words(&promise.what)), ("days", days.into())])
}

pub(super) fn followed_up(follow_up: &FollowUp, name: &str, today: Date) -> Sentence {
    let day = on(follow_up.due_on, today);
    match &follow_up.what {
        Some(what) => say("today-follow-up-about", [("name", name.into()), ("what", noted_words(what)), ("on", day)]),
        None => say("today-follow-up", [("name", name.into()), ("on", day)]),
    }
}

pub(super) fn thanked(thanks: &Thanks, name: &str) -> Sentence {
    say("today-thanks", [("name", name.into()), ("what", noted_words(&thanks.what))])
}

/// "You met on Tuesday at Async Day. You noted: “asked for the benchmark paper”"
pub(super) fn met(meeting: &FirstMeeting, today: Date) -> Sentence {
    let day = on(meeting.on, today);
    let note = meeting.note.as_deref().map(|note| shortened(note, 140));
    match (&meeting.at, note) {
        (Some(at), Some(note)) => say("today-met-at-noted", [("on", day), ("at", at.as_str().into()), ("note", note.into())]),
        (Some(at), None) => say("today-met-at", [("on", day), ("at", at.as_str().into())]),
        (None, note) if meeting.connected_on.is_some_and(|since| since < meeting.on) => met_connected(meeting, note, today),
        (None, Some(note)) => say("today-met-noted", [("on", day), ("note", note.into())]),
        (None, None) => say("today-met", [("on", day)]),
    }
}

/// "You met yesterday, connected since May 2019."
fn met_connected(meeting: &FirstMeeting, note: Option<String>, today: Date) -> Sentence {
    let (day, since) = (on(meeting.on, today), month(meeting.connected_on.unwrap_or(meeting.on), today));
    match note {
        Some(note) => say("today-met-connected-noted", [("on", day), ("since", since), ("note", note.into())]),
        None => say("today-met-connected", [("on", day), ("since", since)]),
    }
}

pub(super) fn of_first_meeting(person: &Candidate, today: Date) -> Vec<Sentence> {
    let open = person.promises.iter().filter(|promise| promise.settled_as.is_none() && promise.direction == Direction::Mine);
    open.map(|promise| promised(promise, &person.call, today)).chain(of_need(person, today)).take(3).collect()
}

/// "You meet Li today at 15:00: budget."
pub(super) fn meets(meeting: &PlannedMeeting, name: &str, today: Date) -> Sentence {
    let (day, who) = (on(meeting.on, today), Argument::from(name));
    let time = meeting.at.map(|at| Argument::from(at.strftime("%H:%M").to_string()));
    let title = meeting.title.as_deref().map(|title| Argument::from(shortened(title, 80)));
    match (time, title) {
        (Some(at), Some(title)) => say("today-meeting-at-about", [("name", who), ("on", day), ("at", at), ("title", title)]),
        (Some(at), None) => say("today-meeting-at", [("name", who), ("on", day), ("at", at)]),
        (None, Some(title)) => say("today-meeting-about", [("name", who), ("on", day), ("title", title)]),
        (None, None) => say("today-meeting", [("name", who), ("on", day)]),
    }
}

/// What to know before a meeting: what is open both ways, what was said last, who else comes.
pub(super) fn brief(person: &Candidate, others: &[&Candidate], today: Date) -> Vec<Sentence> {
    let open = person.promises.iter().filter(|promise| promise.settled_as.is_none());
    let open = open.map(|promise| match promise.direction {
        Direction::Theirs => awaited(promise, &person.call, today),
        Direction::Mine | Direction::Mutual => promised(promise, &person.call, today),
    });
    let names: Vec<_> = others.iter().map(|other| other.name.as_str()).collect();
    let with = (!names.is_empty()).then(|| say("today-meeting-with", [("names", names.join(", ").into())]));
    open.chain(of_contact(person, today)).chain(with).collect()
}

/// "Dana wrote last, on 3 May."
pub(super) fn wrote_last(person: &Candidate, wrote: Date, today: Date) -> Sentence {
    let (name, day) = (Argument::from(person.call.as_str()), on(wrote, today));
    match person.last_words.as_ref().filter(|words| words.on == wrote && !person.is_sensitive()) {
        Some(words) => say("today-answer-words", [("name", name), ("on", day), ("words", shortened(&words.text, 100).into())]),
        None => say("today-answer", [("name", name), ("on", day)]),
    }
}

/// What was said beside the words that are answered, or the day the user wrote before.
pub(super) fn of_answer(person: &Candidate, wrote: Date, today: Date) -> Vec<Sentence> {
    let about = person.topic().map(|(topic, day)| say("today-talked", [("topic", topic.as_ref().into()), ("on", on(day, today))]));
    let before = person.last_from_me.map(|mine| say("today-answer-before", [("on", on(mine, today))]));
    let words = person.last_words.as_ref().filter(|words| words.on != wrote && !person.is_sensitive());
    let words = words.map(|words| said_last(&person.call, words, today));
    about.into_iter().chain(noted(person, today)).chain(words).chain(before).take(3).collect()
}

/// "You usually talk every 6 weeks; last on 12 March about the Lisbon talk."
pub(super) fn by_rhythm(person: &Candidate, standing: &Standing, today: Date) -> Sentence {
    last_talk(person, standing.ended, today)
}

/// How the pair usually talks, and what was said last.
pub(super) fn of_silence(person: &Candidate, today: Date) -> Vec<Sentence> {
    let ended = person.rhythm.is_some_and(|rhythm| rhythm.ended);
    let last = last_talk(person, ended, today);
    let about = !last.key.ends_with("-about");
    std::iter::once(last).chain(of_contact(person, today).into_iter().filter(|said| about || said.key != "today-talked")).collect()
}

fn last_talk(person: &Candidate, ended: bool, today: Date) -> Sentence {
    let Some(last) = person.last_contact else {
        return say("today-nudge-named", [("name", person.call.as_str().into())]);
    };
    let day = on(last, today);
    let about = person.topic().filter(|(_, said_on)| *said_on == last).map(|(topic, _)| Argument::from(topic.as_ref()));
    let Some(rhythm) = person.rhythm else {
        return match about {
            Some(topic) => say("today-nudge-last-about", [("on", day), ("topic", topic)]),
            None => say("today-nudge-last", [("on", day)]),
        };
    };
    let key = if ended { "today-nudge-ended" } else { "today-nudge-rhythm" };
    let often = every(rhythm.every_days);
    match about {
        Some(topic) => say(&format!("{key}-about"), [("every", often), ("on", day), ("topic", topic)]),
        None => say(key, [("every", often), ("on", day)]),
    }
}

pub(super) fn of_rhythm(person: &Candidate, interval: Interval, today: Date) -> Vec<Sentence> {
    #[expect(clippy::cast_precision_loss, reason = "days of a lifetime")]
    let chosen = say("today-chosen", [("name", person.call.as_str().into()), ("every", every(interval.ideal as f64))]);
    of_contact(person, today).into_iter().chain([chosen]).collect()
}

/// What was said last, by the user's own note and in their words.
pub(super) fn of_contact(person: &Candidate, today: Date) -> Vec<Sentence> {
    let about = person.topic().map(|(topic, day)| say("today-talked", [("topic", topic.as_ref().into()), ("on", on(day, today))]));
    let words = person.last_words.as_ref().filter(|_| !person.is_sensitive()).map(|words| said_last(&person.call, words, today));
    about.into_iter().chain(noted(person, today)).chain(words).collect()
}

fn noted(person: &Candidate, today: Date) -> Option<Sentence> {
    let talk = person.talk.as_ref()?;
    let note = talk.note.as_deref().filter(|_| !person.is_sensitive())?;
    Some(say("today-noted", [("on", on(talk.on, today)), ("note", shortened(note, 140).into())]))
}

pub(super) fn of_need(person: &Candidate, today: Date) -> Option<Sentence> {
    let need = person.open_need()?;
    Some(say(
        "today-need",
        [("name", person.call.as_str().into()), ("what", shortened(&need.what, 100).into()), ("on", on(need.on_date, today))],
    ))
}
