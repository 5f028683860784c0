//! `wellmet insight`, `wellmet introductions` and `wellmet knows`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn the_shape_of_a_small_book_is_told_in_words() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["insight"]));
    assert_snapshot!(home.run(&["--json", "insight", "--figures"]));
}

#[test]
fn who_should_meet_is_told_with_the_reason_and_dismissed() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["introductions"]));
    home.run(&["circle", "Kofi Mensah", "close"]);
    home.run(&["circle", "Dana Okafor", "close"]);
    home.run(&["log", "Kofi Mensah is looking for a head of research", "--yes"]);
    assert_snapshot!(home.run(&["introductions"]));
    assert_snapshot!(home.run(&["--json", "introductions", "--limit", "1"]));
    assert_snapshot!(home.run(&["introductions", "--dismiss", "Kofi Mensah", "Dana Okafor"]));
    assert_eq!(home.run(&["introductions"]).code, 3);
}

#[test]
fn an_answer_on_who_knows_whom_is_kept_and_changes_the_ways() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["knows", "Dana Okafor", "Kofi Mensah", "yes"]));
    assert_snapshot!(home.run(&["path", "Kofi Mensah"]));
    assert_snapshot!(home.run(&["--json", "knows", "Kofi Mensah", "Dana Okafor", "no"]));
    assert!(!home.run(&["path", "Kofi Mensah"]).out.contains("Dana"));
    assert_eq!(home.run(&["knows", "Dana Okafor", "Kofi Mensah", "perhaps"]).code, 2);
}
