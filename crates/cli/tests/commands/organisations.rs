//! `wellmet organisations`

use insta::assert_snapshot;

use crate::home::Home;

/// Two names of one mail domain.
fn lumen() -> Home {
    let home = Home::empty();
    let card = |name: &str, at: &str| {
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name} Reis\r\nN:Reis;{name};;;\r\nORG:{at}\r\nEMAIL:{name}@lumen.example.org\r\nEND:VCARD\r\n"
        )
    };
    let people = [("Ana", "Lumen"), ("Bea", "Lumen"), ("Caio", "Lumen Research"), ("Davi", "Lumen Research")];
    let cards = home.write("people.vcf", people.map(|(name, at)| card(name, at)).concat());
    assert_eq!(home.run(&["import", &cards]).code, 0);
    home
}

#[test]
fn names_of_one_organisation_are_proposed_with_the_reason_and_joined() {
    let home = lumen();
    assert_snapshot!(home.run_in("80", &["organisations"]));
    assert_snapshot!(home.run(&["organisations", "--join", "Lumen", "Lumen Research"]));
    let at = home.json(&["at", "Lumen Research"]);
    assert_eq!((at["organisation"]["name"].as_str(), at["organisation"]["now"].as_array().map(Vec::len)), (Some("Lumen"), Some(4)));
    assert_eq!(home.run(&["undo"]).code, 0);
    assert_eq!(home.json(&["organisations"])["items"].as_array().unwrap().len(), 1);
}

#[test]
fn names_that_are_not_one_are_not_proposed_again() {
    let home = lumen();
    assert_eq!(home.run(&["organisations", "--not-same", "Lumen", "Lumen Research"]).code, 0);
    assert_snapshot!(home.run(&["organisations"]));
    assert_eq!(home.run(&["organisations", "--join", "Lumen", "Quartz"]).code, 3);
}
