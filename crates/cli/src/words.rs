//! Words that several commands say: days, people on a line, short ids.

use std::collections::BTreeSet;

use jiff::civil::Date;
use wellmet_app::people::{Band, LastContact, PersonLine};
use wellmet_domain::{
    cadence::Circle,
    capture::dates::{Bias, day_phrase},
    catalogue::{Argument, say},
    days,
    interactions::InteractionKind,
};

use crate::failure::{End, Failure, Result};

/// Ids shorter than this are too easily mistyped.
const SHORTEST: usize = 4;

/// A day as it stands in a table: `today`, `Tuesday`, `12 March`.
pub fn day(date: Date, today: Date) -> String {
    spoken(days::by(date, today))
}

fn spoken(argument: Argument) -> String {
    match argument {
        Argument::Day { words, .. } | Argument::Text(words) => words,
        Argument::Number(number) => number.to_string(),
    }
}

/// What somebody does and where, as far as it is known.
pub fn role(person: &PersonLine) -> String {
    let parts = [&person.title, &person.organisation];
    parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(", ")
}

/// How a tie stands, as a word.
pub fn band(band: Band) -> String {
    say(&format!("band-{band}"), []).text
}

/// The name of a circle.
pub fn circle(circle: Circle) -> String {
    say(&format!("circle-{circle}"), []).text
}

/// The name of a kind of thing that happens.
pub fn kind(kind: InteractionKind) -> String {
    say(&format!("kind-{kind}"), []).text
}

/// When there was contact last.
pub fn last(last: Option<&LastContact>, today: Date) -> String {
    last.map_or_else(String::new, |last| day(last.date, today))
}

/// The end of an id that is made of time and chance: short, and still told apart.
pub fn tail(id: &impl ToString) -> String {
    let id = id.to_string();
    id[id.len().saturating_sub(8)..].to_owned()
}

/// The day that words name, looked for in the future.
pub fn day_of(words: &str, today: Date) -> Result<Date> {
    said_day(words, today, Bias::Future)
}

/// The day that words name, looked for in the past.
pub fn day_that_was(words: &str, today: Date) -> Result<Date> {
    said_day(words, today, Bias::Past)
}

fn said_day(words: &str, today: Date, bias: Bias) -> Result<Date> {
    day_phrase(words, today, bias).ok_or_else(|| Failure::new(End::Usage, say("cli-day", [("words", words.into())])))
}

/// The shortest beginnings that tell ids apart, all of one length.
pub fn short_ids<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<String> {
    let ids: Vec<&str> = ids.collect();
    let beginning = |id: &str, length: usize| id.chars().take(length).collect::<String>();
    let apart = |length: &usize| ids.iter().map(|id| beginning(id, *length)).collect::<BTreeSet<_>>().len() == ids.len();
    let length = (SHORTEST..36).find(apart).unwrap_or(36);
    ids.iter().map(|id| beginning(id, length)).collect()
}

/// The beginning of the id of an act beside the plan: long enough that no other of a large book shares it.
pub fn act_id(id: &str) -> &str {
    id.get(..8).unwrap_or(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_as_short_as_tells_them_apart() {
        assert_eq!(short_ids(["aaaa11", "bbbb22"].into_iter()), ["aaaa", "bbbb"]);
        assert_eq!(short_ids(["aaaa11", "aaaa22"].into_iter()), ["aaaa1", "aaaa2"]);
    }

    #[test]
    fn a_day_is_named_in_words_or_refused() {
        let today = "2026-11-22".parse().unwrap();
        assert_eq!(day_of("in 2 weeks", today).unwrap().to_string(), "2026-12-06");
        assert_eq!(day_that_was("yesterday", today).unwrap().to_string(), "2026-11-21");
        assert!(day_of("whenever", today).is_err());
    }
}
