//! `wellmet list people`

use insta::assert_snapshot;

use crate::home::Home;

fn names(home: &Home, filter: &str) -> Vec<String> {
    let listed = home.json(&["list", "people", "--where", filter]);
    listed["items"].as_array().unwrap().iter().map(|person| person["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn people_are_listed_as_a_table_and_as_an_object() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["list", "people"]));
    assert_snapshot!(home.run_in("48", &["list", "people"]));
    assert_snapshot!(home.run(&["--json", "list", "people", "--limit", "1"]));
}

#[test]
fn a_filter_joins_conditions_with_and_or_and_not() {
    let home = Home::of_mia();
    home.run(&["circle", "Dana", "close"]);
    assert_eq!(names(&home, "place:lisbon"), ["Dana Okafor"]);
    assert_eq!(names(&home, "org:acme or tag:press"), ["Dana Okafor", "Tomas Lindqvist"]);
    assert_eq!(names(&home, "-circle:close"), ["Kofi Mensah", "Tomas Lindqvist"]);
    assert_eq!(names(&home, "circle:close and not tag:press"), [""; 0]);
    assert_eq!(names(&home, "last>90d -circle:close"), ["Kofi Mensah"]);
    assert_eq!(names(&home, "(circle:close or last<90d) founder"), [""; 0]);
}

#[test]
fn those_who_moved_in_the_last_import_are_a_filter_of_their_own() {
    let home = Home::of_mia();
    let head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
    let row = |company: &str| format!("{head}Ines,Duarte,https://www.linkedin.com/in/ines-duarte,,{company},Editor,03 May 2021\n");
    let (older, newer) = (home.path("Basic_LinkedInDataExport_06-01-2026"), home.path("Basic_LinkedInDataExport_11-01-2026"));
    for (folder, company) in [(&older, "Harbour"), (&newer, "Lumen")] {
        std::fs::create_dir(folder).unwrap();
        std::fs::write(format!("{folder}/Connections.csv"), row(company)).unwrap();
    }
    assert_eq!(home.run(&["import", &older]).code, 0);
    assert_eq!(names(&home, "moved:last-import"), [""; 0]);
    let later = home.command_at("2026-11-22T12:30:00Z", &["import", &newer]).output().unwrap();
    assert!(later.status.success());
    assert_eq!(names(&home, "moved:last-import"), ["Ines Duarte"]);
}

#[test]
fn those_who_go_cold_at_this_pace_are_a_filter_of_their_own() {
    let home = Home::empty();
    assert_eq!(home.run(&["log", "met Ines Duarte for coffee today", "--yes"]).code, 0);
    let cold = |now: &str, days: &str| {
        let answer = home.command_at(now, &["--json", "list", "people", "--where", &format!("cold:{days}")]).output().unwrap();
        serde_json::from_slice::<serde_json::Value>(&answer.stdout).unwrap()["count"].as_u64().unwrap()
    };
    assert_eq!((cold("2026-11-23T12:00:00Z", "30"), cold("2026-11-23T12:00:00Z", "200")), (0, 0), "contact is likely before");
    assert_eq!((cold("2027-02-01T12:00:00Z", "30"), cold("2027-02-01T12:00:00Z", "90")), (0, 1));
    assert_eq!(cold("2027-02-20T12:00:00Z", "30"), 1);
    assert_eq!(cold("2027-08-01T12:00:00Z", "90"), 0, "by then the tie is cold");
    assert_eq!(home.run(&["list", "people", "--where", "cold:soon"]).code, 2);
}

#[test]
fn a_filter_that_lets_nobody_through_or_cannot_be_read_says_so() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["list", "people", "--where", "place:paris"]));
    assert_snapshot!(home.run(&["list", "people", "--where", "colour:red"]));
}

#[test]
fn a_filter_is_kept_by_name_used_and_let_go() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["list", "filters"]));
    home.run(&["list", "people", "--where", "place:lisbon or org:acme", "--save", "near"]);
    assert_eq!(names(&home, "@near"), ["Dana Okafor", "Tomas Lindqvist"]);
    assert_eq!(names(&home, "@near -tag:press"), ["Tomas Lindqvist"]);
    assert_snapshot!(home.run(&["list", "filters"]));
    assert_eq!(home.json(&["settings", "filters"])["filters"][0]["name"], "near");
    assert_snapshot!(home.run(&["list", "people", "--where", "@far"]));
    assert_eq!(home.run(&["list", "filters", "--remove", "near"]).code, 3);
    assert_eq!(home.run(&["list", "people", "--where", "@near"]).code, 2);
}

#[test]
fn the_columns_one_chose_are_shown_in_their_order() {
    let home = Home::of_mia();
    assert_eq!(home.run(&["settings", "people_columns", "place,organisation,tags"]).code, 0);
    assert_snapshot!(home.run(&["list", "people"]));
}
