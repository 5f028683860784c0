//! People as lists and triage need them, each in as few statements as there are tables to read.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use jiff::civil::Date;
use uuid::Uuid;
use wellmet_domain::{
    PersonId,
    cadence::{Cadence, Circle},
    channels::Channel,
    organisations::PositionKind,
    people::State,
};

use crate::{
    cell::{Cell, Value},
    error::Result,
    many::keys,
    ties::{Tie, date_of_day},
    tx::Tx,
};

/// A person as the index of all people shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonLine {
    /// Who.
    pub id: PersonId,
    /// The name as it is shown.
    pub name: String,
    /// The folded name by which lists are sorted.
    pub sort_name: String,
    /// Where they are now: the organisation of their main position.
    pub organisation: Option<String>,
    /// What they do there.
    pub title: Option<String>,
    /// The town they live or work in.
    pub locality: Option<String>,
    /// The circle, once it was decided.
    pub circle: Option<Circle>,
    /// Their tags, sorted.
    pub tags: Vec<String>,
    /// Their topics, sorted.
    pub topics: Vec<String>,
    /// The states they are in.
    pub states: Vec<State>,
    /// The last day of contact.
    pub last_contact: Option<Date>,
}

/// Somebody with whom there was contact both ways, and about whom nothing was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingPerson {
    /// Who.
    pub id: PersonId,
    /// The name as it is shown.
    pub name: String,
    /// Days on which I reached out.
    pub mine_days: i64,
    /// Days on which they did.
    pub theirs_days: i64,
    /// Days on which both took part.
    pub mutual_days: i64,
    /// The last day of contact.
    pub last_contact: Date,
}

type Line = (Uuid, String, String);
type PositionLine = (Uuid, Option<Uuid>, Option<String>, Option<String>, String);

impl Tx {
    /// Every person of the book, by sort name, as the index of all people shows them; the ties are those of [`Self::every_tie`].
    pub async fn people_index(&mut self, ties: &BTreeMap<PersonId, Tie>) -> Result<Vec<PersonLine>> {
        let mut lines = self.bare_lines().await?;
        for line in &mut lines {
            line.last_contact = ties.get(&line.id).map(|tie| date_of_day(tie.state.last_day));
        }
        let places: HashMap<Uuid, usize> = lines.iter().enumerate().map(|(place, line)| (line.id.0, place)).collect();
        for cadence in self.select::<Cadence>("id IS NOT NULL", &[]).await? {
            if let Some(place) = places.get(&cadence.person_id.0) {
                lines[*place].circle = Some(cadence.circle);
            }
        }
        self.add_positions(&mut lines, &places).await?;
        self.add_localities(&mut lines, &places).await?;
        self.add_words(&mut lines, &places).await?;
        self.add_states(&mut lines, &places).await?;
        Ok(lines)
    }

    /// Sorted here: the database takes ten times as long to read people in the order of their names.
    async fn bare_lines(&mut self) -> Result<Vec<PersonLine>> {
        let rows = fetch_all!(self, Line, "SELECT id, name, sort_name FROM person WHERE book_id = $1", self.book)?;
        let mut lines: Vec<PersonLine> = rows.into_iter().map(bare_line).collect();
        lines.sort_unstable_by(|one, other| (&one.sort_name, one.id).cmp(&(&other.sort_name, other.id)));
        Ok(lines)
    }

    async fn add_positions(&mut self, lines: &mut [PersonLine], places: &HashMap<Uuid, usize>) -> Result<()> {
        let names = fetch_all!(self, (Uuid, String), "SELECT id, name FROM organisation WHERE book_id = $1", self.book)?;
        let names: HashMap<Uuid, String> = names.into_iter().collect();
        let rows = fetch_all!(
            self,
            PositionLine,
            "SELECT person_id, organisation_id, title, started_on, kind FROM position WHERE book_id = $1 AND current ORDER BY id",
            self.book
        )?;
        let mut main: HashMap<Uuid, PositionLine> = HashMap::with_capacity(rows.len());
        for row in rows {
            match main.get(&row.0) {
                Some(other) if rank(other) >= rank(&row) => {}
                _ => drop(main.insert(row.0, row)),
            }
        }
        for (person, organisation, title, _, kind) in main.into_values() {
            if let Some(place) = places.get(&person) {
                lines[*place].organisation = organisation.and_then(|id| names.get(&id).cloned());
                // The treasurer of a club is no treasurer by trade.
                lines[*place].title = title.filter(|_| kind != PositionKind::Membership.as_str());
            }
        }
        Ok(())
    }

    async fn add_localities(&mut self, lines: &mut [PersonLine], places: &HashMap<Uuid, usize>) -> Result<()> {
        let rows = fetch_all!(
            self,
            (Uuid, String),
            "SELECT person_id, locality FROM address WHERE book_id = $1 AND locality IS NOT NULL ORDER BY id",
            self.book
        )?;
        for (person, locality) in rows {
            if let Some(place) = places.get(&person) {
                lines[*place].locality.get_or_insert(locality);
            }
        }
        Ok(())
    }

