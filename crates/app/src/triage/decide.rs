//! Decisions: who is kept and how closely, who is not, and who is asked about later.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{
    BatchId, ChannelId, IdentityId, PersonId, RowId,
    cadence::{Cadence, Circle},
    catalogue::say,
    channels::{Channel, ChannelKind},
    identities::{Identity, IdentityKind},
    people::{Person, Source},
    triage::Subject,
};
use wellmet_store::{Cell, Tx};

use super::{Decided, decided, said, subject};
use crate::{
    app::{App, Done},
    error::{Error, Result},
    identities::attach,
    people::NameHint,
};

/// What is decided on a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum Decision {
    /// A circle, or "not for me".
    Circle(Circle),
    /// Asked about another time; nothing is written.
    Later(Later),
}

wellmet_domain::text_enum! {
    /// Not now.
    pub enum Later {
        /// Not now.
        Later => "later",
    }
}

impl std::str::FromStr for Decision {
    type Err = wellmet_domain::ids::UnknownWord;

    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        text.parse().map(Self::Later).or_else(|_| text.parse().map(Self::Circle))
    }
}

impl Decision {
    /// Not now.
    pub const LATER: Self = Self::Later(Later::Later);
}

impl App {
    /// Decides about somebody on a card. Keeping an identity makes a person with everything that happened before.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is nobody of that id.
    pub async fn decide(&self, candidate: &str, decision: Decision) -> Result<Decided> {
        match (subject(candidate)?, decision) {
            (_, Decision::Later(_)) => self.leave_for_later().await,
            (Subject::Person(person), Decision::Circle(circle)) => {
                let done = self.set_cadence(person, circle, None, None).await?;
                self.decided(done, Some(person)).await
            }
            (Subject::Identity(identity), Decision::Circle(circle)) => self.decide_identity(identity, circle).await,
        }
    }

    /// Decides about somebody seen only in mails and meetings, who turns out to be a person of the book: what happened before
    /// becomes that person's history.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is nobody of that id, [`Error::Invalid`] when the candidate is a person already.
    pub async fn decide_same(&self, candidate: &str, same_as: PersonId, circle: Circle) -> Result<Decided> {
        let Subject::Identity(id) = subject(candidate)? else {
            return Err(Error::Invalid(say("triage-is-person", [])));
        };
        let identity = self.read().await?.get(id).await?.ok_or_else(|| Error::not_found("candidate"))?;
        let person: Person = self.read().await?.get(same_as).await?.ok_or_else(|| Error::not_found("person"))?;
        let said = said(&person.name, circle);
        let mut tx = self.begin(said.clone()).await?;
        take_on(&mut tx, &identity, &person).await?;
        keep(&mut tx, same_as, circle, None, None).await?;
        let done = Done::of(tx.commit().await?, said);
        self.decided(done, Some(same_as)).await
    }

    /// Sets how closely a person is kept: a circle, and where it differs from the circle's, an interval in days.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an interval below a day, or a maximum below the ideal.
    pub async fn set_cadence(&self, person: PersonId, circle: Circle, ideal_days: Option<i64>, maximum_days: Option<i64>) -> Result<Done> {
        refuse_odd_intervals(ideal_days, maximum_days)?;
        let name = self.read().await?.get::<Person>(person).await?.ok_or_else(|| Error::not_found("person"))?.name;
        let said = said(&name, circle);
        let mut tx = self.begin(said.clone()).await?;
        keep(&mut tx, person, circle, ideal_days, maximum_days).await?;
        Ok(Done::of(tx.commit().await?, said))
    }

    async fn leave_for_later(&self) -> Result<Decided> {
        let sequence = self.read().await?.version().await?.sequence;
        let done = Done { batch: BatchId(Uuid::nil()), sequence, said: say("acts-later", []) };
        self.decided(done, None).await
    }

