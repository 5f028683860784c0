//! The traces of a forgotten person outside their own rows: derived tables, mentions, staging, what the history says.

use uuid::Uuid;
use wellmet_domain::{
    PersonId,
    catalogue::say,
    channels::Channel,
    notes::Note,
    people::{Person, PersonName},
};

use super::purge::Purged;
use crate::{
    cell::{Cell, Value},
    dialect::Engine,
    error::Result,
    facts::Fact,
    many::keys,
    tx::{Entry, Tx},
};

/// Shorter words tell nobody, and would be found everywhere.
const SHORTEST_TELLING: usize = 4;

/// Whether a word is long enough to tell somebody.
pub(super) fn tells(word: &str) -> bool {
    word.chars().count() >= SHORTEST_TELLING
}

impl Tx {
    /// The words by which the person would be known: names, and values of channels.
    pub(super) async fn words_that_tell(&mut self, person: &Person) -> Result<Vec<String>> {
        let names = self.select::<PersonName>("person_id = $2", &[person.id.put()]).await?;
        let channels = self.select::<Channel>("person_id = $2", &[person.id.put()]).await?;
        let mut words = vec![person.name.clone()];
        words.extend(names.into_iter().map(|name| name.value));
        words.extend(channels.into_iter().flat_map(|channel| [channel.value, channel.key]));
        words.retain(|word| tells(word));
        words.sort();
        words.dedup();
        Ok(words)
    }

    pub(super) async fn forget_derived(&mut self, person: PersonId, purged: &Purged) -> Result<()> {
        let rows: Vec<Uuid> = purged.keys().copied().collect();
        self.forget_documents(&rows).await?;
        self.execute_many("DELETE FROM mention WHERE book_id = $1 AND note_id IN ({keys})", &[], &keys(&rows)).await?;
        execute!(self, "DELETE FROM contact_day WHERE book_id = $1 AND person_id = $2", self.book, person.0)?;
        execute!(self, "DELETE FROM tie WHERE book_id = $1 AND person_id = $2", self.book, person.0)?;
        execute!(self, "DELETE FROM map_place WHERE book_id = $1 AND person_id = $2", self.book, person.0)?;
        Ok(())
    }

    /// Merges the segments of the index, so that none keeps the words of removed documents.
    pub(super) async fn merge_search(&mut self) -> Result<()> {
        match &mut self.engine {
            Engine::Sqlite(transaction) => {
                sqlx::query("INSERT INTO search_index (search_index) VALUES ('optimize')").execute(&mut **transaction).await?;
            }
            Engine::Postgres(_) => {}
        }
        Ok(())
    }

    pub(super) async fn forget_traces(&mut self, person: PersonId, told: &[String]) -> Result<()> {
        self.forget_mentions(person).await?;
        for word in told {
            let pattern = format!("%{}%", json_of(word));
            execute!(self, "DELETE FROM staged WHERE book_id = $1 AND (payload LIKE $2 OR changes LIKE $2)", self.book, pattern.as_str())?;
            let said = serde_json::to_string(&say("forget-said", [])).unwrap_or_default();
            execute!(self, "UPDATE batch SET said = $3 WHERE book_id = $1 AND said LIKE $2", self.book, pattern.as_str(), said)?;
        }
        self.forget_answers().await
    }

    /// Takes the name out of mentions in other people's notes, now and in the history.
    async fn forget_mentions(&mut self, person: PersonId) -> Result<()> {
        let pattern = format!("%(person:{person})%");
        for note in self.select::<Note>("body LIKE $2", &[pattern.put()]).await? {
            let note = Note { body: without_mention(&note.body, person), ..note };
            self.engine.update(Note::TABLE, self.book, &note.cells()).await?;
            let entry = Entry { table: Note::TABLE, row: note.id.0, before: Some(note.cells()), after: Some(note.cells()) };
            self.refresh_search(&[entry]).await?;
        }
        let entries = fetch_all!(
            self,
            (i64, String),
            "SELECT sequence, before FROM journal WHERE book_id = $1 AND table_name = 'note' AND before LIKE $2",
            self.book,
            pattern.as_str()
        )?;
        for (sequence, before) in entries {
            let before = without_mention(&before, person);
            execute!(self, "UPDATE journal SET before = $3 WHERE book_id = $1 AND sequence = $2", self.book, sequence, before)?;
        }
        execute!(self, "DELETE FROM mention WHERE book_id = $1 AND person_id = $2", self.book, person.0).map(drop)
    }

    /// Removes the bytes that nothing names any more; gives how many.
    pub(super) async fn drop_unnamed_blobs(&mut self, hashes: &[String]) -> Result<u64> {
        let mut dropped = 0;
        for hash in hashes {
            dropped += execute!(
                self,
                "DELETE FROM blob WHERE book_id = $1 AND hash = $2 \
                 AND NOT EXISTS (SELECT 1 FROM card WHERE card.book_id = $1 AND card.blob = $2) \
                 AND NOT EXISTS (SELECT 1 FROM person WHERE person.book_id = $1 AND person.photo = $2) \
                 AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.book_id = $1 AND journal.before LIKE $3)",
                self.book,
                hash.as_str(),
                format!("%{hash}%")
            )?;
        }
        Ok(dropped)
    }
}

/// A text as it stands inside JSON, without its quotes.
fn json_of(text: &str) -> String {
    let quoted = Value::Text(Some(text.to_owned())).to_json().to_string();
    quoted.trim_matches('"').to_owned()
}

/// The text with `[@Name](person:ID)` of one person replaced by a dash.
fn without_mention(text: &str, person: PersonId) -> String {
    let target = format!("](person:{person})");
    let mut pieces = text.split(&target).peekable();
    let mut left = String::new();
    while let Some(piece) = pieces.next() {
        let named = pieces.peek().is_some();
        match piece.rfind("[@").filter(|_| named) {
            Some(start) => left.extend([&piece[..start], "—"]),
            None => left.push_str(piece),
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mention_loses_its_name_and_the_others_stay() {
        let (one, other) = (PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)));
        let text = format!("Lunch with [@Dana](person:{one}), [@Bela](person:{other}) and [@Dana O.](person:{one}).");
        assert_eq!(without_mention(&text, one), format!("Lunch with —, [@Bela](person:{other}) and —."));
    }
}
