//! How alike two values are, in a few levels.

use std::collections::HashMap;

use super::names::{Given, spelling};

/// A level of agreement, 0 the lowest; `None` where one side is not known.
pub type Level = Option<u8>;

/// How many levels a comparison has at most.
pub const LEVELS: usize = 6;

/// The level of equal values.
pub const EXACT: u8 = 5;
/// The level of values that are variants of one another: another spelling, a nickname.
pub const VARIANT: u8 = 4;

/// Jaro-Winkler similarities from which a level begins (`research/engine.md`, section 2.6).
const SIMILAR: [(f64, u8); 3] = [(0.92, 3), (0.88, 2), (0.7, 1)];

/// How the values of a field are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// A given name: nicknames, initials and transliterations count.
    Given,
    /// A family name: transliterations count.
    Family,
    /// Words: their letters, whatever the spaces.
    Text,
    /// Digits or a code: how many of them would have to be changed.
    Code,
    /// Equal or not.
    Equal,
}

/// The values of one field, one list for each record, each different value once.
#[derive(Clone, Debug)]
pub struct Column {
    comparison: Comparison,
    values: Vec<Value>,
    of_record: Vec<Vec<u32>>,
    /// How many records bear each value.
    borne: Vec<u32>,
}

#[derive(Clone, Debug)]
struct Value {
    text: String,
    spelling: String,
    given: Given,
}

impl Column {
    /// A column of these values; records bear none, one or several. They are compared as they are given, so fold them first.
    #[must_use]
    pub fn new<T: AsRef<str>>(comparison: Comparison, records: &[Vec<T>]) -> Self {
        let mut column = Self { comparison, values: Vec::new(), of_record: Vec::with_capacity(records.len()), borne: Vec::new() };
        let mut known: HashMap<String, u32> = HashMap::new();
        for record in records {
            let mut places: Vec<u32> = record.iter().filter_map(|value| column.place(value.as_ref(), &mut known)).collect();
            places.sort_unstable();
            places.dedup();
            for place in &places {
                column.borne[*place as usize] += 1;
            }
            column.of_record.push(places);
        }
        column
    }

    fn place(&mut self, text: &str, known: &mut HashMap<String, u32>) -> Option<u32> {
        let text = if self.comparison == Comparison::Given { text.trim().to_owned() } else { text.split_whitespace().collect() };
        if text.is_empty() {
            return None;
        }
        if let Some(place) = known.get(&text) {
            return Some(*place);
        }
        let place = u32::try_from(self.values.len()).ok()?;
        self.values.push(Value { spelling: spelling(&text), given: Given::of(&text), text: text.clone() });
        self.borne.push(0);
        known.insert(text, place);
        Some(place)
    }

    /// The best level over the values of two records.
    #[must_use]
    pub fn level(&self, one: u32, other: u32) -> Level {
        self.level_across(one, self, other)
    }

    /// The best level over the values of one record here and of another in a second column.
    #[must_use]
    pub fn level_across(&self, one: u32, column: &Self, other: u32) -> Level {
        let (mine, theirs) = (&self.of_record[one as usize], &column.of_record[other as usize]);
        let all = mine.iter().flat_map(|mine| theirs.iter().map(|theirs| (&self.values[*mine as usize], &column.values[*theirs as usize])));
        all.filter_map(|(mine, theirs)| mine.level(theirs, self.comparison)).max()
    }

    /// The share of all records that bear the rarest value which both bear.
    #[must_use]
    pub fn rarity(&self, one: u32, other: u32) -> Option<f64> {
        let theirs = &self.of_record[other as usize];
        let shared = self.of_record[one as usize].iter().filter(|place| theirs.contains(place)).map(|place| self.borne[*place as usize]);
        #[expect(clippy::cast_precision_loss, reason = "records are far fewer than 2^52")]
        shared.min().map(|borne| f64::from(borne) / self.of_record.len() as f64)
    }
}

impl Value {
    fn level(&self, other: &Self, comparison: Comparison) -> Level {
        if self.text == other.text {
            return Some(EXACT);
        }
        match comparison {
            Comparison::Equal => Some(0),
            Comparison::Code => Some(code_level(&self.text, &other.text)),
            Comparison::Text => Some(similar(&self.text, &other.text)),
            Comparison::Family => self.family_level(other),
            Comparison::Given => self.given_level(other),
        }
    }

    /// A first letter alone says nothing: profiles hide family names so.
    fn family_level(&self, other: &Self) -> Level {
        let (short, long) = if self.text.len() < other.text.len() { (self, other) } else { (other, self) };
        if short.text.len() == 1 && long.text.starts_with(&short.text) {
            None
        } else if self.spelling == other.spelling {
            Some(VARIANT)
        } else {
            Some(similar(&self.text, &other.text))
        }
    }

    fn given_level(&self, other: &Self) -> Level {
        if self.spelling == other.spelling || self.given.is_variant_of(&other.given) {
            Some(VARIANT)
        } else if self.given.is_initial_of(&other.given) || other.given.is_initial_of(&self.given) {
            None
        } else {
            Some(similar(&self.text, &other.text))
        }
    }
}

fn similar(one: &str, other: &str) -> u8 {
    let similarity = strsim::jaro_winkler(one, other);
    SIMILAR.iter().find(|(from, _)| similarity >= *from).map_or(0, |(_, level)| *level)
}

/// One change of a digit, or two neighbours swapped, is a slip; two changes may be one.
fn code_level(one: &str, other: &str) -> u8 {
    match strsim::osa_distance(one, other) {
        0 => EXACT,
        1 => 3,
        2 => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(comparison: Comparison, one: &str, other: &str) -> Level {
        Column::new(comparison, &[vec![one], vec![other]]).level(0, 1)
    }

    #[test]
    fn equal_values_whatever_the_spaces_agree_fully() {
        assert_eq!(level(Comparison::Text, "pridham street", "pridhamstreet"), Some(EXACT));
        assert_eq!(level(Comparison::Text, "pridham street", "pridam street"), Some(3));
        assert_eq!(level(Comparison::Text, "harbour lane", "mill road"), Some(0));
    }

    #[test]
    fn what_is_not_known_says_nothing() {
        assert_eq!(level(Comparison::Text, "", "lisbon"), None);
        assert_eq!(level(Comparison::Given, "j", "jonas"), None);
    }

    #[test]
    fn a_slip_in_a_number_is_no_other_number() {
        assert_eq!(level(Comparison::Code, "19560409", "19560490"), Some(3));
        assert_eq!(level(Comparison::Code, "19560409", "19721113"), Some(0));
    }

    #[test]
    fn nicknames_and_other_spellings_are_variants() {
        assert_eq!(level(Comparison::Given, "william", "bill"), Some(VARIANT));
        assert_eq!(level(Comparison::Given, "yuliya", "julia"), Some(VARIANT));
        assert_eq!(level(Comparison::Family, "mueller", "muller"), Some(VARIANT));
        assert_eq!(level(Comparison::Given, "alexander", "alexandra").filter(|level| *level >= VARIANT), None);
    }

    #[test]
    fn of_several_values_the_best_counts_and_rarity_is_of_what_is_shared() {
        let column = Column::new(Comparison::Equal, &[vec!["a", "b"], vec!["b", "c"], vec!["b"], vec![]]);
        assert_eq!((column.level(0, 1), column.level(0, 3)), (Some(EXACT), None));
        assert_eq!(column.rarity(0, 1), Some(0.75));
    }
}
