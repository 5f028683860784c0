//! `wellmet advice`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn what_today_showed_and_what_came_of_it_is_told() {
    let home = Home::of_mia();
    assert_eq!(home.run(&["circle", "Dana Okafor", "close"]).code, 0);
    let act = home.json(&["today"])["acts"][0]["id"].as_str().unwrap().to_owned();
    assert_snapshot!(home.run(&["advice"]));
    assert_eq!(home.run(&["done", &act]).code, 0);
    assert_snapshot!(home.run(&["advice", "--since", "1 October"]));
    assert_snapshot!(home.run(&["--json", "advice"]));
}

#[test]
fn a_day_that_is_only_looked_ahead_to_suggests_nothing() {
    let home = Home::of_mia();
    assert_eq!(home.run(&["circle", "Dana Okafor", "close"]).code, 0);
    assert_eq!(home.run(&["today", "--on", "tomorrow"]).code, 0);
    assert_snapshot!(home.run(&["advice"]));
}
