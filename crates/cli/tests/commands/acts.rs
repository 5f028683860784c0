//! `wellmet done`, `snooze`, `skip`, `drop`

use insta::assert_snapshot;

use crate::home::Home;

fn promised() -> Home {
    let home = Home::of_mia();
    let ran = home.run(&["log", "called Tomas Lindqvist yesterday, promised to send him the draft today"]);
    assert_eq!(ran.code, 0, "{ran}");
    home
}

fn acts(home: &Home) -> Vec<String> {
    let today = home.json(&["today"]);
    today["acts"].as_array().unwrap().iter().map(|act| act["id"].as_str().unwrap().to_owned()).collect()
}

/// The promise that was logged.
fn promise(home: &Home) -> String {
    let today = home.json(&["today"]);
    let act = today["acts"].as_array().unwrap().iter().find(|act| act["kind"] == "promise");
    act.unwrap_or_else(|| panic!("no promise in {today}"))["id"].as_str().unwrap().to_owned()
}

fn answered(answer: &[&str]) -> Home {
    let home = promised();
    let act = promise(&home);
    let ran = home.run(&[answer, &[&act[..6]]].concat());
    assert_snapshot!(answer[0], ran);
    assert!(!acts(&home).contains(&act));
    home
}

#[test]
fn done_logs_the_interaction_it_stands_for() {
    let home = answered(&["done"]);
    assert_eq!(home.json(&["show", "Tomas"])["open"]["promises_mine"].as_array().unwrap().len(), 0);
}

#[test]
fn a_snoozed_act_is_back_on_its_day() {
    let home = promised();
    let act = promise(&home);
    let ran = home.run(&["snooze", &act, "--until", "in 2 weeks"]);
    assert_snapshot!(ran);
    assert!(!acts(&home).contains(&act));
    let later = home.json(&["today", "--on", "2026-12-06"]);
    assert!(later["acts"].as_array().unwrap().iter().any(|back| back["id"] == act.as_str()), "{later}");
}

#[test]
fn a_skipped_act_logs_no_contact() {
    let home = answered(&["skip"]);
    assert_eq!(home.json(&["show", "Tomas"])["interactions"], 2);
}

#[test]
fn a_dropped_act_is_gone_and_undo_brings_it_back() {
    let home = answered(&["drop"]);
    let before = acts(&home).len();
    assert_eq!(home.run(&["undo"]).code, 0);
    assert_eq!(acts(&home).len(), before + 1);
}

#[test]
fn an_act_that_is_not_there_exits_with_three() {
    assert_snapshot!(promised().run(&["done", "zzzz"]));
}

const BACK: &str = "2026-12-14T12:00:00Z";

fn back(home: &Home, arguments: &[&str]) -> serde_json::Value {
    let output = home.command_at(BACK, &["--json"]).args(arguments).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

#[test]
fn after_an_absence_what_is_still_yours_is_kept_with_one_command_or_gets_a_new_day() {
    let home = promised();
    assert_eq!(home.run(&["log", "called Kofi Mensah yesterday, promised to send him the figures today"]).code, 0);
    let today = back(&home, &["today"]);
    let items = today["welcome_back"]["items"].as_array().unwrap();
    assert_eq!(items.len(), 2, "{today}");
    let promise = items.iter().find(|act| act["person"]["name"] == "Tomas Lindqvist").unwrap();
    assert!(today["acts"].as_array().unwrap().contains(promise), "{today}");
    let moved = back(&home, &["keep", promise["id"].as_str().unwrap(), "--by", "2027-01-08"]);
    assert_eq!(moved["items"][0]["said"]["text"], "Moved; Tomas comes up again on 8 January 2027.");
    let kept = back(&home, &["keep", "--all"]);
    let batches: Vec<&str> = kept["items"].as_array().unwrap().iter().map(|done| done["batch"].as_str().unwrap()).collect();
    assert!(batches.iter().all(|batch| *batch == batches[0]), "one command is one change: {kept}");
    let decided = back(&home, &["today"]);
    assert!(decided["welcome_back"].is_null(), "{decided}");
    assert_eq!(decided["acts"].as_array().unwrap().len(), 1, "{decided}");
}

#[test]
fn what_was_written_and_not_sent_is_back() {
    let home = promised();
    let act = promise(&home);
    let ran = home.run(&["done", &act[..6], "--not-sent"]);
    assert_eq!(ran.code, 2, "nothing rests as written: {ran}");
    assert!(acts(&home).contains(&act));
}

#[test]
fn the_draft_says_a_promise_to_the_person_it_was_made_to() {
    let home = promised();
    let today = home.json(&["today"]);
    let act = today["acts"].as_array().unwrap().iter().find(|act| act["kind"] == "promise").unwrap();
    assert_eq!(act["reason"]["text"], "You said you would send him the draft by today.");
    let draft = act["suggestion"]["body"].as_str().unwrap();
    assert!(draft.starts_with("Hi Tomas,") && draft.contains("send you the draft") && !draft.contains(" him "), "{draft}");
    assert_eq!(act["suggestion"]["subject"], "The draft");
}
