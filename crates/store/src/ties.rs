//! Days of contact and the ties folded from them, both derived from interactions and their participants.

mod adaptation;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use jiff::{civil::Date, tz::TimeZone};
use uuid::Uuid;
use wellmet_domain::PersonId;
use wellmet_engine::ties::{ContactDay, Sums, TieState};

use crate::{
    cell::{Cell, Value, chrono_date},
    error::{Error, Result},
    many::keys,
    tx::Tx,
};

pub use adaptation::OwnPace;

/// The most pairs asked about in one statement.
const CHUNK: usize = 400;

/// A tie as it is kept: the engine's state and what lists need of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tie {
    /// With whom.
    pub person: PersonId,
    /// The decayed sums.
    pub state: TieState,
    /// Days on which I reached out.
    pub mine_days: i64,
    /// Days on which they did.
    pub theirs_days: i64,
    /// Days on which both took part.
    pub mutual_days: i64,
    /// My days since theirs or a common one: messages without an answer.
    pub unanswered: i64,
}

/// Nothing in it when a pair has no counted contact.
type ContactRow = (Option<Uuid>, Option<NaiveDate>, Option<String>, Option<String>);
type TieRow = (Uuid, String, i64, i64, i64, i64);

/// Days since 1 January 1970, the number that the engine counts in.
#[must_use]
pub fn day_number(date: Date) -> i32 {
    day_of(chrono_date(date))
}

fn day_of(date: NaiveDate) -> i32 {
    i32::try_from((date - NaiveDate::default()).num_days()).unwrap_or(i32::MAX)
}

/// The civil date of a day number.
#[must_use]
pub fn date_of_day(day: i32) -> Date {
    let date = NaiveDate::default() + chrono::TimeDelta::days(i64::from(day));
    crate::cell::jiff_date(date).unwrap_or(Date::MAX)
}

impl Tx {
    /// The civil date of the book.
    pub async fn today(&mut self) -> Result<Date> {
        let zone = self.this_book().await?.zone;
        let zone = TimeZone::get(&zone).unwrap_or(TimeZone::UTC);
        Ok(self.now().to_zoned(zone).date())
    }

    pub(crate) async fn refresh_contact(&mut self, touched: &BTreeSet<(Uuid, NaiveDate)>) -> Result<()> {
        if touched.is_empty() {
            return Ok(());
        }
        let today = day_number(self.today().await?);
        let pairs: Vec<_> = touched.iter().copied().collect();
        let mut changed: BTreeMap<Uuid, Vec<ContactDay>> = BTreeMap::new();
        let mut emptied: BTreeMap<Uuid, i32> = BTreeMap::new();
        for chunk in pairs.chunks(CHUNK) {
            let days = self.days_of_pairs(chunk).await?;
            self.write_days(chunk, &days, today).await?;
            for (person, date) in chunk {
                match days.get(&(*person, day_of(*date))) {
                    Some(day) if day.day <= today => changed.entry(*person).or_default().push(*day),
                    Some(_) => {}
                    None => {
                        let first = emptied.entry(*person).or_insert(i32::MAX);
                        *first = day_of(*date).min(*first);
                    }
                }
            }
        }
        self.refresh_ties(changed, &emptied, today).await
    }

    /// Folds what is newer, and folds again from the first day every tie that changed earlier.
    async fn refresh_ties(&mut self, changed: BTreeMap<Uuid, Vec<ContactDay>>, emptied: &BTreeMap<Uuid, i32>, today: i32) -> Result<()> {
        let waiting = self.people_with_passed_days(today).await?;
        let mut again: BTreeSet<Uuid> = emptied.keys().copied().collect();
        let people: Vec<Uuid> = changed.keys().copied().collect();
        let kept = self.ties_of(&people).await?;
        let mut folded = Vec::new();
        for (person, days) in changed {
            match kept.get(&person) {
                Some(tie)
                    if !again.contains(&person) && !waiting.contains(&person) && days.iter().all(|day| day.day > tie.state.last_day) =>
                {
                    folded.push(days.iter().fold(*tie, with_day));
                }
                _ => {
                    again.insert(person);
                }
            }
        }
        let again: Vec<Uuid> = again.into_iter().collect();
        folded.extend(self.fold_again(&again, today).await?);
        self.write_ties(&folded).await
    }

