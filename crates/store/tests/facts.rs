//! Laws of the journal over every fact table: undo is the inverse, edits that came later stay, nothing escapes the journal,
//! and what is kept beside the facts is what a rebuild gives, to the bit.

#![expect(clippy::unwrap_used, reason = "what fails in a helper fails the test")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use proptest::{collection::vec, prelude::*, test_runner::Config};
use support::{
    Fresh,
    rows::{Known, cell, row},
};
use uuid::Uuid;
use wellmet_domain::BatchId;
use wellmet_store::{NewBatch, TABLES, Table, Tx, Value};

/// Every fact row of a book, as it is.
type State = BTreeMap<(&'static str, Uuid), Vec<Value>>;

/// One random change, made of what is there when its turn comes.
#[derive(Clone, Copy, Debug)]
struct Change {
    kind: u8,
    table: usize,
    pick: u64,
    seed: u64,
}

fn change() -> impl Strategy<Value = Change> {
    // A third of all changes is about interactions, from which most is derived.
    let table = prop_oneof![2 => 0..TABLES.len(), 1 => places(&["interaction", "participant"])];
    (0..10_u8, table, any::<u64>(), any::<u64>()).prop_map(|(kind, table, pick, seed)| Change { kind, table, pick, seed })
}

fn places(names: &'static [&'static str]) -> impl Strategy<Value = usize> {
    (0..names.len()).prop_map(move |place| TABLES.iter().position(|table| table.name == names[place]).unwrap())
}

fn batches() -> impl Strategy<Value = Vec<Vec<Change>>> {
    vec(vec(change(), 1..14), 1..5)
}

fn config(cases: u32) -> Config {
    Config { cases, max_shrink_iters: 30, failure_persistence: None, ..Config::default() }
}

fn run<F: Future>(test: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test)
}

async fn state(tx: &mut Tx, known: &Known) -> State {
    let mut state = State::new();
    for (name, ids) in known {
        let table = wellmet_store::table(name).unwrap();
        for id in ids {
            if let Some(cells) = tx.cells(table, *id).await.unwrap() {
                state.insert((table.name, *id), cells);
            }
        }
    }
    state
}

fn referred(state: &State, id: Uuid) -> bool {
    let refers = |((name, own), cells): (&(&str, Uuid), &Vec<Value>)| {
        let table = wellmet_store::table(name).unwrap();
        let columns = table.references.iter().filter_map(|(column, _)| table.index(column));
        *own != id && columns.into_iter().any(|place| cells[place] == Value::Uuid(Some(id)))
    };
    state.iter().any(refers)
}

fn taken(state: &State, table: &Table, cells: &[Value]) -> bool {
    let values =
        |cells: &[Value]| -> Vec<Value> { table.unique.iter().map(|column| cells[table.index(column).unwrap()].clone()).collect() };
    let same = |((name, id), other): (&(&str, Uuid), &Vec<Value>)| {
        *name == table.name && Value::Uuid(Some(*id)) != cells[0] && values(other) == values(cells)
    };
    !table.unique.is_empty() && state.iter().any(same)
}

/// Makes a change in the transaction and in the model; one that would break a rule of the tables is left out.
async fn make(tx: &mut Tx, state: &mut State, known: &mut Known, change: Change) {
    let table = TABLES[change.table];
    let there: Vec<Uuid> = state.keys().filter(|(name, _)| *name == table.name).map(|(_, id)| *id).collect();
    let living: Known = state.keys().fold(Known::new(), |mut living, (name, id)| {
        living.entry(name).or_default().push(*id);
        living
    });
    let picked = (!there.is_empty()).then(|| there[usize::try_from(change.pick % there.len() as u64).unwrap()]);
    match (change.kind, picked) {
        (0..=3, _) | (_, None) => {
            let id = tx.fresh_id();
            let cells = row(table, id, change.seed, &living);
            let whole = table.references.iter().all(|(column, _)| optional(table, column) || !is_null(table, &cells, column));
            let note_has_person = table.name != "note" || living.contains_key("person");
            if whole && note_has_person && !taken(state, table, &cells) {
                tx.insert_cells(table, vec![cells.clone()]).await.unwrap();
                known.entry(table.name).or_default().push(id);
                state.insert((table.name, id), cells);
            }
        }
        (4..=7, Some(id)) => {
            let mut cells = state[&(table.name, id)].clone();
            let place = edited_place(table, change);
            cells[place] = cell(table, &table.columns[place], change.seed, &living);
            let whole = !is_null(table, &cells, table.columns[place].name) || optional(table, table.columns[place].name);
            if whole && !taken(state, table, &cells) {
                tx.update_cells(table, cells.clone()).await.unwrap();
                state.insert((table.name, id), cells);
            }
        }
        (_, Some(id)) => {
            if !referred(state, id) {
                assert!(tx.delete_cells(table, id).await.unwrap());
                state.remove(&(table.name, id));
            }
        }
    }
}

