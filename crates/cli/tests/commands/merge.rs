//! `wellmet duplicates` and `merge`

use insta::assert_snapshot;

use crate::home::Home;

fn with_a_double() -> Home {
    let home = Home::of_mia();
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:other\r\nFN:D. Okafor\r\nORG:Lumen\r\nEMAIL:d.okafor@lumen.example\r\nTEL:+351912345678\r\nEND:VCARD\r\n\
                BEGIN:VCARD\r\nVERSION:3.0\r\nUID:third\r\nFN:Dana C. Okafor\r\nTEL:+351912345678\r\nEND:VCARD\r\n";
    assert_eq!(home.run(&["import", &home.write("more.vcf", card)]).code, 0);
    home
}

#[test]
fn a_pair_comes_with_its_reasons_and_can_be_told_apart() {
    let home = with_a_double();
    assert_snapshot!(home.run(&["duplicates"]));
    let pair = &home.json(&["duplicates"])["items"][0];
    let id = |side: &str| pair[side]["id"].as_str().unwrap().to_owned();
    assert_eq!(home.run(&["duplicates", "--not-same", &id("keep"), &id("other")]).code, 0);
    assert_eq!(home.json(&["duplicates"])["items"].as_array().unwrap().len(), 0);
}

#[test]
fn two_records_become_one_and_undo_makes_two_again() {
    let home = with_a_double();
    assert_snapshot!(home.run(&["merge", "Dana Okafor", "D. Okafor"]));
    assert_eq!(home.json(&["list", "people", "--where", "okafor"])["count"], 2);
    assert_eq!(home.run(&["undo"]).code, 0);
    assert_eq!(home.json(&["list", "people", "--where", "okafor"])["count"], 3);
}
