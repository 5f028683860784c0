//! `wellmet path`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn the_ways_to_an_organisation_come_with_their_reasons() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["path", "lumen"]));
    assert_snapshot!(home.run(&["--json", "path", "lumen", "--limit", "1"]));
}

#[test]
fn a_target_that_nobody_fits_exits_with_three() {
    assert_snapshot!(Home::of_mia().run(&["path", "Zebra Works"]));
}
