//! `wellmet log`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn a_sentence_is_shown_as_it_was_understood_and_written() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["log", "met Dana Okafor for coffee yesterday, promised to send her the draft by Friday"]));
    assert_eq!(home.json(&["show", "Dana"])["open"]["promises_mine"].as_array().unwrap().len(), 1);
}

#[test]
fn somebody_new_is_asked_about_and_added_when_one_says_yes() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["log", "called Lena Vogt today about the panel"]));
    assert_eq!(home.json(&["list", "people"])["count"], 3);
    assert_snapshot!(home.run(&["--json", "log", "called Lena Vogt today about the panel", "--yes"]));
    assert_eq!(home.json(&["list", "people"])["count"], 4);
}

#[test]
fn an_answer_is_given_as_the_question_shows_it() {
    let home = Home::of_mia();
    let ran = home.run(&["log", "called Lena Vogt and Kofi Mensah today", "--answer", "new_person:Lena Vogt=leave"]);
    assert_eq!(ran.code, 0, "{ran}");
    assert_eq!(home.json(&["list", "people"])["count"], 3);
    assert_snapshot!(home.run(&["log", "called Kofi Mensah", "--answer", "nonsense"]));
}
