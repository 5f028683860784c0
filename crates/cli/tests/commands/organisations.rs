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

#[test]
fn an_organisation_is_renamed_and_never_called_as_another_one_is() {
    let home = lumen();
    assert_snapshot!(home.run(&["organisations", "--rename", "Lumen Research", "Tideway"]));
    assert_eq!(home.json(&["at", "Lumen Research"])["organisation"]["name"], "Tideway");
    assert_snapshot!(home.run(&["organisations", "--rename", "Tideway", "lumen gmbh"]));
    assert_eq!(home.run(&["organisations", "--website", "Tideway", "https://tideway.example"]).code, 0);
    assert_eq!(home.run(&["organisations", "--domain", "Tideway", "gmail.com"]).code, 2);
    assert_eq!(home.json(&["at", "Tideway"])["organisation"]["website"], "https://tideway.example");
}

#[test]
fn somebody_with_two_positions_is_counted_once() {
    let home = Home::empty();
    let card = |name: &str, at: &str, titles: &[&str]| {
        let held: Vec<String> =
            titles.iter().enumerate().map(|(place, title)| format!("item{place}.ORG:{at}\r\nitem{place}.TITLE:{title}\r\n")).collect();
        let held = held.concat();
        format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name} Reis\r\nN:Reis;{name};;;\r\n{held}EMAIL:{name}@lumen.example.org\r\nEND:VCARD\r\n")
    };
    let two = ["Ana", "Bea"].map(|name| card(name, "Lumen", &["Cooper", "Treasurer", "Chair"]));
    let three = ["Caio", "Davi", "Edda"].map(|name| card(name, "Lumen Research", &["Glazier"]));
    let cards = home.write("people.vcf", two.into_iter().chain(three).collect::<String>());
    assert_eq!(home.run(&["import", &cards]).code, 0);
    let sizes = |asked: &str| home.json(&["find", asked])["organisations"][0]["people"].clone();
    assert_eq!((sizes("Lumen Research"), home.json(&["at", "Lumen"])["organisation"]["now"].as_array().map(Vec::len)), (3.into(), Some(2)));
    let pair = &home.json(&["organisations"])["items"][0];
    assert_eq!((pair["keep_name"].as_str(), pair["people"].as_array().map(Vec::len)), (Some("Lumen Research"), Some(5)));
}
