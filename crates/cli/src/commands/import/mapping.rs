//! The map of an ordinary table: read from its file, or proposed from the table.

use std::{
    fs::File,
    path::{Path, PathBuf},
};

use serde_json::json;
use wellmet_domain::catalogue::say;
use wellmet_formats::{
    Format, detect,
    encoding::head_text,
    reading::head_of,
    tables::{CsvMap, propose_map},
};

use crate::failure::{End, Failure, Result};

/// How many rows a proposal looks at.
const ROWS: usize = 50;

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
        if is_unknown_table(&name, &head) {
            return Err(proposal(&name, &head_text(&head)));
        }
    }
    Ok(())
}

fn is_unknown_table(name: &str, head: &[u8]) -> bool {
    let extension = Path::new(name).extension().map(|extension| extension.to_string_lossy().to_lowercase());
    let table = matches!(extension.as_deref(), Some("csv" | "tsv"));
    match detect(name, head) {
        Format::MappedCsv => true,
        Format::Unknown => table && !head.is_empty() && !head.contains(&0) && !head_text(head).trim_start().starts_with('<'),
        _ => false,
    }
}

fn proposal(name: &str, text: &str) -> Failure {
    let (header, rows) = table(text);
    let map = propose_map(&header, &rows).to_toml().unwrap_or_default();
    let said = say("cli-import-map", [("name", name.into())]);
    let details = json!({ "file": name, "columns": header, "map": map });
    Failure::new(End::Decision, said).with_hint(say("cli-import-map-hint", [])).with_details(details).with_draft(map)
}

/// The header and the first rows; the last row may be cut by the end of the head, and is left out.
fn table(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let delimiter = [b'\t', b';', b','].into_iter().max_by_key(|delimiter| first_line(text).matches(char::from(*delimiter)).count());
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter.unwrap_or(b',')).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut records = reader.records().filter_map(std::result::Result::ok).map(|record| record.iter().map(str::to_owned).collect());
    (records.next().unwrap_or_default(), records.take(ROWS).collect())
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}
