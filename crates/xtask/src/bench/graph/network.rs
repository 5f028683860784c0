//! The network that is measured: ties read from a file, or made up at any size.

use std::{
    collections::HashMap,
    fs::File,
    io::{BufRead as _, BufReader, Read},
    path::Path,
};

use anyhow::{Context as _, Result, bail};
use flate2::read::MultiGzDecoder;
use wellmet_engine::graph::Tie;

/// People and their ties, as they come.
pub struct Network {
    /// How many people.
    pub people: u32,
    /// Ties by number, the lower first where they come from a file; not sorted, and a pair may come twice.
    pub ties: Vec<(u32, u32)>,
    /// The chance of each tie where the file gives one.
    given: Option<Vec<f32>>,
}

impl Network {
    /// Reads lines `a b [weight]`, `#` begins a comment, gz allowed. People are numbered in the order of their names.
    ///
    /// A weight of 0..1 is the chance that a tie leads on; where any is above, `w / (1 + w)` is.
    ///
    /// # Errors
    /// When the file cannot be read, or a line is no tie.
    pub fn read(path: &Path) -> Result<Self> {
        let file = File::open(path).with_context(|| format!("{} cannot be opened", path.display()))?;
        let reader: Box<dyn Read> =
            if path.extension().is_some_and(|end| end == "gz") { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) };
        let (mut ties, weights) = lines(reader)?;
        let people = number(&mut ties)?;
        let given = weights.into_iter().collect::<Option<Vec<f32>>>().filter(|weights| !weights.is_empty()).map(as_chances);
        Ok(Self { people, ties, given })
    }

    /// Ties without given chances.
    pub const fn of(people: u32, ties: Vec<(u32, u32)>) -> Self {
        Self { people, ties, given: None }
    }

    /// The ties with what walking over each costs.
    pub fn costs(&self) -> impl Iterator<Item = Tie> + '_ {
        self.ties.iter().enumerate().map(|(place, &(one, other))| {
            let chance = self.given.as_ref().map_or_else(|| made_up_chance(one, other), |given| f64::from(given[place]));
            Tie { one, other, weight: wellmet_engine::graph::cost(chance) }
        })
    }

    /// What ways cost, added up from the ties as they were given.
    pub fn costs_of(&self, ways: &[Option<Vec<u32>>]) -> Vec<Option<f64>> {
        let steps = ways.iter().flatten().flat_map(|way| way.windows(2)).map(|step| (ends(step[0], step[1]), f64::INFINITY));
        let mut costs: HashMap<(u32, u32), f64> = steps.collect();
        for tie in self.costs() {
            if let Some(cost) = costs.get_mut(&ends(tie.one, tie.other)) {
                *cost = cost.min(f64::from(tie.weight));
            }
        }
        let cost = |way: &Vec<u32>| way.windows(2).map(|step| costs[&ends(step[0], step[1])]).sum();
        ways.iter().map(|way| way.as_ref().map(cost)).collect()
    }
}

/// Both ends of a tie, the lower number first.
const fn ends(one: u32, other: u32) -> (u32, u32) {
    if one < other { (one, other) } else { (other, one) }
}

/// A chance of .05 to .95 for the tie between two people, which any program in any language can make up alike.
fn made_up_chance(one: u32, other: u32) -> f64 {
    let (one, other) = (u64::from(one.min(other)), u64::from(one.max(other)));
    let mixed = (one * 2_654_435_761 + other * 40_503) % 1_000_003;
    0.05 + 0.9 * f64::from(u32::try_from(mixed).unwrap_or(0)) / 1_000_003.0
}

fn as_chances(mut weights: Vec<f32>) -> Vec<f32> {
    if weights.iter().any(|weight| *weight > 1.0) {
        for weight in &mut weights {
            *weight /= 1.0 + *weight;
        }
    }
    weights
}

type Lines = (Vec<(u32, u32)>, Vec<Option<f32>>);

fn lines(reader: impl Read) -> Result<Lines> {
    let (mut ties, mut weights) = (Vec::new(), Vec::new());
    let mut reader = BufReader::with_capacity(1 << 20, reader);
    let mut line = String::new();
    for number in 1.. {
        line.clear();
        if reader.read_line(&mut line)? == 0 {
            break;
        }
        let text = line.split('#').next().unwrap_or_default();
        let mut words = text.split_ascii_whitespace();
        let Some(one) = words.next() else { continue };
        let Some(other) = words.next() else { bail!("line {number} names one person only") };
        ties.push((name(one, number)?, name(other, number)?));
        weights.push(words.next().map(|word| weight(word, number)).transpose()?);
    }
    Ok((ties, weights))
}

fn name(word: &str, line: usize) -> Result<u32> {
    word.parse().with_context(|| format!("line {line}: {word} is no number of a person"))
}

fn weight(word: &str, line: usize) -> Result<f32> {
    let weight: f32 = word.parse().with_context(|| format!("line {line}: {word} is no weight"))?;
    if weight.is_finite() && weight > 0.0 { Ok(weight) } else { bail!("line {line}: a weight is above zero") }
}

/// Numbers people from zero without gaps, in the order of the names they had; says how many there are.
fn number(ties: &mut [(u32, u32)]) -> Result<u32> {
    let mut names: Vec<u32> = ties.iter().flat_map(|tie| [tie.0, tie.1]).collect();
    names.sort_unstable();
    names.dedup();
    let mut numbers = vec![0; names.last().map_or(0, |last| *last as usize + 1)];
    (0_u32..).zip(&names).for_each(|(number, name)| numbers[*name as usize] = number);
    for tie in ties {
        let (one, other) = (numbers[tie.0 as usize], numbers[tie.1 as usize]);
        *tie = (one.min(other), one.max(other));
    }
    Ok(u32::try_from(names.len())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_ties_of_people_numbered_in_the_order_of_their_names() {
        let (mut ties, weights) = lines(&b"# a comment\n30 7\n7 12 0.5 # and more\n\n"[..]).unwrap();
        assert_eq!(number(&mut ties).unwrap(), 3);
        assert_eq!((ties, weights), (vec![(0, 2), (0, 1)], vec![None, Some(0.5)]));
    }

    #[test]
    fn a_line_that_is_no_tie_is_named() {
        assert!(lines(&b"1 2\n3\n"[..]).unwrap_err().to_string().contains("line 2"));
        assert!(lines(&b"1 Ana\n"[..]).unwrap_err().to_string().contains("Ana"));
        assert!(lines(&b"1 2 -3\n"[..]).unwrap_err().to_string().contains("above zero"));
    }

    #[test]
    fn a_way_costs_what_its_ties_cost_as_they_were_given() {
        let network = Network { people: 3, ties: vec![(0, 1), (1, 2), (1, 0)], given: Some(vec![0.5, 0.25, 0.75]) };
        let costs = network.costs_of(&[Some(vec![2, 1, 0]), None, Some(vec![1])]);
        assert!((costs[0].unwrap() + (0.25_f64 * 0.75).ln()).abs() < 1e-6);
        assert_eq!(costs[1..], [None, Some(0.0)]);
    }

    #[test]
    fn strengths_become_chances() {
        assert_eq!(as_chances(vec![1.0, 3.0]), [0.5, 0.75]);
        assert_eq!(as_chances(vec![1.0, 0.25]), [1.0, 0.25]);
    }
}
