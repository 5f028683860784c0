//! `wellmet link` and `token`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn a_link_and_a_token_are_told_once() {
    let home = Home::empty();
    assert_snapshot!(home.run(&["link"]));
    assert_snapshot!(home.run(&["--json", "token", "create", "my script"]));
}
