//! `wellmet export` and `restore`

use insta::assert_snapshot;

use crate::home::{CARDS, Home};

#[test]
fn everything_comes_out_in_each_format_and_nothing_is_written_over() {
    let home = Home::of_mia();
    for (format, sign) in [("json", "wellmet"), ("vcard", "BEGIN:VCARD"), ("ical", "BEGIN:VCALENDAR"), ("csv", "Dana")] {
        let path = home.path(&format!("out.{format}"));
        let ran = home.run(&["export", "--format", format, &path]);
        assert_eq!(ran.code, 0, "{ran}");
        assert!(std::fs::read_to_string(&path).unwrap().contains(sign), "{format}");
    }
    assert_snapshot!(home.run(&["export", "--format", "csv", &home.path("out.csv")]));
}

#[test]
fn cards_that_nobody_edited_come_out_as_they_came_in() {
    let home = Home::empty();
    home.run(&["import", &home.write("people.vcf", CARDS)]);
    let path = home.path("out.vcf");
    assert_eq!(home.run(&["export", "--format", "vcard", &path]).code, 0);
    assert_eq!(cards(&std::fs::read_to_string(path).unwrap()), cards(CARDS));
}

/// The cards of a file, in whatever order they stand.
fn cards(text: &str) -> Vec<&str> {
    let mut cards: Vec<&str> = text.split_inclusive("END:VCARD\r\n").collect();
    cards.sort_unstable();
    cards
}

#[test]
fn a_full_export_reads_back_equal_into_an_empty_book() {
    let (home, other) = (Home::of_mia(), Home::empty());
    let path = home.path("all.json");
    assert_eq!(home.run(&["export", "--format", "json", &path]).code, 0);
    let restored = other.run(&["restore", &path]);
    assert_eq!(restored.code, 0, "{restored}");
    assert_eq!(other.json(&["list", "people"]), home.json(&["list", "people"]));
    assert_eq!(other.json(&["doctor"])["sound"], true);
}

#[test]
fn a_backup_comes_back_and_the_former_database_is_kept() {
    let home = Home::of_mia();
    let backup = home.path("copy.db");
    assert_eq!(home.run(&["backup", &backup]).code, 0);
    assert_eq!(home.run(&["forget", "Dana", "--yes"]).code, 0);
    let restored = home.json(&["restore", &backup]);
    assert!(std::path::Path::new(restored["former"].as_str().unwrap()).exists());
    assert_eq!(home.json(&["list", "people"])["count"], 3);
}

#[test]
fn what_is_no_backup_is_refused() {
    let home = Home::of_mia();
    let letter = home.write("letter.db", "Dear Dana, this is no database at all. ".repeat(30));
    assert_snapshot!(home.run(&["restore", &letter]));
    assert_eq!(home.json(&["list", "people"])["count"], 3);
}
