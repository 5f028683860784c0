//! The network of a later version, by way of what changed in between: a talk with one person costs no new look at all.
//!
//! Only what is cheap to follow is followed; after anything else the network is built anew, and both give the same.

use std::{collections::BTreeMap, sync::Arc};

use uuid::Uuid;
use wellmet_domain::{
    InteractionId, PersonId,
    interactions::{Interaction, Participant},
    people::Person,
    relations::Relation,
};
use wellmet_store::{Cell, Change, Seen, Tie, Tx, day_number};

use super::{
    evidence::{Evidence, Together},
    gather::{Signs, newly_seen, pairs, relations},
    network::{Link, Network, may_be_asked, my_chance},
};
use crate::{error::Result, people::PeopleIndex};

/// After more changes than these the network is built anew.
const MOST_CHANGES: usize = 400;

/// Tables that say nothing of who knows whom.
const BESIDE_IT: &[&str] = &[
    "person_name",
    "tag",
    "channel",
    "address",
    "important_date",
    "topic",
    "person_topic",
    "card",
    "import_key",
    "custom_field",
    "fact",
    "setting",
    "need",
    "offer",
    "note",
    "insight",
    "news",
    "promise",
    "follow_up",
    "favour",
    "thanks",
    "opportunity",
    "cadence",
    "act_answer",
    "not_same",
    "introduction_dismissal",
];

impl Network {
    /// Whether the version of the index is a later one of the same day.
    pub(super) fn may_follow(&self, index: &PeopleIndex) -> bool {
        self.version.epoch == index.version.epoch && self.version.sequence < index.version.sequence && self.today == index.today
    }

    /// The network of the index's version; none when it has to be built anew.
    pub(super) async fn follow(self: Arc<Self>, tx: &mut Tx, index: &PeopleIndex) -> Result<Option<Self>> {
        let since = self.version.sequence;
        let Some(changes) = tx.changes_after(since, MOST_CHANGES).await? else { return Ok(None) };
        if !changes.iter().all(can_be_followed) {
            return Ok(None);
        }
        let happened: Vec<InteractionId> = rows_of(&changes, "interaction").map(InteractionId).collect();
        let people = tx.people_changed_after(since, MOST_CHANGES).await?;
        let (Some(people), true) = (people, stands_alone(tx, &changes, &happened).await?) else { return Ok(None) };
        let Some(fresh) = fresh(tx, &changes).await? else { return Ok(None) };
        // Nobody else looks at it most of the time; then nothing is copied.
        let mut network = Arc::unwrap_or_clone(self);
        network.take_in(index, &fresh);
        network.see(&newly_seen(tx, &happened, index.today).await?);
        if rows_of(&changes, "relation").next().is_some() {
            network.relate(&relations(tx).await?);
        }
        let people: Vec<PersonId> = people.into_iter().collect();
        let ties = tx.effective_ties(&people, index.today).await?;
        network.know(index, &people, &ties);
        network.version = index.version;
        network.with_graph().map(Some)
    }

    /// Gives new people a place behind the others.
    fn take_in(&mut self, index: &PeopleIndex, fresh: &[PersonId]) {
        for person in fresh.iter().copied().filter(|person| index.row(*person).is_some_and(may_be_asked)) {
            if let (false, Ok(place)) = (self.places.contains_key(&person), u32::try_from(self.people.len() + 1)) {
                self.people.push(person);
                self.places.insert(person, place);
                self.mine.push(0.0);
            }
        }
    }

    /// Adds what people took part in together.
    fn see(&mut self, seen: &[Seen]) {
        for (one, other, people) in pairs(seen) {
            let (Some(first), Some(second)) = (self.place(one.person), self.place(other.person)) else { continue };
            self.change((first, second), |signs| {
                let known =
                    signs.evidence.iter_mut().find_map(|sign| if let Evidence::Together(together) = sign { Some(together) } else { None });
                if let Some(together) = known {
                    together.add(one.message, people, one.on_date);
                } else {
                    let mut together = Together::none(one.on_date);
                    together.add(one.message, people, one.on_date);
                    signs.show(Evidence::Together(together));
                }
            });
        }
    }

    /// Takes over all that the user said of ties between others.
    fn relate(&mut self, relations: &[Relation]) {
        let told: Vec<(u32, u32)> = self.links.iter().filter(|(_, link)| link.was_told()).map(|(pair, _)| *pair).collect();
        for pair in told {
            self.change(pair, Signs::unsay);
        }
        for row in relations {
            if let (Some(one), Some(other)) = (self.place(row.person_id), self.place(row.other_id)) {
                self.change((one, other), |signs| signs.say(row.certainty));
            }
        }
    }

    /// How likely these people do something for me by now. How often anybody answers stays as it was: one talk hardly moves it.
    fn know(&mut self, index: &PeopleIndex, people: &[PersonId], ties: &BTreeMap<PersonId, Tie>) {
        let day = day_number(index.today);
        for person in people {
            if let (Some(place), Some(row)) = (self.place(*person), index.row(*person)) {
                self.mine[place as usize - 1] = my_chance(ties.get(person), row.line.circle, day, self.everybody);
            }
        }
    }

    fn change(&mut self, (one, other): (u32, u32), change: impl FnOnce(&mut Signs)) {
        if one == other {
            return;
        }
        let pair = (one.min(other), one.max(other));
        let mut signs = self.links.remove(&pair).map(Link::signs).unwrap_or_default();
        change(&mut signs);
        self.links.insert(pair, Link::of(signs));
    }
}

fn can_be_followed(change: &Change) -> bool {
    match change.table.as_str() {
        "relation" => true,
        "person" | "interaction" | "participant" => change.new,
        table => BESIDE_IT.contains(&table),
    }
}

fn rows_of<'c>(changes: &'c [Change], table: &'static str) -> impl Iterator<Item = Uuid> + 'c {
    changes.iter().filter(move |change| change.table == table).map(|change| change.row)
}

/// Whether what happened belongs to no event, and nobody was added to anything earlier.
async fn stands_alone(tx: &mut Tx, changes: &[Change], happened: &[InteractionId]) -> Result<bool> {
    let ids: Vec<_> = happened.iter().map(Cell::put).collect();
    let interactions = tx.among::<Interaction>("id", &ids).await?;
    let ids: Vec<_> = rows_of(changes, "participant").map(|row| row.put()).collect();
    let participants = tx.among::<Participant>("id", &ids).await?;
    Ok(interactions.iter().all(|row| row.event_id.is_none()) && participants.iter().all(|row| happened.contains(&row.interaction_id)))
}

/// The new people; none when one was met through another, which is evidence of its own.
async fn fresh(tx: &mut Tx, changes: &[Change]) -> Result<Option<Vec<PersonId>>> {
    let ids: Vec<_> = rows_of(changes, "person").map(|row| row.put()).collect();
    let people = tx.among::<Person>("id", &ids).await?;
    let plain = people.iter().all(|person| person.met_through.is_none());
    Ok(plain.then(|| people.into_iter().map(|person| person.id).collect()))
}
