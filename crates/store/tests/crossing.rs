//! No statement reads or changes anything of one book when it is bound to another.
//!
//! Each statement of the registry runs for the book that has the rows, to learn which parameters reach them, and then with
//! the same parameters for another book.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails the test")]

mod support;

use std::collections::BTreeSet;

use sqlx::{
    AssertSqlSafe, Either, Executor as _, PgPool, Row as _, SqlSafeStr as _, SqlitePool, Statement as _, TypeInfo as _, ValueRef as _,
};
use support::{
    Fresh,
    registry::{For, Statement, registry},
    story::{Story, tell},
};
use uuid::Uuid;
use wellmet_domain::{AccountId, BookId, Entropy as _, people::Source};
use wellmet_store::{Error, NewBatch, Tx, Value};
use wellmet_testing::SeededEntropy;

/// Statements that are not bound to a book, by their beginning, with the reason.
const UNSCOPED: &[(&str, &str)] = &[
    (
        "SELECT id, name, kind, zone, epoch, sequence, (SELECT setting.value FROM setting WHERE setting.book_id = book.id",
        "the list of books is for whoever opened the file",
    ),
    (
        "SELECT id, book_id, kind, label, created_at, expires_at, last_seen_at FROM login WHERE token_hash = $1 AND",
        "a key tells which book it opens",
    ),
    ("SELECT version FROM _sqlx_migrations", "a backup is judged as a whole, before it is a book of ours"),
    ("SELECT epoch, sequence FROM book", "a backup is judged as a whole, before it is a book of ours"),
    ("SELECT MAX(epoch) FROM book", "a restore replaces every book of the file"),
    ("UPDATE book SET epoch", "a restore replaces every book of the file"),
    ("DELETE FROM search_index WHERE rowid = $1", "the number comes from search_document of the book"),
];

/// Combinations of parameters tried for one statement, at most.
const MOST_TRIES: usize = 700;
/// Combinations that reach something, after which a statement is tried enough.
const ENOUGH: usize = 20;

struct Case {
    statement: Statement,
    kinds: Vec<String>,
}

async fn cases(pool: &PgPool) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut seen = BTreeSet::new();
    for statement in registry().statements {
        let verb = statement.sql.split(' ').next().unwrap();
        let wanted = ["SELECT", "UPDATE", "DELETE", "WITH"].contains(&verb) && statement.engines == For::Both;
        if !wanted || !seen.insert(statement.sql.clone()) || UNSCOPED.iter().any(|(text, _)| statement.sql.starts_with(text)) {
            continue;
        }
        let kinds = kinds(pool, &statement).await;
        cases.push(Case { statement, kinds });
    }
    cases
}

/// The types of the parameters, as PostgreSQL infers them.
async fn kinds(pool: &PgPool, statement: &Statement) -> Vec<String> {
    let mut connection = pool.acquire().await.unwrap();
    let prepared = connection.prepare(AssertSqlSafe(statement.for_postgres()).into_sql_str()).await.unwrap();
    match prepared.parameters() {
        Some(Either::Left(kinds)) => kinds.iter().map(|kind| kind.name().to_owned()).collect(),
        _ => panic!("PostgreSQL knows no types of {}", statement.sql),
    }
}

/// What a parameter of a type may be: everything the story says, and bounds that exclude nothing.
fn candidates(kind: &str, story: &Story) -> Vec<Value> {
    let day = |text: &str| Value::Date(Some(text.parse().unwrap()));
    match kind {
        "UUID" => story.ids.iter().chain([&Uuid::max()]).map(|id| Value::Uuid(Some(*id))).collect(),
        "TEXT" | "VARCHAR" => story.texts.iter().map(|text| Value::Text(Some(text.clone()))).collect(),
        "INT8" => [-1, 0, 1, 1_000_000].map(|number| Value::Integer(Some(number))).to_vec(),
        "BOOL" => [true, false].map(|flag| Value::Boolean(Some(flag))).to_vec(),
        "DATE" => story.days.iter().map(|date| Value::Date(Some(*date))).chain([day("9999-12-31")]).collect(),
        "TIMESTAMPTZ" => ["1970-01-01T00:00:00Z", "9999-01-01T00:00:00Z"].map(|text| Value::Instant(Some(text.parse().unwrap()))).to_vec(),
        other => panic!("no candidates for {other}"),
    }
}

