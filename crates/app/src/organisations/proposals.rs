//! Names that probably mean one organisation, each with the reason; nothing is joined before the user says so.

use std::collections::{BTreeMap, BTreeSet};

use psl::Psl as _;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    OrganisationId, PartialDate, PersonId, Sentence,
    catalogue::say,
    channels::{Channel, ChannelKind},
    organisations::{AliasKind, Organisation, OrganisationNotSame, Position, PositionKind},
};
use wellmet_store::Tx;

use crate::{app::App, error::Result, people::Linked};

/// Two organisations that are probably one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct AliasProposal {
    /// The one with more people, whose name would stay.
    pub keep: OrganisationId,
    /// Its name.
    pub keep_name: String,
    /// The other.
    pub other: OrganisationId,
    /// Its name.
    pub other_name: String,
    /// What their names are to each other.
    pub kind: AliasKind,
    /// Why.
    pub reason: Sentence,
    /// On whom the reason rests.
    pub people: Vec<Linked>,
}

/// So many people are needed before a coincidence is a reason.
const ENOUGH: usize = 2;

type Pair = (OrganisationId, OrganisationId);

impl App {
    /// The pairs of organisations that are probably one: alike but for the legal form, of one mail domain, or renamed.
    pub async fn alias_proposals(&self) -> Result<Vec<AliasProposal>> {
        let mut tx = self.read().await?;
        let organisations = tx.select::<Organisation>("id IS NOT NULL ORDER BY id", &[]).await?;
        let positions = tx.select::<Position>("organisation_id IS NOT NULL AND kind = 'work'", &[]).await?;
        let mut proposals: BTreeMap<Pair, (AliasKind, BTreeSet<PersonId>)> = BTreeMap::new();
        for pair in same_name(&organisations) {
            proposals.entry(pair).or_insert((AliasKind::LegalForm, BTreeSet::new()));
        }
        for (pair, people) in one_domain(&mut tx, &positions).await? {
            proposals.entry(pair).or_insert((AliasKind::Domain, people));
        }
        for (pair, people) in renamed(&positions) {
            proposals.entry(pair).or_insert((AliasKind::Rename, people));
        }
        let sizes = sizes(&positions);
        let apart = told_apart(&mut tx).await?;
        proposals.retain(|pair, _| !apart.contains(pair));
        let mut shown = Vec::new();
        for ((one, other), (kind, people)) in proposals {
            shown.extend(proposal(&mut tx, &organisations, &sizes, (one, other), kind, people).await?);
        }
        Ok(shown)
    }
}

/// How many people are or were at each; whoever holds two positions there is one of them.
fn sizes(positions: &[Position]) -> BTreeMap<OrganisationId, usize> {
    let mut people: BTreeMap<OrganisationId, BTreeSet<PersonId>> = BTreeMap::new();
    for position in positions {
        if let Some(id) = position.organisation_id {
            people.entry(id).or_default().insert(position.person_id);
        }
    }
    people.into_iter().map(|(id, people)| (id, people.len())).collect()
}

async fn proposal(
    tx: &mut Tx,
    organisations: &[Organisation],
    sizes: &BTreeMap<OrganisationId, usize>,
    (one, other): Pair,
    kind: AliasKind,
    people: BTreeSet<PersonId>,
) -> Result<Option<AliasProposal>> {
    let named = |id| organisations.iter().find(|organisation| organisation.id == id).map(|organisation| organisation.name.clone());
    let (Some(one_name), Some(other_name)) = (named(one), named(other)) else { return Ok(None) };
    // The larger one keeps its name; of two equally large ones the shorter name stays.
    let weight = |id, name: &str| (std::cmp::Reverse(sizes.get(&id).copied().unwrap_or(0)), name.len(), id);
    let one_stays = weight(one, &one_name) <= weight(other, &other_name);
    let ((keep, keep_name), (other, other_name)) =
        if one_stays { ((one, one_name), (other, other_name)) } else { ((other, other_name), (one, one_name)) };
    let ids: Vec<PersonId> = people.into_iter().collect();
    let people: Vec<Linked> = tx.names_of(&ids).await?.into_iter().map(|(id, name)| Linked { id, name }).collect();
    let key = match kind {
        AliasKind::Domain => "organisations-reason-domain",
        AliasKind::Rename => "organisations-reason-rename",
        AliasKind::LegalForm | AliasKind::Spelling | AliasKind::Stated => "organisations-reason-name",
    };
    let reason = say(key, [("name", keep_name.clone().into()), ("other", other_name.clone().into()), ("count", people.len().into())]);
    Ok(Some(AliasProposal { keep, keep_name, other, other_name, kind, reason, people }))
}

