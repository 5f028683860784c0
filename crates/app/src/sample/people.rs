//! Who the cast is: their names, channels, positions, and how we met.

use wellmet_domain::{
    PersonId, RowId,
    cadence::{Cadence, Circle},
    people::{Person, PersonState, Source, State},
};
use wellmet_store::Tx;

use super::{Telling, cast};
use crate::{
    error::Result,
    people::{
        AddressFields, ChannelFields, DateFields, NameFields, NeedFields, NewPerson, NoteFields, OfferFields, PersonFields, PositionFields,
        TagFields, TopicFields, create_from,
    },
};

pub(super) async fn tell_owner(tx: &mut Tx, owner: &cast::Owner) -> Result<()> {
    let known = tx.select::<PersonState>("state = 'me'", &[]).await?;
    if !known.is_empty() {
        return Ok(());
    }
    let fields = PersonFields {
        name: owner.name.clone(),
        given_name: owner.given_name.clone(),
        family_name: owner.family_name.clone(),
        headline: owner.headline.clone(),
        pronouns: owner.pronouns.clone(),
        ..PersonFields::default()
    };
    let new = NewPerson {
        fields,
        channels: owner.emails.iter().chain(&owner.profile).map(|value| ChannelFields::of_value(value)).collect(),
        addresses: address(owner.city.as_ref(), owner.country.as_ref()),
        positions: owner.positions.iter().map(position).collect(),
        ..NewPerson::default()
    };
    let person_id = create_from(tx, new, Source::Sample).await?;
    let since = tx.today().await?;
    tx.insert(&PersonState { id: RowId(tx.fresh_id()), person_id, state: State::Me, since }).await?;
    Ok(())
}

pub(super) async fn tell_person(tx: &mut Tx, telling: &Telling, told: &cast::Person) -> Result<PersonId> {
    let new = new_person(telling, told);
    let person_id = create_from(tx, new, Source::Sample).await?;
    for state in &told.states {
        let (id, since) = (RowId(tx.fresh_id()), telling.ago(state.days_ago));
        tx.insert(&PersonState { id, person_id, state: state.state, since }).await?;
    }
    if let Some(circle) = told.circle {
        tx.insert(&cadence(tx, telling, person_id, circle)).await?;
    }
    Ok(person_id)
}

/// The circles were decided long enough ago that nobody is new in them.
fn cadence(tx: &Tx, telling: &Telling, person_id: PersonId, circle: Circle) -> Cadence {
    Cadence { id: RowId(tx.fresh_id()), person_id, circle, ideal_days: None, maximum_days: None, decided_on: telling.ago(200) }
}

fn new_person(telling: &Telling, told: &cast::Person) -> NewPerson {
    let texts = |texts: &[String]| texts.to_vec();
    NewPerson {
        id: None,
        fields: fields(telling, told),
        channels: told.channels.iter().map(channel).collect(),
        addresses: address(told.city.as_ref(), told.country.as_ref()),
        dates: told.dates.iter().map(|day| DateFields { kind: day.kind, label: day.label.clone(), date: day.date }).collect(),
        names: told.names.iter().map(|name| NameFields { kind: name.kind, value: name.value.clone() }).collect(),
        positions: told.positions.iter().map(position).collect(),
        topics: texts(&told.topics).into_iter().map(|name| TopicFields { name }).collect(),
        needs: told.needs.iter().map(|need| self::need(telling, need)).collect(),
        offers: told.offers.iter().map(|said| OfferFields { what: said.what.clone(), on_date: Some(telling.ago(said.days_ago)) }).collect(),
        tags: texts(&told.tags).into_iter().map(|name| TagFields { name }).collect(),
        fields_of_own: Vec::new(),
        notes: told.notes.iter().map(|note| NoteFields { body: note.text.clone(), on_date: Some(telling.ago(note.days_ago)) }).collect(),
    }
}

fn fields(telling: &Telling, told: &cast::Person) -> PersonFields {
    let met = told.met.as_ref();
    PersonFields {
        name: told.name.clone(),
        given_name: told.given_name.clone(),
        family_name: told.family_name.clone(),
        prefix: None,
        suffix: None,
        headline: told.headline.clone(),
        pronouns: told.pronouns.clone(),
        pronunciation: told.pronunciation.clone(),
        met_how: met.and_then(|met| met.how.clone()),
        met_on: met.and_then(|met| met.on.or_else(|| met.days_ago.map(|days| telling.ago(days).into()))),
        met_where: met.and_then(|met| met.place.clone()),
        met_through: None,
    }
}

fn need(telling: &Telling, need: &cast::Need) -> NeedFields {
    let met_on = need.met_days_ago.map(|days| telling.ago(days));
    NeedFields { what: need.what.clone(), on_date: Some(telling.ago(need.days_ago)), met_on }
}

fn channel(told: &cast::Channel) -> ChannelFields {
    let cast::Channel { kind, service, value, label, preferred } = told;
    ChannelFields { kind: Some(*kind), service: service.clone(), value: value.clone(), label: label.clone(), preferred: *preferred }
}

fn position(told: &cast::Position) -> PositionFields {
    PositionFields {
        organisation: told.organisation.clone(),
        kind: told.kind.unwrap_or(wellmet_domain::organisations::PositionKind::Work),
        title: told.title.clone(),
        department: None,
        started_on: told.from,
        ended_on: told.to,
        current: Some(told.current),
    }
}

fn address(city: Option<&String>, country: Option<&String>) -> Vec<AddressFields> {
    let address = AddressFields { locality: city.cloned(), country: country.cloned(), ..AddressFields::default() };
    if city.is_some() || country.is_some() { vec![address] } else { Vec::new() }
}

/// Through whom one met, told once everybody is there.
pub(super) async fn tell_first_meetings(tx: &mut Tx, telling: &Telling, cast: &[cast::Person]) -> Result<()> {
    for told in cast {
        if let Some(through) = told.met.as_ref().and_then(|met| met.through.as_ref()) {
            let person = tx.require::<Person>(telling.person(&told.key)?).await?;
            tx.update(&Person { met_through: Some(telling.person(through)?), ..person }).await?;
        }
    }
    Ok(())
}
