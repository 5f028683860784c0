//! A data file as it lies on the disk, read past the app: what each unit has there, and whether the engine finds it whole.

use std::{collections::BTreeMap, path::Path};

use anyhow::{Result, ensure};
use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use uuid::Uuid;

use super::files;

/// The rows of one unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// People.
    pub people: i64,
    /// Their channels.
    pub channels: i64,
    /// Meetings.
    pub meetings: i64,
    /// Who took part in them.
    pub participants: i64,
}

impl Rows {
    /// Everything that a unit of this name has when it is whole.
    pub fn whole(unit: &str) -> Self {
        if unit.starts_with('m') {
            Self { people: files::PEOPLE, channels: files::PEOPLE, meetings: files::MEETINGS, participants: files::MEETINGS }
        } else {
            Self { people: 1, channels: 1, ..Self::default() }
        }
    }
}

/// A batch of the history.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Batch {
    /// The batch.
    pub id: Uuid,
    /// `applied` or `applying`.
    pub state: String,
    /// What the history says of it.
    pub said: String,
    /// How many entries the journal has of it.
    pub entries: i64,
}

/// What lies in a file.
pub struct OnDisk {
    /// The rows of each unit that has any.
    pub units: BTreeMap<String, Rows>,
    /// Every batch.
    pub batches: BTreeMap<Uuid, Batch>,
    /// The sequence of the book.
    pub sequence: i64,
}

impl OnDisk {
    /// Reads a file.
    ///
    /// # Errors
    /// When the engine finds it damaged.
    pub async fn read(file: &Path) -> Result<Self> {
        let mut connection = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(file)).await?;
        let (integrity,): (String,) = sqlx::query_as("PRAGMA integrity_check").fetch_one(&mut connection).await?;
        ensure!(integrity == "ok", "integrity_check: {integrity}");
        let orphans = sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut connection).await?;
        ensure!(orphans.is_empty(), "{} rows refer to rows that are not there", orphans.len());
        let units = units(&mut connection).await?;
        let batches = sqlx::query_as::<_, Batch>(
            "SELECT batch.id, batch.state, batch.said, \
             (SELECT COUNT(*) FROM journal WHERE journal.book_id = batch.book_id AND journal.batch_id = batch.id) AS entries FROM batch",
        );
        let batches = batches.fetch_all(&mut connection).await?;
        let (sequence,): (i64,) = sqlx::query_as("SELECT COALESCE(MAX(sequence), 0) FROM book").fetch_one(&mut connection).await?;
        connection.close().await?;
        Ok(Self { units, batches: batches.into_iter().map(|batch| (batch.id, batch)).collect(), sequence })
    }

    /// How many batches were taken back when the file was opened.
    pub fn taken_back(&self) -> usize {
        self.batches.values().filter(|batch| batch.said.contains("history-taken-back")).count()
    }
}

async fn units(connection: &mut SqliteConnection) -> Result<BTreeMap<String, Rows>> {
    let mut units: BTreeMap<String, Rows> = BTreeMap::new();
    let mut add = |texts: Vec<(String,)>, rows: Rows| {
        for (text,) in texts {
            let unit = text.trim_end_matches(".example").rsplit([' ', '@']).next().unwrap_or_default().to_owned();
            let there = units.entry(unit).or_default();
            there.people += rows.people;
            there.channels += rows.channels;
            there.meetings += rows.meetings;
            there.participants += rows.participants;
        }
    };
    let people = sqlx::query_as("SELECT name FROM person").fetch_all(&mut *connection).await?;
    add(people, Rows { people: 1, ..Rows::default() });
    let channels = sqlx::query_as("SELECT value FROM channel").fetch_all(&mut *connection).await?;
    add(channels, Rows { channels: 1, ..Rows::default() });
    let meetings = sqlx::query_as("SELECT title FROM interaction").fetch_all(&mut *connection).await?;
    add(meetings, Rows { meetings: 1, ..Rows::default() });
    let participants = sqlx::query_as(
        "SELECT interaction.title FROM participant \
         JOIN interaction ON interaction.book_id = participant.book_id AND interaction.id = participant.interaction_id",
    );
    add(participants.fetch_all(connection).await?, Rows { participants: 1, ..Rows::default() });
    Ok(units)
}