/// Which column an edit changes: any, but mostly one from which something is derived, where the table has such.
fn edited_place(table: &Table, change: Change) -> usize {
    let decisive: &[&str] = match table.name {
        "interaction" => &["direction", "counts"],
        "participant" => &["person_id", "role", "on_date", "interaction_id"],
        _ => &[],
    };
    let pick = |count: usize| usize::try_from(change.pick % count as u64).unwrap();
    if decisive.is_empty() || change.seed.is_multiple_of(4) {
        return 1 + pick(table.columns.len() - 1);
    }
    table.index(decisive[pick(decisive.len())]).unwrap()
}

/// Whether a reference may be empty.
fn optional(table: &Table, column: &str) -> bool {
    column != "person_id"
        && column != "other_id"
        && !matches!((table.name, column), ("organisation_alias", _) | (_, "topic_id") | ("participant", "interaction_id"))
        || matches!(table.name, "note" | "insight" | "identity" | "participant") && column == "person_id"
}

fn is_null(table: &Table, cells: &[Value], column: &str) -> bool {
    cells[table.index(column).unwrap()].is_null()
}

/// Two rows of each table, so that every table takes part from the start.
async fn begun(fresh: &Fresh, seeds: [u64; 2]) -> (State, Known) {
    let (mut state, mut known) = (State::new(), Known::new());
    let mut tx = fresh.begin().await;
    for seed in seeds {
        for table in 0..TABLES.len() {
            make(&mut tx, &mut state, &mut known, Change { kind: 0, table, pick: 0, seed }).await;
        }
    }
    tx.commit().await.unwrap();
    assert_eq!(known.len(), TABLES.len(), "a table has no row");
    (state, known)
}

async fn undo(fresh: &Fresh, batch: BatchId) -> (BTreeSet<(String, Uuid, Option<String>)>, BatchId) {
    let mut tx = fresh.store.begin(fresh.book, NewBatch { undoes: Some(batch), ..support::batch("Undone") }).await.unwrap();
    let kept = tx.undo(batch).await.unwrap();
    let undone = tx.commit().await.unwrap().batch;
    (kept.into_iter().map(|kept| (kept.table, kept.row, kept.field)).collect(), undone)
}

async fn undo_is_the_inverse(fresh: &Fresh, batches: &[Vec<Change>]) {
    let (mut model, mut known) = begun(fresh, [4, 5]).await;
    watch(fresh).await;
    for changes in batches {
        let before = model.clone();
        let mut tx = fresh.begin().await;
        for change in changes {
            make(&mut tx, &mut model, &mut known, *change).await;
        }
        let written = tx.commit().await.unwrap();
        assert_eq!(state(&mut fresh.read().await, &known).await, model);
        if written.changes == 0 {
            continue;
        }
        let (kept, undone) = undo(fresh, written.batch).await;
        assert!(kept.is_empty(), "{kept:?}");
        assert_eq!(state(&mut fresh.read().await, &known).await, before);
        assert_eq!(fresh.store.examine(fresh.book).await.unwrap().iter().filter(|finding| finding.can_be_repaired()).count(), 0);
        // A batch that ends where it began leaves nothing to undo.
        if model != before {
            let (kept, _) = undo(fresh, undone).await;
            assert!(kept.is_empty(), "{kept:?}");
        }
        assert_eq!(state(&mut fresh.read().await, &known).await, model);
        assert_eq!(fresh.store.examine(fresh.book).await.unwrap().iter().filter(|finding| finding.can_be_repaired()).count(), 0);
    }
    assert_eq!(watched(fresh).await, journalled(fresh).await);
}

