//! Figures for people: one line for each score, one column for each measure.

use std::fmt::Write as _;

/// A table with a heading.
#[derive(Clone, Debug, Default)]
pub struct Table {
    heading: String,
    columns: Vec<String>,
    lines: Vec<(String, Vec<Option<f64>>)>,
}

impl Table {
    /// An empty table.
    #[must_use]
    pub fn new<const N: usize>(heading: impl Into<String>, columns: [&str; N]) -> Self {
        Self { heading: heading.into(), columns: columns.map(str::to_owned).into(), lines: Vec::new() }
    }

    /// Adds a line; a value that is not known stays empty.
    pub fn line(&mut self, name: &str, values: impl IntoIterator<Item = Option<f64>>) {
        self.lines.push((name.to_owned(), values.into_iter().collect()));
    }

    /// The table as text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("\n{:<26}", self.heading);
        for column in &self.columns {
            let _written = write!(text, "{column:>10}");
        }
        for (name, values) in &self.lines {
            let _written = write!(text, "\n  {name:<24}");
            for value in values {
                let _written = match value {
                    Some(value) => write!(text, "{value:>10.4}"),
                    None => write!(text, "{:>10}", "-"),
                };
            }
        }
        text.push('\n');
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_stays_empty() {
        let mut table = Table::new("within 30 days", ["auc", "ap"]);
        table.line("m", [Some(0.84294), None]);
        assert_eq!(table.text(), "\nwithin 30 days                   auc        ap\n  m                           0.8429         -\n");
    }
}
