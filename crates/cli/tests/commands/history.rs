//! `wellmet history`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn what_was_done_is_listed_newest_first() {
    let home = Home::of_mia();
    home.run(&["undo"]);
    assert_snapshot!(home.run(&["history"]));
    assert_snapshot!(home.run(&["--json", "history", "--limit", "1"]));
}

#[test]
fn an_empty_book_says_so() {
    assert_snapshot!(Home::empty().run(&["history"]));
}
