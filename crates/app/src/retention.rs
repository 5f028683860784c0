//! Retention: for how long somebody is kept after the last contact, and who is past it. It proposes and removes nobody.
//!
//! The rule of a person stands in fields of theirs that one can read and change by hand; the rules by tag are settings.

use std::collections::{BTreeMap, HashMap};

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    PersonId, RowId, Sentence,
    catalogue::say,
    days,
    fields::{CustomField, KEEP_FOR, KEEP_UNTIL},
    folding::fold,
    people::{Source, State},
};
use wellmet_store::{Cell, Tx};

use crate::{
    app::{App, Done},
    error::{Error, Result},
    people::{PeopleIndex, Row, saved},
    settings::{MOST_MONTHS, retention},
};

/// Somebody who was kept for as long as one wanted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PastRetention {
    /// Who.
    pub id: PersonId,
    /// The name as it is shown.
    pub name: String,
    /// From when the months count: the last contact, else the day one met, or was connected.
    #[schema(value_type = String, format = Date)]
    pub since: Date,
    /// When they were over.
    #[schema(value_type = String, format = Date)]
    pub over_on: Date,
    /// Why they are proposed, in words.
    pub said: Sentence,
}

/// Those who are past it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct RetentionDue {
    /// How many, in words; nothing when nobody is.
    pub said: Option<Sentence>,
    /// Who, those first who are past it longest.
    pub items: Vec<PastRetention>,
}

/// For how long one person is kept. What is not named stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct KeepFor {
    /// The months after the last contact; 0 is back to the rule of their tags.
    #[serde(default)]
    pub months: Option<u32>,
    /// Not to be proposed before this day.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub until: Option<Date>,
    /// Not to be proposed for a year from today.
    #[serde(default)]
    pub another_year: bool,
}

impl App {
    /// Who was kept for as long as one wanted, and may be archived or forgotten.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn retention_due(&self) -> Result<RetentionDue> {
        let mut tx = self.read().await?;
        let index = self.people_index_of(&mut tx).await?;
        let items = past_retention(&mut tx, &index).await?;
        let said = (!items.is_empty()).then(|| say("retention-due", [("count", items.len().into())]));
        Ok(RetentionDue { said, items })
    }

    /// Keeps for how long somebody is kept.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such a person, [`Error::Invalid`] for more than a hundred years.
    pub async fn keep_for(&self, person: PersonId, keep: KeepFor) -> Result<Done> {
        if keep.months.is_some_and(|months| months > MOST_MONTHS) {
            return Err(Error::Invalid(say("settings-retention", [])));
        }
        let (mut tx, place) = self.begin_on(person, "retention-kept").await?;
        if let Some(months) = keep.months {
            let value = (months > 0).then(|| say("retention-months", [("count", i64::from(months).into())]).text);
            set(&mut tx, person, KEEP_FOR, value).await?;
        }
        let until = if keep.another_year { Some(place.today.saturating_add(1.year())) } else { keep.until };
        if let Some(until) = until {
            set(&mut tx, person, KEEP_UNTIL, Some(until.to_string())).await?;
        }
        saved(tx, place.said).await
    }
}

/// Writes a field of a person; without a value it is taken away.
async fn set(tx: &mut Tx, person: PersonId, name: &str, value: Option<String>) -> Result<()> {
    let known: Vec<CustomField> = tx.select("person_id = $2 AND name = $3", &[person.put(), name.to_owned().put()]).await?;
    match (known.into_iter().next(), value) {
        (Some(row), Some(value)) => drop(tx.update(&CustomField { value, source: Source::You, ..row }).await?),
        (Some(row), None) => tx.delete::<CustomField>(row.id).await.map(drop)?,
        (None, Some(value)) => {
            let (id, verified_on) = (RowId(tx.fresh_id()), Some(tx.today().await?));
            tx.insert(&CustomField { id, person_id: person, name: name.to_owned(), value, source: Source::You, verified_on }).await?;
        }
        (None, None) => {}
    }
    Ok(())
}

/// What the user chose for single people.
struct Own {
    months: HashMap<PersonId, u32>,
    until: HashMap<PersonId, Date>,
}

impl Own {
    async fn read(tx: &mut Tx) -> Result<Self> {
        let (mut months, mut until) = (HashMap::new(), HashMap::new());
        let names = [KEEP_FOR.to_owned().put(), KEEP_UNTIL.to_owned().put()];
        for field in tx.select::<CustomField>("source = 'you' AND name IN ($2, $3) ORDER BY id", &names).await? {
            if field.name == KEEP_FOR {
                months.extend(months_in(&field.value).map(|months| (field.person_id, months)));
            } else {
                until.extend(field.value.trim().parse().ok().map(|day: Date| (field.person_id, day)));
            }
        }
        Ok(Self { months, until })
    }
}

