//! Whom one knows at an organisation, now and before, and how sure that is.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    OrganisationId, PartialDate, PersonId, Sentence,
    catalogue::say,
    channels::Channel,
    folding::{fold, fold_organisation},
    organisations::{AliasKind, Organisation, OrganisationAlias, Position, PositionKind},
    people::{Source, State},
};
use wellmet_store::{Cell, PersonAt as PersonAtRow, Tx, Value, words};

use super::{
    closest::closest_first,
    edit::OtherName,
    named::known_organisation,
    notes::{OrganisationNote, notes_of},
};
use crate::{
    app::App,
    error::{Error, Result},
    people::{Band, PeopleIndex, source_named},
    search::FoundOrganisation,
};

wellmet_domain::text_enum! {
    /// How sure it is that somebody is or was at an organisation.
    pub enum Sure {
        /// The user said so.
        Stated => "stated",
        /// They have an address of its mail domain.
        MailDomain => "mail_domain",
        /// Their source names an organisation that is called the same.
        NameOnly => "name_only",
    }
}

/// Somebody at an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PersonAt {
    /// Who.
    pub id: PersonId,
    /// The name as it is shown.
    pub name: String,
    /// Whether they work, study or are a member there.
    pub kind: PositionKind,
    /// What they do or did there.
    pub title: Option<String>,
    /// Since when.
    #[schema(value_type = Option<String>)]
    pub started_on: Option<PartialDate>,
    /// Until when.
    #[schema(value_type = Option<String>)]
    pub ended_on: Option<PartialDate>,
    /// How sure it is.
    pub sure: Sure,
    /// How sure it is, in words.
    pub said: Sentence,
    /// How the tie stands, as a word.
    #[serde(default)]
    pub band: Option<Band>,
    /// What else they do or did there.
    #[serde(default)]
    pub also: Vec<PositionAt>,
}

/// One more position of somebody at an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PositionAt {
    /// What they do or did.
    pub title: Option<String>,
    /// Since when.
    #[schema(value_type = Option<String>)]
    pub started_on: Option<PartialDate>,
    /// Until when.
    #[schema(value_type = Option<String>)]
    pub ended_on: Option<PartialDate>,
}

/// An organisation with everybody there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct OrganisationPage {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its other names.
    pub aliases: Vec<String>,
    /// Its other names, each with why it means the same.
    #[serde(default)]
    pub other_names: Vec<OtherName>,
    /// Its mail domain.
    pub domain: Option<String>,
    /// Its web site.
    pub website: Option<String>,
    /// Who works or studies there now.
    pub now: Vec<PersonAt>,
    /// Who is a member, beside those who are there anyway.
    pub members: Vec<PersonAt>,
    /// Who was there before.
    pub before: Vec<PersonAt>,
    /// What one noted of it, the newest first.
    #[serde(default)]
    pub notes: Vec<OrganisationNote>,
}

/// The answer to "whom do I know at ...".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct AtOrganisation {
    /// The organisation with everybody there.
    pub organisation: OrganisationPage,
    /// The alias by which it was found; none when by its own name.
    pub alias: Option<AliasKind>,
    /// The answer in one sentence.
    pub said: Sentence,
}

/// A page of organisations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FoundAt {
    /// The organisations, those with most people first.
    pub items: Vec<FoundOrganisation>,
    /// The cursor of the next page.
    pub next: Option<String>,
}

impl App {
    /// Whom one knows at an organisation: by its name, an alias, or words that only one name begins with.
    ///
    /// # Errors
    /// [`Error::Decision`] with `candidates` when several organisations are meant, [`Error::NotFound`] when none is.
    pub async fn at(&self, name: &str) -> Result<AtOrganisation> {
        let mut tx = self.read().await?;
        let id = match known_organisation(&mut tx, name).await? {
            Some(id) => id,
            None => self.meant(&mut tx, name).await?,
        };
        let index = self.people_index_of(&mut tx).await?;
        let organisation = page(&mut tx, &index, id).await?;
        let alias = alias_kind(&mut tx, &organisation, name).await?;
        let said = answered(&organisation, name, alias);
        Ok(AtOrganisation { organisation, alias, said })
    }

    async fn meant(&self, tx: &mut Tx, name: &str) -> Result<OrganisationId> {
        let index = self.people_index_of(tx).await?;
        let candidates = found(tx, &index, name, 8).await?;
        match candidates.as_slice() {
            [one] => Ok(one.id),
            [] => Err(Error::NotFound(say("organisations-nobody", [("name", name.into())]))),
            several => {
                let names = several.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join("; ");
                let said = say("organisations-which", [("name", name.into()), ("names", names.into())]);
                Err(Error::Decision { said, details: serde_json::json!({ "candidates": several }) })
            }
        }
    }

