//! Undo: takes a batch back field by field, keeps what changed since, and is a batch itself.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use uuid::Uuid;
use wellmet_domain::BatchId;

use crate::{
    cell::Value,
    derived::uuid_in,
    error::{Error, Result},
    facts::{TABLES, Table, table},
    journal::{JournalRow, cells_of_image},
    tx::{Tx, id_of},
};

/// Something that undo left as it is, because it changed since or others refer to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kept {
    /// The table of the record.
    pub table: String,
    /// The record.
    pub row: Uuid,
    /// The field; none when the whole record stays.
    pub field: Option<String>,
}

type Cells = Vec<Value>;

/// What a row is now and what it shall be.
struct Plan {
    table: &'static Table,
    now: Option<Cells>,
    then: Option<Cells>,
}

impl Tx {
    /// Takes a batch back; answers what was kept because it changed later or is referred to.
    ///
    /// The caller decides: commit to keep those and undo the rest, or drop the transaction and change nothing.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the book has no such batch.
    pub async fn undo(&mut self, batch: BatchId) -> Result<Vec<Kept>> {
        let entries = self.journal_of_batch(batch).await?;
        if entries.is_empty() {
            return Err(Error::NotFound("batch"));
        }
        let mut kept = BTreeSet::new();
        let mut plans = self.plans(batch, entries, &mut kept).await?;
        self.keep_referred(&mut plans, &mut kept).await?;
        self.keep_without_parent(&mut plans, &mut kept).await?;
        self.keep_taken(&mut plans, &mut kept).await?;
        self.apply(plans).await?;
        Ok(kept.into_iter().collect())
    }

    /// Works out, row by row, what each shall be, from its newest change back to its oldest.
    async fn plans(&mut self, batch: BatchId, entries: Vec<JournalRow>, kept: &mut BTreeSet<Kept>) -> Result<BTreeMap<Uuid, Plan>> {
        let later = self.later_entries(batch).await?;
        let mut rows_by_table: BTreeMap<&'static str, (&'static Table, Vec<Uuid>)> = BTreeMap::new();
        for entry in &entries {
            let table = known(&entry.table_name)?;
            rows_by_table.entry(table.name).or_insert((table, Vec::new())).1.push(entry.row_id);
        }
        let mut plans = BTreeMap::new();
        for (table, mut rows) in rows_by_table.into_values() {
            rows.sort_unstable();
            rows.dedup();
            let now: HashMap<Uuid, Cells> =
                self.engine.select_ids(table, self.book, &rows).await?.into_iter().map(|cells| (id_of(&cells), cells)).collect();
            plans.extend(rows.into_iter().map(|row| {
                let now = now.get(&row).cloned();
                (row, Plan { table, then: now.clone(), now })
            }));
        }
        for entry in entries.into_iter().rev() {
            if let Some(plan) = plans.get_mut(&entry.row_id) {
                take_back(plan, &entry, &later, kept)?;
            }
        }
        Ok(plans)
    }

    /// For each row of the batch, its entries after the batch's first, in order.
    async fn later_entries(&mut self, batch: BatchId) -> Result<HashMap<Uuid, Vec<JournalRow>>> {
        let rows = fetch_all!(
            self,
            JournalRow,
            "SELECT DISTINCT later.sequence, later.table_name, later.row_id, later.before FROM journal AS mine \
             JOIN journal AS later ON later.book_id = mine.book_id AND later.row_id = mine.row_id AND later.sequence > mine.sequence \
             WHERE mine.book_id = $1 AND mine.batch_id = $2 ORDER BY later.sequence",
            self.book,
            batch.0
        )?;
        let mut later: HashMap<Uuid, Vec<JournalRow>> = HashMap::new();
        for row in rows {
            later.entry(row.row_id).or_default().push(row);
        }
        Ok(later)
    }

    /// A row that would go stays when another row, which stays itself, refers to it.
    async fn keep_referred(&mut self, plans: &mut BTreeMap<Uuid, Plan>, kept: &mut BTreeSet<Kept>) -> Result<()> {
        loop {
            let going: BTreeMap<Uuid, &'static Table> =
                plans.iter().filter(|(_, plan)| plan.now.is_some() && plan.then.is_none()).map(|(row, plan)| (*row, plan.table)).collect();
            let held = self.held(&going, plans).await?;
            if held.is_empty() {
                return Ok(());
            }
            for row in held {
                if let Some(plan) = plans.get_mut(&row) {
                    plan.then.clone_from(&plan.now);
                    kept.insert(Kept { table: plan.table.name.to_owned(), row, field: None });
                }
            }
        }
    }

    /// The rows among those going that something staying refers to.
    async fn held(&mut self, going: &BTreeMap<Uuid, &'static Table>, plans: &BTreeMap<Uuid, Plan>) -> Result<HashSet<Uuid>> {
        let mut held = HashSet::new();
        for child in TABLES {
            for (column, parent) in child.references {
                let asked: Vec<Uuid> = going.iter().filter(|(_, table)| table.name == *parent).map(|(row, _)| *row).collect();
                for cells in self.engine.select_among(child, self.book, column, &asked).await? {
                    let stays = plans.get(&id_of(&cells)).map_or(Some(&cells), |plan| plan.then.as_ref());
                    held.extend(stays.and_then(|cells| uuid_in(child, cells, column)).filter(|parent| going.contains_key(parent)));
                }
            }
        }
        Ok(held)
    }

    /// A row that would come back, or point back, stays as it is when what it refers to is gone.
    async fn keep_without_parent(&mut self, plans: &mut BTreeMap<Uuid, Plan>, kept: &mut BTreeSet<Kept>) -> Result<()> {
        loop {
            let mut orphans = Vec::new();
            for (row, plan) in plans.iter().filter(|(_, plan)| plan.now != plan.then) {
                let Some(cells) = &plan.then else { continue };
                for (column, parent) in plan.table.references {
                    let Some(target) = uuid_in(plan.table, cells, column) else { continue };
                    let there = match plans.get(&target) {
                        Some(plan) => plan.then.is_some(),
                        None => self.cells(known(parent)?, target).await?.is_some(),
                    };
                    if !there {
                        orphans.push(*row);
                    }
                }
            }
            if orphans.is_empty() {
                return Ok(());
            }
            keep_rows(plans, orphans, kept);
        }
    }

    /// A row that would come back stays away when another has taken its place since.
    async fn keep_taken(&mut self, plans: &mut BTreeMap<Uuid, Plan>, kept: &mut BTreeSet<Kept>) -> Result<()> {
        let mut taken = Vec::new();
        for (row, plan) in plans.iter().filter(|(_, plan)| !plan.table.unique.is_empty() && plan.now != plan.then) {
            let Some(cells) = &plan.then else { continue };
            let values: Vec<Value> = plan.table.unique.iter().filter_map(|column| cells.get(plan.table.index(column)?).cloned()).collect();
            let clause: Vec<String> = plan.table.unique.iter().zip(2..).map(|(column, number)| format!("{column} = ${number}")).collect();
            let others = self.engine.select(plan.table, self.book, &clause.join(" AND "), &values).await?;
            let stays = |other: &Cells| plans.get(&id_of(other)).is_none_or(|plan| plan.then.is_some());
            if others.iter().any(|other| id_of(other) != *row && stays(other)) {
                taken.push(*row);
            }
        }
        keep_rows(plans, taken, kept);
        Ok(())
    }

    async fn apply(&mut self, plans: BTreeMap<Uuid, Plan>) -> Result<()> {
        let mut gone: BTreeMap<&'static str, (&'static Table, Vec<Cells>)> = BTreeMap::new();
        let mut back: BTreeMap<&'static str, (&'static Table, Vec<Cells>)> = BTreeMap::new();
        let mut changed = Vec::new();
        for plan in plans.into_values() {
            match (plan.now, plan.then) {
                (Some(now), None) => gone.entry(plan.table.name).or_insert((plan.table, Vec::new())).1.push(now),
                (None, Some(then)) => back.entry(plan.table.name).or_insert((plan.table, Vec::new())).1.push(then),
                (Some(now), Some(then)) if now != then => changed.push((plan.table, then)),
                _ => {}
            }
        }
        for (table, rows) in gone.into_values() {
            self.delete_rows(table, rows).await?;
        }
        for (table, rows) in back.into_values() {
            self.insert_cells(table, rows).await?;
        }
        for (table, cells) in changed {
            self.update_cells(table, cells).await?;
        }
        Ok(())
    }
}

