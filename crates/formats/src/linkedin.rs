//! LinkedIn's archive: one module for each of its tables, every era since 2018.
//!
//! Tables are recognised by their headers (see [`crate::detect`]) and read by the names of their columns.

mod applications;
mod connections;
mod contacts;
mod deeds;
mod endorsements;
mod events;
mod follows;
mod invitations;
mod lists;
mod messages;
pub(crate) mod names;
mod owner_tables;
pub(crate) mod plain_text;
mod recommendations;

use std::{io::Read, ops::ControlFlow};

use wellmet_domain::interactions::Direction;

use crate::{
    building::ignored,
    dates::Order,
    detect::{Format, is_header_of},
    draft::{Content, Item},
    error::FormatError,
    reading::Sink,
    rows::{Quoting, Row, Rows},
};

/// Reads one table of the archive; the delimiter has been found before.
///
/// # Errors
/// When the header is missing, the bytes cannot be fetched, or a record is too long.
pub(crate) fn read(format: Format, name: &str, source: impl Read, delimiter: u8, sink: &mut Sink<'_>) -> Result<(), FormatError> {
    let quoting = if name.to_lowercase().contains("comments") { Quoting::Backslash } else { Quoting::Doubled };
    let mut rows = Rows::open(name, source, delimiter, quoting, |columns| is_header_of(format, columns))?;
    let mut table = table_of(format, delimiter);
    while let Some(row) = rows.next()? {
        let content = if row.is_blank_but(&[]) { Content::Phantom } else { table(&row) };
        if sink(Item { line: row.line, content }) == ControlFlow::Break(()) {
            break;
        }
    }
    Ok(())
}

type Table = Box<dyn FnMut(&Row<'_>) -> Content>;

fn table_of(format: Format, delimiter: u8) -> Table {
    // Spreadsheets separate by semicolons where the day comes first.
    let order = if delimiter == b';' { Order::DayFirst } else { Order::MonthFirst };
    match format {
        Format::LinkedinConnections => Box::new(move |row| connections::connection(row, order)),
        Format::LinkedinMessages => {
            let mut messages = messages::Messages::default();
            Box::new(move |row| messages.message(row))
        }
        Format::LinkedinInvitations => Box::new(invitations::invitation),
        Format::LinkedinProfile => Box::new(owner_tables::profile),
        Format::LinkedinPositions => Box::new(owner_tables::position),
        Format::LinkedinEducation => Box::new(owner_tables::education),
        Format::LinkedinSkills => Box::new(owner_tables::skill),
        Format::LinkedinEmailAddresses => Box::new(owner_tables::email_address),
        Format::LinkedinEndorsementsReceived => Box::new(|row| endorsements::endorsement(row, Direction::Theirs)),
        Format::LinkedinEndorsementsGiven => Box::new(|row| endorsements::endorsement(row, Direction::Mine)),
        Format::LinkedinRecommendationsReceived => Box::new(|row| recommendations::recommendation(row, Direction::Theirs)),
        Format::LinkedinRecommendationsGiven => Box::new(|row| recommendations::recommendation(row, Direction::Mine)),
        Format::LinkedinEvents => Box::new(events::event),
        Format::LinkedinApplications => Box::new(applications::application),
        Format::LinkedinCompanyFollows => Box::new(follows::follow),
        Format::LinkedinContacts => Box::new(contacts::contact),
        _ => Box::new(|_| ignored("rejected-not-used", None)),
    }
}