    /// An organisation with everybody there.
    pub async fn organisation(&self, id: OrganisationId) -> Result<OrganisationPage> {
        let mut tx = self.read().await?;
        let index = self.people_index_of(&mut tx).await?;
        page(&mut tx, &index, id).await
    }

    /// A page of organisations, of a query or all, those with most people first.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the cursor is none of ours.
    pub async fn organisations(&self, query: Option<&str>, cursor: Option<&str>, limit: usize) -> Result<FoundAt> {
        let from = cursor.map_or(Ok(0), str::parse::<usize>).map_err(|_| Error::Invalid(say("error-cursor", [])))?;
        let mut tx = self.read().await?;
        let index = self.people_index_of(&mut tx).await?;
        let mut items = found(&mut tx, &index, query.unwrap_or_default(), from + limit + 1).await?;
        let next = (items.len() > from + limit).then(|| (from + limit).to_string());
        items.truncate(from + limit);
        Ok(FoundAt { items: items.split_off(from.min(items.len())), next })
    }
}

/// The organisations with a name, or alias, that has every word of a query; all when it is empty.
pub(crate) async fn found(tx: &mut Tx, index: &PeopleIndex, query: &str, limit: usize) -> Result<Vec<FoundOrganisation>> {
    let asked = words(query);
    let says = |name: &Vec<String>| asked.iter().all(|asked| name.iter().any(|known| known.starts_with(asked.as_str())));
    let all = index.organisations(tx).await?;
    let fitting: Vec<_> = all.iter().filter(|organisation| organisation.names.iter().any(says)).collect();
    let people = index.people_at(fitting.iter().map(|organisation| organisation.name.as_str()));
    let size = |name: &str| people.get(name).copied().unwrap_or(0);
    let mut found: Vec<FoundOrganisation> =
        fitting.into_iter().map(|one| FoundOrganisation { id: one.id, name: one.name.clone(), people: size(&one.name) }).collect();
    found.sort_by_cached_key(|one| (std::cmp::Reverse(one.people), fold(&one.name)));
    found.truncate(limit);
    Ok(found)
}

async fn page(tx: &mut Tx, index: &PeopleIndex, id: OrganisationId) -> Result<OrganisationPage> {
    let organisation = tx.get::<Organisation>(id).await?.ok_or_else(|| Error::not_found("organisation"))?;
    let aliases = tx.select::<OrganisationAlias>("organisation_id = $2 ORDER BY name", &[id.put()]).await?;
    let mut domains: BTreeSet<String> =
        aliases.iter().filter(|alias| alias.kind == AliasKind::Domain).map(|alias| alias.folded.clone()).collect();
    domains.extend(organisation.domain.clone());
    let people = tx.people_at(id).await?;
    let sources = sources(tx, id).await?;
    let writing = writing_from(tx, &people.iter().map(|at| at.person).collect::<Vec<_>>(), &domains).await?;
    let (mut now, mut members, mut before) = (Vec::new(), Vec::new(), Vec::new());
    for at in people {
        let (source, last_seen) = sources.get(&at.position).copied().unwrap_or((Source::You, None));
        let (sure, said) = sure(source, writing.get(&at.person), at.current, last_seen);
        let list = match (at.current, at.kind) {
            (true, PositionKind::Membership) => &mut members,
            (true, _) => &mut now,
            (false, _) => &mut before,
        };
        let PersonAtRow { person, name, kind, title, started_on, ended_on, .. } = at;
        list.push(PersonAt { id: person, name, kind, title, started_on, ended_on, sure, said, band: None, also: Vec::new() });
    }
    let here: BTreeSet<PersonId> = now.iter().map(|at| at.id).collect();
    members.retain(|at| !here.contains(&at.id));
    before.retain(|at| !here.contains(&at.id) && members.iter().all(|member| member.id != at.id));
    let elsewhere: Vec<PersonId> = members.iter().chain(&before).map(|at| at.id).collect();
    add_those_who_write(tx, &domains, &mut now, &elsewhere).await?;
    let left_out = left_out(tx).await?;
    for list in [&mut now, &mut members, &mut before] {
        list.retain(|at| !left_out.contains(&at.id));
        *list = closest_first(tx, index, std::mem::take(list)).await?;
    }
    let other_names: Vec<OtherName> =
        aliases.into_iter().map(|OrganisationAlias { id, name, kind, .. }| OtherName { id: id.0, name, kind }).collect();
    Ok(OrganisationPage {
        id,
        name: organisation.name,
        aliases: other_names.iter().map(|alias| alias.name.clone()).collect(),
        other_names,
        domain: organisation.domain,
        website: organisation.website,
        now,
        members,
        before,
        notes: notes_of(tx, id).await?,
    })
}

