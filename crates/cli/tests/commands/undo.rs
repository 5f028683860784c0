//! `wellmet undo`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn the_last_change_is_taken_back_and_can_be_named() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["undo"]));
    assert_eq!(home.json(&["list", "people"])["count"], 0);
    let undo = home.json(&["history"])["items"][0]["batch"].as_str().unwrap().to_owned();
    let ran = home.run(&["undo", &undo[28..]]);
    assert_eq!(ran.code, 0, "{ran}");
    assert_eq!(home.json(&["list", "people"])["count"], 3);
}

#[test]
fn a_change_that_was_built_upon_needs_a_decision() {
    let home = Home::of_mia();
    let import = home.json(&["history"])["items"][0]["batch"].as_str().unwrap().to_owned();
    assert_eq!(home.run(&["circle", "Dana Okafor", "close"]).code, 0);
    assert_snapshot!(home.run(&["undo", &import]));
    let ran = home.run(&["undo", &import, "--keep-changed"]);
    assert_eq!(ran.code, 0, "{ran}");
    assert_eq!(home.json(&["list", "people"])["items"][0]["name"], "Dana Okafor");
}

#[test]
fn nothing_to_undo_and_an_unknown_name_are_nothing_found() {
    let home = Home::empty();
    assert_snapshot!(home.run(&["undo"]));
    assert_snapshot!(home.run(&["undo", "abcd"]));
}
