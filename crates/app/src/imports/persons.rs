//! People from a source: made, or changed field by field where the user has not changed them since.

use jiff::civil::Date;
use wellmet_domain::{
    PersonId, RowId,
    cards::{Card, ImportKey},
    folding::fold,
    people::{Person, PersonState, Source, State},
};
use wellmet_formats::draft::PersonDraft;
use wellmet_store::{Cell, Tx};

use super::{
    applying::{Applier, Taken},
    comparing::{compare_known, sibling_key},
    details::Present,
    fresh::Fresh,
    staging::{Last, Payload},
    values::{FieldChange, Values, changes},
};
use crate::error::Result;

/// A person while a source is applied to them.
pub(super) struct Subject {
    /// The record as it is going to be.
    pub person: Person,
    /// Whether the record is new.
    pub new: bool,
    /// What hangs on a record that is there.
    pub present: Present,
    /// The source.
    pub source: Source,
    /// The day the source was made.
    pub as_of: Option<Date>,
    /// The day of the same source before.
    pub last_as_of: Option<Date>,
}

impl Applier {
    pub(super) async fn apply_person(
        &mut self,
        tx: &mut Tx,
        fresh: &mut Fresh,
        row: &Taken,
        draft: &PersonDraft,
        key: Option<&ImportKey>,
    ) -> Result<()> {
        let payload = &row.payload;
        let as_of = payload.as_of.or(self.as_of);
        let id = PersonId(key.map_or(payload.target, |key| key.row_id));
        let made_here = fresh.people.iter().position(|person| person.id == id);
        let there = match made_here {
            Some(index) => Some(fresh.people.remove(index)),
            None if payload.new && key.is_none() => None,
            None => tx.get::<Person>(id).await?,
        };
        if there.is_none() && key.is_some() {
            // The user deleted this person; what was deleted stays deleted.
            return Ok(());
        }
        if there.is_none() && self.partial && !payload.new {
            // It adds to somebody whom another row was to bring, and that row was left out.
            self.leaning.push(row.at);
            return Ok(());
        }
        let new = there.is_none() || made_here.is_some();
        let person = there.unwrap_or_else(|| new_person(tx, id, draft, payload, as_of));
        let known = match key {
            None if !new => sibling_key(tx, payload.source, id.0).await?,
            known => known.cloned(),
        };
        let (last, changed) = self.what_changed(tx, row, known.as_ref()).await?;
        let present = if new { Present::default() } else { Present::load(tx, id).await? };
        let mut subject = Subject { person, new, present, source: payload.source, as_of, last_as_of: last.as_of };
        if as_of > last.as_of && subject.person.source == payload.source {
            subject.person.verified_on = as_of;
        }
        for change in &changed {
            self.take(tx, fresh, &mut subject, change).await?;
        }
        self.keep_photo_and_card(tx, fresh, &mut subject, payload, draft).await?;
        self.remember_person(tx, fresh, row, key, &last).await?;
        if new {
            fresh.people.push(subject.person);
        } else {
            tx.update(&subject.person).await?;
        }
        Ok(())
    }

    async fn what_changed(&self, tx: &mut Tx, row: &Taken, key: Option<&ImportKey>) -> Result<(Last, Vec<FieldChange>)> {
        let Some(key) = key else {
            return Ok((Last::default(), changes(&Values::new(), &row.values)));
        };
        let comparison = compare_known(tx, &row.payload, key, self.as_of, &self.region).await?;
        Ok((Last::of(key), comparison.changes))
    }

    /// Remembers what the source says now; an older source than the last one leaves the memory as it is.
    async fn remember_person(
        &self,
        tx: &mut Tx,
        fresh: &mut Fresh,
        Taken { payload, values, .. }: &Taken,
        key: Option<&ImportKey>,
        last: &Last,
    ) -> Result<()> {
        let as_of = payload.as_of.or(self.as_of);
        let now = last.followed_by(&payload.hash, as_of, values.clone());
        let value = serde_json::to_value(&now).unwrap_or_default();
        match key {
            Some(_) if last.as_of.is_some() && as_of < last.as_of => {}
            Some(key) => {
                tx.update(&ImportKey { last: value, ..key.clone() }).await?;
            }
            None => fresh.keys.push(ImportKey {
                id: RowId(tx.fresh_id()),
                source: payload.source,
                key: payload.key.clone(),
                table_name: "person".to_owned(),
                row_id: payload.target,
                last: value,
            }),
        }
        Ok(())
    }

    async fn keep_photo_and_card(
        &mut self,
        tx: &mut Tx,
        fresh: &mut Fresh,
        subject: &mut Subject,
        payload: &Payload,
        draft: &PersonDraft,
    ) -> Result<()> {
        if subject.person.photo.is_none() {
            subject.person.photo.clone_from(&payload.photo);
        }
        let Some(blob) = &payload.card else { return Ok(()) };
        if let Some(card) = subject.present.cards.iter().find(|card| draft.uid.is_some() && card.uid == draft.uid) {
            tx.update(&Card { blob: blob.clone(), ..card.clone() }).await?;
            return Ok(());
        }
        self.last_card += 1;
        let (id, uid, ordinal) = (tx.new_id(), draft.uid.clone(), self.last_card);
        fresh.cards.push(Card { id, person_id: subject.person.id, uid, blob: blob.clone(), ordinal });
        Ok(())
    }

    /// Facts about the user go to the user's own record, which is made when there is none.
    pub(super) async fn apply_owner(
        &mut self,
        tx: &mut Tx,
        fresh: &mut Fresh,
        row: &Taken,
        draft: &PersonDraft,
        key: Option<&ImportKey>,
    ) -> Result<()> {
        let mut row = row.clone();
        row.payload.new = false;
        row.payload.target = match self.me.person {
            Some(me) => me.0,
            None => self.make_me(tx, fresh, draft, &row.payload).await?.0,
        };
        let key = match key {
            Some(key) if tx.get::<Person>(PersonId(key.row_id)).await?.is_none() => return Ok(()),
            key => key,
        };
        self.apply_person(tx, fresh, &row, draft, key).await
    }

    async fn make_me(&mut self, tx: &mut Tx, fresh: &mut Fresh, draft: &PersonDraft, payload: &Payload) -> Result<PersonId> {
        let id: PersonId = tx.new_id();
        let person = new_person(tx, id, draft, payload, payload.as_of);
        tx.insert(&person).await?;
        fresh.states.push(PersonState { id: RowId(tx.fresh_id()), person_id: id, state: State::Me, since: self.today });
        self.me.person = Some(id);
        Ok(id)
    }
}

fn new_person(tx: &Tx, id: PersonId, draft: &PersonDraft, payload: &Payload, as_of: Option<Date>) -> Person {
    let name = if draft.name.is_empty() { "Me" } else { draft.name.as_str() };
    Person { verified_on: as_of, ..Person::named(id, name, payload.source, tx.now()) }
}

/// Loads by name the one person whom a relation can mean.
pub(super) async fn only_person_named(tx: &mut Tx, name: &str) -> Result<Option<PersonId>> {
    let people: Vec<Person> = tx.select("sort_name = $2 LIMIT 2", &[fold(name).put()]).await?;
    Ok(match people.as_slice() {
        [only] => Some(only.id),
        _ => None,
    })
}
