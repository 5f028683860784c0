//! How much the book sees of ties between others: a list of connections alone draws a star.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{Sentence, catalogue::say};

use super::known::Known;
use crate::paths::{Evidence, THIN};

wellmet_domain::text_enum! {
    /// How much is seen of ties between others.
    pub enum SeenKind {
        /// Nothing: the book shows whom one knows, not who knows whom.
        Star => "star",
        /// Only signs that two may know each other.
        Thin => "thin",
        /// Some of the ties.
        Some => "some",
        /// Enough to speak of groups.
        Well => "well",
    }
}

/// How much is seen of ties between others, and what would show more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Seen {
    /// How much.
    pub kind: SeenKind,
    /// It in words.
    pub said: Sentence,
    /// What would show more.
    pub helps: Vec<Sentence>,
}

impl Seen {
    pub(super) fn of(known: &Known) -> Self {
        let kind = kind(known);
        let said = match kind {
            SeenKind::Star => say("insight-seen-star", []),
            SeenKind::Thin => say("insight-seen-thin", []),
            SeenKind::Some => say("insight-seen-some", []),
            SeenKind::Well => say("insight-seen-well", []),
        };
        let helps = if kind == SeenKind::Well { Vec::new() } else { helps(known) };
        Self { kind, said, helps }
    }
}

fn kind(known: &Known) -> SeenKind {
    if known.among.ties() == 0 {
        return SeenKind::Star;
    }
    let sure = |place: &&u32| known.among.weights(**place).any(|weight| f64::from(weight) >= THIN);
    match known.people.iter().filter(sure).count() {
        0 => SeenKind::Thin,
        count if count * 4 < known.people.len() => SeenKind::Some,
        _ => SeenKind::Well,
    }
}

/// What has not spoken yet: a calendar, messages, and the user.
fn helps(known: &Known) -> Vec<Sentence> {
    let (mut meetings, mut messages) = (false, false);
    for evidence in known.network.links().flat_map(|(_, link)| &link.evidence) {
        if let Evidence::Together(together) = evidence {
            meetings |= together.meetings > 0;
            messages |= together.messages > 0;
        }
    }
    let mut helps = Vec::new();
    helps.extend((!meetings).then(|| say("insight-helps-calendar", [])));
    helps.extend((!messages).then(|| say("insight-helps-mail", [])));
    helps.push(say("insight-helps-answers", []));
    helps
}
