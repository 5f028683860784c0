//! The map of an ordinary table: read from its file, or proposed from the table.

use std::{
    fs::File,
    path::{Path, PathBuf},
};

use serde_json::json;
use wellmet_app::imports::{TableProposal, propose_columns};
use wellmet_domain::catalogue::say;
use wellmet_formats::{reading::head_of, tables::CsvMap};

use crate::failure::{End, Failure, Result};

/// Reads a map.
pub fn read(path: &Path) -> Result<CsvMap> {
    let text = std::fs::read_to_string(path).map_err(|error| Failure::of_file(path, &error))?;
    CsvMap::from_toml(&text).map_err(|error| wellmet_app::Error::from(error).into())
}

/// Refuses a table whose columns nobody knows, with a map that is proposed for it.
pub fn require_known(paths: &[PathBuf]) -> Result<()> {
    for path in paths.iter().filter(|path| path.is_file()) {
        let name = path.display().to_string();
        let mut file = File::open(path).map_err(|error| Failure::of_file(path, &error))?;
        let head = head_of(&name, &mut file).map_err(wellmet_app::Error::from)?;
        if let Some(table) = propose_columns(&name, &head) {
            return Err(proposal(&name, &table));
        }
    }
    Ok(())
}

fn proposal(name: &str, table: &TableProposal) -> Failure {
    let map = table.map().to_toml().unwrap_or_default();
    let header: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let said = say("cli-import-map", [("name", name.into())]);
    let details = json!({ "file": name, "columns": header, "map": map });
    Failure::new(End::Decision, said).with_hint(say("cli-import-map-hint", [])).with_details(details).with_draft(map)
}
