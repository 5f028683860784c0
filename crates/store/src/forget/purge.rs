//! Which rows go with a person, those included that only the history still knows.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value as Json;
use uuid::Uuid;
use wellmet_domain::PersonId;

use crate::{
    cell::Value,
    derived::uuid_in,
    error::Result,
    facts::{self, TABLES, Table},
    many::keys,
    tx::{Tx, id_of},
};

/// The rows to purge, with their tables.
pub(super) type Purged = BTreeMap<Uuid, &'static Table>;

/// References that are a detail of somebody else's row: they are emptied, and the row stays.
const DETAILS: &[(&str, &str)] = &[("person", "met_through")];

type Image = (Uuid, String, Json);

impl Tx {
    pub(super) async fn purged_rows(&mut self, person: PersonId) -> Result<Purged> {
        let mut purged = Purged::from([(person.0, <wellmet_domain::people::Person as facts::Fact>::TABLE)]);
        for (table, column) in references_to("person") {
            for cells in self.engine.select_among(table, self.book, column, &[person.0]).await? {
                purged.insert(id_of(&cells), table);
            }
        }
        let images = self.images().await?;
        for (row, name, image) in &images {
            let of_person = |(table, column): &(&'static Table, &str)| table.name == name && is(image, column, person.0);
            if let Some((table, _)) = references_to("person").find(of_person) {
                purged.insert(*row, table);
            }
        }
        self.add_unclaimed_participants(&images, &mut purged).await?;
        self.add_lone_interactions(&images, &mut purged).await?;
        self.add_keys_and_sources(&images, &mut purged).await?;
        Ok(purged)
    }

    /// Every image of the history.
    async fn images(&mut self) -> Result<Vec<Image>> {
        let rows = fetch_all!(
            self,
            (Uuid, String, String),
            "SELECT row_id, table_name, before FROM journal WHERE book_id = $1 AND before IS NOT NULL",
            self.book
        )?;
        Ok(rows.into_iter().filter_map(|(row, table, before)| Some((row, table, serde_json::from_str(&before).ok()?))).collect())
    }

    /// Those seen only as an identity of the person.
    async fn add_unclaimed_participants(&mut self, images: &[Image], purged: &mut Purged) -> Result<()> {
        let Some(table) = facts::table("participant") else { return Ok(()) };
        let identities: Vec<Uuid> = purged.iter().filter(|(_, table)| table.name == "identity").map(|(row, _)| *row).collect();
        for cells in self.engine.select_among(table, self.book, "identity_id", &identities).await? {
            if uuid_in(table, &cells, "person_id").is_none() {
                purged.insert(id_of(&cells), table);
            }
        }
        for (row, name, image) in images.iter().filter(|(_, name, _)| name == table.name) {
            debug_assert_eq!(name, table.name);
            if image.get("person_id").is_none() && identities.iter().any(|identity| is(image, "identity_id", *identity)) {
                purged.insert(*row, table);
            }
        }
        Ok(())
    }

    /// Interactions in which nobody else took part.
    async fn add_lone_interactions(&mut self, images: &[Image], purged: &mut Purged) -> Result<()> {
        let (Some(table), Some(interactions)) = (facts::table("participant"), facts::table("interaction")) else { return Ok(()) };
        let mut taking_part: HashMap<Uuid, BTreeSet<Uuid>> = HashMap::new();
        for (row, _, image) in images.iter().filter(|(_, name, _)| name == table.name) {
            if let Some(interaction) = id_in(image, "interaction_id") {
                taking_part.entry(interaction).or_default().insert(*row);
            }
        }
        let mine: Vec<Uuid> = purged.iter().filter(|(_, of)| of.name == table.name).map(|(row, _)| *row).collect();
        let rows = self.engine.select_ids(table, self.book, &mine).await?;
        let now: BTreeSet<Uuid> = rows.iter().filter_map(|cells| uuid_in(table, cells, "interaction_id")).collect();
        let now: Vec<Uuid> = now.into_iter().collect();
        for cells in self.engine.select_among(table, self.book, "interaction_id", &now).await? {
            if let Some(interaction) = uuid_in(table, &cells, "interaction_id") {
                taking_part.entry(interaction).or_default().insert(id_of(&cells));
            }
        }
        let alone = taking_part.iter().filter(|(_, rows)| rows.iter().all(|row| purged.contains_key(row))).map(|(id, _)| *id);
        let alone: Vec<Uuid> = alone.collect();
        purged.extend(alone.into_iter().map(|interaction| (interaction, interactions)));
        Ok(())
    }

    /// Outside names and sources of fields of what goes.
    async fn add_keys_and_sources(&mut self, images: &[Image], purged: &mut Purged) -> Result<()> {
        let rows: Vec<Uuid> = purged.keys().copied().collect();
        for table in ["import_key", "fact"].into_iter().filter_map(facts::table) {
            for cells in self.engine.select_among(table, self.book, "row_id", &rows).await? {
                purged.insert(id_of(&cells), table);
            }
            for (row, _, image) in images.iter().filter(|(_, name, _)| name == table.name) {
                if id_in(image, "row_id").is_some_and(|of| purged.contains_key(&of)) {
                    purged.insert(*row, table);
                }
            }
        }
        Ok(())
    }

    /// Empties the references of rows that stay to rows that go.
    pub(super) async fn unlink(&mut self, purged: &Purged) -> Result<()> {
        for table in TABLES {
            for (column, target) in table.references {
                let going: Vec<Uuid> = purged.iter().filter(|(_, of)| of.name == *target).map(|(row, _)| *row).collect();
                for mut cells in self.engine.select_among(table, self.book, column, &going).await? {
                    if let Some(place) = table.index(column).filter(|_| !purged.contains_key(&id_of(&cells))) {
                        cells[place] = Value::Uuid(None);
                        self.engine.update(table, self.book, &cells).await?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Removes the rows and their history; gives the number of entries.
    pub(super) async fn purge(&mut self, purged: &Purged) -> Result<u64> {
        for table in TABLES {
            let rows: Vec<Uuid> = purged.iter().filter(|(_, of)| of.name == table.name).map(|(row, _)| *row).collect();
            self.engine.delete_ids(table, self.book, &rows).await?;
        }
        let rows: Vec<Uuid> = purged.keys().copied().collect();
        self.execute_many("DELETE FROM journal WHERE book_id = $1 AND row_id IN ({keys})", &[], &keys(&rows)).await
    }

    /// The hashes that the rows name, now or in the history.
    pub(super) async fn hashes_of(&mut self, purged: &Purged) -> Result<Vec<String>> {
        let mut hashes = BTreeSet::new();
        let hash = |image: &Json| ["blob", "photo"].iter().find_map(|field| Some(image.get(field)?.as_str()?.to_owned()));
        for (row, _, image) in self.images().await? {
            hashes.extend(hash(&image).filter(|_| purged.contains_key(&row)));
        }
        for (table, column) in [("card", "blob"), ("person", "photo")] {
            let Some(table) = facts::table(table) else { continue };
            let rows: Vec<Uuid> = purged.iter().filter(|(_, of)| of.name == table.name).map(|(row, _)| *row).collect();
            for cells in self.engine.select_ids(table, self.book, &rows).await? {
                hashes.extend(crate::derived::text_in(table, &cells, column).map(str::to_owned));
            }
        }
        Ok(hashes.into_iter().collect())
    }
}

/// The columns that refer to a table, those that are a detail of another's row left out.
fn references_to(target: &str) -> impl Iterator<Item = (&'static Table, &'static str)> {
    let columns = TABLES.iter().flat_map(|table| table.references.iter().map(move |(column, to)| (*table, *column, *to)));
    columns
        .filter(move |(table, column, to)| *to == target && !DETAILS.contains(&(table.name, *column)))
        .map(|(table, column, _)| (table, column))
}

fn id_in(image: &Json, column: &str) -> Option<Uuid> {
    image.get(column)?.as_str()?.parse().ok()
}

fn is(image: &Json, column: &str, id: Uuid) -> bool {
    id_in(image, column) == Some(id)
}
