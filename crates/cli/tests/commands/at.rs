//! `wellmet at`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn whom_one_knows_there_comes_with_how_sure_it_is() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["at", "lumen"]));
    assert_snapshot!(home.run(&["--json", "at", "Acme"]));
}

#[test]
fn an_unknown_organisation_exits_with_three() {
    assert_snapshot!(Home::of_mia().run(&["at", "Zebra Works"]));
}

#[test]
fn members_of_an_association_stand_beside_those_who_work_there_and_lead_to_each_other() {
    let home = Home::empty();
    let card = |name: &str, position: &str| {
        let (given, family) = name.split_once(' ').unwrap();
        format!("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{given}\r\nFN:{name}\r\nN:{family};{given};;;\r\n{position}\r\nEND:VCARD\r\n")
    };
    let member = |title: &str, more: &str| format!("X-WELLMET-POSITION:membership;Harbour Rowing Club;{title};;{more}");
    let cards = [
        card("Ana Reis", &member("", ";;current")),
        card("Ben Okoro", &member("Treasurer", ";;current")),
        card("Eva Moss", &member("", "2012;2015;")),
        card("Gil Clerk", "ORG:Harbour Rowing Club\r\nTITLE:Manager"),
    ];
    let cards = home.write("club.vcf", cards.concat());
    assert_eq!(home.run(&["import", &cards]).code, 0);
    assert_snapshot!(home.run(&["at", "harbour"]));
    assert_snapshot!(home.run(&["show", "Ana Reis"]));
    assert_snapshot!(home.run(&["path", "Ben Okoro"]));
    let again = home.json(&["import", &cards]);
    assert_eq!(again["totals"]["unchanged"], 4, "{again}");
}