/// Combinations of candidates for the parameters after the book: all of them, or many when there are too many.
///
/// Of those, most take what they can from one row of the story, since conditions on a row must fit together.
fn tries(kinds: &[String], story: &Story) -> Vec<Vec<Value>> {
    let all: Vec<Vec<Value>> = kinds.iter().skip(1).map(|kind| candidates(kind, story)).collect();
    let total = all.iter().try_fold(1_usize, |total, candidates| total.checked_mul(candidates.len())).unwrap_or(usize::MAX);
    if total <= MOST_TRIES {
        return (0..total).map(|number| combination(&all, number)).collect();
    }
    let entropy = SeededEntropy::new(11);
    let mut chance = || {
        let mut bytes = [0; 8];
        entropy.fill(&mut bytes);
        usize::try_from(u64::from_le_bytes(bytes) >> 16).unwrap()
    };
    (0..MOST_TRIES).map(|number| likely(&all, &story.rows[number % story.rows.len()], &mut chance)).collect()
}

fn combination(all: &[Vec<Value>], mut number: usize) -> Vec<Value> {
    let choose = |candidates: &Vec<Value>| {
        let chosen = candidates[number % candidates.len()].clone();
        number /= candidates.len();
        chosen
    };
    all.iter().map(choose).collect()
}

fn likely(all: &[Vec<Value>], row: &[Value], chance: &mut impl FnMut() -> usize) -> Vec<Value> {
    let choose = |candidates: &Vec<Value>| {
        let fitting: Vec<&Value> = row.iter().filter(|cell| candidates.contains(cell)).collect();
        let own = !fitting.is_empty() && !chance().is_multiple_of(8);
        if own { fitting[chance() % fitting.len()].clone() } else { candidates[chance() % candidates.len()].clone() }
    };
    all.iter().map(choose).collect()
}

macro_rules! bound {
    ($query:expr, $book:expr, $values:expr) => {{
        let mut query = $query.bind($book.0);
        for value in $values {
            query = match value {
                Value::Uuid(value) => query.bind(*value),
                Value::Text(value) => query.bind(value.clone()),
                Value::Integer(value) => query.bind(*value),
                Value::Boolean(value) => query.bind(*value),
                Value::Date(value) => query.bind(*value),
                Value::Instant(value) => query.bind(*value),
            };
        }
        query
    }};
}

/// What a statement does for a book: the cells of its rows as bytes, and the number of rows it changed; nothing is kept.
macro_rules! effect {
    ($name:ident, $pool:ty, $text:ident) => {
        async fn $name(pool: &$pool, statement: &Statement, book: BookId, values: &[Value]) -> (Vec<Vec<u8>>, u64) {
            let text = statement.$text();
            let mut transaction = pool.begin().await.unwrap();
            if text.starts_with("UPDATE") || (text.starts_with("DELETE") && !text.contains("RETURNING")) {
                let done = bound!(sqlx::query(AssertSqlSafe(text)), book, values).execute(&mut *transaction).await;
                return (Vec::new(), done.map_or(0, |done| done.rows_affected()));
            }
            let rows = bound!(sqlx::query(AssertSqlSafe(text)), book, values).fetch_all(&mut *transaction).await;
            // A limit below zero is refused by one of the engines, and shows nothing.
            let rows = rows.unwrap_or_default();
            let mut cells = Vec::new();
            for row in &rows {
                for column in 0..row.len() {
                    if !row.try_get_raw(column).unwrap().is_null() {
                        cells.push(row.get_unchecked::<Vec<u8>, _>(column));
                    }
                }
            }
            (cells, 0)
        }
    };
}
effect!(on_sqlite, SqlitePool, for_sqlite);
effect!(on_postgres, PgPool, for_postgres);

