//! Whether two other people know each other, as the user says: asked once, kept for good.

use wellmet_domain::{
    PersonId, RowId,
    catalogue::say,
    people::Source,
    relations::{Certainty, Relation, RelationKind},
};
use wellmet_store::Cell;

use crate::{
    app::{App, Done},
    error::{Error, Result},
    people::saved,
};

wellmet_domain::text_enum! {
    /// Whether two people know each other.
    pub enum Knowing {
        /// They do.
        Yes => "yes",
        /// They do not.
        No => "no",
        /// The user cannot say.
        Unsure => "unsure",
    }
}

impl App {
    /// Keeps whether two people know each other; a later answer takes the place of an earlier one.
    ///
    /// # Errors
    /// [`Error::NotFound`] when one of them is not there, [`Error::Invalid`] when both are the same.
    pub async fn answer_acquaintance(&self, person: PersonId, other: PersonId, knowing: Knowing) -> Result<Done> {
        if person == other {
            return Err(Error::Invalid(say("error-relation-self", [])));
        }
        let names = self.read().await?.names_of(&[person, other]).await?;
        let [Some(name), Some(other_name)] = [names.get(&person), names.get(&other)] else { return Err(Error::not_found("person")) };
        let args = [("name", name.clone().into()), ("other", other_name.clone().into())];
        let (certainty, said) = match knowing {
            Knowing::Yes => (Certainty::Confirmed, say("paths-answered-yes", args)),
            Knowing::No => (Certainty::Denied, say("paths-answered-no", args)),
            Knowing::Unsure => (Certainty::Unsure, say("paths-answered-unsure", args)),
        };
        let mut tx = self.begin(said.clone()).await?;
        let clause = "kind = 'acquaintance' AND certainty IN ('confirmed', 'denied', 'unsure') \
                      AND ((person_id = $2 AND other_id = $3) OR (person_id = $3 AND other_id = $2))";
        match tx.select::<Relation>(clause, &[person.put(), other.put()]).await?.into_iter().next() {
            Some(row) if row.certainty == certainty => {}
            Some(row) => {
                tx.update(&Relation { certainty, ..row }).await?;
            }
            None => {
                let (id, kind) = (RowId(tx.fresh_id()), RelationKind::Acquaintance);
                tx.insert(&Relation { id, person_id: person, other_id: other, kind, certainty, source: Source::You }).await?;
            }
        }
        saved(tx, said).await
    }
}