async fn batches_apart_are_undone_apart(fresh: &Fresh, first: &[Change], second: &[Change]) {
    let (one, mut known_one) = begun(fresh, [4, 6]).await;
    let (other, mut known_other) = begun(fresh, [5, 7]).await;
    let even = |change: &Change| Change { seed: change.seed & !1, ..*change };
    let odd = |change: &Change| Change { seed: change.seed | 1, ..*change };
    let (mut model, mut tx) = (one.clone(), fresh.begin().await);
    for change in first {
        make(&mut tx, &mut model, &mut known_one, even(change)).await;
    }
    let written = tx.commit().await.unwrap();
    let (mut other_model, mut tx) = (other, fresh.begin().await);
    for change in second {
        make(&mut tx, &mut other_model, &mut known_other, odd(change)).await;
    }
    tx.commit().await.unwrap();
    if written.changes > 0 {
        assert!(undo(fresh, written.batch).await.0.is_empty());
    }
    assert_eq!(state(&mut fresh.read().await, &known_one).await, one);
    assert_eq!(state(&mut fresh.read().await, &known_other).await, other_model);
}

async fn later_edits_stay_and_are_listed(fresh: &Fresh, place: usize, first: (u64, u32), second: (u64, u32)) {
    let (mut model, known) = begun(fresh, [4, 5]).await;
    let table = TABLES[place];
    let id = known[table.name][0];
    let before = model[&(table.name, id)].clone();
    let free = |column: &str| !table.unique.contains(&column) && !table.references.iter().any(|(name, _)| *name == column);
    let edited = |cells: &[Value], (seed, columns): (u64, u32)| -> Vec<Value> {
        let chosen = |number: usize| number > 0 && free(table.columns[number].name) && columns >> (number % 32) & 1 == 1;
        let new =
            |(number, old): (usize, &Value)| if chosen(number) { cell(table, &table.columns[number], seed, &known) } else { old.clone() };
        cells.iter().enumerate().map(new).collect()
    };
    let after = edited(&before, first);
    let mut tx = fresh.begin().await;
    tx.update_cells(table, after.clone()).await.unwrap();
    let written = tx.commit().await.unwrap();
    let now = edited(&after, second);
    let mut tx = fresh.begin().await;
    tx.update_cells(table, now.clone()).await.unwrap();
    tx.commit().await.unwrap();
    if written.changes == 0 {
        return;
    }
    let mut expected = now.clone();
    let mut listed = BTreeSet::new();
    for (number, column) in table.columns.iter().enumerate() {
        if now[number] == after[number] {
            expected[number] = before[number].clone();
        } else if after[number] != before[number] && now[number] != before[number] {
            listed.insert((table.name.to_owned(), id, Some(column.name.to_owned())));
        }
    }
    let (kept, _) = undo(fresh, written.batch).await;
    assert_eq!(kept, listed);
    model.insert((table.name, id), expected);
    assert_eq!(state(&mut fresh.read().await, &known).await, model);
}

/// Has the database itself write down every change of a fact.
async fn watch(fresh: &Fresh) {
    let mut statements = vec!["CREATE TABLE watched (name TEXT NOT NULL, id UUID NOT NULL, op TEXT NOT NULL)".to_owned()];
    if fresh.store.postgres().is_some() {
        statements.push(
            "CREATE FUNCTION watch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
             INSERT INTO watched VALUES (TG_TABLE_NAME, CASE WHEN TG_OP = 'DELETE' THEN OLD.id ELSE NEW.id END, TG_OP); RETURN NULL; END $$"
                .to_owned(),
        );
    }
    for table in TABLES.iter().map(|table| table.name) {
        if fresh.store.postgres().is_some() {
            statements
                .push(format!("CREATE TRIGGER watch AFTER INSERT OR UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION watch()"));
            continue;
        }
        for (op, row) in [("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")] {
            statements.push(format!(
                "CREATE TRIGGER watch_{table}_{op} AFTER {op} ON {table} BEGIN INSERT INTO watched VALUES ('{table}', {row}.id, '{op}'); END"
            ));
        }
    }
    for statement in statements {
        fresh.tamper(&statement).await;
    }
    // What was there before the watch began is in the journal only.
    fresh.tamper("DELETE FROM journal").await;
}

type Changes = Vec<(String, Uuid, String)>;

async fn watched(fresh: &Fresh) -> Changes {
    fresh.rows::<(String, Uuid, String)>("SELECT name, id, op FROM watched ORDER BY name, id, op").await
}

