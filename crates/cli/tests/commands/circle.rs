//! `wellmet circle`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn a_person_is_kept_in_a_circle() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["circle", "Dana", "close"]));
    assert_snapshot!(home.run(&["--json", "circle", "Kofi", "none"]));
    assert_eq!(home.json(&["list", "people", "--where", "circle:close"])["count"], 1);
}
