//! The page of a person: who they are, how we met, what is open, what to remember, what to give.

mod remembering;
mod said;
mod ties;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    PersonId, Sentence,
    cadence::{Cadence, Circle},
    channels::ChannelKind,
    organisations::{Organisation, Position},
    people::{Person, PersonState, Source, State},
    whereabouts::{zone_of_number, zone_of_place},
};
use wellmet_store::{Cell, Tx, Value};

use super::{
    ages::{Ages, FactAge},
    band::Band,
    met::Met,
    open::Open,
    parts::{Part, Shown},
    stale::{StaleFact, stale_facts},
    typed::{AddressFields, ChannelFields, DateFields, FieldFields, NameFields, PositionFields, RelationFields, TagFields},
};
use crate::{
    app::App,
    error::{Error, Result},
    paths::{MayKnow, may_know},
};
pub(crate) use remembering::plain;
pub use remembering::{Backlink, NewsShown, Remembering};

/// A person who is linked to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Linked {
    /// Who.
    pub id: PersonId,
    /// The name as it is shown.
    pub name: String,
}

impl Linked {
    /// Somebody with the name as it is shown; none when the book does not know them.
    pub(crate) async fn to(tx: &mut Tx, id: PersonId) -> Result<Option<Self>> {
        Ok(tx.names_of(&[id]).await?.remove(&id).map(|name| Self { id, name }))
    }
}

/// What is said of the person themselves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PersonShown {
    /// Who.
    pub id: PersonId,
    /// The name as it is shown.
    pub name: String,
    /// Given names.
    pub given_name: Option<String>,
    /// Family name.
    pub family_name: Option<String>,
    /// What stands before the name.
    pub prefix: Option<String>,
    /// What stands after the name.
    pub suffix: Option<String>,
    /// One line on what the person does.
    pub headline: Option<String>,
    /// The pronouns the person uses.
    pub pronouns: Option<String>,
    /// How to say the name.
    pub pronunciation: Option<String>,
    /// How we met.
    pub met: Met,
    /// The states they are in.
    pub states: Vec<State>,
    /// The content hash of the photo.
    pub photo: Option<String>,
    /// Where the record came from.
    pub source: Source,
    /// When the source last confirmed it.
    #[schema(value_type = Option<String>, format = Date)]
    pub verified_on: Option<Date>,
}

/// How often the user wants to be in touch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CadenceShown {
    /// The circle.
    pub circle: Circle,
    /// The ideal interval in days that holds.
    pub ideal_days: Option<i64>,
    /// The maximum interval in days that holds.
    pub maximum_days: Option<i64>,
    /// It in words.
    pub said: Sentence,
}

/// The page of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PersonPage {
    /// The sequence of the book, the base of an edit.
    pub sequence: i64,
    /// The person themselves.
    pub person: PersonShown,
    /// What they do, where, and in which town.
    pub line: Sentence,
    /// The time zone of where they are (IANA), where an address or else a telephone number tells it for sure.
    pub zone: Option<String>,
    /// How we met, when it is known.
    pub how_met: Option<Sentence>,
    /// How the tie stands, with its evidence.
    pub standing: Sentence,
    /// How the tie stands, as a word.
    pub band: Option<Band>,
    /// Who writes first, and whether they answer, once there is something to tell.
    pub initiative: Vec<Sentence>,
    /// How close the user says they are, where the log shows another closeness.
    pub closeness: Option<Sentence>,
    /// How often the user wants to be in touch.
    pub cadence: Option<CadenceShown>,
    /// What is open both ways.
    pub open: Open,
    /// What is worth remembering.
    pub worth_remembering: Remembering,
    /// Where the user could give.
    pub give: Vec<Sentence>,
    /// Ways to reach them.
    pub channels: Vec<Shown<ChannelFields>>,
    /// Addresses and places.
    pub addresses: Vec<Shown<AddressFields>>,
    /// Days that matter.
    pub dates: Vec<Shown<DateFields>>,
    /// Other names.
    pub names: Vec<Shown<NameFields>>,
    /// Positions and studies, the current ones first.
    pub positions: Vec<Shown<PositionFields>>,
    /// Links to other people, from this side.
    pub relations: Vec<Shown<RelationFields>>,
    /// Who probably knows them, concluded from where both worked; nothing of it is kept as a fact.
    pub may_know: Vec<MayKnow>,
    /// Labels.
    pub tags: Vec<Shown<TagFields>>,
    /// Fields of the user's own making.
    pub fields: Vec<Shown<FieldFields>>,
    /// Notes about others that mention this person.
    pub mentioned_in: Vec<Backlink>,
    /// Days of contact in each of the last 53 weeks, the oldest first.
    pub strip: Vec<u8>,
    /// How much ever happened.
    pub interactions: i64,
    /// Where each fact came from, and its age.
    pub facts: Vec<FactAge>,
    /// The one old fact to ask about, when they are kept.
    pub stale: Option<StaleFact>,
}

/// The towns of some addresses.
fn towns(addresses: &[Shown<AddressFields>]) -> Vec<&str> {
    addresses.iter().filter_map(|address| address.fields.locality.as_deref()).collect()
}

/// The zone of the addresses, else of the telephone numbers; none where they tell several.
fn zone(addresses: &[Shown<AddressFields>], channels: &[Shown<ChannelFields>], region: &str) -> Option<&'static str> {
    let places = addresses.iter().map(|address| zone_of_place(address.fields.locality.as_deref(), address.fields.country.as_deref()));
    let phones = channels.iter().filter(|channel| channel.fields.kind == Some(ChannelKind::Phone));
    let numbers = phones.filter_map(|phone| zone_of_number(&phone.fields.key(region).ok()?));
    only(places.flatten()).or_else(|| if addresses.is_empty() { only(numbers) } else { None })
}