/// Names that are equal once case, accents, punctuation and legal form are gone.
fn same_name(organisations: &[Organisation]) -> BTreeSet<Pair> {
    let mut by_name: BTreeMap<String, Vec<OrganisationId>> = BTreeMap::new();
    for organisation in organisations {
        by_name.entry(organisation.folded.replace(' ', "")).or_default().push(organisation.id);
    }
    by_name.into_values().flat_map(|ids| pairs(&ids)).collect()
}

fn pairs(ids: &[OrganisationId]) -> Vec<Pair> {
    let with_later =
        |(place, one): (usize, &OrganisationId)| ids[place + 1..].iter().map(|other| ordered(*one, *other)).collect::<Vec<_>>();
    ids.iter().enumerate().flat_map(with_later).collect()
}

/// The pairs of which the user said that they are not one.
async fn told_apart(tx: &mut Tx) -> Result<BTreeSet<Pair>> {
    let rows = tx.select::<OrganisationNotSame>("id IS NOT NULL", &[]).await?;
    Ok(rows.into_iter().map(|row| ordered(row.organisation_id, row.other_id)).collect())
}

pub(super) fn ordered(one: OrganisationId, other: OrganisationId) -> Pair {
    if one < other { (one, other) } else { (other, one) }
}

/// Domains where anybody may have an address say nothing of an organisation.
pub(super) const FREE_MAIL: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "yahoo.com",
    "icloud.com",
    "me.com",
    "gmx.de",
    "gmx.net",
    "web.de",
    "proton.me",
    "protonmail.com",
    "aol.com",
    "mail.com",
    "posteo.de",
    "fastmail.com",
];

/// Organisations whose people, at least two of each, all write from one domain.
async fn one_domain(tx: &mut Tx, positions: &[Position]) -> Result<BTreeMap<Pair, BTreeSet<PersonId>>> {
    let channels = tx.select::<Channel>("kind = 'email'", &[]).await?;
    let mut domains: BTreeMap<PersonId, BTreeSet<String>> = BTreeMap::new();
    for channel in channels.iter().filter(|channel| channel.kind == ChannelKind::Email) {
        domains.entry(channel.person_id).or_default().extend(registered(&channel.key));
    }
    let mut at: BTreeMap<String, BTreeMap<OrganisationId, BTreeSet<PersonId>>> = BTreeMap::new();
    for position in positions.iter().filter(|position| position.current) {
        let Some(organisation) = position.organisation_id else { continue };
        for domain in domains.get(&position.person_id).into_iter().flatten() {
            at.entry(domain.clone()).or_default().entry(organisation).or_default().insert(position.person_id);
        }
    }
    let mut found = BTreeMap::new();
    for organisations in at.into_values() {
        let enough: Vec<(OrganisationId, BTreeSet<PersonId>)> =
            organisations.into_iter().filter(|(_, people)| people.len() >= ENOUGH).collect();
        let ids: Vec<OrganisationId> = enough.iter().map(|(id, _)| *id).collect();
        for pair in pairs(&ids) {
            let people = enough.iter().filter(|(id, _)| *id == pair.0 || *id == pair.1).flat_map(|(_, people)| people.iter().copied());
            found.insert(pair, people.collect());
        }
    }
    Ok(found)
}

/// The registered domain of a mail address, unless it is a free mail service.
fn registered(key: &str) -> Option<String> {
    let (_, host) = key.rsplit_once('@')?;
    let domain = registered_host(host)?;
    (!FREE_MAIL.contains(&domain.as_str())).then_some(domain)
}

/// The registered domain of a host: `mail.lumen.example` is of `lumen.example`.
pub(super) fn registered_host(host: &str) -> Option<String> {
    psl::List.domain(host.as_bytes()).and_then(|domain| std::str::from_utf8(domain.as_bytes()).ok().map(str::to_owned))
}

/// Organisations where, for at least two people and for everybody who was at the one, the same role with the same
/// beginning goes by the other name in a later archive.
fn renamed(positions: &[Position]) -> BTreeMap<Pair, BTreeSet<PersonId>> {
    let mut roles: BTreeMap<(PersonId, PartialDate, Option<String>), Vec<&Position>> = BTreeMap::new();
    for position in positions.iter().filter(|position| position.kind == PositionKind::Work) {
        if let Some(started_on) = position.started_on {
            roles.entry((position.person_id, started_on, position.title.clone())).or_default().push(position);
        }
    }
    let mut found: BTreeMap<Pair, BTreeSet<PersonId>> = BTreeMap::new();
    for ((person, ..), held) in roles {
        let (old, new): (Vec<&Position>, Vec<&Position>) = held.into_iter().partition(|position| !position.current);
        for (old, new) in old.iter().flat_map(|old| new.iter().map(move |new| (old, new))) {
            if let (Some(old), Some(new)) = (old.organisation_id, new.organisation_id)
                && old != new
            {
                found.entry(ordered(old, new)).or_default().insert(person);
            }
        }
    }
    found.retain(|_, people| people.len() >= ENOUGH);
    found
}
