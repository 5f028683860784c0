//! Who goes cold: ties that hold today and, at this pace, will not.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    PersonId, Sentence,
    acts::{Act, ActKind},
    cadence::{Circle, UNANSWERED_THAT_SILENCE},
    catalogue::say,
    days::{by, later},
    people::State,
};
use wellmet_engine::outreach::cold_in_by;
use wellmet_store::{Tie, Tx, day_number};

use crate::{
    app::App,
    error::Result,
    people::{Band, PeopleIndex, Row},
    ties::adaptation,
    today::{ActShown, Looked, beside},
};

/// The days of a forecast when nobody says how many.
pub const USUAL_DAYS: u16 = 90;
/// The most days: a forecast beyond a year says nothing.
pub const MOST_DAYS: u16 = 365;
/// So many people are shown at most, each with something to do.
pub const MOST_SHOWN: usize = 100;

/// Somebody whose tie goes cold at this pace.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct GoingCold {
    /// The day on which the tie has cooled if nothing happens.
    #[schema(value_type = String, format = Date)]
    pub cools_on: Date,
    /// Their circle; none while nothing was decided.
    pub circle: Option<Circle>,
    /// What one can do about it, with the reason and the evidence; it is answered as an act of Today is.
    pub act: ActShown,
}

/// Who goes cold at this pace.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Forecast {
    /// Within how many days.
    pub days: u16,
    /// The answer in one sentence.
    pub said: Sentence,
    /// Who, the closest circle first, and within it whose tie cools first.
    pub items: Vec<GoingCold>,
    /// How many more there are than are shown.
    pub others: usize,
    /// That there are more, when there are.
    pub more: Option<Sentence>,
}

impl App {
    /// Who goes cold within some days at this pace, at most `limit` of them with what one can do.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn forecast(&self, days: u16, limit: usize) -> Result<Forecast> {
        let (days, limit) = (days.clamp(1, MOST_DAYS), limit.clamp(1, MOST_SHOWN));
        let mut tx = self.read().await?;
        let index = self.people_index_of(&mut tx).await?;
        let cold = going_cold(&mut tx, &index).await?;
        let found = ordered(&index, &cold, days);
        let acts = acts_of(&mut tx, &index, &cold, &found[..found.len().min(limit)]).await?;
        let item = |(_, act): (Act, ActShown)| {
            let person = act.person.id;
            GoingCold { cools_on: cools_on(&cold, person, index.today), circle: index.row(person).and_then(|row| row.line.circle), act }
        };
        let items: Vec<GoingCold> = acts.into_iter().map(item).collect();
        let others = found.len().saturating_sub(limit);
        Ok(Forecast {
            days,
            said: say("forecast-said", [("count", (items.len() + others).into()), ("days", usize::from(days).into())]),
            items,
            others,
            more: (others > 0).then(|| say("forecast-more", [("count", others.into())])),
        })
    }

    /// In how many days whose tie goes cold if nothing happens, where contact before that is less likely than not. Those whose own
    /// rhythm has ended are cold already.
    pub async fn going_cold(&self) -> Result<HashMap<PersonId, i32>> {
        let mut tx = self.read().await?;
        let index = self.people_index_of(&mut tx).await?;
        going_cold(&mut tx, &index).await
    }
}

async fn going_cold(tx: &mut Tx, index: &PeopleIndex) -> Result<HashMap<PersonId, i32>> {
    let ties = tx.every_tie(index.today).await?;
    let (today, own) = (day_number(index.today), adaptation(tx).await?);
    let both_ways = |tie: &Tie| tie.mutual_days > 0 || tie.theirs_days > 0;
    let answers = |tie: &Tie| both_ways(tie) && tie.unanswered < i64::from(UNANSWERED_THAT_SILENCE);
    let holds = |tie: &&Tie| index.row(tie.person).is_some_and(may_go_cold) && answers(tie);
    let left = |tie: &Tie| cold_in_by(own, &tie.state, today, today.saturating_sub(tie.state.first_day) > 3 * 365);
    Ok(ties.values().filter(holds).filter_map(|tie| Some((tie.person, left(tie)?))).collect())
}

/// Whose tie holds now and may be spoken of; one that was let go is nobody's loss.
fn may_go_cold(row: &Row) -> bool {
    let silent = [State::Me, State::Archived, State::Trashed, State::Remembered, State::LeftInPeace];
    let holds = matches!(row.band, Some(Band::Warm | Band::Steady));
    holds && row.line.circle != Some(Circle::None) && !silent.into_iter().any(|state| row.is(state))
}

/// The closest circle first, those of none last, and within it whose tie cools first: how long somebody was silent sorts nothing.
fn ordered(index: &PeopleIndex, cold: &HashMap<PersonId, i32>, days: u16) -> Vec<PersonId> {
    let circle = |person: PersonId| index.row(person).and_then(|row| row.line.circle).unwrap_or(Circle::None);
    let mut found: Vec<(Circle, i32, PersonId)> =
        cold.iter().filter(|(_, left)| **left <= i32::from(days)).map(|(person, left)| (circle(*person), *left, *person)).collect();
    found.sort_unstable();
    found.into_iter().map(|(.., person)| person).collect()
}

async fn acts_of(tx: &mut Tx, index: &PeopleIndex, cold: &HashMap<PersonId, i32>, people: &[PersonId]) -> Result<Vec<(Act, ActShown)>> {
    let look = |person: &PersonId| Looked {
        person: *person,
        kind: ActKind::Nudge,
        reason: say("forecast-cools", [("by", by(cools_on(cold, *person, index.today), index.today))]),
        evidence: Vec::new(),
    };
    beside(tx, &people.iter().map(look).collect::<Vec<_>>()).await
}

fn cools_on(cold: &HashMap<PersonId, i32>, person: PersonId, today: Date) -> Date {
    later(today, cold.get(&person).copied().unwrap_or(0).into())
}
