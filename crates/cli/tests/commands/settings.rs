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
