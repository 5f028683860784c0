//! A figure, its target, and whether it was met.

use std::fmt;

use anyhow::Result;
use serde::Serialize;

/// What a figure is held to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// Not more than this.
    AtMost(f64),
    /// Not less than this.
    AtLeast(f64),
}

/// Something that was measured.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// What was measured.
    pub name: String,
    /// How much.
    pub value: f64,
    /// Of what.
    pub unit: &'static str,
    /// What it is held to; none where the figure only explains another.
    pub target: Option<Target>,
}

/// The figures of a run, printed as they come.
pub struct Figures {
    json: bool,
    all: Vec<Figure>,
}

impl Target {
    fn is_met_by(self, value: f64) -> bool {
        match self {
            Self::AtMost(most) => value <= most,
            Self::AtLeast(least) => value >= least,
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtMost(most) => write!(formatter, "<= {most}"),
            Self::AtLeast(least) => write!(formatter, ">= {least}"),
        }
    }
}

impl Figure {
    /// Whether the target was met; a figure without one always is.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.target.is_none_or(|target| target.is_met_by(self.value))
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:<62} {:>10.3} {:<8}", self.name, self.value, self.unit)?;
        match self.target {
            Some(target) => write!(formatter, " {:<9} {}", target.to_string(), if self.is_met() { "met" } else { "MISSED" }),
            None => Ok(()),
        }
    }
}

impl Figures {
    /// Figures that are printed as lines, or all at the end as one JSON object.
    #[must_use]
    pub const fn new(json: bool) -> Self {
        Self { json, all: Vec::new() }
    }

    /// A figure that is held to a target.
    pub fn hold(&mut self, name: &str, value: f64, unit: &'static str, target: Target) {
        self.keep(Figure { name: name.to_owned(), value, unit, target: Some(target) });
    }

    /// A figure that explains.
    pub fn tell(&mut self, name: &str, value: f64, unit: &'static str) {
        self.keep(Figure { name: name.to_owned(), value, unit, target: None });
    }

    /// Says that something could not be measured.
    pub fn skip(&self, name: &str, why: &str) {
        if !self.json {
            println!("{name:<62} not measured: {why}");
        }
    }

    /// Prints the sum; true when every target was met.
    ///
    /// # Errors
    /// When the figures are no JSON: one of them is not a number.
    pub fn finish(&self) -> Result<bool> {
        let missed = self.all.iter().filter(|figure| !figure.is_met()).count();
        let held = self.all.iter().filter(|figure| figure.target.is_some()).count();
        if self.json {
            println!("{}", serde_json::to_string_pretty(&serde_json::json!({ "figures": self.all, "held": held, "missed": missed }))?);
        } else {
            println!("{} of {held} targets met", held - missed);
        }
        Ok(missed == 0)
    }

    fn keep(&mut self, figure: Figure) {
        if !self.json {
            println!("{figure}");
        }
        self.all.push(figure);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: f64, target: Target) -> Figure {
        Figure { name: "import".to_owned(), value, unit: "s", target: Some(target) }
    }

    #[test]
    fn a_figure_on_the_line_is_met_and_one_beyond_it_is_not() {
        assert!(figure(5.0, Target::AtMost(5.0)).is_met() && !figure(5.1, Target::AtMost(5.0)).is_met());
        assert!(figure(80.0, Target::AtLeast(80.0)).is_met() && !figure(79.0, Target::AtLeast(80.0)).is_met());
        assert!(figure(5.1, Target::AtMost(5.0)).to_string().ends_with("<= 5      MISSED"));
    }

    #[test]
    fn one_missed_target_fails_the_run_and_a_figure_without_one_does_not() {
        let mut figures = Figures::new(true);
        figures.tell("rows", 1e9, "");
        assert!(figures.finish().unwrap());
        figures.hold("import", 9.0, "s", Target::AtMost(5.0));
        assert!(!figures.finish().unwrap());
    }
}
