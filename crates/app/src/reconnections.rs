//! Old ties worth taking up again: silent for years, of use, and of a world one no longer hears from.
//!
//! Advice of such ties is as useful as that of current ones and more novel (Levin, Walter, Murnighan 2011). The order is by use,
//! novelty and the chance of an answer, never by how long the silence is.

mod uses;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    PersonId, Sentence,
    acts::{Act, ActKind},
    cadence::{Circle, UNANSWERED_THAT_SILENCE},
    catalogue::say,
    days::month,
    people::State,
};
use wellmet_engine::outreach::{DORMANT_AFTER, Dormant, reconnect};
use wellmet_store::{Tie, Tx, date_of_day, day_number};

use self::uses::Uses;
use crate::{
    app::App,
    error::Result,
    paths::Network,
    people::{Band, PeopleIndex, Row},
    ties::{ReplyRates, answers_of},
    today::{ActShown, Looked, beside},
};

/// So many are shown when nobody says how many.
pub const USUAL: usize = 10;
/// So many are shown at most.
pub const MOST: usize = 50;

/// Somebody with whom one could take up a thread again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Reconnection {
    /// The last day of contact.
    #[schema(value_type = String, format = Date)]
    pub last_contact: Date,
    /// Their circle; none while nothing was decided.
    pub circle: Option<Circle>,
    /// What one can do, with the reason, the evidence and their last words; it is answered as an act of Today is.
    pub act: ActShown,
}

/// People one would enjoy hearing from again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Reconnections {
    /// The answer in one sentence.
    pub said: Sentence,
    /// Who, the most worthwhile first.
    pub items: Vec<Reconnection>,
}

impl App {
    /// People one would enjoy hearing from again, at most `limit`: silent for three years or more after contact both ways. Never
    /// those who died, are left in peace, were let go, or did not answer twice.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn reconnections(&self, limit: usize) -> Result<Reconnections> {
        let mut tx = self.read().await?;
        let index = self.people_index_of(&mut tx).await?;
        let network = self.network_of(&mut tx, &index).await?;
        let acts = acts(&mut tx, &index, &network, limit.clamp(1, MOST)).await?;
        let item = |(act, shown): (Act, ActShown)| {
            let row = index.row(act.person.id)?;
            Some(Reconnection { last_contact: row.line.last_contact?, circle: row.line.circle, act: shown })
        };
        let items: Vec<Reconnection> = acts.into_iter().filter_map(item).collect();
        Ok(Reconnections { said: say("reconnections-said", [("count", items.len().into())]), items })
    }
}

/// Whoever answered lately is left out before the best are taken, so more are looked at than shown.
async fn acts(tx: &mut Tx, index: &PeopleIndex, network: &Network, limit: usize) -> Result<Vec<(Act, ActShown)>> {
    let ties = tx.every_tie(index.today).await?;
    let today = day_number(index.today);
    let asleep = |tie: &&Tie| sleeps(tie, today) && index.row(tie.person).is_some_and(may_be_written_to);
    let asleep: Vec<&Tie> = ties.values().filter(asleep).collect();
    let people: Vec<PersonId> = asleep.iter().map(|tie| tie.person).collect();
    let uses = Uses::of(tx, index, &people).await?;
    let circle = |tie: &Tie| index.row(tie.person).and_then(|row| row.line.circle);
    let rates = ReplyRates::of(ties.values().map(|tie| (circle(tie), answers_of(tie))));
    let in_touch = |person: PersonId| index.row(person).is_some_and(|row| matches!(row.band, Some(Band::Warm | Band::Steady)));
    let dormant = |tie: &&Tie| Dormant {
        value: uses.value(tie.person),
        reply_rate: rates.of_pair(circle(tie), answers_of(tie)),
        overlap: network.heard_of_anyway(tie.person, in_touch),
        silence: tie.state.silence(today).unwrap_or(0),
        contact_days: tie.state.contact_days,
    };
    let worth: Vec<Dormant> = asleep.iter().map(dormant).collect();
    let look = |place: usize| looked(asleep[place], index, &uses, worth[place].overlap);
    let looked: Vec<Looked> = reconnect(&worth, limit * 3 + 20).into_iter().map(look).collect();
    let mut acts = beside(tx, &looked).await?;
    acts.truncate(limit);
    Ok(acts)
}

/// Silent for years, after contact both ways, and without two messages that had no answer.
fn sleeps(tie: &Tie, today: i32) -> bool {
    let both_ways = tie.mutual_days > 0 || (tie.mine_days > 0 && tie.theirs_days > 0);
    let silent = tie.state.silence(today).is_some_and(|silence| silence >= DORMANT_AFTER);
    both_ways && silent && tie.unanswered < i64::from(UNANSWERED_THAT_SILENCE)
}

fn may_be_written_to(row: &Row) -> bool {
    let silent = [State::Me, State::Archived, State::Trashed, State::Remembered, State::LeftInPeace];
    row.line.circle != Some(Circle::None) && !silent.into_iter().any(|state| row.is(state))
}

/// The best reason first; the rest, and how it once was, are the evidence.
fn looked(tie: &Tie, index: &PeopleIndex, uses: &Uses, overlap: Option<f64>) -> Looked {
    let mut reasons = uses.reasons(tie.person);
    reasons.extend(news_of_a_world(index.row(tie.person), overlap));
    reasons.push(former(tie, index.today));
    let reason = reasons.remove(0);
    Looked { person: tie.person, kind: ActKind::Reconnect, reason, evidence: reasons }
}

/// Few of those around them are heard from.
fn news_of_a_world(row: Option<&Row>, overlap: Option<f64>) -> Option<Sentence> {
    let few = overlap.is_some_and(|overlap| overlap < 0.2);
    let at = row.and_then(|row| row.line.organisation.clone());
    few.then(|| match at {
        Some(at) => say("reconnections-new-world-at", [("organisation", at.into())]),
        None => say("reconnections-new-world", []),
    })
}

fn former(tie: &Tie, today: Date) -> Sentence {
    let at = |day: i32| month(date_of_day(day), today);
    let (count, first, last) = (u64::from(tie.state.contact_days), at(tie.state.first_day), at(tie.state.last_day));
    say("reconnections-former", [("count", usize::try_from(count).unwrap_or(0).into()), ("first", first), ("last", last)])
}
