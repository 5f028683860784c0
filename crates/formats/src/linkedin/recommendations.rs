//! `Recommendations_Received.csv` and `Recommendations_Given.csv`: what was written about whom.

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

/// Reads one row. The table gives no address of a profile, so the other side is known by name.
pub(super) fn recommendation(row: &Row<'_>, direction: Direction) -> Content {
    let (given, family) = (plain(row.get("firstname").unwrap_or_default()), plain(row.get("lastname").unwrap_or_default()));
    let name = full_name(&given, &family);
    let role = if direction == Direction::Theirs { Role::From } else { Role::To };
    let Some(other) = participant(None, Some(name.as_str()).filter(|name| !name.is_empty()), role) else {
        return ignored("rejected-nobody", row.get("text"));
    };
    let job: Vec<&str> = [row.get("jobtitle"), row.get("company")].into_iter().flatten().collect();
    let job = job.join(", ");
    deed(Deed {
        kind: InteractionKind::Recommendation,
        written: row.get("creationdate"),
        when: row.get("creationdate").and_then(|text| dates::moment(text, Order::MonthFirst)),
        direction: Some(direction),
        title: Some(job.as_str()).filter(|job| !job.is_empty()),
        body: row.get("text"),
        participants: vec![other],
    })
}
