//! `wellmet retention`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn who_is_past_their_time_is_proposed_and_kept_another_year() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["retention"]));
    home.run(&["settings", "retention.press", "6"]);
    assert_eq!(home.json(&["settings", "retention"])["retention"]["press"], 6);
    assert_snapshot!(home.run(&["retention"]));
    assert_eq!(home.json(&["list", "people", "--where", "retention:due"])["items"][0]["name"], "Dana Okafor");
    assert_snapshot!(home.run(&["retention", "Dana", "--another-year"]));
    assert_eq!(home.run(&["retention", "Dana"]).code, 3);
    home.run(&["retention", "Tomas", "--months", "1"]);
    assert_eq!(home.json(&["retention"])["items"][0]["name"], "Tomas Lindqvist");
    home.run(&["settings", "retention.press", "null"]);
    assert_eq!(home.json(&["settings", "retention"])["retention"], serde_json::json!({}));
}
