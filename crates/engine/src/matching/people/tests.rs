//! Traps of real address books: invented people, each pair with the truth beside it.

use std::collections::BTreeSet;

use super::*;

/// `Given Family; key=value; ...`
fn person(line: &str) -> Person {
    let mut parts = line.split("; ");
    let mut person = Person::default();
    let (given, family) = parts.next().unwrap().rsplit_once('_').unwrap();
    (person.given, person.family) = (given.to_owned(), family.to_owned());
    for (name, value) in parts.map(|part| part.split_once('=').unwrap()) {
        match name {
            "at" => person.organisations.push(value.to_owned()),
            "in" => person.places.push(value.to_owned()),
            "mail" => person.emails.push(value.to_owned()),
            "phone" => person.phones.push(value.to_owned()),
            "profile" => person.profiles.push(value.to_owned()),
            "born" => value.clone_into(&mut person.birthday),
            "suffix" => value.clone_into(&mut person.suffix),
            _ => panic!("{name}"),
        }
    }
    person
}

/// A book around the traps, so that names are as common and as rare as in life.
fn neighbours() -> Vec<Person> {
    let given = ["Anna", "Jonas", "Mia", "Luis", "Sofia", "Tomas", "Elena", "David", "Nora", "Paul", "Ines", "Karl"];
    let family = ["Weber", "Silva", "Novak", "Rossi", "Berg", "Costa", "Lindqvist", "Okafor", "Marin", "Keller", "Duarte"];
    let companies = ["Lumen", "Harbor Works", "Northwind", "Alder Bank", "Quill"];
    let made = |index: usize| Person {
        given: format!("{}{}", given[index % 12], ["", " Maria", " Lee"][index % 3]),
        family: family[index % 11].to_owned(),
        organisations: vec![companies[index % 5].to_owned()],
        emails: vec![format!("person{index}@{}.example", companies[index % 5].to_lowercase().replace(' ', ""))],
        ..Person::default()
    };
    (0..60).map(made).collect()
}

/// What is proposed about the pair, in a book of neighbours: not at all, as a question, or as decided.
#[track_caller]
fn proposed(one: &str, other: &str) -> Option<bool> {
    let people: Vec<Person> = [person(one), person(other)].into_iter().chain(neighbours()).collect();
    proposals(&people).into_iter().find(|pair| (pair.first, pair.second) == (0, 1)).map(|pair| pair.decided)
}

const DECIDED: Option<bool> = Some(true);
const ASKED: Option<bool> = Some(false);
const APART: Option<bool> = None;

