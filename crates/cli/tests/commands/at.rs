//! `wellmet at`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn whom_one_knows_there_comes_with_how_sure_it_is() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["at", "lumen"]));
    assert_snapshot!(home.run(&["--json", "at", "Acme"]));
}

#[test]
fn an_unknown_organisation_exits_with_three() {
    assert_snapshot!(Home::of_mia().run(&["at", "Zebra Works"]));
}
