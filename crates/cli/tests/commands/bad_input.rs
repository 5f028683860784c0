//! What is wrong with files, folders and databases: a sentence that says what and where, and an exit code.

use insta::assert_snapshot;

use crate::home::{CARDS, Home};

#[test]
fn a_missing_file_is_named() {
    let home = Home::empty();
    assert_snapshot!(home.run(&["import", &home.path("gone.vcf")]));
    assert_snapshot!(home.run(&["--json", "import", &home.path("gone.vcf")]));
}

#[test]
fn a_spreadsheet_called_csv_is_recognised() {
    let home = Home::empty();
    let mut bytes = b"PK\x03\x04\x14\0\0\0\x08\0".to_vec();
    bytes.extend([0; 20]);
    bytes.extend(b"[Content_Types].xmlxl/workbook.xml");
    assert_snapshot!(home.run(&["import", &home.write("people.csv", bytes)]));
}

#[test]
fn an_empty_file_and_a_web_page_are_told_apart() {
    let home = Home::empty();
    assert_snapshot!(home.run(&["import", &home.write("empty.vcf", "")]));
    assert_snapshot!(home.run(&["import", &home.write("page.csv", "<!DOCTYPE html><html><title>Sign in</title></html>")]));
}

#[test]
fn a_file_that_is_no_database_is_left_as_it_is() {
    let home = Home::empty();
    std::fs::create_dir(home.data()).unwrap();
    std::fs::write(home.data().join("wellmet.db"), "This is a letter to Dana, not a database. ".repeat(40)).unwrap();
    assert_snapshot!(home.run(&["history"]));
    assert!(std::fs::read_to_string(home.data().join("wellmet.db")).unwrap().starts_with("This is a letter"));
}

#[test]
fn a_directory_that_cannot_be_made_is_named() {
    let home = Home::empty();
    let file = home.write("a-file", "");
    let ran = home.run(&["--data", &format!("{file}/data"), "history"]);
    assert_snapshot!(ran);
}

#[test]
fn nothing_of_a_damaged_archive_is_kept() {
    let home = Home::empty();
    let (good, bad) = (home.write("people.vcf", CARDS), home.write("archive.zip", b"PK\x03\x04 and then nothing that could be read"));
    let ran = home.run(&["import", &good, &bad]);
    assert_snapshot!(ran);
    assert_eq!(home.json(&["list", "people"])["count"], 0);
}