#[test]
fn true_duplicates_are_found() {
    let pairs = [
        // Nicknames.
        ("William_Hartley; at=Quill", "Bill_Hartley; at=Quill", ASKED),
        ("Robert_Okonjo; mail=rob@okonjo.example", "Bob_Okonjo; mail=rob@okonjo.example", DECIDED),
        ("José_Aranda; phone=+34600111222", "Pepe_Aranda; phone=+34600111222", DECIDED),
        ("Aleksandr_Belov; at=Alder Bank; in=Riga", "Sascha_Belov; at=Alder Bank", ASKED),
        ("Katharina_Vogt; at=Lumen", "Kathrin_Vogt; at=Lumen", ASKED),
        // Married since.
        ("Elena_Marchetti; mail=elena@example.com", "Elena_Rossi; mail=elena@example.com", DECIDED),
        ("Hannah_Stone; profile=linkedin/hannah-s", "Hannah_Reyes; profile=linkedin/hannah-s", DECIDED),
        // Transliteration and marks.
        ("Юлия_Петрова; at=Northwind", "Yulia_Petrova; at=Northwind", ASKED),
        ("Jürgen_Müller; mail=jm@quill.example", "Juergen_Mueller; mail=jm@quill.example", DECIDED),
        ("Łukasz_Żak; at=Quill; in=Gdańsk", "Lukasz_Zak; in=Gdansk", ASKED),
        ("伟_王; at=Harbor Works", "Wei_Wang; at=Harbor Works", ASKED),
        ("Σοφία_Παππά; phone=+302100000001", "Sofia_Pappa; phone=+302100000001", DECIDED),
        // Given and family name changed places; an initial; a middle name.
        ("Farkas_Ildiko; at=Lumen", "Ildiko_Farkas; at=Lumen", ASKED),
        ("D._Castellan; mail=dcastellan@lumen.example", "Dario_Castellan; mail=dcastellan@lumen.example", DECIDED),
        ("Ruth Ellen_Ferreira-Lang; at=Quill", "Ruth_Ferreira Lang; at=Quill", ASKED),
        // A family name that a profile hides.
        ("Dana_O.; mail=dana@lumen.example", "Dana_Okafor; mail=dana@lumen.example", DECIDED),
        // A slip of the pen in a given name, and one address.
        ("Gustav_Ekdahl; mail=ekdahl@example.com", "Gustaf_Ekdahl; mail=ekdahl@example.com", ASKED),
        ("Michael_Ronan; mail=m@ronan.example", "Micheal_Ronan; mail=m@ronan.example", ASKED),
        // The same name, and nothing else is known of one of them.
        ("Noemi_Strand; at=Lumen", "Noemi_Strand; in=Oslo", ASKED),
        ("Anna_Weber", "Anna_Weber; mail=anna@weber.example", ASKED),
        // One mailbox name at two services; one birthday.
        ("Oona_Kettunen; mail=oona.kettunen@gmail.com", "Oona_Kettunen; mail=oona.kettunen@quill.example", ASKED),
        ("Mirek_Dvorsky; born=1980-02-29; in=Brno", "Miroslav_Dvorsky; born=1980-02-29", APART),
        ("Pia_Hallberg; born=1980-02-29", "Pia_Hallberg; born=1980-02-29; in=Lund", ASKED),
    ];
    for (one, other, expected) in pairs {
        assert_eq!(proposed(one, other), expected, "{one} and {other}");
        assert_eq!(proposed(other, one), expected, "{other} and {one}");
    }
}

#[test]
fn people_who_are_two_stay_two() {
    let traps = [
        // Twins and siblings at one company.
        ("Anna_Brandt; at=Lumen; in=Graz", "Hanna_Brandt; at=Lumen; in=Graz"),
        ("Marie_Solberg; at=Quill; born=1990-01-05", "Maria_Solberg; at=Quill; born=1990-01-05"),
        ("Martin_Krall; at=Lumen", "Martina_Krall; at=Lumen"),
        ("Alexander_Petrov; at=Lumen", "Alexandra_Petrova; at=Lumen"),
        ("Alexander_Frei; at=Lumen", "Alexandra_Frei; at=Lumen"),
        ("Jan_Novotny; at=Quill", "Jana_Novotny; at=Quill"),
        ("Daniel_Ochoa; at=Quill", "Daniela_Ochoa; at=Quill"),
        // A couple with one address, one telephone, one street.
        ("Peter_Sandoval; mail=sandoval@home.example; phone=+15550001", "Petra_Sandoval; mail=sandoval@home.example; phone=+15550001"),
        ("Julia_Amsel; mail=amsel@example.com", "Jonas_Amsel; mail=amsel@example.com"),
        ("Tom_Baker; mail=office@bakers.example", "Grace_Baker; mail=office@bakers.example"),
        // Brother and sister, and sisters, with one address.
        ("Martin_Krall; mail=krall@home.example", "Martina_Krall; mail=krall@home.example"),
        ("Marie_Solberg; mail=solberg@home.example", "Maria_Solberg; mail=solberg@home.example"),
        ("Christian_Voss; mail=voss@home.example", "Christina_Voss; mail=voss@home.example"),
        // The same name in two places, or at two employers.
        ("Anna_Weber; in=Graz", "Anna_Weber; in=Oslo"),
        // Father and son.
        ("John_Whitfield; suffix=Sr.; in=Boston", "John_Whitfield; suffix=Jr.; in=Boston"),
        ("Henry_Albright; born=1950-03-01; in=Leeds", "Henry_Albright; born=1981-07-09; in=Leeds"),
        // Namesakes.
        ("Anna_Weber; at=Lumen; mail=anna.weber@lumen.example", "Anna_Weber; at=Lumen; mail=anna.weber2@lumen.example"),
        ("Paul_Silva; profile=linkedin/paul-silva", "Paul_Silva; profile=linkedin/paul-silva-7; at=Quill"),
        ("Alex_Berg; at=Lumen; mail=alex.berg@lumen.example", "Alexandra_Berg; at=Lumen; mail=alexandra.berg@lumen.example"),
        // Colleagues of one given name behind one number, or in one role's mailbox.
        ("Sofia_Engel; at=Quill; phone=+4930000", "Sofia_Lund; at=Quill; phone=+4930000"),
        ("Nadia_Haddad; mail=info@quill.example", "Nadia_Cohen; mail=info@quill.example"),
        // Married into the family of somebody of the same given name: nothing but a given name and a company.
        ("Laura_Binder; at=Lumen", "Laura_Costa; at=Lumen"),
    ];
    for (one, other) in traps {
        assert_eq!(proposed(one, other), APART, "{one} and {other}");
        assert_eq!(proposed(other, one), APART, "{other} and {one}");
    }
}

