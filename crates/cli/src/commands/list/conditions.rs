//! Whether a filter holds for a person.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use wellmet_app::{App, people::Row};
use wellmet_domain::{PersonId, folding::fold};

use super::expression::Expression;
use crate::failure::Result;

/// What a filter needs to know beside the index of people.
#[derive(Debug, Default)]
pub struct Known {
    moved: HashSet<PersonId>,
    cold: HashMap<PersonId, i32>,
    past_retention: HashSet<PersonId>,
}

impl Known {
    /// Reads what the conditions of a filter ask for.
    pub async fn read(app: &App, expression: &Expression) -> Result<Self> {
        let past = if expression.names("retention") { app.retention_due().await?.items } else { Vec::new() };
        Ok(Self {
            past_retention: past.into_iter().map(|one| one.id).collect(),
            moved: if expression.names("moved") { app.moved_in_the_last_import().await? } else { HashSet::new() },
            cold: if expression.names("cold") { app.going_cold().await? } else { HashMap::new() },
        })
    }

    /// Whether a filter holds for a person.
    pub fn holds(&self, expression: &Expression, row: &Row, today: Date) -> bool {
        match expression {
            Expression::All(parts) => parts.iter().all(|part| self.holds(part, row, today)),
            Expression::Any(parts) => parts.iter().any(|part| self.holds(part, row, today)),
            Expression::Not(part) => !self.holds(part, row, today),
            Expression::Silence(silence) => silence.holds(row.line.last_contact, today),
            Expression::Field(field, _) if field == "moved" => self.moved.contains(&row.line.id),
            Expression::Field(field, days) if field == "cold" => self.is_cold_within(row.line.id, days),
            Expression::Field(field, _) if field == "retention" => self.past_retention.contains(&row.line.id),
            // Names stand for their filters long before.
            Expression::Kept(_) => false,
            // Where all words are known, one may write their beginning; "in" is inner, and not meaningful.
            Expression::Field(field, value) if matches!(field.as_str(), "circle" | "band" | "state") => {
                values(field, row).iter().any(|held| held.starts_with(&value.to_lowercase()))
            }
            Expression::Field(field, value) => values(field, row).iter().any(|held| fold(held).contains(&fold(value))),
            Expression::Word(word) => everything(row).iter().any(|held| fold(held).contains(&fold(word))),
        }
    }
}

impl Known {
    fn is_cold_within(&self, person: PersonId, days: &str) -> bool {
        self.cold.get(&person).zip(days.parse().ok()).is_some_and(|(left, days): (&i32, i32)| *left <= days)
    }
}

/// What a person has in a field.
fn values(field: &str, row: &Row) -> Vec<String> {
    let line = &row.line;
    let word = |word: Option<String>| vec![word.unwrap_or_else(|| "none".to_owned())];
    match field {
        "circle" => word(line.circle.map(|circle| circle.to_string())),
        "band" => word(row.band.map(|band| band.to_string())),
        "place" => line.locality.iter().cloned().collect(),
        "org" | "organisation" => line.organisation.iter().cloned().collect(),
        "title" => line.title.iter().cloned().collect(),
        "tag" => line.tags.clone(),
        "topic" => line.topics.clone(),
        "state" => line.states.iter().map(ToString::to_string).collect(),
        "name" => names(row),
        _ => Vec::new(),
    }
}

fn names(row: &Row) -> Vec<String> {
    std::iter::once(&row.line.name).chain(&row.names).cloned().collect()
}

fn everything(row: &Row) -> Vec<String> {
    let fields = ["place", "org", "title", "tag", "topic"];
    names(row).into_iter().chain(fields.iter().flat_map(|field| values(field, row))).collect()
}
