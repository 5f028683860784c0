//! `book_id` leads every primary key, unique key and foreign key, so that an engine can shard by book; and every table says
//! in a comment what a row is.

use super::tree::{Finding, SourceFile, Tree};

/// Tables that stand outside the books, each for a reason.
const ALLOWED: [(&str, &str); 5] = [
    ("account", "may open several books"),
    ("book", "is what the others lead with"),
    ("session", "lets a browser in before a book is known"),
    ("access_token", "lets a script in before a book is known"),
    ("login_token", "lets a browser in before a book is known"),
];

const ADVICE: &str = "book_id leads every key (ARCHITECTURE.md, rule 5): put it first, or name the table with its reason in tidy/tables.rs";

/// Keys that another column leads, and tables without a comment.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let migrations = tree.kind("sql").filter(|file| file.path.starts_with("crates/store/migrations/"));
    migrations.flat_map(|file| [uncommented(file), wrong_keys(file), wrong_indexes(file)]).flatten().collect()
}

fn uncommented(file: &SourceFile) -> Vec<Finding> {
    let lines: Vec<&str> = file.text.lines().collect();
    let without = |index: &usize| creates(lines[*index]).is_some() && (*index == 0 || !lines[*index - 1].starts_with("--"));
    (0..lines.len())
        .filter(without)
        .map(|index| file.finding(index + 1, "a table without a comment before it: say what a row is and who writes it"))
        .collect()
}

/// The name of the table that this line begins to create.
fn creates(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix("CREATE TABLE ").or_else(|| line.trim_start().strip_prefix("CREATE VIRTUAL TABLE "))?;
    rest.strip_prefix("IF NOT EXISTS ").unwrap_or(rest).split([' ', '(']).next()
}

fn wrong_keys(file: &SourceFile) -> Vec<Finding> {
    let mut table = None;
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        let line = line.split("--").next().unwrap_or_default();
        // A virtual table has no keys.
        table = creates(line).filter(|_| !line.contains("VIRTUAL")).or(table);
        let inside = table.filter(|name| !ALLOWED.iter().any(|(allowed, _)| allowed == name));
        if inside.is_some() && states_a_wrong_key(line.trim()) {
            findings.push(file.finding(index + 1, ADVICE));
        }
        table = table.filter(|_| !line.contains(';'));
    }
    findings
}

fn states_a_wrong_key(line: &str) -> bool {
    let constraint = ["PRIMARY KEY (", "UNIQUE (", "FOREIGN KEY ("].iter().find_map(|word| line.split_once(word));
    match constraint {
        Some((_, columns)) => !leads_with_book(columns),
        // Stated beside a column: only the column book_id itself may refer to anything.
        None => ["PRIMARY KEY", " UNIQUE", "REFERENCES "].iter().any(|word| line.contains(word)) && !line.starts_with("book_id "),
    }
}

fn wrong_indexes(file: &SourceFile) -> Vec<Finding> {
    let statements = file.text.match_indices("CREATE UNIQUE INDEX ").filter(|(place, text)| {
        let statement = file.text[place + text.len()..].split(';').next().unwrap_or_default();
        let (head, columns) = statement.split_once('(').unwrap_or((statement, ""));
        let on = head.split_once(" ON ").map_or("", |(_, table)| table.trim());
        !leads_with_book(columns) && !ALLOWED.iter().any(|(allowed, _)| *allowed == on)
    });
    statements.map(|(place, _)| file.finding(file.text[..place].lines().count() + 1, ADVICE)).collect()
}

fn leads_with_book(columns: &str) -> bool {
    columns.split([',', ')']).next().is_some_and(|first| first.trim() == "book_id")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<usize> {
        check(&Tree::of(&[("crates/store/migrations/common/1.sql", text)])).into_iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn a_key_that_another_column_leads_is_found() {
        let text = "-- A tag.\nCREATE TABLE tag (\n    book_id UUID NOT NULL REFERENCES book (id),\n    id UUID PRIMARY KEY,\n    name TEXT UNIQUE,\n    \
                    person_id UUID REFERENCES person (id),\n    PRIMARY KEY (id),\n    UNIQUE (name, book_id),\n    \
                    FOREIGN KEY (person_id) REFERENCES person (id)\n);\nCREATE UNIQUE INDEX a ON tag (name);\n";
        assert_eq!(lines(text), [4, 5, 6, 7, 8, 9, 11]);
    }

    #[test]
    fn keys_that_the_book_leads_are_fine() {
        let text = "-- A tag.\nCREATE TABLE tag (\n    book_id UUID NOT NULL REFERENCES book (id),\n    id UUID NOT NULL,\n    \
                    PRIMARY KEY (book_id, id),\n    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id)\n);\n\
                    CREATE UNIQUE INDEX a ON tag (book_id, name);\nCREATE INDEX b ON tag (name);\n";
        assert_eq!(lines(text), [0; 0]);
    }

    #[test]
    fn a_table_without_a_comment_is_found() {
        assert_eq!(lines("CREATE TABLE book (\n    id UUID PRIMARY KEY\n);\n"), [1]);
    }
}
