//! Days as people say them: "last Tuesday", "in 2 weeks", "3 May", "end of the month".
//!
//! What happened lies in the past and what is due lies in the future, so the same words are read with a [`Bias`].

mod vocabulary;

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use self::vocabulary::{
    PREPOSITIONS, Unit, counts_something, day_number, monday_of, month_number, season, small_number, unit, weekday, year_number,
};
use super::tokens::{Stop, Token, tokens};
use crate::PartialDate;

/// On which side of today a day is looked for when the words leave it open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bias {
    /// What happened: "on Tuesday" is the last one.
    Past,
    /// What is due: "on Tuesday" is the next one.
    Future,
}

/// The day a phrase names: `in 2 weeks`, `next Monday`, `2026-12-01`. None when it names no single day, or says more.
///
/// A whole week or month stands for its first day: "next month" is the first of it.
#[must_use]
pub fn day_phrase(text: &str, today: Date, bias: Bias) -> Option<Date> {
    let words = tokens(text);
    let found = find(&words, 0, today, bias)?;
    if found.len < words.len() {
        return None;
    }
    match found.when {
        When::Known(when) => when.complete().or_else(|| Date::new(when.year()?, when.month().unwrap_or(1), 1).ok()),
        When::Unclear { .. } => None,
    }
}

/// What a phrase says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// A day, or a month or year when no day is said.
    Known(PartialDate),
    /// Several days would fit; the first is the likeliest. `guess` says whether it may be used meanwhile.
    Unclear { choices: Vec<PartialDate>, guess: bool },
}

/// A phrase found among the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// How many words it takes, its preposition included.
    pub len: usize,
    /// What it says.
    pub when: When,
    /// The side of today that the words themselves name: "tomorrow", "ago".
    pub side: Option<Bias>,
}

impl Found {
    fn day(len: usize, date: Date, side: Option<Bias>) -> Self {
        Self { len, when: When::Known(date.into()), side }
    }

    fn part(len: usize, year: i16, month: i8, side: Option<Bias>) -> Option<Self> {
        Some(Self { len, when: When::Known(PartialDate::new(Some(year), Some(month), None).ok()?), side })
    }

    fn longer(mut self, by: usize) -> Self {
        self.len += by;
        self
    }
}

/// The phrase that begins at a word, if one does.
pub(super) fn find(tokens: &[Token], at: usize, today: Date, bias: Bias) -> Option<Found> {
    let here = Place { tokens, at, today, bias };
    let preposition = here.preposition();
    let found = here.skip(preposition).phrase(preposition > 0)?.longer(preposition);
    let tail = here.skip(found.len).time_of_day_word();
    Some(found.longer(tail))
}

/// A place among the words, and what is needed to read a day there.
#[derive(Clone, Copy)]
struct Place<'a> {
    tokens: &'a [Token],
    at: usize,
    today: Date,
    bias: Bias,
}

impl<'a> Place<'a> {
    fn skip(self, words: usize) -> Self {
        Self { at: self.at + words, ..self }
    }