    async fn people_with_passed_days(&mut self, today: i32) -> Result<BTreeSet<Uuid>> {
        let rows = fetch_all!(
            self,
            (Uuid,),
            "SELECT DISTINCT person_id FROM contact_day WHERE book_id = $1 AND pending = TRUE AND day <= $2",
            self.book,
            i64::from(today)
        )?;
        Ok(rows.into_iter().map(|(person,)| person).collect())
    }

    /// The ties of these people folded from their sorted days; ties without a day left are removed.
    async fn fold_again(&mut self, people: &[Uuid], today: i32) -> Result<Vec<Tie>> {
        let days = self.days_of_people(people, today).await?;
        let without: Vec<Uuid> = people.iter().copied().filter(|person| !days.contains_key(person)).collect();
        self.execute_many("DELETE FROM tie WHERE book_id = $1 AND person_id IN ({keys})", &[], &keys(&without)).await?;
        self.settle_passed_days(people, today).await?;
        Ok(days.into_iter().map(|(person, days)| tie_of_days(PersonId(person), &days)).collect())
    }

    async fn settle_passed_days(&mut self, people: &[Uuid], today: i32) -> Result<()> {
        self.execute_many(
            "UPDATE contact_day SET pending = FALSE WHERE book_id = $1 AND pending = TRUE AND day <= $2 AND person_id IN ({keys})",
            &[i64::from(today).put()],
            &keys(people),
        )
        .await
        .map(drop)
    }

    /// What the interactions of these days say.
    async fn days_of_pairs(&mut self, pairs: &[(Uuid, NaiveDate)]) -> Result<BTreeMap<(Uuid, i32), ContactDay>> {
        let rows = self.contacts(pairs).await?;
        let mut days: BTreeMap<(Uuid, i32), ContactDay> = BTreeMap::new();
        for (person, date, direction, role) in rows {
            let number = day_of(date);
            let flags = (direction.as_str(), role.as_str());
            let (mine, theirs, mutual) = match flags {
                (_, "copied" | "declined") => continue,
                ("mine", _) => (true, false, false),
                ("theirs", "from" | "with" | "organiser") => (false, true, false),
                ("theirs", _) => continue,
                _ => (false, false, true),
            };
            let day = days.entry((person, number)).or_insert(ContactDay { day: number, mine: false, theirs: false, mutual: false });
            day.mine |= mine;
            day.theirs |= theirs;
            day.mutual |= mutual;
        }
        Ok(days)
    }

    /// The counted contacts of (person, day) pairs: person, day, direction, role.
    async fn contacts(&mut self, pairs: &[(Uuid, NaiveDate)]) -> Result<Vec<(Uuid, NaiveDate, String, String)>> {
        let pairs: Vec<_> = pairs.iter().map(|(person, date)| vec![person.put(), Value::Date(Some(*date))]).collect();
        // The left joins have SQLite go from the few pairs to their participants; an inner join walks every participant.
        let rows: Vec<ContactRow> = self
            .fetch_many(
                "WITH touched (person_id, on_date) AS (VALUES {rows of UUID, DATE}) \
                 SELECT participant.person_id, participant.on_date, interaction.direction, participant.role FROM touched \
                 LEFT JOIN participant ON participant.book_id = $1 AND participant.person_id = touched.person_id \
                 AND participant.on_date = touched.on_date \
                 LEFT JOIN interaction ON interaction.book_id = participant.book_id AND interaction.id = participant.interaction_id \
                 AND interaction.counts",
                &[],
                &pairs,
            )
            .await?;
        let counted = |(person, date, direction, role): ContactRow| Some((person?, date?, direction?, role?));
        Ok(rows.into_iter().filter_map(counted).collect())
    }