/// The one zone of all that tell one.
fn only(mut zones: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let first = zones.next()?;
    zones.all(|zone| zone == first).then_some(first)
}

impl App {
    /// The page of a person.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such a person.
    pub async fn person_page(&self, id: PersonId) -> Result<PersonPage> {
        let mut tx = self.read().await?;
        let person = tx.get::<Person>(id).await?.ok_or_else(|| Error::not_found("person"))?;
        let today = tx.today().await?;
        let mut ages = Ages::new(today);
        ages.of_row(&person);
        let through = match person.met_through {
            Some(through) => Linked::to(&mut tx, through).await?,
            None => None,
        };
        let met = Met::of(&person, through);
        let tie = ties::PageTie::of(&mut tx, id, today).await?;
        let open = Open::of(&mut tx, id, today).await?;
        let worth_remembering = Remembering::of(&mut tx, id, today, &mut ages).await?;
        let positions = positions(&mut tx, id, &mut ages).await?;
        let addresses = rows::<AddressFields>(&mut tx, id, ORDER, &mut ages).await?;
        let channels = rows::<ChannelFields>(&mut tx, id, "person_id = $2 ORDER BY kind, preferred DESC, id", &mut ages).await?;
        let region = crate::settings::phone_region(&mut tx).await?;
        let cadence = tx.select::<Cadence>("person_id = $2", &[id.put()]).await?.pop();
        Ok(PersonPage {
            zone: zone(&addresses, &channels, &region).map(str::to_owned),
            sequence: tx.version().await?.sequence,
            line: said::line(&person, &positions, &addresses),
            how_met: met.said(today, &towns(&addresses)),
            standing: tie.said(today),
            band: tie.band,
            initiative: tie.initiative(today),
            closeness: tie.closeness(cadence.as_ref().map(|cadence| cadence.circle), today),
            cadence: match cadence {
                Some(cadence) => Some(said::cadence(&mut tx, &person, cadence).await?),
                None => None,
            },
            give: said::give(&open, &worth_remembering, today),
            open,
            channels,
            addresses,
            dates: worth_remembering.dates.clone(),
            names: rows::<NameFields>(&mut tx, id, ORDER, &mut ages).await?,
            positions,
            relations: rows::<RelationFields>(
                &mut tx,
                id,
                "(person_id = $2 OR other_id = $2) AND certainty NOT IN ('denied', 'unsure') ORDER BY id",
                &mut ages,
            )
            .await?,
            may_know: may_know(&mut tx, id, today).await?,
            tags: rows::<TagFields>(&mut tx, id, "person_id = $2 ORDER BY name", &mut ages).await?,
            fields: rows::<FieldFields>(&mut tx, id, ORDER, &mut ages).await?,
            mentioned_in: remembering::backlinks(&mut tx, id).await?,
            strip: tie.strip,
            interactions: tie.interactions,
            facts: ages.with_fields(&mut tx).await?,
            stale: stale_facts(&mut tx, &[id], today).await?.remove(&id),
            worth_remembering,
            person: shown(&mut tx, person, met).await?,
        })
    }
}

const ORDER: &str = "person_id = $2 ORDER BY id";

async fn shown(tx: &mut Tx, person: Person, met: Met) -> Result<PersonShown> {
    let states = tx.select::<PersonState>("person_id = $2 ORDER BY state", &[person.id.put()]).await?;
    Ok(PersonShown {
        id: person.id,
        name: person.name,
        given_name: person.given_name,
        family_name: person.family_name,
        prefix: person.prefix,
        suffix: person.suffix,
        headline: person.headline,
        pronouns: person.pronouns,
        pronunciation: person.pronunciation,
        met,
        states: states.into_iter().map(|row| row.state).collect(),
        photo: person.photo,
        source: person.source,
        verified_on: person.verified_on,
    })
}

/// The parts of a person of one kind, as they are shown.
pub(super) async fn rows<P: Part>(tx: &mut Tx, person: PersonId, clause: &'static str, ages: &mut Ages) -> Result<Vec<Shown<P>>> {
    let mut shown = Vec::new();
    for row in tx.select::<P::Row>(clause, &[person.put()]).await? {
        ages.of_row(&row);
        let fields = P::read(&row, tx, person).await?;
        shown.push(Shown::of(&row, fields));
    }
    Ok(shown)
}

/// Current positions first, then those that began last.
async fn positions(tx: &mut Tx, person: PersonId, ages: &mut Ages) -> Result<Vec<Shown<PositionFields>>> {
    let mut rows = tx.select::<Position>("person_id = $2", &[person.put()]).await?;
    // Sorted here, because the engines do not agree on where a missing beginning stands.
    rows.sort_by_key(|row| (!row.current, row.kind, std::cmp::Reverse(row.started_on), row.organisation_id.is_none(), row.id));
    let ids: Vec<Value> = rows.iter().filter_map(|row| row.organisation_id).map(|id| id.put()).collect();
    let organisations = tx.among::<Organisation>("id", &ids).await?;
    let named = |id| organisations.iter().find(|organisation| Some(organisation.id) == id).map(|organisation| organisation.name.clone());
    let shown = rows.iter().map(|row| {
        ages.of_row(row);
        Shown::of(row, PositionFields::of(row, named(row.organisation_id)))
    });
    Ok(shown.collect())
}
