//! Doctor: whether a book is whole, and what was derived from its facts is what they say.

use std::collections::BTreeSet;

use uuid::Uuid;
use wellmet_domain::{
    BatchId, BookId, Sentence,
    catalogue::say,
    notes::{Note, mentions},
};

use crate::{
    dialect::Engine,
    error::{Error, Result},
    facts::TABLES,
    rows::texts,
    store::Store,
    tx::Tx,
};

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The database engine found damage.
    Damaged {
        /// What it said.
        detail: String,
    },
    /// Rows refer to rows that are not there.
    Orphans {
        /// The table of the rows.
        table: String,
        /// How many.
        rows: i64,
    },
    /// Something derived is not what the facts give; `repair` mends it.
    Differs {
        /// `contact days`, `ties`, `mentions` or `search`.
        what: &'static str,
    },
    /// Rows whose making is in no history.
    WithoutHistory {
        /// Their table.
        table: &'static str,
        /// How many.
        rows: i64,
    },
    /// Rows that the history says are there, and are not.
    Lost {
        /// Their table.
        table: &'static str,
        /// How many.
        rows: i64,
    },
    /// A batch that is half applied.
    Unfinished {
        /// Which.
        batch: BatchId,
    },
    /// Bytes that a card or a photo names and the book does not have.
    MissingBytes {
        /// Their hash.
        hash: String,
    },
    /// The book's sequence is behind its journal.
    Behind,
}

impl Finding {
    /// What a person reads.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Damaged { detail } => say("doctor-damaged", [("detail", detail.as_str().into())]),
            Self::Orphans { table, rows } => say("doctor-orphans", [("table", table.as_str().into()), ("count", (*rows).into())]),
            Self::Differs { what } => say("doctor-differs", [("what", (*what).into())]),
            Self::WithoutHistory { table, rows } => say("doctor-without-history", [("table", (*table).into()), ("count", (*rows).into())]),
            Self::Lost { table, rows } => say("doctor-lost", [("table", (*table).into()), ("count", (*rows).into())]),
            Self::Unfinished { batch } => say("doctor-unfinished", [("batch", batch.to_string().into())]),
            Self::MissingBytes { hash } => say("doctor-missing-bytes", [("hash", hash.as_str().into())]),
            Self::Behind => say("doctor-behind", []),
        }
    }

    /// Whether [`Store::repair`] mends it.
    #[must_use]
    pub const fn can_be_repaired(&self) -> bool {
        matches!(self, Self::Differs { .. })
    }
}

impl Store {
    /// Examines a book; no finding means that all is well. Nothing is changed.
    pub async fn examine(&self, book: BookId) -> Result<Vec<Finding>> {
        // Derived tables are rebuilt beside the kept ones in a transaction that is never committed.
        let mut tx = self.operate(book).await?;
        let mut findings = tx.engine_findings().await?;
        if !findings.is_empty() {
            return Ok(findings);
        }
        findings.extend(tx.history_findings().await?);
        findings.extend(tx.missing_bytes().await?);
        findings.extend(tx.unfinished_batches().await?.into_iter().map(|batch| Finding::Unfinished { batch }));
        findings.extend(tx.derived_findings().await?);
        Ok(findings)
    }

    /// Derives anew what is derived from the facts of a book.
    pub async fn repair(&self, book: BookId) -> Result<()> {
        let mut tx = self.operate(book).await?;
        tx.rebuild_ties().await?;
        tx.rebuild_search().await?;
        tx.rebuild_mentions().await?;
        tx.commit().await.map(drop)
    }
}

impl Tx {
    async fn engine_findings(&mut self) -> Result<Vec<Finding>> {
        match &mut self.engine {
            Engine::Sqlite(transaction) => {
                let said: Vec<(String,)> = sqlx::query_as("PRAGMA integrity_check(20)").fetch_all(&mut **transaction).await?;
                let damage = said.into_iter().filter(|(text,)| text != "ok").map(|(detail,)| Finding::Damaged { detail });
                let mut findings: Vec<_> = damage.collect();
                let orphans: Vec<(String, i64)> =
                    sqlx::query_as("SELECT \"table\", COUNT(*) FROM pragma_foreign_key_check GROUP BY \"table\"")
                        .fetch_all(&mut **transaction)
                        .await?;
                findings.extend(orphans.into_iter().map(|(table, rows)| Finding::Orphans { table, rows }));
                Ok(findings)
            }
            Engine::Postgres(transaction) => {
                let (invalid,): (i64,) = sqlx::query_as("SELECT COUNT(*) FROM pg_index WHERE NOT indisvalid OR NOT indisready")
                    .fetch_one(&mut **transaction)
                    .await?;
                let detail = format!("{invalid} indexes are not valid");
                Ok(if invalid == 0 { Vec::new() } else { vec![Finding::Damaged { detail }] })
            }
        }
    }

