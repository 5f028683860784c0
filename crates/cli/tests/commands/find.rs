//! `wellmet find`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn people_organisations_and_what_was_said_are_found() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["find", "lumen"]));
    assert_snapshot!(home.run(&["find", "talk"]));
    assert_snapshot!(home.run(&["--json", "find", "kofi"]));
}

#[test]
fn what_is_not_there_exits_with_three() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["find", "zebra"]));
}
