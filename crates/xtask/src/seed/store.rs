//! A network put straight into a store, in large transactions: for benches, where importing a million rows would take too long.

use std::{collections::HashMap, path::Path};

use anyhow::{Context as _, Result, ensure};
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};
use wellmet_app::{App, imports::channel_key};
use wellmet_domain::{
    ChannelId, InteractionId, OrganisationId, PersonId, PositionId, PromiseId, RowId, Sentence,
    addresses::Address,
    cadence::{Cadence, Circle},
    catalogue::say,
    channels::{Channel, ChannelKind},
    folding::fold_organisation,
    interactions::{Direction, Interaction, InteractionKind, Participant, Precision, Role, Status},
    organisations::{Organisation, Position, PositionKind},
    people::{Person, PersonState, Source, State},
    promises::{FollowUp, Promise},
};
use wellmet_store::{Fact, Tx};
use wellmet_testing::generator::{InventedInteraction, InventedPerson, Network};

use crate::bench::machine;

/// How many people one transaction writes.
const PEOPLE_TOGETHER: usize = 2_000;
/// How many interactions one transaction writes.
const INTERACTIONS_TOGETHER: usize = 10_000;
/// The closest people, and the circle each of them is in up to this number.
const CIRCLES: [(usize, Circle); 4] = [(5, Circle::Inner), (20, Circle::Close), (70, Circle::Active), (220, Circle::Meaningful)];
/// How many of the closest people something is promised to.
const PROMISED: usize = 40;

/// Fills a new file with a network.
///
/// # Errors
/// When the file holds people already, or cannot be written.
pub async fn fill(file: &Path, network: &Network) -> Result<()> {
    let app = machine::open(file, network.seed).await?;
    let there = app.read().await?.version().await?;
    ensure!(there.sequence == 0, "there is a book in that file already");
    let people = Filling { app: &app, network, organisations: HashMap::new() }.people().await?;
    interactions(&app, network, &people).await?;
    app.close().await;
    Ok(())
}

fn said() -> Sentence {
    say("history-unknown", [("what", "An invented network".into())])
}

struct Filling<'a> {
    app: &'a App,
    network: &'a Network,
    organisations: HashMap<String, OrganisationId>,
}

/// The new rows of one transaction of people.
#[derive(Default)]
struct Rows {
    organisations: Vec<Organisation>,
    people: Vec<Person>,
    positions: Vec<Position>,
    channels: Vec<Channel>,
    addresses: Vec<Address>,
    cadences: Vec<Cadence>,
    promises: Vec<Promise>,
    follow_ups: Vec<FollowUp>,
}

impl Rows {
    async fn write(self, tx: &mut Tx) -> Result<()> {
        write(tx, &self.organisations).await?;
        write(tx, &self.people).await?;
        write(tx, &self.positions).await?;
        write(tx, &self.channels).await?;
        write(tx, &self.addresses).await?;
        write(tx, &self.cadences).await?;
        write(tx, &self.promises).await?;
        write(tx, &self.follow_ups).await
    }
}

async fn write<T: Fact + Sync>(tx: &mut Tx, rows: &[T]) -> Result<()> {
    if !rows.is_empty() {
        tx.insert_all(rows).await?;
    }
    Ok(())
}

impl Filling<'_> {
    /// Writes everybody and gives their ids, by number.
    async fn people(mut self) -> Result<Vec<PersonId>> {
        let mut ids = Vec::with_capacity(self.network.people);
        self.owner().await?;
        for first in (0..self.network.people).step_by(PEOPLE_TOGETHER) {
            let mut tx = self.app.begin_from(Source::Linkedin, said()).await?;
            let mut rows = Rows::default();
            for number in first..self.network.people.min(first + PEOPLE_TOGETHER) {
                ids.push(self.add(&tx, &mut rows, &self.network.person(number)));
            }
            rows.write(&mut tx).await?;
            tx.commit().await?;
        }
        Ok(ids)
    }

    async fn owner(&self) -> Result<()> {
        let mut tx = self.app.begin(said()).await?;
        let id: PersonId = tx.new_id();
        tx.insert(&person(&tx, id, "Robin Vale", self.network.until)).await?;
        tx.insert(&PersonState { id: RowId(tx.fresh_id()), person_id: id, state: State::Me, since: self.network.until }).await?;
        tx.insert(&email(&tx, id, "robin.vale@wellmet.example".to_owned())).await?;
        tx.commit().await?;
        Ok(())
    }

    fn add(&mut self, tx: &Tx, rows: &mut Rows, invented: &InventedPerson) -> PersonId {
        let id: PersonId = tx.new_id();
        let organisation = self.organisation(tx, rows, &invented.organisation);
        rows.people.push(Person {
            given_name: Some(invented.given.to_owned()),
            family_name: Some(invented.family.to_owned()),
            headline: Some(format!("{} at {}", invented.title, invented.organisation)),
            ..person(tx, id, &invented.name(), invented.connected_on)
        });
        rows.positions.push(position(tx, id, organisation, invented, self.network.until));
        rows.channels.push(email(tx, id, invented.email()));
        rows.channels.push(profile(tx, id, invented.profile()));
        rows.addresses.push(address(tx, id, invented.city));
        if let Some((_, circle)) = CIRCLES.iter().find(|(below, _)| invented.number < *below) {
            let decided_on = self.network.until;
            rows.cadences.push(Cadence {
                id: RowId(tx.fresh_id()),
                person_id: id,
                circle: *circle,
                ideal_days: None,
                maximum_days: None,
                decided_on,
            });
        }
        self.owe(tx, rows, id, invented.number);
        id
    }

    fn organisation(&mut self, tx: &Tx, rows: &mut Rows, name: &str) -> OrganisationId {
        if let Some(id) = self.organisations.get(name) {
            return *id;
        }
        let id: OrganisationId = tx.new_id();
        rows.organisations.push(Organisation {
            id,
            name: name.to_owned(),
            folded: fold_organisation(name),
            domain: None,
            website: None,
            followed_on: None,
            source: Source::Linkedin,
            verified_on: None,
        });
        self.organisations.insert(name.to_owned(), id);
        id
    }

    /// Something promised to each of the closest, every other time by them, and now and then a follow-up.
    fn owe(&self, tx: &Tx, rows: &mut Rows, person: PersonId, number: usize) {
        let day = |days: usize| self.network.until.saturating_add(i64::try_from(days).unwrap_or(0).days()).saturating_sub(20.days());
        if number < PROMISED {
            rows.promises.push(Promise {
                id: PromiseId(tx.fresh_id()),
                person_id: person,
                direction: if number.is_multiple_of(2) { Direction::Mine } else { Direction::Theirs },
                what: "send the paper about the harbour".to_owned(),
                made_on: day(0),
                due_on: Some(day(number)),
                interaction_id: None,
                settled_as: None,
                settled_on: None,
            });
        } else if number < 2 * PROMISED {
            rows.follow_ups.push(FollowUp {
                id: RowId(tx.fresh_id()),
                person_id: person,
                what: Some("how the pilot went".to_owned()),
                due_on: day(number - PROMISED),
                interaction_id: None,
                settled_as: None,
                settled_on: None,
            });
        }
    }
}