    /// Each row reaches the entry that made it, each entry that made a row and was not followed by another reaches the row.
    async fn history_findings(&mut self) -> Result<Vec<Finding>> {
        let mut findings = Vec::new();
        for table in TABLES {
            let rows = self.count(texts::without_history(table)).await?;
            if rows > 0 {
                findings.push(Finding::WithoutHistory { table: table.name, rows });
            }
            let rows = self.count(texts::lost(table)).await?;
            if rows > 0 {
                findings.push(Finding::Lost { table: table.name, rows });
            }
        }
        let behind = fetch_optional!(
            self,
            (Uuid,),
            "SELECT id FROM book WHERE id = $1 AND sequence < (SELECT MAX(journal.sequence) FROM journal WHERE journal.book_id = $1)",
            self.book
        )?;
        findings.extend(behind.map(|_| Finding::Behind));
        Ok(findings)
    }

    async fn missing_bytes(&mut self) -> Result<Vec<Finding>> {
        let rows = fetch_all!(
            self,
            (String,),
            "SELECT named.hash FROM (SELECT card.blob AS hash FROM card WHERE card.book_id = $1 \
             UNION SELECT person.photo FROM person WHERE person.book_id = $1 AND person.photo IS NOT NULL) AS named \
             WHERE NOT EXISTS (SELECT 1 FROM blob WHERE blob.book_id = $1 AND blob.hash = named.hash) ORDER BY named.hash",
            self.book
        )?;
        Ok(rows.into_iter().map(|(hash,)| Finding::MissingBytes { hash }).collect())
    }

    async fn derived_findings(&mut self) -> Result<Vec<Finding>> {
        let today = self.today().await?;
        let (days, ties) = (self.kept_days().await?, self.every_tie(today).await?);
        let (documents, mentions) = (self.kept_documents().await?, self.kept_mentions().await?);
        self.rebuild_ties().await?;
        self.rebuild_search().await?;
        self.rebuild_mentions().await?;
        let same = [
            ("contact days", days == self.kept_days().await?),
            ("ties", ties == self.every_tie(today).await?),
            ("search", documents == self.kept_documents().await?),
            ("mentions", mentions == self.kept_mentions().await?),
        ];
        Ok(same.into_iter().filter(|(_, same)| !same).map(|(what, _)| Finding::Differs { what }).collect())
    }

    async fn kept_days(&mut self) -> Result<Vec<(Uuid, i64, bool, bool, bool)>> {
        fetch_all!(
            self,
            (Uuid, i64, bool, bool, bool),
            "SELECT person_id, day, mine, theirs, mutual FROM contact_day WHERE book_id = $1 ORDER BY person_id, day",
            self.book
        )
    }

    async fn kept_documents(&mut self) -> Result<Vec<(i64, String, Uuid)>> {
        fetch_all!(
            self,
            (i64, String, Uuid),
            "SELECT number, table_name, row_id FROM search_document WHERE book_id = $1 ORDER BY number",
            self.book
        )
    }

    async fn kept_mentions(&mut self) -> Result<BTreeSet<(Uuid, Uuid)>> {
        let rows = fetch_all!(self, (Uuid, Uuid), "SELECT note_id, person_id FROM mention WHERE book_id = $1", self.book)?;
        Ok(rows.into_iter().collect())
    }

    /// Finds the mentions of the book anew.
    async fn rebuild_mentions(&mut self) -> Result<()> {
        execute!(self, "DELETE FROM mention WHERE book_id = $1", self.book)?;
        let notes = self.select::<Note>("id IS NOT NULL", &[]).await?;
        let found = notes.iter().flat_map(|note| mentions(&note.body).into_iter().map(move |person| (note.id.0, person.0)));
        let found: Vec<_> = found.collect();
        self.write_mentions(&found).await
    }

    /// The number that a counting statement gives.
    async fn count(&mut self, text: String) -> Result<i64> {
        // The text is made of names of tables alone.
        let count: (i64,) = match &mut self.engine {
            Engine::Sqlite(transaction) => {
                let mut builder = sqlx::QueryBuilder::<sqlx::Sqlite>::new(text);
                builder.build_query_as().bind(self.book).fetch_one(&mut **transaction).await?
            }
            Engine::Postgres(transaction) => {
                let mut builder = sqlx::QueryBuilder::<sqlx::Postgres>::new(text);
                builder.build_query_as().bind(self.book).fetch_one(&mut **transaction).await?
            }
        };
        Ok(count.0)
    }
}

/// The error that says a file is no Wellmet database.
pub(crate) fn not_ours(path: &std::path::Path, detail: &str) -> Error {
    Error::Damaged { path: path.display().to_string(), detail: detail.to_owned() }
}