    async fn add_words(&mut self, lines: &mut [PersonLine], places: &HashMap<Uuid, usize>) -> Result<()> {
        let tags = fetch_all!(self, (Uuid, String), "SELECT person_id, name FROM tag WHERE book_id = $1 ORDER BY name", self.book)?;
        for (person, tag) in tags {
            if let Some(place) = places.get(&person) {
                lines[*place].tags.push(tag);
            }
        }
        let topics = fetch_all!(
            self,
            (Uuid, String),
            "SELECT person_topic.person_id, topic.name FROM person_topic \
             JOIN topic ON topic.book_id = person_topic.book_id AND topic.id = person_topic.topic_id \
             WHERE person_topic.book_id = $1 ORDER BY topic.folded",
            self.book
        )?;
        for (person, topic) in topics {
            if let Some(place) = places.get(&person) {
                lines[*place].topics.push(topic);
            }
        }
        Ok(())
    }

    async fn add_states(&mut self, lines: &mut [PersonLine], places: &HashMap<Uuid, usize>) -> Result<()> {
        let rows =
            fetch_all!(self, (Uuid, String), "SELECT person_id, state FROM person_state WHERE book_id = $1 ORDER BY state", self.book)?;
        for (person, state) in rows {
            if let Some(place) = places.get(&person) {
                lines[*place].states.push(State::take(Value::Text(Some(state)), "person_state.state")?);
            }
        }
        Ok(())
    }

    /// The names of some people.
    pub async fn names_of(&mut self, people: &[PersonId]) -> Result<BTreeMap<PersonId, String>> {
        let rows: Vec<(Uuid, String)> =
            self.fetch_many("SELECT id, name FROM person WHERE book_id = $1 AND id IN ({keys})", &[], &keys(people)).await?;
        Ok(rows.into_iter().map(|(id, name)| (PersonId(id), name)).collect())
    }

    /// The channels that have one of these keys.
    pub async fn channels_with_keys(&mut self, keys: &[String]) -> Result<Vec<Channel>> {
        self.select_many::<Channel, _>("key IN ({keys})", &[], keys).await
    }

    /// Those whom the user keeps in touch with: every cadence but those of nobody's circle.
    pub async fn kept_people(&mut self) -> Result<Vec<Cadence>> {
        self.select::<Cadence>("circle <> 'none'", &[]).await
    }

    /// Those with contact both ways about whom nothing was decided yet, the last contact first.
    ///
    /// The owner of the book and those out of the lists or at rest are not among them.
    pub async fn waiting_people(&mut self, limit: i64) -> Result<Vec<WaitingPerson>> {
        let rows = fetch_all!(
            self,
            (Uuid, String, i64, i64, i64, i64),
            "SELECT person.id, person.name, tie.mine_days, tie.theirs_days, tie.mutual_days, tie.last_day FROM tie \
             JOIN person ON person.book_id = tie.book_id AND person.id = tie.person_id \
             WHERE tie.book_id = $1 AND (tie.mutual_days > 0 OR (tie.mine_days > 0 AND tie.theirs_days > 0)) \
             AND NOT EXISTS (SELECT 1 FROM cadence WHERE cadence.book_id = tie.book_id AND cadence.person_id = tie.person_id) \
             AND NOT EXISTS (SELECT 1 FROM person_state WHERE person_state.book_id = tie.book_id \
             AND person_state.person_id = tie.person_id AND person_state.state <> 'sensitive') \
             ORDER BY tie.last_day DESC, tie.person_id LIMIT $2",
            self.book,
            limit
        )?;
        let person = |(id, name, mine_days, theirs_days, mutual_days, last_day)| WaitingPerson {
            id: PersonId(id),
            name,
            mine_days,
            theirs_days,
            mutual_days,
            last_contact: date(last_day),
        };
        Ok(rows.into_iter().map(person).collect())
    }

    /// Those who are in a state, with the day since when.
    pub async fn people_in_state(&mut self, state: State) -> Result<BTreeMap<PersonId, Date>> {
        let rows = fetch_all!(
            self,
            (Uuid, NaiveDate),
            "SELECT person_id, since FROM person_state WHERE book_id = $1 AND state = $2",
            self.book,
            state.as_str()
        )?;
        Ok(rows.into_iter().map(|(person, since)| (PersonId(person), crate::cell::jiff_date(since).unwrap_or(Date::MIN))).collect())
    }
}

fn bare_line((id, name, sort_name): Line) -> PersonLine {
    PersonLine {
        id: PersonId(id),
        name,
        sort_name,
        organisation: None,
        title: None,
        locality: None,
        circle: None,
        tags: Vec::new(),
        topics: Vec::new(),
        states: Vec::new(),
        last_contact: None,
    }
}

fn date(day: i64) -> Date {
    date_of_day(i32::try_from(day).unwrap_or(i32::MAX))
}

/// Work comes before study and study before a membership, what began later before what began earlier, and a known organisation before none.
fn rank((_, organisation, _, started_on, kind): &PositionLine) -> (bool, bool, Option<&str>, bool) {
    let is = |other: PositionKind| kind == other.as_str();
    (is(PositionKind::Work), !is(PositionKind::Membership), started_on.as_deref(), organisation.is_some())
}
