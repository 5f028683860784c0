//! `wellmet reconnect`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn an_old_tie_comes_with_the_reason_and_what_was_said_last() {
    let home = Home::of_mia();
    assert_eq!(home.run(&["log", "met Kofi Mensah on 3 May 2021, talked about harbours", "--yes"]).code, 0);
    assert_snapshot!(home.run(&["reconnect"]));
    assert_snapshot!(home.run(&["--json", "reconnect", "--limit", "1"]));
}

#[test]
fn where_no_old_tie_stands_out_it_says_so_and_exits_with_three() {
    assert_snapshot!(Home::empty().run(&["reconnect"]));
}
