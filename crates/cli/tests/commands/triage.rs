//! `wellmet triage`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn only_those_with_whom_there_was_contact_both_ways_are_asked_about() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["triage"]));
    let cards = home.json(&["triage"]);
    let candidate = cards["cards"][0]["candidate"].as_str().unwrap();
    assert_eq!(home.run(&["circle", candidate, "close"]).code, 0);
    assert_snapshot!(home.run(&["triage"]));
}
