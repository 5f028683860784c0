//! `wellmet today`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn what_is_due_comes_with_its_reason_its_evidence_and_a_next_step() {
    let home = Home::of_mia();
    home.run(&["circle", "Dana", "inner"]);
    home.run(&["log", "met Kofi Mensah for coffee yesterday, promised to send him the draft by Friday"]);
    assert_snapshot!(home.run_in("72", &["today"]));
    assert_snapshot!(home.run_in("40", &["today"]));
    let today = home.json(&["today"]);
    assert_eq!(today["date"], "2026-11-22");
    for act in today["acts"].as_array().unwrap() {
        assert!(act["reason"]["text"].as_str().is_some_and(|reason| reason.ends_with('.') || reason.ends_with('”')), "{act}");
    }
}

#[test]
fn a_day_with_nothing_due_says_that_it_is_enough() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["today", "--on", "tomorrow"]));
    assert_snapshot!(home.run(&["today", "--on", "whenever"]));
}