    async fn write_days(&mut self, pairs: &[(Uuid, NaiveDate)], days: &BTreeMap<(Uuid, i32), ContactDay>, today: i32) -> Result<()> {
        let nothing = |day| ContactDay { day, mine: false, theirs: false, mutual: false };
        let emptied = pairs.iter().map(|(person, date)| (*person, day_of(*date))).filter(|pair| !days.contains_key(pair));
        let emptied: BTreeMap<(Uuid, i32), ContactDay> = emptied.map(|(person, day)| ((person, day), nothing(day))).collect();
        let row = |((person, number), day): (&(Uuid, i32), &ContactDay)| {
            let number = i64::from(*number);
            vec![person.put(), number.put(), day.mine.put(), day.theirs.put(), day.mutual.put(), (number > i64::from(today)).put()]
        };
        let rows: Vec<_> = days.iter().chain(&emptied).map(row).collect();
        self.execute_many(
            "INSERT INTO contact_day (book_id, person_id, day, mine, theirs, mutual, pending) \
             SELECT $1, fresh.column1, fresh.column2, fresh.column3, fresh.column4, fresh.column5, fresh.column6 \
             FROM (VALUES {rows of UUID, BIGINT, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN}) AS fresh WHERE TRUE \
             ON CONFLICT (book_id, person_id, day) DO UPDATE SET mine = excluded.mine, theirs = excluded.theirs, \
             mutual = excluded.mutual, pending = excluded.pending",
            &[],
            &rows,
        )
        .await?;
        let people: BTreeSet<Uuid> = emptied.keys().map(|(person, _)| *person).collect();
        let people: Vec<Uuid> = people.into_iter().collect();
        // A day without contact was written as such just now; by person, the key finds it.
        self.execute_many(
            "DELETE FROM contact_day WHERE book_id = $1 AND person_id IN ({keys}) AND NOT (mine OR theirs OR mutual)",
            &[],
            &keys(&people),
        )
        .await
        .map(drop)
    }

    async fn days_of_people(&mut self, people: &[Uuid], today: i32) -> Result<BTreeMap<Uuid, Vec<ContactDay>>> {
        let rows: Vec<(Uuid, i64, bool, bool, bool)> = self
            .fetch_many(
                "SELECT person_id, day, mine, theirs, mutual FROM contact_day WHERE book_id = $1 AND day <= $2 AND person_id IN ({keys}) \
                 ORDER BY person_id, day",
                &[i64::from(today).put()],
                &keys(people),
            )
            .await?;
        let mut days: BTreeMap<Uuid, Vec<ContactDay>> = BTreeMap::new();
        for (person, day, mine, theirs, mutual) in rows {
            let day = i32::try_from(day).unwrap_or(i32::MAX);
            days.entry(person).or_default().push(ContactDay { day, mine, theirs, mutual });
        }
        Ok(days)
    }

    /// The days of contact of some people up to a day, sorted.
    pub async fn contact_days(&mut self, people: &[PersonId], today: Date) -> Result<BTreeMap<PersonId, Vec<ContactDay>>> {
        let people: Vec<Uuid> = people.iter().map(|person| person.0).collect();
        let days = self.days_of_people(&people, day_number(today)).await?;
        Ok(days.into_iter().map(|(person, days)| (PersonId(person), days)).collect())
    }

    /// The numbers of all days of contact of some people up to a day, sorted: what a rhythm is read from.
    ///
    /// One row for each person, however long their history: a row costs far more than the day it tells of.
    pub async fn contact_day_numbers(&mut self, people: &[PersonId], today: Date) -> Result<HashMap<PersonId, Vec<i32>>> {
        let rows: Vec<(Uuid, String)> = self
            .fetch_many(
                "SELECT person_id, string_agg(CAST(day AS TEXT), ' ') FROM contact_day \
                 WHERE book_id = $1 AND day <= $2 AND person_id IN ({keys}) GROUP BY person_id",
                &[i64::from(day_number(today)).put()],
                &keys(people),
            )
            .await?;
        let numbers = |(person, days): (Uuid, String)| {
            let mut days: Vec<i32> = days.split(' ').filter_map(|day| day.parse().ok()).collect();
            days.sort_unstable();
            (PersonId(person), days)
        };
        Ok(rows.into_iter().map(numbers).collect())
    }

