//! News of people: how it is told, and whether it is late to congratulate. No date is claimed that no file holds.

use jiff::civil::Date;

use crate::{
    Sentence,
    catalogue::say,
    days::{self, days_between},
    notes::{News, NewsKind},
};

/// Where the two archives lie further apart than this, in days, one asks how it is going instead of congratulating.
pub const APART: i64 = 90;

/// News older than this, in days, is no reason to write any more.
pub const FRESH_FOR: i64 = 90;

/// How to write to somebody who has news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It is fresh: congratulate.
    Congratulate,
    /// It may be months old: ask how it is going.
    HowIsItGoing,
    /// It is hard: be there, and quote nothing.
    QuietCheckIn,
}

/// How to write about a piece of news on a day.
#[must_use]
pub fn tone(news: &News, today: Date) -> Tone {
    if news.kind == NewsKind::Hardship || news.sensitive {
        return Tone::QuietCheckIn;
    }
    // It happened on its day when that is stated; else at some time between the two sources.
    let earliest = news.on_date.or(news.before_on).unwrap_or(news.seen_on);
    let latest = news.on_date.map_or(news.seen_on, |_| today);
    if days_between(earliest, latest) > APART { Tone::HowIsItGoing } else { Tone::Congratulate }
}

/// What there is to tell, with the days that the sources state and no other.
#[must_use]
pub fn news_reason(news: &News, name: &str, today: Date) -> Sentence {
    if tone(news, today) == Tone::QuietCheckIn {
        return say("occasion-quiet", [("name", name.into())]);
    }
    let what = || news.what.as_str().into();
    match (&news.before, news.before_on) {
        (Some(before), Some(on)) => say(
            "occasion-job-moved",
            [("name", name.into()), ("what", what()), ("month", days::month(on, today)), ("before", before.as_str().into())],
        ),
        (Some(before), None) => {
            say("occasion-job-moved-undated", [("name", name.into()), ("what", what()), ("before", before.as_str().into())])
        }
        (None, _) => match news.on_date {
            Some(on) => say("occasion-news-dated", [("name", name.into()), ("what", what()), ("on", days::on(on, today))]),
            None => say("occasion-news", [("name", name.into()), ("what", what()), ("seen", days::on(news.seen_on, today))]),
        },
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{PersonId, RowId, people::Source};

    fn moved(before_on: Date, seen_on: Date) -> News {
        let id = uuid::Uuid::nil();
        News {
            id: RowId(id),
            person_id: PersonId(id),
            kind: NewsKind::Job,
            what: "Lumen".into(),
            before: Some("Acme".into()),
            before_on: Some(before_on),
            on_date: None,
            seen_on,
            sensitive: false,
            interaction_id: None,
            source: Source::Linkedin,
        }
    }

    #[test]
    fn job_news_claims_no_date_that_the_files_do_not_hold() {
        let said = news_reason(&moved(date(2026, 6, 3), date(2026, 11, 20)), "Tomas", date(2026, 11, 22));
        assert_eq!(said.text, "Tomas is now at Lumen; your June archive said Acme.");
    }

    #[test]
    fn archives_far_apart_ask_how_it_is_going_instead_of_congratulating() {
        let today = date(2026, 11, 22);
        assert_eq!(tone(&moved(date(2026, 8, 20), date(2026, 11, 18)), today), Tone::Congratulate);
        assert_eq!(tone(&moved(date(2026, 8, 19), date(2026, 11, 18)), today), Tone::HowIsItGoing);
    }

    #[test]
    fn a_stated_day_decides_by_itself() {
        let today = date(2026, 11, 22);
        let stated = |on_date| News { on_date: Some(on_date), ..moved(date(2025, 1, 1), date(2026, 11, 18)) };
        assert_eq!(tone(&stated(date(2026, 11, 1)), today), Tone::Congratulate);
        assert_eq!(tone(&stated(date(2026, 5, 1)), today), Tone::HowIsItGoing);
    }

    #[test]
    fn hard_news_is_never_quoted() {
        let hard = News { kind: NewsKind::Hardship, what: "father ill".into(), before: None, ..moved(date(2026, 1, 1), date(2026, 11, 1)) };
        let said = news_reason(&hard, "Ines", date(2026, 11, 22));
        assert_eq!(said.text, "A quiet word to Ines would be kind.");
    }
}
