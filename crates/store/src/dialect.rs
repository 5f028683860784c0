//! The two engines and everything in which they differ, full-text search aside.
//!
//! A query is one text for both; these macros run it on whichever engine the transaction is open on.

use sqlx::{Postgres, Sqlite, Transaction};

/// An open transaction of either engine.
pub(crate) enum Engine {
    /// The embedded database.
    Sqlite(Transaction<'static, Sqlite>),
    /// A server.
    Postgres(Transaction<'static, Postgres>),
}

/// Runs a statement: `execute!(tx, "UPDATE ...", a, b)` gives the number of rows.
macro_rules! execute {
    ($tx:expr, $sql:literal $(, $argument:expr)* $(,)?) => {
        match &mut $tx.engine {
            $crate::dialect::Engine::Sqlite(transaction) =>
                sqlx::query($sql)$(.bind($argument))*.execute(&mut **transaction).await.map(|done| done.rows_affected()),
            $crate::dialect::Engine::Postgres(transaction) =>
                sqlx::query($sql)$(.bind($argument))*.execute(&mut **transaction).await.map(|done| done.rows_affected()),
        }
        .map_err($crate::error::Error::from)
    };
}

macro_rules! fetch {
    ($method:ident, $tx:expr, $row:ty, $sql:literal $(, $argument:expr)* $(,)?) => {
        match &mut $tx.engine {
            $crate::dialect::Engine::Sqlite(transaction) =>
                sqlx::query_as::<sqlx::Sqlite, $row>($sql)$(.bind($argument))*.$method(&mut **transaction).await,
            $crate::dialect::Engine::Postgres(transaction) =>
                sqlx::query_as::<sqlx::Postgres, $row>($sql)$(.bind($argument))*.$method(&mut **transaction).await,
        }
        .map_err($crate::error::Error::from)
    };
}

/// Reads every row: `fetch_all!(tx, (Uuid, String), "SELECT ...", a, b)`.
macro_rules! fetch_all {
    ($($all:tt)*) => { fetch!(fetch_all, $($all)*) };
}

/// Reads one row if there is one.
macro_rules! fetch_optional {
    ($($all:tt)*) => { fetch!(fetch_optional, $($all)*) };
}
