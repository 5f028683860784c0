//! Whom a text means: a person, an organisation, a topic or a role, and who in the book fits.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{
    OrganisationId, PersonId,
    folding::fold,
    organisations::{Organisation, Position},
    people::State,
    topics::{PersonTopic, Topic},
};
use wellmet_store::{Cell, Tx, words};

use super::nobody;
use crate::{
    app::App,
    error::{Error, Result},
    organisations::{found, known_organisation},
    people::{PeopleIndex, Row},
};

wellmet_domain::text_enum! {
    /// What a way leads to.
    pub enum SoughtKind {
        /// The very person.
        Person => "person",
        /// Anybody at an organisation.
        Organisation => "organisation",
        /// Anybody who knows about a topic.
        Topic => "topic",
        /// Anybody in a role.
        Role => "role",
    }
}

/// What was asked for, as it was understood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Sought {
    /// What kind of thing.
    pub kind: SoughtKind,
    /// Which person or organisation.
    pub id: Option<Uuid>,
    /// What it is called.
    pub name: String,
}

/// What was asked for, and everybody who fits, with how well (0 to 1).
pub(super) struct Target {
    pub sought: Sought,
    pub people: Vec<(PersonId, f64)>,
}

/// How well somebody fits who was at an organisation before.
const WAS_THERE: f64 = 0.4;

impl App {
    /// What a text means: the whole name of a person, organisation or topic first, then the beginning of one, then a role.
    pub(super) async fn sought(&self, tx: &mut Tx, index: &PeopleIndex, text: &str) -> Result<Target> {
        let exact = index.named(&fold(text));
        if exact.len() == 1 || text.trim().parse::<PersonId>().is_ok() {
            return self.person_sought(index, text).await;
        }
        if let Some(id) = known_organisation(tx, text).await? {
            return organisation(tx, id).await;
        }
        if let Some(target) = topic(tx, text).await? {
            return Ok(target);
        }
        let by_name = self.person_sought(index, text).await;
        if by_name.is_ok() || !exact.is_empty() {
            return by_name;
        }
        if let [one] = found(tx, index, text, 2).await?.as_slice() {
            return organisation(tx, one.id).await;
        }
        match (role(index, text), by_name) {
            (Some(target), _) => Ok(target),
            (None, Err(Error::Decision { said, details })) => Err(Error::Decision { said, details }),
            (None, _) => Err(nobody(index, text)),
        }
    }

    async fn person_sought(&self, index: &PeopleIndex, text: &str) -> Result<Target> {
        let id = self.find_person(text).await?;
        let name = index.row(id).map(|row| row.line.name.clone()).unwrap_or_default();
        Ok(Target { sought: Sought { kind: SoughtKind::Person, id: Some(id.0), name }, people: vec![(id, 1.0)] })
    }
}

async fn organisation(tx: &mut Tx, id: OrganisationId) -> Result<Target> {
    let name = tx.get::<Organisation>(id).await?.map(|row| row.name).unwrap_or_default();
    let mut people: Vec<(PersonId, f64)> = Vec::new();
    for row in tx.select::<Position>("organisation_id = $2 ORDER BY id", &[id.put()]).await? {
        let fit = if row.current { 1.0 } else { WAS_THERE };
        match people.iter_mut().find(|known| known.0 == row.person_id) {
            Some(known) => known.1 = known.1.max(fit),
            None => people.push((row.person_id, fit)),
        }
    }
    Ok(Target { sought: Sought { kind: SoughtKind::Organisation, id: Some(id.0), name }, people })
}

async fn topic(tx: &mut Tx, text: &str) -> Result<Option<Target>> {
    let Some(topic) = tx.select::<Topic>("folded = $2", &[fold(text).put()]).await?.into_iter().next() else { return Ok(None) };
    let rows = tx.select::<PersonTopic>("topic_id = $2 ORDER BY id", &[topic.id.put()]).await?;
    let people = rows.into_iter().map(|row| (row.person_id, 1.0)).collect();
    Ok(Some(Target { sought: Sought { kind: SoughtKind::Topic, id: None, name: topic.name }, people }))
}

/// Everybody whose title has all the words.
fn role(index: &PeopleIndex, text: &str) -> Option<Target> {
    let asked = words(text);
    let fits = |row: &&Row| {
        let title = row.line.title.as_deref().map(words).unwrap_or_default();
        !row.is(State::Me) && !asked.is_empty() && asked.iter().all(|word| title.contains(word))
    };
    let people: Vec<_> = index.rows.iter().filter(fits).map(|row| (row.line.id, 1.0)).collect();
    let sought = Sought { kind: SoughtKind::Role, id: None, name: text.trim().to_owned() };
    (!people.is_empty()).then_some(Target { sought, people })
}
