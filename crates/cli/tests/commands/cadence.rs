//! `wellmet cadence`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn a_rhythm_is_shown_and_chosen() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["cadence", "Dana"]));
    home.run(&["circle", "Dana", "close"]);
    assert_snapshot!(home.run(&["cadence", "Dana", "--ideal", "30", "--maximum", "60"]));
    assert_eq!(home.json(&["cadence", "Dana"])["cadence"]["ideal_days"], 30);
}
