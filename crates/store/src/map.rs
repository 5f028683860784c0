//! The drawing of the network: where people stand on it, and whether there is anything to draw.

use std::collections::HashMap;

use uuid::Uuid;
use wellmet_domain::PersonId;

use crate::{cell::Cell, error::Result, many::keys, tx::Tx};

impl Tx {
    /// Where people stand on the drawing, as it was made last.
    pub async fn map_places(&mut self) -> Result<HashMap<PersonId, (i64, i64)>> {
        let rows = fetch_all!(self, (Uuid, i64, i64), "SELECT person_id, x, y FROM map_place WHERE book_id = $1", self.book)?;
        Ok(rows.into_iter().map(|(person, x, y)| (PersonId(person), (x, y))).collect())
    }

    /// Whether anybody has a place on the drawing.
    pub async fn is_drawn(&mut self) -> Result<bool> {
        let place = fetch_optional!(self, (i32,), "SELECT 1 FROM map_place WHERE book_id = $1 LIMIT 1", self.book)?;
        Ok(place.is_some())
    }

    /// Keeps where people stand; who is no longer in the book is left out, for they may have been forgotten meanwhile.
    pub async fn keep_map_places(&mut self, places: &[(PersonId, (i64, i64))]) -> Result<()> {
        let rows: Vec<_> = places.iter().map(|(person, (x, y))| vec![person.put(), x.put(), y.put()]).collect();
        self.execute_many(
            "INSERT INTO map_place (book_id, person_id, x, y) \
             SELECT $1, fresh.column1, fresh.column2, fresh.column3 FROM (VALUES {rows of UUID, BIGINT, BIGINT}) AS fresh \
             WHERE EXISTS (SELECT 1 FROM person WHERE person.book_id = $1 AND person.id = fresh.column1) \
             ON CONFLICT (book_id, person_id) DO UPDATE SET x = excluded.x, y = excluded.y",
            &[],
            &rows,
        )
        .await
        .map(drop)
    }

    /// Takes people off the drawing.
    pub async fn leave_map(&mut self, people: &[PersonId]) -> Result<()> {
        self.execute_many("DELETE FROM map_place WHERE book_id = $1 AND person_id IN ({keys})", &[], &keys(people)).await.map(drop)
    }

    /// Whether the book shows two other people together at all: in a relation, one met through the other, in something that
    /// happened, or at one organisation. A quick answer; whether a tie follows from it is for the network to say.
    pub async fn shows_people_together(&mut self) -> Result<bool> {
        let related = fetch_optional!(
            self,
            (i32,),
            "SELECT 1 FROM relation WHERE book_id = $1 AND certainty IN ('stated', 'inferred', 'confirmed') \
             AND person_id NOT IN (SELECT me.person_id FROM person_state AS me WHERE me.book_id = $1 AND me.state = 'me') \
             AND other_id NOT IN (SELECT me.person_id FROM person_state AS me WHERE me.book_id = $1 AND me.state = 'me') LIMIT 1",
            self.book
        )?;
        let met = fetch_optional!(self, (i32,), "SELECT 1 FROM person WHERE book_id = $1 AND met_through IS NOT NULL LIMIT 1", self.book)?;
        Ok(related.is_some() || met.is_some() || self.were_at_one_organisation().await? || self.took_part_together().await?)
    }

    async fn were_at_one_organisation(&mut self) -> Result<bool> {
        let found = fetch_optional!(
            self,
            (i32,),
            "SELECT 1 FROM position AS one JOIN position AS other \
             ON other.book_id = one.book_id AND other.organisation_id = one.organisation_id AND other.person_id > one.person_id \
             WHERE one.book_id = $1 AND one.current = TRUE AND other.current = TRUE LIMIT 1",
            self.book
        )?;
        Ok(found.is_some())
    }

    async fn took_part_together(&mut self) -> Result<bool> {
        let found = fetch_optional!(
            self,
            (i32,),
            "SELECT 1 FROM participant AS one JOIN participant AS other \
             ON other.book_id = one.book_id AND other.interaction_id = one.interaction_id AND other.person_id > one.person_id \
             WHERE one.book_id = $1 AND one.role <> 'declined' AND other.role <> 'declined' LIMIT 1",
            self.book
        )?;
        Ok(found.is_some())
    }
}
