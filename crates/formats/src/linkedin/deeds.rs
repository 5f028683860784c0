//! What invitations, endorsements and recommendations have in common: one dated deed between two people.

use jiff::civil::DateTime;
use wellmet_domain::{
    folding::{fold, url_key},
    identities::IdentityKind,
    interactions::{Direction, InteractionKind, Precision, Status},
};

use super::plain_text::plain_text;
use crate::{
    building::{hashed_key, invalid, taken, universal},
    draft::{Content, Draft, InteractionDraft, Key, ParticipantDraft},
};

/// A dated deed as its row tells it.
pub(super) struct Deed<'a> {
    /// What it is.
    pub(super) kind: InteractionKind,
    /// The date as written, for the refusal.
    pub(super) written: Option<&'a str>,
    /// The date as read.
    pub(super) when: Option<DateTime>,
    /// Who acted.
    pub(super) direction: Option<Direction>,
    /// The skill, the job.
    pub(super) title: Option<&'a str>,
    /// What was written.
    pub(super) body: Option<&'a str>,
    /// Between whom.
    pub(super) participants: Vec<ParticipantDraft>,
}

/// The deed as an interaction, or why it is none.
pub(super) fn deed(deed: Deed<'_>) -> Content {
    let Some(when) = deed.when else { return invalid("rejected-no-date", deed.written) };
    taken(Draft::Interaction(InteractionDraft {
        key: key(&deed, when),
        kind: deed.kind,
        on_date: when.date(),
        // These dates state no zone that could be trusted; the instant only orders them within a day.
        at: universal(when),
        zone: None,
        precision: Precision::Day,
        direction: deed.direction,
        status: Status::Held,
        title: deed.title.map(str::to_owned),
        body: deed.body.map(plain_text).filter(|body| !body.is_empty()),
        place: None,
        thread: None,
        participants: deed.participants,
    }))
}

/// The day, the people and the title: names where one era knows no addresses are keys of their own.
fn key(deed: &Deed<'_>, when: DateTime) -> Key {
    let people: Vec<String> = deed.participants.iter().map(known_as).collect();
    let direction = deed.direction.map_or("", Direction::as_str);
    hashed_key(deed.kind.as_str(), &[&when.date().to_string(), direction, deed.title.unwrap_or_default(), &people.join("\n")])
}

fn known_as(participant: &ParticipantDraft) -> String {
    match participant.kind {
        IdentityKind::Profile => url_key(&participant.value).unwrap_or_else(|| participant.value.clone()),
        IdentityKind::Email | IdentityKind::Name => fold(&participant.value),
    }
}
