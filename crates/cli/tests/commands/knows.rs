//! `wellmet knows`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn whether_two_people_know_each_other_is_said_once_and_can_be_taken_back() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["knows", "Dana", "Kofi", "yes"]));
    assert_eq!(home.json(&["show", "Dana"])["relations"][0]["name"], "Kofi Mensah");
    home.run(&["undo"]);
    assert_eq!(home.json(&["show", "Dana"])["relations"], serde_json::json!([]));
    assert_snapshot!(home.run(&["knows", "Dana", "Dana", "no"]));
    assert_snapshot!(home.run(&["knows", "Dana", "Nobody", "no"]));
}