    /// The word some steps on; empty behind a stop. A comma is no stop: `May 3, 2025`.
    fn word(self, steps: usize) -> &'a str {
        let blocked = (0..steps).any(|step| self.tokens.get(self.at + step).is_none_or(|token| token.stop > Stop::Comma));
        if blocked { "" } else { self.tokens.get(self.at + steps).map_or("", |token| token.word.as_str()) }
    }

    fn preposition(self) -> usize {
        let first = usize::from(PREPOSITIONS.contains(&self.word(0)));
        // "by the 3rd", "by the end of the month": the article belongs to the phrase itself.
        first + usize::from(first == 1 && self.word(0) == "due" && PREPOSITIONS.contains(&self.word(1)))
    }

    fn phrase(self, after_preposition: bool) -> Option<Found> {
        self.near()
            .or_else(|| self.ago())
            .or_else(|| self.ahead())
            .or_else(|| self.edge())
            .or_else(|| self.weekday(after_preposition))
            .or_else(|| self.span_of_days())
            .or_else(|| self.new_year())
            .or_else(|| self.iso())
            .or_else(|| self.slashed())
            .or_else(|| self.day_and_month())
            .or_else(|| self.ordinal(after_preposition))
            .or_else(|| self.month(after_preposition))
            .or_else(|| self.vague())
    }

    fn plus(self, amount: i64, unit: Unit) -> Option<Date> {
        let span = match unit {
            Unit::Day => amount.days(),
            Unit::Week => amount.weeks(),
            Unit::Month => amount.months(),
            Unit::Year => amount.years(),
        };
        self.today.checked_add(span).ok()
    }

    /// Today, yesterday, tomorrow and their parts.
    fn near(self) -> Option<Found> {
        let three = [self.word(0), self.word(1), self.word(2)];
        let (len, days) = match three {
            ["the", "day", "before"] if self.word(3) == "yesterday" => (4, -2),
            ["the", "day", "after"] if self.word(3) == "tomorrow" => (4, 2),
            ["day", "before", "yesterday"] => (3, -2),
            ["day", "after", "tomorrow"] => (3, 2),
            ["earlier" | "later", "today", _] | ["this", "morning" | "afternoon" | "evening", _] | ["just", "now", _] => (2, 0),
            ["last", "night" | "evening", _] => (2, -1),
            ["today" | "tonight", ..] => (1, 0),
            ["yesterday", ..] => (1, -1),
            ["tomorrow", ..] => (1, 1),
            _ => return None,
        };
        let side = if days < 0 { Some(Bias::Past) } else { (days > 0).then_some(Bias::Future) };
        Some(Found::day(len, self.plus(days, Unit::Day)?, side))
    }

    /// A number and a unit: `2 weeks`, `a month`, `a couple of days`.
    fn amount(self) -> Option<(usize, i64, Unit)> {
        let (len, amount) = match [self.word(0), self.word(1), self.word(2)] {
            ["a", "couple", "of"] => (3, 2),
            ["couple", "of", _] | ["a", "couple", _] => (2, 2),
            ["half", "a", "year"] => return Some((3, 6, Unit::Month)),
            ["a" | "an", "fortnight", _] => return Some((2, 2, Unit::Week)),
            ["a" | "an", ..] => (1, 1),
            [number, ..] => (1, small_number(number)?),
        };
        Some((len + 1, amount, unit(self.word(len))?))
    }

    /// `two weeks ago`, `a week ago on Monday` without its end.
    fn ago(self) -> Option<Found> {
        let (len, amount, unit) = self.amount()?;
        match self.word(len) {
            "ago" => Some(Found::day(len + 1, self.plus(-amount, unit)?, Some(Bias::Past))),
            "from" if matches!(self.word(len + 1), "now" | "today") => {
                Some(Found::day(len + 2, self.plus(amount, unit)?, Some(Bias::Future)))
            }
            _ => None,
        }
    }

    /// `in 2 weeks`, `within 10 days`, `in two weeks' time`.
    fn ahead(self) -> Option<Found> {
        if !matches!(self.word(0), "in" | "within" | "after") {
            return None;
        }
        let article = usize::from(matches!(self.word(1), "about" | "around"));
        let (len, amount, unit) = self.skip(1 + article).amount()?;
        if self.word(1 + article + len) == "of" {
            return None;
        }
        let time = usize::from(self.word(1 + article + len) == "time");
        Some(Found::day(1 + article + len + time, self.plus(amount, unit)?, Some(Bias::Future)))
    }

    /// `end of the month`, `the end of next week`, `beginning of May`.
    fn edge(self) -> Option<Found> {
        let article = usize::from(self.word(0) == "the");
        let end = match self.word(article) {
            "end" => true,
            "beginning" | "start" => false,
            _ => return None,
        };
        let of = usize::from(self.word(article + 1) == "of");
        let rest = self.skip(article + 1 + of);
        let which = usize::from(matches!(rest.word(0), "the" | "this" | "next" | "last"));
        let shift = match rest.word(0) {
            "next" => 1,
            "last" => -1,
            _ => 0,
        };
        let (len, first, last) = rest.period(which, shift)?;
        let side = if shift < 0 { Some(Bias::Past) } else { Some(Bias::Future).filter(|_| self.bias == Bias::Future || shift > 0) };
        Some(Found::day(article + 1 + of + len, if end { last } else { first }, side))
    }

    /// The first and last day of a week (its Friday), month or year.
    fn period(self, which: usize, shift: i64) -> Option<(usize, Date, Date)> {
        if let Some(month) = month_number(self.word(0)).filter(|_| which == 0) {
            let first = self.month_near(month)?;
            return Some((1, first, first.last_of_month()));
        }
        let (first, last) = match unit(self.word(which))? {
            Unit::Week => {
                let monday = self.week_in_view(shift)?;
                (monday, monday.checked_add(4.days()).ok()?)
            }
            Unit::Month => {
                let day = self.plus(shift, Unit::Month)?;
                (day.first_of_month(), day.last_of_month())
            }
            Unit::Year => {
                let day = self.plus(shift, Unit::Year)?;
                (day.first_of_year(), day.last_of_year())
            }
            Unit::Day => return None,
        };
        Some((which + 1, first, last))
    }

    /// `Tuesday`, `last Tuesday`, `next Monday`, `Friday last week`.
    fn weekday(self, after_preposition: bool) -> Option<Found> {
        let which = match self.word(0) {
            word @ ("last" | "next" | "this" | "coming") => Some(word),
            _ => None,
        };
        let len = usize::from(which.is_some());
        let day = weekday(self.word(len), which.is_some() || after_preposition)?;
        let week = match (self.word(len + 1), self.word(len + 2)) {
            ("last", "week") => Some(-1),
            ("next", "week") => Some(1),
            ("this", "week") => Some(0),
            _ => None,
        };
        if let Some(shift) = week.filter(|_| which.is_none()) {
            let monday = monday_of(self.plus(shift, Unit::Week)?)?;
            let date = monday.checked_add(i64::from(day.to_monday_zero_offset()).days()).ok()?;
            return Some(Found::day(len + 3, date, self.side_of(date)));
        }
        let (date, side) = match which {
            Some("last") => (self.before(day)?, Some(Bias::Past)),
            Some("next") => (self.next_week(day)?, Some(Bias::Future)),
            Some("coming") => (self.after(day)?, Some(Bias::Future)),
            _ if self.bias == Bias::Past => (self.before(day)?, None),
            _ => (self.after(day)?, None),
        };
        Some(Found::day(len + 1, date, side))
    }

    fn side_of(self, date: Date) -> Option<Bias> {
        (date != self.today).then_some(if date < self.today { Bias::Past } else { Bias::Future })
    }

    fn before(self, day: Weekday) -> Option<Date> {
        self.today.nth_weekday(-1, day).ok()
    }

    fn after(self, day: Weekday) -> Option<Date> {
        self.today.nth_weekday(1, day).ok()
    }

    /// That day of the week after this one (weeks begin on Monday, ISO 8601).
    fn next_week(self, day: Weekday) -> Option<Date> {
        let monday = monday_of(self.plus(1, Unit::Week)?)?;
        monday.checked_add(i64::from(day.to_monday_zero_offset()).days()).ok()
    }

    /// `last week`, `next month`, `this weekend`, `last year`.
    fn span_of_days(self) -> Option<Found> {
        let shift = match self.word(0) {
            "last" => -1,
            "next" => 1,
            "this" => 0,
            _ => return None,
        };
        let side = if shift == 0 { None } else { Some(if shift < 0 { Bias::Past } else { Bias::Future }) };
        match self.word(1) {
            "weekend" => self.weekend(shift, side),
            "week" => self.week(shift, side),
            "month" => {
                let day = self.plus(shift, Unit::Month)?;
                Found::part(2, day.year(), day.month(), side)
            }
            "year" => {
                let year = PartialDate::new(Some(self.plus(shift, Unit::Year)?.year()), None, None).ok()?;
                Some(Found { len: 2, when: When::Known(year), side })
            }
            name => self.named_month(month_number(name)?, shift, side),
        }
    }

    /// `in the new year`.
    fn new_year(self) -> Option<Found> {
        let said = [self.word(0), self.word(1), self.word(2), self.word(3)];
        (said == ["in", "the", "new", "year"]).then(|| Found::part(4, self.today.year() + 1, 1, Some(Bias::Future)))?
    }

    /// `last May`, `next May`, `this May`.
    fn named_month(self, month: i8, shift: i64, side: Option<Bias>) -> Option<Found> {
        let this = self.today.first_of_month();
        let here = Date::new(self.today.year(), month, 1).ok()?;
        let year = match shift {
            -1 if here >= this => self.today.year() - 1,
            1 if here <= this => self.today.year() + 1,
            _ => self.today.year(),
        };
        Found::part(2, year, month, side)
    }

    fn weekend(self, shift: i64, side: Option<Bias>) -> Option<Found> {
        let date = match shift {
            -1 => self.before(Weekday::Saturday)?,
            1 => self.next_week(Weekday::Saturday)?,
            _ => monday_of(self.today)?.checked_add(5.days()).ok()?,
        };
        Some(Found::day(2, date, side.or_else(|| self.side_of(date))))
    }

    /// What is due next week is due on its Monday; what happened last week happened on a day that has to be asked.
    fn week(self, shift: i64, side: Option<Bias>) -> Option<Found> {
        let monday = monday_of(self.plus(shift, Unit::Week)?)?;
        if shift > 0 {
            return Some(Found::day(2, monday, side));
        }
        if self.bias == Bias::Future {
            return Some(Found::day(2, self.week_in_view(shift)?.checked_add(4.days()).ok()?, side));
        }
        let days = (0..7).filter_map(|day| monday.checked_add(day.days()).ok()).filter(|day| *day <= self.today);
        let likeliest = if shift < 0 { self.plus(-1, Unit::Week)? } else { self.today };
        let others = days.filter(|day| *day != likeliest);
        let choices = std::iter::once(likeliest).chain(others).map(PartialDate::from).collect();
        Some(Found { len: 2, when: When::Unclear { choices, guess: true }, side })
    }

    /// The Monday of a week; at a weekend "this week", when something is due, is the one that begins.
    fn week_in_view(self, shift: i64) -> Option<Date> {
        let weekend = self.today.weekday().to_monday_zero_offset() > 4;
        let shift = shift + i64::from(weekend && shift == 0 && self.bias == Bias::Future);
        monday_of(self.plus(shift, Unit::Week)?)
    }

    fn iso(self) -> Option<Found> {
        let word = self.word(0);
        (word.len() == 10).then(|| word.parse().ok())?.map(|date: Date| Found::day(1, date, self.side_of(date)))
    }

    /// `3/5`: day and month, or month and day; asked unless only one of them exists.
    fn slashed(self) -> Option<Found> {
        let mut parts = self.word(0).split('/').map(str::parse::<i16>);
        let (first, second, third) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next());
        let year = third.and_then(Result::ok).map(|year| if year < 100 { year + 2000 } else { year });
        let read = |day: i16, month: i16| self.in_year_or_near(i8::try_from(month).ok()?, i8::try_from(day).ok()?, year);
        let mut choices: Vec<PartialDate> = [read(first, second), read(second, first)].into_iter().flatten().map(Into::into).collect();
        choices.dedup();
        match choices.as_slice() {
            [] => None,
            [only] => Some(Found { len: 1, when: When::Known(*only), side: None }),
            _ => Some(Found { len: 1, when: When::Unclear { choices, guess: false }, side: None }),
        }
    }

    /// `3 May`, `3rd of May 2025`, `May 3rd`.
    fn day_and_month(self) -> Option<Found> {
        let article = usize::from(self.word(0) == "the");
        let here = self.skip(article);
        let (len, day, month) = if let Some(day) = day_number(here.word(0)) {
            let of = usize::from(here.word(1) == "of");
            (2 + of, day, month_number(here.word(1 + of))?)
        } else {
            let month = month_number(here.word(0))?;
            let of = usize::from(here.word(1) == "the");
            let day = day_number(here.word(1 + of))?;
            if counts_something(here.word(2 + of)) {
                return None;
            }
            (2 + of, day, month)
        };
        let year = year_number(here.word(len));
        let date = self.in_year_or_near(month, day, year)?;
        let side = year.and_then(|_| self.side_of(date));
        Some(Found::day(article + len + usize::from(year.is_some()), date, side))
    }

    fn in_year_or_near(self, month: i8, day: i8, year: Option<i16>) -> Option<Date> {
        if let Some(year) = year {
            return Date::new(year, month, day).ok();
        }
        let here = PartialDate::new(None, Some(month), Some(day)).ok()?;
        let this_year = here.in_year(self.today.year())?;
        match self.bias {
            Bias::Past if this_year > self.today => here.in_year(self.today.year() - 1),
            Bias::Future if this_year < self.today => here.in_year(self.today.year() + 1),
            _ => Some(this_year),
        }
    }

    /// `on the 3rd`.
    fn ordinal(self, after_preposition: bool) -> Option<Found> {
        let word = self.word(1);
        if !after_preposition || self.word(0) != "the" || word.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let day = day_number(word)?;
        let step: i64 = if self.bias == Bias::Past { -1 } else { 1 };
        let first = self.today.first_of_month();
        let months = (0..3).filter_map(|month| first.checked_add((month * step).months()).ok());
        let mut days = months.filter_map(|month| Date::new(month.year(), month.month(), day).ok());
        let fits = |date: &Date| if self.bias == Bias::Past { *date <= self.today } else { *date >= self.today };
        days.find(fits).map(|date| Found::day(2, date, None))
    }

    /// `in May`, `May 2025`, `in 2019`, `in spring`.
    fn month(self, after_preposition: bool) -> Option<Found> {
        let inside = usize::from(self.word(0) == "in");
        let early = usize::from(matches!(self.word(inside), "early" | "late" | "mid"));
        let name = self.word(inside + early);
        let year = year_number(self.word(inside + early + 1));
        let marked = inside + early > 0 || after_preposition;
        if let Some(month) = month_number(name).filter(|_| marked || year.is_some()) {
            let first = match year {
                Some(year) => Date::new(year, month, 1).ok()?,
                None => self.month_near(month)?,
            };
            return Found::part(inside + early + 1 + usize::from(year.is_some()), first.year(), month, None);
        }
        let year = year_number(name).filter(|_| inside > 0)?;
        Some(Found { len: 2, when: When::Known(PartialDate::new(Some(year), None, None).ok()?), side: None })
    }

    fn month_near(self, month: i8) -> Option<Date> {
        let this = self.today.first_of_month();
        let here = Date::new(self.today.year(), month, 1).ok()?;
        match self.bias {
            Bias::Past if here > this => Date::new(self.today.year() - 1, month, 1).ok(),
            Bias::Future if here < this => Date::new(self.today.year() + 1, month, 1).ok(),
            _ => Some(here),
        }
    }

    /// What names no day: seasons, "the other day", "a few weeks ago".
    fn vague(self) -> Option<Found> {
        let unclear = |len, choices, side| Some(Found { len, when: When::Unclear { choices, guess: false }, side });
        let season_at = usize::from(matches!(self.word(0), "in" | "last" | "next" | "this")) + usize::from(self.word(1) == "the");
        if let Some(months) = season(self.word(season_at)).filter(|_| season_at > 0) {
            let dates = months.iter().filter_map(|month| self.month_near(*month));
            let choices = dates.filter_map(|date| PartialDate::new(Some(date.year()), Some(date.month()), None).ok()).collect();
            return unclear(season_at + 1, choices, None);
        }
        match [self.word(0), self.word(1), self.word(2), self.word(3)] {
            ["the", "other", "day" | "week", _]
            | ["a", "while", "ago" | "back", _]
            | ["some" | "few", "time" | "days" | "weeks" | "months", "ago", _]
            | ["earlier", "this", "week" | "month" | "year", _] => unclear(3, Vec::new(), Some(Bias::Past)),
            ["a", "few" | "while", "days" | "weeks" | "months" | "years", "ago"] => unclear(4, Vec::new(), Some(Bias::Past)),
            ["in", "a", "few", "days" | "weeks" | "months"] => unclear(4, Vec::new(), Some(Bias::Future)),
            ["later", "this", "week" | "month" | "year", _] => unclear(3, Vec::new(), Some(Bias::Future)),
            _ => None,
        }
    }

    /// `tomorrow morning`, `Friday evening`.
    fn time_of_day_word(self) -> usize {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        let joined = before.is_some_and(|token| token.stop == Stop::None);
        usize::from(joined && matches!(self.word(0), "morning" | "afternoon" | "evening" | "night" | "lunchtime"))
    }
}

#[cfg(test)]
mod tests;