#[test]
fn a_first_letter_in_a_familys_mailbox_is_nobody_in_particular() {
    let family = ["J._Amsel; mail=amsel@example.com", "Julia_Amsel; mail=amsel@example.com", "Jonas_Amsel; mail=amsel@example.com"];
    assert_eq!(proposals(&family.map(person)), []);
}

#[test]
fn a_likeness_says_what_it_rests_on() {
    let people = [person("William_Hartley; at=Quill; mail=w@h.example"), person("Bill_Hartley; at=Quill; mail=w@h.example")];
    let found = proposals(&people);
    assert_eq!(found.len(), 1);
    let expected = [Reason::Email("w@h.example".to_owned()), Reason::Name(Likeness::Variant), Reason::Organisation];
    assert_eq!(found[0].reasons, expected);
}

#[test]
fn all_traps_together_join_nobody_who_is_two() {
    let couple = ["Peter_Sandoval; mail=s@home.example", "Petra_Sandoval; mail=s@home.example", "Pete_Sandoval; mail=s@home.example"];
    let people: Vec<Person> = couple.map(person).into_iter().chain(neighbours()).collect();
    let decided: BTreeSet<(u32, u32)> =
        proposals(&people).into_iter().filter(|pair| pair.decided).map(|pair| (pair.first, pair.second)).collect();
    assert!(decided.is_empty(), "{decided:?}");
    assert!(proposals(&people).iter().any(|pair| (pair.first, pair.second) == (0, 2)), "Pete is asked about");
}

#[test]
fn nobody_is_proposed_in_an_empty_book() {
    assert_eq!(proposals(&[]), []);
    assert_eq!(proposals(&[Person::default(), Person::default()]), []);
}

#[test]
fn names_alone_are_asked_about_last_and_only_where_few_bear_them() {
    let few = ["Ana_Prado", "Ana_Prado; in=Faro", "Ana_Prado; at=Quill", "William_Hartley; at=Quill", "Bill_Hartley; at=Quill"];
    let people: Vec<Person> = few.map(person).into_iter().chain(neighbours()).collect();
    let found: Vec<(u32, u32)> = proposals(&people).into_iter().map(|pair| (pair.first, pair.second)).collect();
    assert_eq!(found[0], (3, 4));
    assert_eq!(found[1..].iter().copied().collect::<BTreeSet<_>>(), BTreeSet::from([(0, 1), (0, 2), (1, 2)]));
    let many: Vec<Person> = ["Ana_Prado"; 4].map(person).into_iter().chain(neighbours()).collect();
    assert_eq!(proposals(&many), []);
}