    async fn decide_identity(&self, id: IdentityId, circle: Circle) -> Result<Decided> {
        let identity: Identity = self.read().await?.get(id).await?.ok_or_else(|| Error::not_found("candidate"))?;
        if let Some(person) = identity.person_id {
            let done = self.set_cadence(person, circle, None, None).await?;
            return self.decided(done, Some(person)).await;
        }
        let said = said(shown_name(&identity), circle);
        let mut tx = self.begin(said.clone()).await?;
        let person = match circle {
            Circle::None => {
                let declined_on = Some(tx.today().await?);
                tx.update(&Identity { declined_on, ..identity }).await?;
                None
            }
            circle => Some(make_person(&mut tx, &identity, circle).await?),
        };
        let done = Done::of(tx.commit().await?, said);
        self.decided(done, person).await
    }

    async fn decided(&self, done: Done, person: Option<PersonId>) -> Result<Decided> {
        let (kept, _) = decided(&mut self.read().await?).await?;
        let Done { batch, sequence, said } = done;
        Ok(Decided { batch, sequence, said, kept, person })
    }
}

fn refuse_odd_intervals(ideal: Option<i64>, maximum: Option<i64>) -> Result<()> {
    let below_a_day = ideal.into_iter().chain(maximum).any(|days| days < 1);
    let crossed = ideal.zip(maximum).is_some_and(|(ideal, maximum)| maximum < ideal);
    if below_a_day || crossed { Err(Error::Invalid(say("acts-interval", []))) } else { Ok(()) }
}

/// Writes how closely a person is kept.
pub(crate) async fn keep(tx: &mut Tx, person: PersonId, circle: Circle, ideal_days: Option<i64>, maximum_days: Option<i64>) -> Result<()> {
    let known = tx.select::<Cadence>("person_id = $2", &[person.put()]).await?.pop();
    let decided_on = tx.today().await?;
    match known {
        Some(known) if (known.circle, known.ideal_days, known.maximum_days) == (circle, ideal_days, maximum_days) => {}
        Some(known) => {
            tx.update(&Cadence { circle, ideal_days, maximum_days, decided_on, ..known }).await?;
        }
        None => {
            let id = RowId(tx.fresh_id());
            tx.insert(&Cadence { id, person_id: person, circle, ideal_days, maximum_days, decided_on }).await?;
        }
    }
    Ok(())
}

fn shown_name(identity: &Identity) -> &str {
    identity.name.as_deref().unwrap_or(&identity.key)
}

/// The person behind an identity, with the address they were seen with and all their history.
async fn make_person(tx: &mut Tx, identity: &Identity, circle: Circle) -> Result<PersonId> {
    let person = person_named(tx, shown_name(identity), identity.source).await?;
    tx.insert(&person).await?;
    take_on(tx, identity, &person).await?;
    keep(tx, person.id, circle, None, None).await?;
    Ok(person.id)
}

/// The address and the history of an identity become a person's.
async fn take_on(tx: &mut Tx, identity: &Identity, person: &Person) -> Result<()> {
    if let Some(channel) = channel(tx, identity, person)
        && tx.select::<Channel>("person_id = $2 AND key = $3", &[person.id.put(), channel.key.put()]).await?.is_empty()
    {
        tx.insert(&channel).await?;
    }
    attach(tx, identity, person.id).await
}

/// A new person of whom only the name is known.
pub(crate) async fn person_named(tx: &mut Tx, name: &str, source: Source) -> Result<Person> {
    let hint = NameHint::of(name);
    let person = Person::named(tx.new_id(), &hint.name, source, tx.now());
    let verified_on = Some(tx.today().await?);
    Ok(Person { given_name: hint.given, family_name: hint.family, verified_on, ..person })
}

fn channel(tx: &Tx, identity: &Identity, person: &Person) -> Option<Channel> {
    let kind = match identity.kind {
        IdentityKind::Email => ChannelKind::Email,
        IdentityKind::Profile => ChannelKind::Url,
        IdentityKind::Name => return None,
    };
    let service = identity.key.starts_with("linkedin.com/").then(|| "linkedin".to_owned());
    let value = if kind == ChannelKind::Url { format!("https://www.{}", identity.key) } else { identity.key.clone() };
    let id = ChannelId(tx.fresh_id());
    let (key, source, verified_on) = (identity.key.clone(), identity.source, person.verified_on);
    Some(Channel { id, person_id: person.id, kind, service, value, key, label: None, preferred: false, source, verified_on })
}