/// What the journal says happened: an entry without a before is a birth; one that a birth or nothing follows is a death.
async fn journalled(fresh: &Fresh) -> Changes {
    let sql = "SELECT table_name, row_id, before FROM journal ORDER BY table_name, row_id, sequence";
    let entries: Vec<(String, Uuid, Option<String>)> = fresh.rows(sql).await;
    let mut tx = fresh.read().await;
    let mut changes = Changes::new();
    for (number, (name, row, before)) in entries.iter().enumerate() {
        let next = entries.get(number + 1).filter(|(_, other, _)| other == row);
        let there_after = match next {
            Some((_, _, before)) => before.is_some(),
            None => tx.cells(wellmet_store::table(name).unwrap(), *row).await.unwrap().is_some(),
        };
        let op = match (before, there_after) {
            (None, _) => "INSERT",
            (Some(_), true) => "UPDATE",
            (Some(_), false) => "DELETE",
        };
        changes.push((name.clone(), *row, op.to_owned()));
    }
    changes.sort();
    changes
}

/// Interactions come, change and go, some of them in days to come, while days pass.
async fn what_is_kept_equals_a_rebuild(fresh: &Fresh, batches: &[(u8, Vec<Change>)]) {
    let (mut model, mut known) = begun(fresh, [4, 29]).await;
    let mut undoable = Vec::new();
    for (days, changes) in batches {
        fresh.pass_days(i64::from(*days));
        let mut tx = fresh.begin().await;
        for change in changes {
            make(&mut tx, &mut model, &mut known, *change).await;
        }
        undoable.push(tx.commit().await.unwrap());
        let differing = fresh.store.examine(fresh.book).await.unwrap();
        assert!(!differing.iter().any(wellmet_store::Finding::can_be_repaired), "{differing:?}");
    }
    for written in undoable.iter().rev().filter(|written| written.changes > 0) {
        undo(fresh, written.batch).await;
        let differing = fresh.store.examine(fresh.book).await.unwrap();
        assert!(!differing.iter().any(wellmet_store::Finding::can_be_repaired), "{differing:?}");
    }
}

fn about_interactions() -> impl Strategy<Value = Vec<(u8, Vec<Change>)>> {
    let table = places(&["interaction", "participant", "participant", "note", "promise"]);
    let change = (0..10_u8, table, any::<u64>(), any::<u64>()).prop_map(|(kind, table, pick, seed)| Change { kind, table, pick, seed });
    vec((0..6_u8, vec(change, 1..10)), 1..7)
}

proptest! {
    #![proptest_config(config(16))]

    #[test]
    fn undo_is_the_inverse_of_the_last_batch_on_sqlite(batches in batches()) {
        run(async { undo_is_the_inverse(&Fresh::sqlite().await, &batches).await });
    }

    #[test]
    fn batches_that_do_not_overlap_are_undone_apart_on_sqlite(first in vec(change(), 1..14), second in vec(change(), 1..14)) {
        run(async { batches_apart_are_undone_apart(&Fresh::sqlite().await, &first, &second).await });
    }

    #[test]
    fn ties_and_search_equal_a_rebuild_after_any_changes_on_sqlite(batches in about_interactions()) {
        run(async { what_is_kept_equals_a_rebuild(&Fresh::sqlite().await, &batches).await });
    }

    #[test]
    fn fields_changed_later_stay_and_are_listed_on_sqlite(
        place in 0..TABLES.len(), first in any::<(u64, u32)>(), second in any::<(u64, u32)>(),
    ) {
        run(async { later_edits_stay_and_are_listed(&Fresh::sqlite().await, place, first, second).await });
    }
}

proptest! {
    #![proptest_config(config(3))]

    #[test]
    fn undo_is_the_inverse_of_the_last_batch_on_postgres(batches in batches()) {
        run(async { undo_is_the_inverse(&Fresh::postgres().await, &batches).await });
    }

    #[test]
    fn batches_that_do_not_overlap_are_undone_apart_on_postgres(first in vec(change(), 1..14), second in vec(change(), 1..14)) {
        run(async { batches_apart_are_undone_apart(&Fresh::postgres().await, &first, &second).await });
    }

    #[test]
    fn ties_and_search_equal_a_rebuild_after_any_changes_on_postgres(batches in about_interactions()) {
        run(async { what_is_kept_equals_a_rebuild(&Fresh::postgres().await, &batches).await });
    }
}
