//! `wellmet me`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn one_says_who_one_is_by_an_address() {
    let home = Home::empty();
    assert_snapshot!(home.run(&["me"]));
    assert_snapshot!(home.run(&["me", "--add", "mia@example.com", "--add", "https://www.linkedin.com/in/mia-hartmann"]));
    assert_eq!(home.json(&["me"])["channels"].as_array().unwrap().len(), 2);
}
