//! `Endorsement_Received_Info.csv` and `Endorsement_Given_Info.csv`: who vouched for whose skill.

use wellmet_domain::interactions::{Direction, InteractionKind, Role};

use super::{
    connections::full_name,
    deeds::{Deed, deed},
    names::plain,
};
use crate::{
    building::{ignored, participant},
    dates::{self, Order},
    draft::Content,
    rows::Row,
};

/// Reads one row; the other side is the endorser of what was received, the endorsee of what was given.
pub(super) fn endorsement(row: &Row<'_>, direction: Direction) -> Content {
    let (side, role) = if direction == Direction::Theirs { ("endorser", Role::From) } else { ("endorsee", Role::To) };
    let cell = |column: &str| row.get(&format!("{side}{column}"));
    let (given, family) = (plain(cell("firstname").unwrap_or_default()), plain(cell("lastname").unwrap_or_default()));
    let name = full_name(&given, &family);
    let Some(other) = participant(cell("publicurl"), Some(name.as_str()).filter(|name| !name.is_empty()), role) else {
        return ignored("rejected-nobody", row.get("skillname"));
    };
    deed(Deed {
        kind: InteractionKind::Endorsement,
        written: row.get("endorsementdate"),
        when: row.get("endorsementdate").and_then(|text| dates::moment(text, Order::MonthFirst)),
        direction: Some(direction),
        title: row.get("skillname"),
        body: None,
        participants: vec![other],
    })
}