    /// The tie with one person as it stands on a day, days that have passed since it was kept included.
    pub async fn tie(&mut self, person: PersonId, today: Date) -> Result<Option<Tie>> {
        let mut ties = self.effective_ties(&[person], today).await?;
        Ok(ties.remove(&person))
    }

    /// The ties with some people as they stand on a day.
    pub async fn effective_ties(&mut self, people: &[PersonId], today: Date) -> Result<BTreeMap<PersonId, Tie>> {
        let ids: Vec<Uuid> = people.iter().map(|person| person.0).collect();
        let ties = self.ties_of(&ids).await?;
        let ties = ties.into_iter().map(|(person, tie)| (PersonId(person), tie)).collect();
        let asked: BTreeSet<PersonId> = people.iter().copied().collect();
        self.with_passed_days(ties, today, |person| asked.contains(&person)).await
    }

    /// Every tie of the book as it stands on a day.
    pub async fn every_tie(&mut self, today: Date) -> Result<BTreeMap<PersonId, Tie>> {
        let rows = fetch_all!(
            self,
            TieRow,
            "SELECT person_id, state, mine_days, theirs_days, mutual_days, unanswered FROM tie WHERE book_id = $1",
            self.book
        )?;
        let ties = rows.into_iter().map(tie_of_row).collect::<Result<Vec<_>>>()?;
        let ties = ties.into_iter().map(|tie| (tie.person, tie)).collect();
        self.with_passed_days(ties, today, |_| true).await
    }

    async fn with_passed_days(
        &mut self,
        mut ties: BTreeMap<PersonId, Tie>,
        today: Date,
        asked: impl Fn(PersonId) -> bool,
    ) -> Result<BTreeMap<PersonId, Tie>> {
        let passed = self.people_with_passed_days(day_number(today)).await?;
        let passed: Vec<PersonId> = passed.into_iter().map(PersonId).filter(|person| asked(*person)).collect();
        for (person, days) in self.contact_days(&passed, today).await? {
            ties.insert(person, tie_of_days(person, &days));
        }
        Ok(ties)
    }

    async fn ties_of(&mut self, people: &[Uuid]) -> Result<BTreeMap<Uuid, Tie>> {
        let rows: Vec<TieRow> = self
            .fetch_many(
                "SELECT person_id, state, mine_days, theirs_days, mutual_days, unanswered FROM tie WHERE book_id = $1 AND person_id IN ({keys})",
                &[],
                &keys(people),
            )
            .await?;
        rows.into_iter().map(|row| tie_of_row(row).map(|tie| (tie.person.0, tie))).collect()
    }

    async fn write_ties(&mut self, ties: &[Tie]) -> Result<()> {
        let rows: Vec<_> = ties.iter().map(tie_cells).collect();
        self.execute_many(
            "INSERT INTO tie (book_id, person_id, state, first_day, last_day, days, mine_days, theirs_days, mutual_days, unanswered) \
             SELECT $1, fresh.column1, fresh.column2, fresh.column3, fresh.column4, fresh.column5, fresh.column6, fresh.column7, \
             fresh.column8, fresh.column9 \
             FROM (VALUES {rows of UUID, TEXT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT}) AS fresh WHERE TRUE \
             ON CONFLICT (book_id, person_id) DO UPDATE SET state = excluded.state, first_day = excluded.first_day, \
             last_day = excluded.last_day, days = excluded.days, mine_days = excluded.mine_days, theirs_days = excluded.theirs_days, \
             mutual_days = excluded.mutual_days, unanswered = excluded.unanswered",
            &[],
            &rows,
        )
        .await
        .map(drop)
    }

    /// Derives every contact day and tie of the book anew, for `doctor` and after a restore.
    pub async fn rebuild_ties(&mut self) -> Result<()> {
        execute!(self, "DELETE FROM contact_day WHERE book_id = $1", self.book)?;
        execute!(self, "DELETE FROM tie WHERE book_id = $1", self.book)?;
        let rows = fetch_all!(
            self,
            (Uuid, NaiveDate),
            "SELECT DISTINCT person_id, on_date FROM participant WHERE book_id = $1 AND person_id IS NOT NULL",
            self.book
        )?;
        self.refresh_contact(&rows.into_iter().collect()).await
    }
}

