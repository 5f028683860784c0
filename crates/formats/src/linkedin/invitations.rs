//! `Invitations.csv`: who asked whom to connect.

use wellmet_domain::interactions::{Direction, InteractionKind, Role};

use super::{
    deeds::{Deed, deed},
    names::plain,
};
use crate::{
    building::{ignored, participant},
    dates::{self, Order},
    draft::{Content, ParticipantDraft},
    rows::Row,
};

/// Reads one row.
pub(super) fn invitation(row: &Row<'_>) -> Content {
    let asking = side(row, "inviterprofileurl", "from", Role::From);
    let asked = side(row, "inviteeprofileurl", "to", Role::To);
    let participants: Vec<_> = asking.into_iter().chain(asked).collect();
    if participants.is_empty() {
        return ignored("rejected-nobody", row.get("message"));
    }
    let direction = match row.get("direction").map(str::to_ascii_uppercase).as_deref() {
        Some("OUTGOING") => Some(Direction::Mine),
        Some("INCOMING") => Some(Direction::Theirs),
        _ => None,
    };
    deed(Deed {
        kind: InteractionKind::Invitation,
        written: row.get("sentat"),
        when: row.get("sentat").and_then(|text| dates::moment(text, Order::MonthFirst)),
        direction,
        title: None,
        body: row.get("message"),
        participants,
    })
}

fn side(row: &Row<'_>, profile: &str, name: &str, role: Role) -> Option<ParticipantDraft> {
    // The archives of January 2024 give a number in place of the address: it names nobody.
    let address = row.get(profile).filter(|value| value.contains("/in/"));
    let name = row.get(name).map(|name| plain(name).name).filter(|name| !name.is_empty());
    participant(address, name.as_deref(), role)
}
