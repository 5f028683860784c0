//! `wellmet history`

use insta::assert_snapshot;

use crate::home::{CARDS, Home};

#[test]
fn what_was_done_is_listed_newest_first() {
    let home = Home::of_mia();
    home.run(&["undo"]);
    assert_snapshot!(home.run(&["history"]));
    assert_snapshot!(home.run(&["--json", "history", "--limit", "1"]));
}

#[test]
fn an_empty_book_says_so() {
    assert_snapshot!(Home::empty().run(&["history"]));
}

#[test]
fn of_one_person_it_tells_what_changed_from_what_to_what() {
    let home = Home::empty();
    let cards = home.write("people.vcf", CARDS);
    assert_eq!(home.run(&["import", &cards]).code, 0);
    assert_eq!(home.run(&["circle", "Dana", "close"]).code, 0);
    assert_snapshot!(home.run(&["history", "Dana"]));
    let told = home.json(&["history", "Dana", "--limit", "1"]);
    assert_eq!(told["items"][0]["changed"][0]["after"], "Close circle", "{told:#}");
    let older = home.json(&["history", "Dana", "--cursor", told["next"].as_str().unwrap()]);
    assert_eq!((older["items"].as_array().unwrap().len(), &older["items"][0]["import"]), (1, &true.into()), "{older:#}");
    assert_ne!(home.run(&["history", "Nobody"]).code, 0);
}