async fn interactions(app: &App, network: &Network, people: &[PersonId]) -> Result<()> {
    let mut all = network.interactions().peekable();
    while all.peek().is_some() {
        let mut tx = app.begin_from(Source::Mail, said()).await?;
        let (mut happened, mut present) = (Vec::new(), Vec::new());
        for invented in all.by_ref().take(INTERACTIONS_TOGETHER) {
            let person = *people.get(invented.person).context("an interaction with nobody")?;
            let (interaction, participant) = rows_of(&tx, invented, person);
            happened.push(interaction);
            present.push(participant);
        }
        tx.insert_all(&happened).await?;
        tx.insert_all(&present).await?;
        tx.commit().await?;
    }
    Ok(())
}

fn rows_of(tx: &Tx, invented: InventedInteraction, person: PersonId) -> (Interaction, Participant) {
    let InventedInteraction { kind, direction, at, title, note, person: number, .. } = invented;
    let id: InteractionId = tx.new_id();
    let on_date = at.date();
    let (source, role) = match (kind, direction) {
        (InteractionKind::Message, Direction::Mine) => (Source::Linkedin, Role::To),
        (InteractionKind::Message, _) => (Source::Linkedin, Role::From),
        (InteractionKind::Email, Direction::Mine) => (Source::Mail, Role::To),
        (InteractionKind::Email, _) => (Source::Mail, Role::From),
        _ => (Source::Calendar, Role::With),
    };
    let interaction = Interaction {
        id,
        kind,
        on_date,
        at: at.to_zoned(TimeZone::UTC).ok().map(|at| at.timestamp()),
        zone: Some("UTC".to_owned()),
        precision: Precision::Moment,
        direction,
        status: Status::Held,
        title: Some(title),
        body: Some(note),
        place: None,
        event_id: None,
        thread: Some(format!("thread-{number}")),
        counts: true,
        source,
        created_at: tx.now(),
    };
    (interaction, Participant { id: RowId(tx.fresh_id()), interaction_id: id, person_id: Some(person), identity_id: None, role, on_date })
}

fn person(tx: &Tx, id: PersonId, name: &str, since: Date) -> Person {
    Person { verified_on: Some(since), ..Person::named(id, name, Source::Linkedin, tx.now()) }
}

fn position(tx: &Tx, person: PersonId, organisation: OrganisationId, invented: &InventedPerson, seen: Date) -> Position {
    Position {
        id: PositionId(tx.fresh_id()),
        person_id: person,
        organisation_id: Some(organisation),
        kind: PositionKind::Work,
        title: Some(invented.title.to_owned()),
        department: None,
        started_on: None,
        ended_on: None,
        current: true,
        first_seen: Some(seen),
        last_seen: Some(seen),
        source: Source::Linkedin,
        verified_on: Some(seen),
    }
}

fn email(tx: &Tx, person: PersonId, value: String) -> Channel {
    channel(tx, person, ChannelKind::Email, None, value)
}

fn profile(tx: &Tx, person: PersonId, value: String) -> Channel {
    channel(tx, person, ChannelKind::Url, Some("linkedin".to_owned()), value)
}

fn channel(tx: &Tx, person: PersonId, kind: ChannelKind, service: Option<String>, value: String) -> Channel {
    let key = channel_key(kind, service.as_deref(), &value, "PT");
    Channel {
        id: ChannelId(tx.fresh_id()),
        person_id: person,
        kind,
        service,
        value,
        key,
        label: None,
        preferred: false,
        source: Source::Linkedin,
        verified_on: None,
    }
}

fn address(tx: &Tx, person: PersonId, city: &str) -> Address {
    Address {
        id: RowId(tx.fresh_id()),
        person_id: person,
        label: None,
        street: None,
        locality: Some(city.to_owned()),
        region: None,
        postal_code: None,
        country: None,
        formatted: None,
        source: Source::Vcard,
        verified_on: None,
    }
}
