//! Everybody as the matcher sees them, and its reasons in words.

use std::collections::{BTreeMap, HashMap};

use wellmet_domain::{
    OrganisationId, PersonId, Sentence,
    addresses::{Address, ImportantDate, ImportantDateKind},
    catalogue::say,
    channels::{Channel, ChannelKind},
    folding::fold_organisation,
    organisations::{Organisation, Position},
    people::Person,
};
use wellmet_engine::matching::{self, Likeness, Reason};
use wellmet_store::Tx;

use crate::error::Result;

/// Everybody of a book, in order of their ids.
pub(super) struct Everybody {
    pub ids: Vec<PersonId>,
    pub people: Vec<matching::Person>,
    /// The names of their organisations as they are written, by the folded name.
    organisations: Vec<BTreeMap<String, String>>,
}

impl Everybody {
    pub(super) async fn read(tx: &mut Tx) -> Result<Self> {
        let mut persons: Vec<Person> = tx.select("id IS NOT NULL", &[]).await?;
        persons.sort_by_key(|person| person.id);
        let ids: Vec<PersonId> = persons.iter().map(|person| person.id).collect();
        let mut everybody = Self { people: persons.iter().map(seen).collect(), organisations: vec![BTreeMap::new(); ids.len()], ids };
        everybody.add_keys(tx).await?;
        everybody.add_organisations(tx).await?;
        everybody.add_places_and_birthdays(tx).await?;
        Ok(everybody)
    }

    fn place(&self, person: PersonId) -> Option<usize> {
        self.ids.binary_search(&person).ok()
    }

    fn of(&mut self, person: PersonId) -> Option<&mut matching::Person> {
        let place = self.place(person)?;
        self.people.get_mut(place)
    }

    async fn add_keys(&mut self, tx: &mut Tx) -> Result<()> {
        for channel in tx.select::<Channel>("id IS NOT NULL", &[]).await? {
            let Some(person) = self.of(channel.person_id) else { continue };
            match channel.kind {
                ChannelKind::Email => person.emails.push(channel.key),
                // A number of few digits is an extension.
                ChannelKind::Phone if channel.key.starts_with('+') || channel.key.len() >= 7 => person.phones.push(channel.key),
                // A page that is no profile may be a company's.
                ChannelKind::Url | ChannelKind::Handle => {
                    person.profiles.extend(channel.service.map(|service| format!("{service}/{}", channel.key)));
                }
                ChannelKind::Phone => {}
            }
        }
        Ok(())
    }

    async fn add_organisations(&mut self, tx: &mut Tx) -> Result<()> {
        let organisations = tx.select::<Organisation>("id IS NOT NULL", &[]).await?;
        let names: HashMap<OrganisationId, String> = organisations.into_iter().map(|row| (row.id, row.name)).collect();
        for position in tx.select::<Position>("id IS NOT NULL", &[]).await? {
            let name = position.organisation_id.and_then(|id| names.get(&id));
            if let (Some(name), Some(place)) = (name, self.place(position.person_id)) {
                let folded = fold_organisation(name);
                self.people[place].organisations.push(folded.clone());
                self.organisations[place].entry(folded).or_insert_with(|| name.clone());
            }
        }
        Ok(())
    }

    async fn add_places_and_birthdays(&mut self, tx: &mut Tx) -> Result<()> {
        for address in tx.select::<Address>("id IS NOT NULL", &[]).await? {
            if let (Some(person), Some(locality)) = (self.of(address.person_id), address.locality) {
                person.places.push(locality);
            }
        }
        for date in tx.select::<ImportantDate>("kind = 'birthday'", &[]).await? {
            if let Some(person) = self.of(date.person_id).filter(|_| date.kind == ImportantDateKind::Birthday) {
                person.birthday = date.date.to_string();
            }
        }
        Ok(())
    }

    /// The organisation that two people share, as the first of them has it written; else any of the first's.
    fn shared_organisation(&self, first: u32, second: u32) -> String {
        let (mine, theirs) = (&self.organisations[first as usize], &self.organisations[second as usize]);
        let shared = mine.iter().find(|(folded, _)| theirs.contains_key(*folded)).or_else(|| mine.iter().next());
        shared.map(|(_, name)| name.clone()).unwrap_or_default()
    }

