//! `wellmet forecast`

use insta::assert_snapshot;

use crate::home::Home;

/// Kofi, whom Mia met twice in summer and not since.
fn home() -> Home {
    let home = Home::of_mia();
    for sentence in ["met Kofi Mensah on 1 July 2026", "coffee with Kofi Mensah on 20 August 2026"] {
        assert_eq!(home.run(&["log", sentence, "--yes"]).code, 0);
    }
    home
}

#[test]
fn who_goes_cold_comes_with_the_evidence_and_what_one_can_do() {
    let home = home();
    assert_snapshot!(home.run(&["forecast"]));
    assert_snapshot!(home.run(&["--json", "forecast", "--days", "365", "--limit", "1"]));
}

#[test]
fn an_act_of_the_forecast_is_answered_by_the_id_that_is_shown() {
    let home = home();
    let items = || home.json(&["forecast"])["items"].as_array().unwrap().clone();
    let before = items();
    let id = before[0]["act"]["id"].as_str().unwrap();
    assert_eq!(home.run(&["skip", &id[..8]]).code, 0);
    let after = items();
    assert_eq!(after.len(), before.len() - 1);
    assert!(after.iter().all(|item| item["act"]["id"] != id));
}

#[test]
fn where_nobody_goes_cold_it_says_so_and_exits_with_three() {
    assert_snapshot!(Home::empty().run(&["forecast", "--days", "30"]));
}
