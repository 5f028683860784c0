//! `messages.csv`: one message a row, grouped by conversation; and the table of 2018, which knew no conversations.

use std::collections::HashMap;

use jiff::civil::DateTime;
use sha2::{Digest, Sha256};
use wellmet_domain::{
    folding::{fold, url_key},
    interactions::{Direction, InteractionKind, Precision, Role, Status},
};

use super::{names::is_credential, names::plain, plain_text::plain_text};
use crate::{
    building::{hashed_key, hex, ignored, invalid, participant, taken, universal},
    dates::{self, Order},
    draft::{Content, Draft, InteractionDraft, Key, ParticipantDraft},
    rows::Row,
};

/// What LinkedIn writes in place of a name when the account is gone or hidden.
const NOBODY: &str = "linkedin member";

/// Reads messages one after the other; it remembers the keys of the conversation at hand, to tell exact copies apart.
#[derive(Default)]
pub(super) struct Messages {
    conversation: String,
    seen: HashMap<Key, u32>,
}

impl Messages {
    /// Reads one row.
    pub(super) fn message(&mut self, row: &Row<'_>) -> Content {
        if row.is_blank_but(&["date", "conversationid", "folder"]) {
            return Content::Phantom;
        }
        if let Some(reason) = reason_to_ignore(row) {
            return ignored(reason, row.first(&["subject", "conversationtitle", "content"]));
        }
        let Some(written_at) = row.get("date").and_then(|text| dates::moment(text, Order::MonthFirst)) else {
            return invalid("rejected-no-date", row.get("date"));
        };
        match participants(row) {
            Ok(participants) => taken(Draft::Interaction(self.interaction(row, written_at, participants))),
            Err(reason) => ignored(reason, row.first(&["to", "subject", "content"])),
        }
    }

    fn interaction(&mut self, row: &Row<'_>, written_at: DateTime, participants: Vec<ParticipantDraft>) -> InteractionDraft {
        let states_zone = row.get("date").is_some_and(|text| text.ends_with("UTC"));
        InteractionDraft {
            key: self.key(row, written_at),
            kind: InteractionKind::Message,
            on_date: written_at.date(),
            at: universal(written_at),
            zone: states_zone.then(|| "UTC".to_owned()),
            precision: if row.get("conversationid").is_some() { Precision::Moment } else { Precision::Day },
            direction: stated_direction(row),
            status: Status::Held,
            title: row.first(&["subject", "conversationtitle"]).map(plain_text).filter(|title| !title.is_empty()),
            body: row.get("content").map(plain_text).filter(|body| !body.is_empty()),
            place: None,
            thread: row.text("conversationid"),
            participants,
        }
    }

    /// Conversation, time, sender and content; an exact copy in the same conversation counts as the second of its kind.
    fn key(&mut self, row: &Row<'_>, written_at: DateTime) -> Key {
        let conversation = row.get("conversationid").unwrap_or_default();
        if conversation != self.conversation || conversation.is_empty() {
            conversation.clone_into(&mut self.conversation);
            self.seen.clear();
        }
        let sender = row.get("senderprofileurl").and_then(url_key).unwrap_or_else(|| fold(row.get("from").unwrap_or_default()));
        let content = hex(&Sha256::digest(row.get("content").unwrap_or_default()));
        let key = hashed_key("message", &[conversation, &written_at.to_string(), &sender, &content]);
        let occurrence = self.seen.entry(key.clone()).or_insert(0);
        *occurrence += 1;
        if *occurrence == 1 { key } else { format!("{key}#{occurrence}") }
    }
}

fn reason_to_ignore(row: &Row<'_>) -> Option<&'static str> {
    let says_yes = |column: &str| row.get(column).is_some_and(|cell| cell.eq_ignore_ascii_case("yes") || cell.eq_ignore_ascii_case("true"));
    let titles = [row.get("conversationtitle"), row.get("subject")];
    if says_yes("ismessagedraft") || says_yes("isconversationdraft") {
        Some("rejected-draft")
    } else if titles.into_iter().flatten().any(|title| title.to_lowercase().contains("sponsored conversation")) {
        Some("rejected-sponsored")
    } else if row.get("folder").is_some_and(|folder| folder.eq_ignore_ascii_case("spam")) {
        Some("rejected-spam")
    } else {
        None
    }
}

fn stated_direction(row: &Row<'_>) -> Option<Direction> {
    match row.get("direction")?.to_ascii_uppercase().as_str() {
        "OUTGOING" => Some(Direction::Mine),
        "INCOMING" => Some(Direction::Theirs),
        _ => None,
    }
}

/// The sender and the recipients, or why they cannot be told.
fn participants(row: &Row<'_>) -> Result<Vec<ParticipantDraft>, &'static str> {
    let from = row.get("from").map(|name| plain(name).name);
    let profile = row.get("senderprofileurl");
    let sender = participant(profile, from.as_deref().filter(|name| !name.is_empty()), Role::From).ok_or("rejected-nobody")?;
    let recipients = recipients(row);
    if is_gone(&sender) || (!recipients.is_empty() && recipients.iter().all(is_gone)) {
        return Err("rejected-member-gone");
    }
    Ok(std::iter::once(sender).chain(recipients.into_iter().filter(|recipient| !is_gone(recipient))).collect())
}

fn is_gone(participant: &ParticipantDraft) -> bool {
    participant.kind == wellmet_domain::identities::IdentityKind::Name && participant.value.to_lowercase() == NOBODY
}

/// The recipients by their profiles where the file gives them, else by the names in TO.
fn recipients(row: &Row<'_>) -> Vec<ParticipantDraft> {
    let names = row.get("to").map(names_in).unwrap_or_default();
    let profiles: Vec<&str> = row.get("recipientprofileurls").map(profiles_in).unwrap_or_default();
    if profiles.is_empty() {
        return names.iter().filter_map(|name| participant(None, Some(name), Role::To)).collect();
    }
    // Names belong to profiles only where there are as many of them; a name may contain commas of its own.
    let paired = names.len() == profiles.len();
    let name_of = |place: usize| paired.then(|| names[place].as_str());
    profiles.iter().enumerate().filter_map(|(place, profile)| participant(Some(profile), name_of(place), Role::To)).collect()
}

fn profiles_in(cell: &str) -> Vec<&str> {
    cell.split([',', ';', ' ']).map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// The names in TO: commas stand between names, and inside them before credentials.
fn names_in(cell: &str) -> Vec<String> {
    let pieces = cell.split([',', ';']).map(str::trim).filter(|piece| !piece.is_empty() && !is_credential(piece));
    pieces.map(|piece| plain(piece).name).filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_inside_names_do_not_make_more_people() {
        assert_eq!(names_in("Dana Okafor, PhD, PMP"), ["Dana Okafor"]);
        assert_eq!(names_in("Dana Okafor, MBA,Kofi Mensah"), ["Dana Okafor", "Kofi Mensah"]);
    }
}