fn known(name: &str) -> Result<&'static Table> {
    table(name).ok_or_else(|| Error::Unreadable { column: "journal.table_name".to_owned(), found: name.to_owned() })
}

fn keep_rows(plans: &mut BTreeMap<Uuid, Plan>, rows: Vec<Uuid>, kept: &mut BTreeSet<Kept>) {
    for row in rows {
        if let Some(plan) = plans.get_mut(&row) {
            plan.then.clone_from(&plan.now);
            kept.insert(Kept { table: plan.table.name.to_owned(), row, field: None });
        }
    }
}

/// Takes one change back in the plan of its row: only the fields it changed, and only where they still are as it left them.
fn take_back(plan: &mut Plan, entry: &JournalRow, later: &HashMap<Uuid, Vec<JournalRow>>, kept: &mut BTreeSet<Kept>) -> Result<()> {
    let before = entry.before.as_deref().map(|text| cells_of_image(plan.table, text)).transpose()?;
    let next = later.get(&entry.row_id).and_then(|rows| rows.iter().find(|row| row.sequence > entry.sequence));
    let after = match next {
        Some(next) => next.before.as_deref().map(|text| cells_of_image(plan.table, text)).transpose()?,
        None => plan.now.clone(),
    };
    let whole = Kept { table: plan.table.name.to_owned(), row: entry.row_id, field: None };
    match (before, after) {
        (None, Some(after)) => {
            if plan.then.as_ref() == Some(&after) {
                plan.then = None;
            } else if plan.then.is_some() {
                kept.insert(whole);
            }
        }
        (Some(before), None) => match &plan.then {
            None => plan.then = Some(before),
            Some(then) if *then == before => {}
            Some(_) => {
                kept.insert(whole);
            }
        },
        (Some(before), Some(after)) => match &mut plan.then {
            Some(then) => take_back_fields(plan.table, entry.row_id, then, &before, &after, kept),
            None => {
                kept.insert(whole);
            }
        },
        (None, None) => {}
    }
    Ok(())
}

fn take_back_fields(table: &Table, row: Uuid, then: &mut Cells, before: &[Value], after: &[Value], kept: &mut BTreeSet<Kept>) {
    for (index, column) in table.columns.iter().enumerate() {
        if before[index] == after[index] {
            continue;
        }
        if then[index] == after[index] {
            then[index] = before[index].clone();
        } else if then[index] != before[index] {
            kept.insert(Kept { table: table.name.to_owned(), row, field: Some(column.name.to_owned()) });
        }
    }
}