fn is_of(story: &Story, cell: &[u8]) -> bool {
    story.secrets.contains(cell)
}

#[tokio::test]
async fn no_statement_crosses_from_one_book_into_another() {
    let (sqlite, postgres) = (Fresh::sqlite().await, Fresh::postgres().await);
    let other = BookId(Uuid::from_u128(0xB));
    let story = tell(&sqlite).await;
    assert_eq!(tell(&postgres).await.ids, story.ids);
    for fresh in [&sqlite, &postgres] {
        fresh.store.create_book(other, "Somebody else", "UTC").await.unwrap();
    }
    let pool = sqlite.sqlite_pool().await;
    let server = postgres.store.postgres().unwrap();
    let (mut reached, mut total, mut silent) = (0, 0, Vec::new());
    for Case { statement, kinds } in cases(server).await {
        assert_eq!(kinds.first().map(String::as_str), Some("UUID"), "not bound to a book: {}", statement.sql);
        total += 1;
        let mut shown = 0;
        for values in tries(&kinds, &story) {
            if shown == ENOUGH {
                break;
            }
            let (cells, changed) = on_sqlite(&pool, &statement, sqlite.book, &values).await;
            if changed == 0 && !cells.iter().any(|cell| is_of(&story, cell)) {
                continue;
            }
            shown += 1;
            check(&statement, &story, on_sqlite(&pool, &statement, other, &values).await);
            if shown <= 5 {
                check(&statement, &story, on_postgres(server, &statement, other, &values).await);
            }
        }
        reached += usize::from(shown > 0);
        if shown == 0 {
            silent.push(statement.sql.clone());
        }
    }
    assert!(reached * 10 >= total * 8, "only {reached} of {total} statements were reached; not by {silent:#?}");
}

fn check(statement: &Statement, story: &Story, (cells, changed): (Vec<Vec<u8>>, u64)) {
    let of_a: Vec<_> = cells.iter().filter(|cell| is_of(story, cell)).collect();
    assert!(of_a.is_empty(), "another book's rows come back from {}: {of_a:?}", statement.sql);
    let own = statement.sql.starts_with("UPDATE book ");
    assert!(changed == 0 || own, "another book's rows are changed by {}", statement.sql);
}

#[test]
fn each_statement_that_is_not_bound_to_a_book_still_exists() {
    let statements = registry().statements;
    for (text, reason) in UNSCOPED {
        assert!(statements.iter().any(|statement| statement.sql.starts_with(text)), "gone: {text} ({reason})");
    }
}

#[tokio::test]
async fn a_book_opens_for_its_members_alone() {
    for fresh in [Fresh::sqlite().await, Fresh::postgres().await] {
        let (theirs, mine) = (BookId(Uuid::from_u128(0xB)), fresh.book);
        let stranger = fresh.store.for_account(AccountId(theirs.0));
        let outside = |result: Result<Tx, Error>| assert!(matches!(result, Err(Error::NotFound("book"))));
        let batch = || NewBatch {
            id: None,
            said: wellmet_domain::catalogue::say("undo-nothing", []),
            source: Source::You,
            undoes: None,
            applying: false,
        };
        assert_eq!(stranger.create_book(theirs, "Somebody else", "UTC").await.unwrap(), AccountId(theirs.0));
        for (store, book) in [(&stranger, mine), (&fresh.store, theirs), (&fresh.store, BookId(Uuid::max()))] {
            outside(store.read(book).await);
            outside(store.operate(book).await);
            outside(store.begin(book, batch()).await);
        }
        assert!(stranger.read(theirs).await.is_ok() && fresh.store.read(mine).await.is_ok());
        assert_eq!(
            (fresh.store.owner(mine).await.unwrap(), fresh.store.owner(theirs).await.unwrap()),
            (AccountId(mine.0), AccountId(theirs.0))
        );
        assert!(matches!(fresh.store.owner(BookId(Uuid::max())).await, Err(Error::NotFound("book"))));
    }
}
