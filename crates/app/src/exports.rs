//! Exports: everything out in open formats, and our own full export back in.

mod book;
mod calendar;
mod cards;
mod drafts;
mod edits;
mod person;
mod reading;

use std::io::Write;

use wellmet_domain::PersonId;

use crate::{app::App, error::Result};
pub use reading::Restored;

wellmet_domain::text_enum! {
    /// The formats of an export.
    pub enum ExportFormat {
        /// Everything, which reads back as it was.
        Json => "json",
        /// People as cards: kept cards as they came, changed only where they were edited.
        Vcard => "vcard",
        /// What happened and was planned, as a calendar.
        Ical => "ical",
        /// People as a table.
        Csv => "csv",
    }
}

impl ExportFormat {
    /// The media type of the file.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Vcard => "text/vcard; charset=utf-8",
            Self::Ical => "text/calendar; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }

    /// The usual name of the file.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Json => "wellmet.json",
            Self::Vcard => "wellmet.vcf",
            Self::Ical => "wellmet.ics",
            Self::Csv => "wellmet.csv",
        }
    }
}

impl App {
    /// Writes the book in a format.
    ///
    /// # Errors
    /// When the store cannot be read or the destination cannot be written.
    pub async fn export(&self, format: ExportFormat, destination: &mut (dyn Write + Send)) -> Result<()> {
        let mut tx = self.read().await?;
        match format {
            ExportFormat::Json => book::write(&mut tx, destination).await,
            ExportFormat::Vcard => cards::write(&mut tx, destination).await,
            ExportFormat::Ical => calendar::write(&mut tx, destination).await,
            ExportFormat::Csv => {
                let drafts: Vec<_> = drafts::of_everybody(&mut tx).await?.into_iter().map(|(_, draft)| draft).collect();
                wellmet_formats::tables::write::write_people_csv(&drafts, destination).map_err(|error| unwritten(&error))
            }
        }
    }

    /// Writes everything that the book holds about one person.
    ///
    /// # Errors
    /// [`crate::Error::NotFound`] without such a person.
    pub async fn export_person(&self, id: PersonId, destination: &mut (dyn Write + Send)) -> Result<()> {
        person::write(&mut self.read().await?, id, destination).await
    }
}

fn unwritten(error: &std::io::Error) -> crate::Error {
    crate::Error::File { path: wellmet_domain::catalogue::say("exports-file", []).text, detail: error.to_string() }
}
