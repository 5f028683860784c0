//! The act that an id, or its beginning, means.

use jiff::civil::Date;
use wellmet_domain::{
    PersonId,
    acts::{Act, ActAnswer, ActKind},
    catalogue::say,
    channels::Channel,
    days::later,
    people::Person,
    suggestions::{ReachAction, Reachable, reach},
};
use wellmet_store::{Cell, Tx};

use super::open::{self, OpenAct};
use crate::{
    app::App,
    error::{Error, Result},
};

/// How many days ahead an act may be that was looked at before its day.
const AHEAD: i64 = 7;

/// An act that was found.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub id: String,
    pub kind: ActKind,
    pub person: PersonId,
    /// What one calls them.
    pub name: String,
    pub occasion: String,
    pub action: ReachAction,
    /// What the prepared message says, by key and text.
    pub marks: Vec<String>,
}

impl App {
    /// The one act whose id begins so: among today's, those answered before, those of the next days, and those beside the plan.
    pub(super) async fn find_act(&self, id: &str) -> Result<Found> {
        let id = id.trim().to_lowercase();
        if id.is_empty() || !id.chars().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(Error::not_found("act"));
        }
        let mut tx = self.read().await?;
        if let Some(act) = self.act_of_day(&mut tx, &id, None).await? {
            return found(&mut tx, act).await;
        }
        if let Some(answer) = answered(&mut tx, &id).await? {
            return found_again(&mut tx, answer).await;
        }
        if let Some(OpenAct { id, kind, person, occasion }) = open::find(&mut tx, &id).await? {
            return found_by(&mut tx, id, kind, person, occasion).await;
        }
        let today = tx.today().await?;
        for day in 1..=AHEAD {
            if let Some(act) = self.act_of_day(&mut tx, &id, Some(later(today, day))).await? {
                return found(&mut tx, act).await;
            }
        }
        match self.act_beside(&mut tx, &id).await? {
            Some(act) => found(&mut tx, act).await,
            None => Err(Error::not_found("act")),
        }
    }

    async fn act_of_day(&self, tx: &mut Tx, id: &str, on: Option<Date>) -> Result<Option<Act>> {
        let planned = self.planned(tx, on).await?;
        let acts = planned.plan.acts.iter().chain(&planned.plan.waiting);
        let meant: Vec<&Act> = acts.filter(|act| act.id.starts_with(id)).collect();
        match meant.as_slice() {
            [] => Ok(None),
            [act] => Ok(Some((*act).clone())),
            several => Err(choose(id, several)),
        }
    }
}

fn choose(id: &str, acts: &[&Act]) -> Error {
    let candidates: Vec<_> =
        acts.iter().map(|act| serde_json::json!({ "id": act.id, "person": act.person, "reason": act.reason })).collect();
    Error::Decision { said: say("acts-which", [("id", id.into())]), details: serde_json::json!({ "candidates": candidates }) }
}

/// The last answer to an act whose id begins so.
async fn answered(tx: &mut Tx, id: &str) -> Result<Option<ActAnswer>> {
    let rows: Vec<ActAnswer> = tx.select("act LIKE $2 ORDER BY answered_at, id", &[format!("{id}%").put()]).await?;
    Ok(rows.into_iter().last())
}

async fn found(tx: &mut Tx, act: Act) -> Result<Found> {
    let marks = act.suggestion.message.as_ref().map(wellmet_domain::suggestions::Message::marks).unwrap_or_default();
    let name = called(tx, act.person.id).await?;
    Ok(Found {
        id: act.id,
        kind: act.kind,
        person: act.person.id,
        name,
        occasion: act.occasion,
        action: act.suggestion.reach.action,
        marks,
    })
}

async fn found_again(tx: &mut Tx, answer: ActAnswer) -> Result<Found> {
    found_by(tx, answer.act, answer.kind, answer.person_id, answer.occasion).await
}

/// An act known by what it stands for: its action is what the person's channels allow.
async fn found_by(tx: &mut Tx, id: String, kind: ActKind, person: PersonId, occasion: String) -> Result<Found> {
    let name = called(tx, person).await?;
    let channels: Vec<Channel> = tx.select("person_id = $2", &[person.put()]).await?;
    let channels: Vec<Reachable> = channels
        .into_iter()
        .map(|channel| Reachable { kind: channel.kind, service: channel.service, value: channel.value, preferred: channel.preferred })
        .collect();
    let action = reach(&name, &channels).action;
    Ok(Found { id, kind, person, name, occasion, action, marks: Vec::new() })
}

async fn called(tx: &mut Tx, person: PersonId) -> Result<String> {
    let person = tx.get::<Person>(person).await?.ok_or_else(|| Error::not_found("person"))?;
    Ok(person.given_name.filter(|given| !given.is_empty()).unwrap_or(person.name))
}
