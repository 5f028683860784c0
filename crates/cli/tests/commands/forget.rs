//! `wellmet forget`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn nobody_is_forgotten_without_a_yes() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["forget", "Dana", "Okafor"]));
    assert_eq!(home.json(&["list", "people"])["count"], 3);
}

#[test]
fn the_forgotten_are_nowhere_in_the_file() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["forget", "Dana", "--yes"]));
    assert_eq!(home.json(&["list", "people"])["count"], 2);
    let file = std::fs::read(home.data().join("wellmet.db")).unwrap();
    assert!(!file.windows(6).any(|bytes| bytes.eq_ignore_ascii_case(b"okafor")), "the name is still in the file");
}
