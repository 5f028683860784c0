//! `wellmet show`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn a_person_stands_on_one_page() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["show", "dana"]));
    let page = home.json(&["show", "Dana", "Okafor"]);
    assert_eq!((page["person"]["name"].as_str(), page["interactions"].as_i64()), (Some("Dana Okafor"), Some(2)));
}

#[test]
fn nobody_and_several_are_told_apart_by_their_exit_codes() {
    let home = Home::of_mia();
    home.run(&["import", &home.write("more.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dana Silva\r\nORG:Harbour\r\nEND:VCARD\r\n")]);
    assert_snapshot!(home.run(&["show", "Nobody"]));
    assert_snapshot!(home.run(&["show", "Dana"]));
    assert_snapshot!(home.run(&["--json", "show", "Dana"]));
}
