//! The filter of lists as text: words and conditions, `and`, `or`, `not`, `-`, parentheses, quotes.
//!
//! The web app reads the same grammar in `ui/src/features/people/expression.ts`; `fixtures/filters.json` holds both to it.

use jiff::civil::Date;
use wellmet_domain::days::days_between;

/// A filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// Every part holds; without parts, everything does.
    All(Vec<Self>),
    /// Some part holds.
    Any(Vec<Self>),
    /// The part does not hold.
    Not(Box<Self>),
    /// A field holds a value.
    Field(String, String),
    /// The days since the last contact.
    Silence(Silence),
    /// A word that stands somewhere.
    Word(String),
    /// A filter kept by name: `@lisbon`.
    Kept(String),
}

/// `last>90d`: no contact for more than ninety days, or none at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    longer: bool,
    days: i64,
}

/// The fields that a condition may name.
const FIELDS: &[&str] =
    &["circle", "band", "place", "org", "organisation", "title", "tag", "topic", "name", "state", "moved", "cold", "retention"];

/// The fields of which all words are known, with these words.
const KNOWN_WORDS: &[(&str, &[&str])] = &[
    ("circle", &["inner", "close", "active", "meaningful", "wider", "none"]),
    ("band", &["warm", "steady", "cooling", "quiet", "none"]),
    ("state", &["me", "archived", "trashed", "remembered", "left_in_peace", "sensitive"]),
    ("moved", &["last-import"]),
    ("retention", &["due"]),
];

/// Filters kept by name that name others are followed so far.
const DEEPEST: u8 = 8;

/// The part of a filter that could not be read.
type Unread = String;

impl Expression {
    /// Reads a filter.
    ///
    /// # Errors
    /// With the part that could not be read.
    pub fn read(text: &str) -> Result<Self, Unread> {
        let mut parts = parts(text).into_iter().peekable();
        let expression = any(&mut parts)?;
        parts.next().map_or(Ok(expression), |left| Err(left.shown()))
    }

    /// Whether some condition names a field.
    pub fn names(&self, field: &str) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().any(|part| part.names(field)),
            Self::Not(part) => part.names(field),
            Self::Field(name, _) => name == field,
            Self::Silence(_) | Self::Word(_) | Self::Kept(_) => false,
        }
    }

    /// The filter with those kept by name in the places of their names. One may name others, but not itself.
    ///
    /// # Errors
    /// With the name, or the part, that could not be read.
    pub fn with_kept(self, line: &impl Fn(&str) -> Option<String>) -> Result<Self, Unread> {
        self.within(line, DEEPEST)
    }

    fn within(self, line: &impl Fn(&str) -> Option<String>, deeper: u8) -> Result<Self, Unread> {
        let every = |parts: Vec<Self>| parts.into_iter().map(|part| part.within(line, deeper)).collect::<Result<Vec<_>, _>>();
        Ok(match self {
            Self::All(parts) => Self::All(every(parts)?),
            Self::Any(parts) => Self::Any(every(parts)?),
            Self::Not(part) => Self::Not(Box::new(part.within(line, deeper)?)),
            Self::Kept(name) => {
                let kept = line(&name).filter(|_| deeper > 0).ok_or_else(|| format!("@{name}"))?;
                Self::read(&kept)?.within(line, deeper - 1)?
            }
            other => other,
        })
    }
}

impl Silence {
    /// Reads `last>90d`; a number alone counts days.
    fn read(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let rest = text.strip_prefix("last")?;
        let (longer, rest) = rest.strip_prefix('>').map(|rest| (true, rest)).or_else(|| Some((false, rest.strip_prefix('<')?)))?;
        let count = rest.trim_end_matches(['d', 'w', 'm', 'y']);
        if count.is_empty() || !count.chars().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let number: i64 = count.parse().ok()?;
        let days = match &rest[count.len()..] {
            "" | "d" => number,
            "w" => number.saturating_mul(7),
            "m" => number.saturating_mul(3044) / 100,
            "y" => number.saturating_mul(36525) / 100,
            _ => return None,
        };
        Some(Self { longer, days })
    }