/// Whom one does not know anywhere: oneself, and those in the trash.
async fn left_out(tx: &mut Tx) -> Result<BTreeSet<PersonId>> {
    let mut people = BTreeSet::new();
    for state in [State::Me, State::Trashed] {
        people.extend(tx.people_in_state(state).await?.into_keys());
    }
    Ok(people)
}

/// Where each position there comes from, and the last day on which that source said so.
async fn sources(tx: &mut Tx, id: OrganisationId) -> Result<BTreeMap<wellmet_domain::PositionId, (Source, Option<Date>)>> {
    let rows = tx.select::<Position>("organisation_id = $2", &[id.put()]).await?;
    Ok(rows.into_iter().map(|row| (row.id, (row.source, row.last_seen))).collect())
}

/// Which of some people have an address of one of the domains, and which domain.
async fn writing_from(tx: &mut Tx, people: &[PersonId], domains: &BTreeSet<String>) -> Result<BTreeMap<PersonId, String>> {
    let ids: Vec<Value> = people.iter().map(Cell::put).collect();
    let channels = tx.among::<Channel>("person_id", &ids).await?;
    let of_domain = |channel: Channel| {
        let domain = channel.key.rsplit_once('@')?.1.to_owned();
        domains.contains(&domain).then_some((channel.person_id, domain))
    };
    Ok(channels.into_iter().filter_map(of_domain).collect())
}

/// Those of whom only the address says that they are there.
async fn add_those_who_write(tx: &mut Tx, domains: &BTreeSet<String>, now: &mut Vec<PersonAt>, elsewhere: &[PersonId]) -> Result<()> {
    for domain in domains {
        let clause = "kind = 'email' AND key LIKE '%@' || $2 ORDER BY person_id";
        let channels = tx.select::<Channel>(clause, &[domain.put()]).await?;
        let people: Vec<PersonId> = channels.iter().map(|channel| channel.person_id).collect();
        for (id, name) in tx.names_of(&people).await? {
            if elsewhere.contains(&id) || now.iter().any(|at| at.id == id) {
                continue;
            }
            let said = say("organisations-writes", [("domain", domain.clone().into())]);
            let kind = PositionKind::Work;
            now.push(PersonAt {
                id,
                name,
                kind,
                title: None,
                started_on: None,
                ended_on: None,
                sure: Sure::MailDomain,
                said,
                band: None,
                also: Vec::new(),
            });
        }
    }
    Ok(())
}

fn sure(source: Source, domain: Option<&String>, current: bool, last_seen: Option<Date>) -> (Sure, Sentence) {
    match (source, domain, last_seen) {
        (Source::You, ..) => (Sure::Stated, say("organisations-stated", [])),
        (_, Some(domain), _) if current => (Sure::MailDomain, say("organisations-domain", [("domain", domain.clone().into())])),
        (Source::Linkedin, _, Some(last_seen)) if !current => (Sure::NameOnly, archive_said(last_seen)),
        (source, ..) => (Sure::NameOnly, say("organisations-name-only", [("source", source_named(source).into())])),
    }
}

/// "Your March 2026 archive said so."
fn archive_said(last_seen: Date) -> Sentence {
    say("organisations-archive-said", [("month", wellmet_domain::days::month_of_year(last_seen))])
}

async fn alias_kind(tx: &mut Tx, organisation: &OrganisationPage, name: &str) -> Result<Option<AliasKind>> {
    let folded = fold_organisation(name);
    if folded == fold_organisation(&organisation.name) {
        return Ok(None);
    }
    let rows = tx.select::<OrganisationAlias>("organisation_id = $2 AND folded = $3", &[organisation.id.put(), folded.put()]).await?;
    Ok(rows.first().map(|alias| alias.kind))
}

fn answered(organisation: &OrganisationPage, asked: &str, alias: Option<AliasKind>) -> Sentence {
    let (now, before) = (organisation.now.len() + organisation.members.len(), organisation.before.len());
    let args = [("name", organisation.name.clone().into()), ("now", now.into()), ("before", before.into()), ("asked", asked.into())];
    match alias {
        None => say("organisations-answer", args),
        Some(AliasKind::Rename) => say("organisations-answer-renamed", args),
        Some(_) => say("organisations-answer-alias", args),
    }
}
