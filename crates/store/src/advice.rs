//! What was suggested, and when: noted beside the answers that show it, outside the journal.

use uuid::Uuid;
use wellmet_domain::{PersonId, acts::ActKind};

use crate::{
    cell::{Cell, Value},
    error::Result,
    tx::Tx,
};

wellmet_domain::text_enum! {
    /// Where something was suggested.
    pub enum AdvisedIn {
        /// Among the acts of Today.
        Today => "today",
        /// Among those who go cold.
        Forecast => "forecast",
        /// Among old ties worth taking up again.
        Reconnections => "reconnections",
        /// Among people who should meet.
        Introductions => "introductions",
    }
}

/// Something that was suggested on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advised {
    /// The act's id; of an introduction, any text that names the pair.
    pub act: String,
    /// The kind of act.
    pub kind: ActKind,
    /// Whom it is about.
    pub person: PersonId,
    /// Whom they should meet, for an introduction.
    pub other: Option<PersonId>,
    /// Its place in the list, from 0.
    pub place: i64,
}

/// Something that was suggested, on one day or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// The act's id.
    pub act: String,
    /// Where it was shown first, by name, when it was in several lists.
    pub list: AdvisedIn,
    /// The kind of act.
    pub kind: ActKind,
    /// Whom it is about.
    pub person: PersonId,
    /// Whom they should meet, for an introduction.
    pub other: Option<PersonId>,
    /// The first day on which it was shown, counted from 1 January 1970.
    pub first_day: i32,
    /// The last day on which it was shown.
    pub last_day: i32,
}

type Row = (String, String, String, Uuid, Option<Uuid>, i64, i64);

impl Tx {
    /// Notes what was shown on a day, each act once a day; the first list in which it was shown that day stays.
    pub async fn note_advice(&mut self, list: AdvisedIn, day: i32, shown: &[Advised]) -> Result<u64> {
        let row = |one: &Advised| {
            let other = Value::Uuid(one.other.map(|other| other.0));
            vec![one.act.put(), i64::from(day).put(), list.put(), one.kind.put(), one.person.put(), other, one.place.put()]
        };
        let rows: Vec<_> = shown.iter().map(row).collect();
        self.execute_many(
            "INSERT INTO advice (book_id, act, day, list, kind, person_id, other_id, place) \
             SELECT $1, fresh.column1, fresh.column2, fresh.column3, fresh.column4, fresh.column5, fresh.column6, fresh.column7 \
             FROM (VALUES {rows of TEXT, BIGINT, TEXT, TEXT, UUID, UUID, BIGINT}) AS fresh WHERE TRUE \
             ON CONFLICT (book_id, act, day) DO NOTHING",
            &[],
            &rows,
        )
        .await
    }

    /// Everything that was first shown on a day or later, each act once, by the day it was first shown.
    pub async fn advice_since(&mut self, day: i32) -> Result<Vec<Suggested>> {
        let rows = fetch_all!(
            self,
            Row,
            "SELECT act, MIN(list), MIN(kind), person_id, other_id, MIN(day), MAX(day) FROM advice WHERE book_id = $1 \
             GROUP BY act, person_id, other_id HAVING MIN(day) >= $2 ORDER BY MIN(day), act",
            self.book,
            i64::from(day)
        )?;
        rows.into_iter().map(suggested).collect()
    }

    /// Removes what was suggested about a person.
    pub(crate) async fn forget_advice(&mut self, person: PersonId) -> Result<()> {
        execute!(self, "DELETE FROM advice WHERE book_id = $1 AND (person_id = $2 OR other_id = $2)", self.book, person.0).map(drop)
    }
}

fn suggested((act, list, kind, person, other, first, last): Row) -> Result<Suggested> {
    let day = |day: i64| i32::try_from(day).unwrap_or(i32::MAX);
    Ok(Suggested {
        act,
        list: AdvisedIn::take(Value::Text(Some(list)), "advice.list")?,
        kind: ActKind::take(Value::Text(Some(kind)), "advice.kind")?,
        person: PersonId(person),
        other: other.map(PersonId),
        first_day: day(first),
        last_day: day(last),
    })
}