    /// Whether the silence since a last contact is as asked for.
    pub fn holds(self, last: Option<Date>, today: Date) -> bool {
        match last.map(|last| days_between(last, today)) {
            Some(silent) if self.longer => silent > self.days,
            Some(silent) => silent < self.days,
            None => self.longer,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Part {
    Open,
    Close,
    Or,
    And,
    Not,
    Text(String),
}

impl Part {
    fn shown(&self) -> String {
        match self {
            Self::Open => "(",
            Self::Close => ")",
            Self::Or => "or",
            Self::And => "and",
            Self::Not => "not",
            Self::Text(text) => text,
        }
        .to_owned()
    }
}

type Parts = std::iter::Peekable<std::vec::IntoIter<Part>>;

fn any(parts: &mut Parts) -> Result<Expression, Unread> {
    let mut alternatives = vec![all(parts)?];
    while parts.next_if_eq(&Part::Or).is_some() {
        alternatives.push(all(parts)?);
    }
    if alternatives.len() > 1 && alternatives.contains(&Expression::All(Vec::new())) {
        return Err("or".to_owned());
    }
    Ok(if alternatives.len() == 1 { alternatives.remove(0) } else { Expression::Any(alternatives) })
}

fn all(parts: &mut Parts) -> Result<Expression, Unread> {
    let mut together = Vec::new();
    while let Some(part) = parts.peek() {
        match part {
            Part::Or | Part::Close => break,
            Part::And => drop(parts.next()),
            _ => together.push(one(parts)?),
        }
    }
    Ok(if together.len() == 1 { together.remove(0) } else { Expression::All(together) })
}

fn one(parts: &mut Parts) -> Result<Expression, Unread> {
    match parts.next() {
        Some(Part::Not) => Ok(Expression::Not(Box::new(one(parts)?))),
        Some(Part::Open) => {
            let within = any(parts)?;
            parts.next_if_eq(&Part::Close).map(|_| within).ok_or_else(|| "(".to_owned())
        }
        Some(Part::Text(text)) => condition(&text),
        Some(other) => Err(other.shown()),
        None => Err("not".to_owned()),
    }
}

fn condition(text: &str) -> Result<Expression, Unread> {
    if let Some(silence) = Silence::read(text) {
        return Ok(Expression::Silence(silence));
    }
    if let Some(name) = text.strip_prefix('@').filter(|name| !name.is_empty()) {
        return Ok(Expression::Kept(name.to_owned()));
    }
    let Some((field, value)) = text.split_once(':') else {
        return if text.contains(['<', '>']) { Err(text.to_owned()) } else { Ok(Expression::Word(text.to_owned())) };
    };
    let field = field.to_lowercase();
    if FIELDS.contains(&field.as_str()) && is_one_of(&field, value) {
        Ok(Expression::Field(field, value.to_owned()))
    } else {
        Err(text.to_owned())
    }
}

/// Whether a field may hold a value: one of its words, or their beginning, where all of them are known.
fn is_one_of(field: &str, value: &str) -> bool {
    match KNOWN_WORDS.iter().find(|(name, _)| *name == field) {
        _ if value.is_empty() => false,
        None if field == "cold" => value.parse::<u16>().is_ok(),
        None => true,
        Some((_, words)) => words.iter().any(|word| word.starts_with(&value.to_lowercase())),
    }
}

/// Splits at spaces and parentheses, except within quotes.
fn parts(text: &str) -> Vec<Part> {
    let (mut parts, mut word, mut quoted, mut literal) = (Vec::new(), String::new(), false, false);
    for letter in text.chars() {
        match letter {
            '"' => (quoted, literal) = (!quoted, true),
            '(' | ')' if !quoted => {
                finish(&mut parts, &mut word, &mut literal);
                parts.push(if letter == '(' { Part::Open } else { Part::Close });
            }
            '-' | '!' if !quoted && word.is_empty() && !literal => parts.push(Part::Not),
            space if space.is_whitespace() && !quoted => finish(&mut parts, &mut word, &mut literal),
            other => word.push(other),
        }
    }
    finish(&mut parts, &mut word, &mut literal);
    parts
}

fn finish(parts: &mut Vec<Part>, word: &mut String, literal: &mut bool) {
    let word = std::mem::take(word);
    match (word.to_lowercase().as_str(), std::mem::take(literal)) {
        ("", _) => {}
        ("or", false) => parts.push(Part::Or),
        ("and", false) => parts.push(Part::And),
        ("not", false) => parts.push(Part::Not),
        _ => parts.push(Part::Text(word)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(name: &str, value: &str) -> Expression {
        Expression::Field(name.to_owned(), value.to_owned())
    }

    fn read(text: &str) -> Expression {
        Expression::read(text).unwrap()
    }

    #[test]
    fn conditions_side_by_side_must_all_hold() {
        assert_eq!(read("circle:active and place:lisbon"), Expression::All(vec![field("circle", "active"), field("place", "lisbon")]));
        assert_eq!(read(""), Expression::All(vec![]));
    }

    #[test]
    fn or_binds_weaker_than_and_and_parentheses_bind_first() {
        let alternatives = |last| Expression::Any(vec![field("tag", "a"), last]);
        let (b, c) = (field("tag", "b"), field("tag", "c"));
        assert_eq!(read("tag:a or tag:b tag:c"), alternatives(Expression::All(vec![b.clone(), c.clone()])));
        assert_eq!(read("(tag:a or tag:b) tag:c"), Expression::All(vec![alternatives(b), c]));
    }

    #[test]
    fn a_minus_or_not_turns_a_condition_around_and_quotes_keep_spaces() {
        assert_eq!(read("-org:\"Lumen Labs\""), Expression::Not(Box::new(field("org", "Lumen Labs"))));
        assert_eq!(read("not tag:x"), read("-tag:x"));
        assert_eq!(read("jean-luc"), Expression::Word("jean-luc".to_owned()));
    }

    #[test]
    fn a_silence_counts_days_weeks_months_and_years() {
        let today: Date = "2026-11-22".parse().unwrap();
        let holds = |text, last: Option<&str>| match read(text) {
            Expression::Silence(silence) => silence.holds(last.map(|last| last.parse().unwrap()), today),
            other => panic!("{other:?}"),
        };
        assert!(holds("last>90d", Some("2026-08-01")) && !holds("last>90d", Some("2026-11-01")));
        assert!(holds("last>1y", None) && !holds("last<1y", None));
        assert!(holds("last<6w", Some("2026-10-12")) && !holds("last<6w", Some("2026-10-11")));
    }

    #[test]
    fn a_filter_kept_by_name_stands_for_its_line_and_never_for_itself() {
        let line = |name: &str| match name {
            "near" => Some("place:lisbon or place:porto".to_owned()),
            "near press" => Some("@near tag:press".to_owned()),
            "round" => Some("-@round".to_owned()),
            _ => None,
        };
        let kept = |text| read(text).with_kept(&line);
        assert_eq!(kept("@near"), Ok(read("place:lisbon or place:porto")));
        assert_eq!(kept("-@\"near press\""), Ok(read("-((place:lisbon or place:porto) tag:press)")));
        assert_eq!(kept("@round"), Err("@round".to_owned()));
        assert_eq!(kept("tag:a @far"), Err("@far".to_owned()));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (text, part) in [
            ("colour:red", "colour:red"),
            ("(tag:a", "("),
            ("tag:a)", ")"),
            ("last>ninety", "last>ninety"),
            ("tag:a or", "or"),
            ("not", "not"),
        ] {
            assert_eq!(Expression::read(text), Err(part.to_owned()), "{text}");
        }
    }

    /// A filter written so that nothing is left to chance: `((place:lisbon | place:porto) & !"press")`.
    fn plainly(expression: &Expression) -> String {
        let joined = |parts: &[Expression], by: &str| format!("({})", parts.iter().map(plainly).collect::<Vec<_>>().join(by));
        match expression {
            Expression::All(parts) => joined(parts, " & "),
            Expression::Any(parts) => joined(parts, " | "),
            Expression::Not(part) => format!("!{}", plainly(part)),
            Expression::Field(field, value) => format!("{field}:{value}"),
            Expression::Silence(silence) => format!("last{}{}", if silence.longer { '>' } else { '<' }, silence.days),
            Expression::Word(word) => format!("{word:?}"),
            Expression::Kept(name) => format!("@{name}"),
        }
    }

    #[test]
    fn every_filter_means_here_what_it_means_in_the_web_app() {
        let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/filters.json")).unwrap();
        let filters: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
        assert!(filters.len() > 30, "{}", filters.len());
        for filter in filters {
            let line = filter["line"].as_str().unwrap();
            match Expression::read(line) {
                Ok(expression) => assert_eq!(Some(plainly(&expression).as_str()), filter["reads"].as_str(), "{line}"),
                Err(unread) => assert_eq!(Some(unread.as_str()), filter["unread"].as_str(), "{line}"),
            }
        }
    }

    #[test]
    fn the_words_of_a_field_are_those_of_the_book() {
        use wellmet_app::people::Band;
        use wellmet_domain::{cadence::Circle, people::State};
        let words = |field: &str| KNOWN_WORDS.iter().find(|(name, _)| *name == field).unwrap().1.to_vec();
        assert_eq!(words("circle"), Circle::ALL.iter().map(|circle| circle.as_str()).collect::<Vec<_>>());
        assert_eq!(words("state"), State::ALL.iter().map(|state| state.as_str()).collect::<Vec<_>>());
        let bands: Vec<_> = Band::ALL.iter().map(|band| band.as_str()).chain(["none"]).collect();
        assert_eq!(words("band"), bands);
    }

    #[test]
    fn every_filter_of_the_fuzzers_is_read_or_refused_with_a_part_of_it() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz/corpus/filters");
        let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(files.len() >= 4, "{}", files.len());
        for file in files {
            let bytes = std::fs::read(&file).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            if let Err(unread) = Expression::read(&text) {
                assert!(unread.chars().count() <= text.chars().count() + 2, "{}: {unread}", file.display());
            }
        }
    }
}
