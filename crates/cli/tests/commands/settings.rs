//! `wellmet settings`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn settings_are_shown_and_changed_by_their_names() {
    let home = Home::empty();
    assert_snapshot!(home.run(&["settings"]));
    assert_snapshot!(home.run(&["settings", "capacity_per_week", "6"]));
    assert_snapshot!(home.run(&["--json", "settings", "quiet_days", "saturday,sunday"]));
    assert_eq!(home.json(&["settings", "circles.close.ideal", "60"])["circles.close.ideal"], 60);
}

#[test]
fn an_unknown_setting_and_a_senseless_value_change_nothing() {
    let home = Home::empty();
    assert_snapshot!(home.run(&["settings", "colour"]));
    assert_snapshot!(home.run(&["settings", "zone", "Lisbon"]));
    assert_eq!(home.json(&["settings", "zone"])["zone"], "Europe/Lisbon");
}

#[test]
fn the_command_line_speaks_the_language_that_is_asked_for_then_the_books_then_the_machines() {
    let home = Home::empty();
    let nobody = |home: &Home, language: &str| home.run_as(language, &["show", "Nobody"]).err;
    assert!(nobody(&home, "de_AT.UTF-8").starts_with("Niemand heißt hier „Nobody“."));
    assert!(nobody(&home, "pt_PT.UTF-8").starts_with("Nobody here is called “Nobody”."));
    assert_eq!(home.run(&["settings", "language", "de"]).code, 0);
    assert_snapshot!(home.run_as("en_GB.UTF-8", &["today"]));
    assert_snapshot!(home.run_as("de_DE.UTF-8", &["--language", "en", "today"]));
    assert_eq!(home.run(&["settings", "language", "tlh"]).code, 2);
    assert_snapshot!(home.run(&["--language", "tlh", "today"]));
}

#[test]
fn a_day_is_written_as_the_machine_writes_days_whatever_language_is_asked_for() {
    let home = Home::of_mia();
    home.run(&["log", "met Kofi Mensah for coffee on 3 March 2026"]);
    let history = |language: &str, arguments: &[&str]| home.run_as(language, arguments).out;
    assert!(history("en_US.UTF-8", &["history"]).contains("Nov 22, 2026"));
    assert!(history("en_GB.UTF-8", &["history"]).contains("22 Nov 2026"));
    assert!(history("de_DE.UTF-8", &["--language", "en-US", "history"]).contains("Nov 22, 2026"));
    assert!(history("en_US.UTF-8", &["--language", "de", "history"]).contains("22. Nov. 2026"));
}

#[test]
fn a_german_sees_what_is_due_and_what_was_done_in_german() {
    let home = Home::of_mia();
    home.run(&["circle", "Dana", "inner"]);
    home.run(&["log", "met Kofi Mensah for coffee yesterday, promised to send him the draft by Friday"]);
    assert_snapshot!(home.run(&["--language", "de", "today"]));
    assert_snapshot!(home.run(&["--language", "de", "history"]));
    assert_snapshot!(home.run(&["--language", "de", "show", "Dana"]));
}
