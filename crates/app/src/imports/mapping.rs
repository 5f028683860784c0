//! The columns of an ordinary table: what each probably means, proposed before anything is read.

use std::path::Path;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_formats::{
    Format, detect,
    encoding::head_text,
    tables::{CsvMap, propose_map},
};

use crate::error::Result;

/// How many rows a proposal looks at.
const ROWS: usize = 50;
/// How many values of a column are shown.
const EXAMPLES: usize = 3;

/// A table whose columns nobody knows, with what they probably mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TableProposal {
    /// Whether `03/04/2021` is the third of April.
    pub day_first: bool,
    /// The columns, in their order.
    pub columns: Vec<ColumnProposal>,
}

/// A column, with what it probably means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ColumnProposal {
    /// Its name in the header.
    pub name: String,
    /// Some of its values.
    pub examples: Vec<String>,
    /// What it probably means, such as `email` or `phone:work`; nothing where nobody can tell.
    pub means: Option<String>,
}

/// What the columns of a table probably mean, from its first bytes; nothing when the file needs no map.
#[must_use]
pub fn propose_columns(name: &str, head: &[u8]) -> Option<TableProposal> {
    if !is_unknown_table(name, head) {
        return None;
    }
    let (header, rows) = table(&head_text(head));
    let map = propose_map(&header, &rows);
    let column = |(place, name): (usize, &String)| ColumnProposal {
        name: name.trim().to_owned(),
        examples: rows.iter().filter_map(|row| row.get(place)).filter(|cell| !cell.trim().is_empty()).take(EXAMPLES).cloned().collect(),
        means: map.columns.get(name.trim()).map(ToString::to_string),
    };
    let columns = header.iter().enumerate().filter(|(_, name)| !name.trim().is_empty()).map(column).collect();
    Some(TableProposal { day_first: map.day_first, columns })
}

impl TableProposal {
    /// The proposal as a map.
    #[must_use]
    pub fn map(&self) -> CsvMap {
        let known = self.columns.iter().filter_map(|column| Some((column.name.clone(), column.means.as_deref()?.parse().ok()?)));
        CsvMap { day_first: self.day_first, columns: known.collect() }
    }
}

/// A map as the web app sends it: `{"day_first": true, "columns": {"Mail": "email"}}`.
///
/// # Errors
/// When it is no such thing, a meaning is unknown, or no column holds a name.
pub fn map_of_json(text: &str) -> Result<CsvMap> {
    let bad = |detail: String| wellmet_formats::FormatError::BadMap { detail };
    let map: CsvMap = serde_json::from_str(text).map_err(|error| bad(error.to_string()))?;
    Ok(CsvMap::from_toml(&map.to_toml()?)?)
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

#[cfg(test)]
mod tests {
    use super::*;

    const MEMBERS: &[u8] = b"Member,Reach at,Seat\nHedda Lund,hedda@orchard.example,12\nPavel Dvorak,pavel@orchard.example,14\n";

    #[test]
    fn the_columns_of_an_unknown_table_are_proposed_with_examples() {
        let proposal = propose_columns("members.csv", MEMBERS).unwrap();
        let means: Vec<Option<&str>> = proposal.columns.iter().map(|column| column.means.as_deref()).collect();
        assert_eq!(means, [Some("name"), Some("email"), None]);
        assert_eq!(proposal.columns[0].examples, ["Hedda Lund", "Pavel Dvorak"]);
        assert_eq!(proposal.map().columns.len(), 2);
    }

    #[test]
    fn a_file_that_is_known_needs_no_map() {
        assert_eq!(propose_columns("cards.vcf", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Hedda Lund\r\nEND:VCARD\r\n"), None);
        assert_eq!(propose_columns("page.csv", b"<!doctype html><html></html>"), None);
    }

    #[test]
    fn a_map_without_a_name_is_refused() {
        assert!(map_of_json(r#"{"columns": {"Reach at": "email"}}"#).is_err());
        assert!(map_of_json(r#"{"columns": {"Reach at": "pigeon"}}"#).is_err());
        assert_eq!(map_of_json(r#"{"columns": {"Member": "name"}}"#).unwrap().columns.len(), 1);
    }
}
