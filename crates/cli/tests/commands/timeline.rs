//! `wellmet timeline`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn what_happened_is_listed_newest_first_and_an_entry_is_changed_or_taken_out() {
    let home = Home::of_mia();
    home.run(&["log", "met Dana Okafor for coffee yesterday in Porto"]);
    let listed = home.json(&["timeline", "Dana"]);
    assert_eq!(listed["items"].as_array().unwrap().len(), 3, "{listed}");
    let id = listed["items"][0]["id"].as_str().unwrap().to_owned();
    let entry = &id[id.len() - 8..];
    let changed =
        home.run(&["timeline", "Dana", "--change", entry, "--on", "2026-11-19", "--title", "The pier", "--with", "Kofi", "--place", ""]);
    assert_eq!(changed.code, 0, "{changed}");
    let shown = home.json(&["timeline", "Dana"])["items"][0].clone();
    assert_eq!((&shown["on_date"], &shown["title"], &shown["place"]), (&"2026-11-19".into(), &"The pier".into(), &serde_json::Value::Null));
    assert_eq!(shown["people"][0]["name"], "Kofi Mensah");
    home.run(&["timeline", "Dana", "--change", entry, "--without", "Kofi"]);
    let plain = home.run_in("72", &["timeline", "Dana"]);
    assert_snapshot!(plain.out.replace(entry, "[entry]"));
    assert_eq!(home.run(&["timeline", "Dana", "--remove", entry]).code, 0);
    assert_eq!(home.json(&["timeline", "Dana"])["items"].as_array().unwrap().len(), 2);
    assert_eq!(home.run(&["undo"]).code, 0);
    assert_eq!(home.run(&["timeline", "Dana", "--remove", "zzzz"]).code, 3);
    assert_eq!(home.run(&["timeline", "Dana", "--on", "yesterday"]).code, 2);
}