/// The tie that these sorted days make.
#[must_use]
pub fn tie_of_days(person: PersonId, days: &[ContactDay]) -> Tie {
    let empty = Tie { person, state: TieState::default(), mine_days: 0, theirs_days: 0, mutual_days: 0, unanswered: 0 };
    days.iter().fold(empty, with_day)
}

/// A newer day folded into a tie, in constant time.
fn with_day(tie: Tie, day: impl std::borrow::Borrow<ContactDay>) -> Tie {
    let day = *day.borrow();
    let mut next = tie;
    // The callers give only newer days, in order; an earlier one would leave the state as it is.
    let _ = next.state.fold(day);
    next.mine_days += i64::from(day.mine);
    next.theirs_days += i64::from(day.theirs);
    next.mutual_days += i64::from(day.mutual);
    next.unanswered = if day.theirs || day.mutual { 0 } else { tie.unanswered + i64::from(day.mine) };
    next
}

fn tie_cells(tie: &Tie) -> Vec<Value> {
    let TieState { first_day, last_day, contact_days, .. } = tie.state;
    let numbers = [first_day.into(), last_day.into(), contact_days.into(), tie.mine_days, tie.theirs_days, tie.mutual_days, tie.unanswered];
    let mut cells = vec![tie.person.put(), state_text(&tie.state).put()];
    cells.extend(numbers.map(|number: i64| number.put()));
    cells
}

fn tie_of_row((person, state, mine_days, theirs_days, mutual_days, unanswered): TieRow) -> Result<Tie> {
    let state = state_of_text(&state).ok_or(Error::Unreadable { column: "tie.state".to_owned(), found: state })?;
    Ok(Tie { person: PersonId(person), state, mine_days, theirs_days, mutual_days, unanswered })
}

/// The state as text, every sum as its bits, so that it comes back exactly.
fn state_text(state: &TieState) -> String {
    let sums = [state.all, state.mine, state.theirs].map(|sums| [sums.week, sums.month, sums.half_year, sums.two_years]);
    let bits: Vec<String> = sums.as_flattened().iter().map(|sum| format!("{:016x}", sum.to_bits())).collect();
    let flags = format!("{}{}", u8::from(state.last_mine), u8::from(state.last_theirs));
    format!("{} {} {} {} {flags}", bits.join(" "), state.first_day, state.last_day, state.contact_days)
}

fn state_of_text(text: &str) -> Option<TieState> {
    let mut words = text.split(' ');
    let mut sums = || {
        let mut sum = || words.next().and_then(|bits| u64::from_str_radix(bits, 16).ok()).map(f64::from_bits);
        Some(Sums { week: sum()?, month: sum()?, half_year: sum()?, two_years: sum()? })
    };
    let (all, mine, theirs) = (sums()?, sums()?, sums()?);
    let first_day = words.next()?.parse().ok()?;
    let last_day = words.next()?.parse().ok()?;
    let contact_days = words.next()?.parse().ok()?;
    let flags = words.next()?;
    let (last_mine, last_theirs) = (flags.starts_with('1'), flags.ends_with('1'));
    Some(TieState { all, mine, theirs, first_day, last_day, last_mine, last_theirs, contact_days })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_comes_back_from_its_text_to_the_bit() {
        let days = [3, 10, 400].map(|day| ContactDay { day, mine: day == 10, theirs: day != 10, mutual: false });
        let state = TieState::from_days(&days);
        assert_eq!(state_of_text(&state_text(&state)), Some(state));
        assert_eq!(state_of_text("nonsense"), None);
    }

    #[test]
    fn messages_without_an_answer_are_counted_until_one_comes() {
        let day = |day, mine, theirs| ContactDay { day, mine, theirs, mutual: false };
        let person = PersonId(Uuid::nil());
        assert_eq!(tie_of_days(person, &[day(1, false, true), day(2, true, false), day(9, true, false)]).unanswered, 2);
        assert_eq!(tie_of_days(person, &[day(2, true, false), day(9, true, true)]).unanswered, 0);
    }
}