/// The months that a text means: `24`, `24 months`, `2 years`.
fn months_in(text: &str) -> Option<u32> {
    let text = text.trim();
    let (number, unit) = text.split_at(text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len()));
    let number: u32 = number.parse().ok()?;
    let months = if unit.trim().to_lowercase().starts_with('y') { number.checked_mul(12)? } else { number };
    (1..=MOST_MONTHS).contains(&months).then_some(months)
}

async fn past_retention(tx: &mut Tx, index: &PeopleIndex) -> Result<Vec<PastRetention>> {
    let (rules, own) = (retention(tx).await?, Own::read(tx).await?);
    if rules.is_empty() && own.months.is_empty() {
        return Ok(Vec::new());
    }
    let rules: BTreeMap<String, (String, u32)> = rules.into_iter().map(|(tag, months)| (fold(&tag), (tag, months))).collect();
    let ruled: Vec<(&Row, Rule)> =
        index.rows.iter().filter(|row| is_asked_about(row)).filter_map(|row| Some((row, Rule::of(row, &own, &rules)?))).collect();
    let starts = starts(tx, &ruled).await?;
    let mut due: Vec<PastRetention> =
        ruled.iter().filter_map(|(row, rule)| rule.past(row, starts.get(&row.line.id).copied()?, &own, index.today)).collect();
    due.sort_by(|one, other| (one.over_on, &one.name).cmp(&(other.over_on, &other.name)));
    Ok(due)
}

/// Who was archived, or remembered, was decided about.
fn is_asked_about(row: &Row) -> bool {
    ![State::Me, State::Trashed, State::Archived, State::Remembered].into_iter().any(|state| row.is(state))
}

/// For how long somebody is kept, and by which tag, unless it was chosen for them.
struct Rule {
    months: u32,
    tag: Option<String>,
}

impl Rule {
    /// Their own rule, else the longest of their tags: who has several is kept for the best reason.
    fn of(row: &Row, own: &Own, rules: &BTreeMap<String, (String, u32)>) -> Option<Self> {
        if let Some(months) = own.months.get(&row.line.id) {
            return Some(Self { months: *months, tag: None });
        }
        let of_tags = row.line.tags.iter().filter_map(|tag| rules.get(&fold(tag)));
        of_tags.max_by_key(|(_, months)| *months).map(|(tag, months)| Self { months: *months, tag: Some(tag.clone()) })
    }

    fn past(&self, row: &Row, since: Date, own: &Own, today: Date) -> Option<PastRetention> {
        let over_on = since.saturating_add(i64::from(self.months).months());
        let held = own.until.get(&row.line.id).is_some_and(|until| *until > today);
        if over_on > today || held {
            return None;
        }
        let args = [
            ("since", days::on(since, today)),
            ("months", i64::from(self.months).into()),
            ("tag", self.tag.clone().unwrap_or_default().into()),
        ];
        let said = if self.tag.is_some() { say("retention-of-tag", args) } else { say("retention-of-person", args) };
        Some(PastRetention { id: row.line.id, name: row.line.name.clone(), since, over_on, said })
    }
}

/// From when the months of each count: the last contact; else the day one met them, or a source named them last.
async fn starts(tx: &mut Tx, ruled: &[(&Row, Rule)]) -> Result<HashMap<PersonId, Date>> {
    let mut starts: HashMap<PersonId, Date> = ruled.iter().filter_map(|(row, _)| Some((row.line.id, row.line.last_contact?))).collect();
    let others: Vec<PersonId> = ruled.iter().map(|(row, _)| row.line.id).filter(|id| !starts.contains_key(id)).collect();
    let people: Vec<wellmet_domain::people::Person> = tx.select_many("id IN ({keys})", &[], &others).await?;
    for person in people {
        let met = person.met_on.and_then(|met| Date::new(met.year()?, met.month().unwrap_or(12), met.day().unwrap_or(28)).ok());
        starts.extend(met.or(person.verified_on).map(|day| (person.id, day)));
    }
    Ok(starts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_as_one_writes_them() {
        let read = ["24", "24 months", "2 years", "1 year", "18 Months ", "0", "soon", "9999", ""].map(months_in);
        assert_eq!(read, [Some(24), Some(24), Some(24), Some(12), Some(18), None, None, None, None]);
    }
}