    /// The reasons of a proposal as sentences; name and organisation together are one.
    pub(super) fn sentences(&self, proposal: &matching::Proposal) -> Vec<Sentence> {
        let organisation = proposal.reasons.contains(&Reason::Organisation);
        let organisation = organisation.then(|| self.shared_organisation(proposal.first, proposal.second));
        let others = proposal.reasons.iter().filter(|reason| **reason != Reason::Organisation);
        others.map(|reason| sentence(reason, organisation.as_deref())).collect()
    }
}

fn seen(person: &Person) -> matching::Person {
    let (given, family) = match (&person.given_name, &person.family_name) {
        (None, None) => split(&person.name),
        (given, family) => (given.clone().unwrap_or_default(), family.clone().unwrap_or_default()),
    };
    matching::Person { given, family, suffix: person.suffix.clone().unwrap_or_default(), ..matching::Person::default() }
}

/// Given and family name of a name in one piece: the last word is the family's, as far as anybody can tell.
fn split(name: &str) -> (String, String) {
    let name = name.trim();
    let (given, family) = name.rsplit_once(' ').unwrap_or((name, ""));
    (given.to_owned(), family.to_owned())
}

fn sentence(reason: &Reason, organisation: Option<&str>) -> Sentence {
    match (reason, organisation) {
        (Reason::Email(key), _) => say("merges-reason-email", [("key", key.clone().into())]),
        (Reason::Phone(key), _) => say("merges-reason-phone", [("key", key.clone().into())]),
        (Reason::Profile(key), _) => {
            let key = key.split_once('/').map_or(key.as_str(), |(_, name)| name);
            say("merges-reason-profile", [("key", key.into())])
        }
        (Reason::Name(Likeness::Same), Some(name)) => say("merges-reason-name", [("organisation", name.into())]),
        (Reason::Name(_), Some(name)) => say("merges-reason-variant-at", [("organisation", name.into())]),
        (Reason::Name(Likeness::Same), None) => say("merges-reason-same-name", []),
        (Reason::Name(Likeness::Variant), None) => say("merges-reason-variant", []),
        (Reason::Name(Likeness::Swapped), None) => say("merges-reason-swapped", []),
        (Reason::Name(Likeness::GivenOnly), None) => say("merges-reason-given", []),
        (Reason::Birthday, _) => say("merges-reason-birthday", []),
        (Reason::Place, _) => say("merges-reason-place", []),
        (Reason::Mailbox(mailbox), _) => say("merges-reason-mailbox", [("mailbox", mailbox.clone().into())]),
        (Reason::Organisation, name) => say("merges-reason-name", [("organisation", name.unwrap_or_default().into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_one_piece_ends_with_the_familys() {
        assert_eq!(split(" Ruth Ellen Ferreira "), ("Ruth Ellen".to_owned(), "Ferreira".to_owned()));
        assert_eq!(split("Cher"), ("Cher".to_owned(), String::new()));
    }

    #[test]
    fn name_and_organisation_are_one_sentence() {
        let organisations =
            [("lumen", "Lumen GmbH"), ("lumen", "LUMEN")].map(|(folded, name)| BTreeMap::from([(folded.to_owned(), name.to_owned())]));
        let everybody = Everybody { ids: Vec::new(), people: Vec::new(), organisations: organisations.into() };
        let told = |reasons: Vec<Reason>| {
            let proposal = matching::Proposal { first: 0, second: 1, decided: false, score: 0.0, reasons };
            everybody.sentences(&proposal).into_iter().map(|sentence| sentence.text).collect::<Vec<_>>()
        };
        assert_eq!(told(vec![Reason::Name(Likeness::Same), Reason::Organisation]), ["Same name, both at Lumen GmbH."]);
        assert_eq!(
            told(vec![Reason::Name(Likeness::Variant), Reason::Organisation, Reason::Birthday]),
            ["Two forms of one name, both at Lumen GmbH.", "Both have the same birthday."]
        );
        assert_eq!(told(vec![Reason::Name(Likeness::Swapped)]), ["Given and family name seem to have changed places."]);
    }
}
