//! LinkedIn archives of every era, made of invented people.

use wellmet_domain::{
    identities::IdentityKind,
    interactions::{Direction, InteractionKind, Precision, Role},
};
use wellmet_formats::{
    Format,
    draft::{Content, Draft, InteractionDraft, PersonDraft},
};

use crate::common::{draft, drafts, fixture, reasons, tally};

fn people(name: &str) -> Vec<PersonDraft> {
    drafts(name).into_iter().filter_map(|draft| if let Draft::Person(person) = draft { Some(person) } else { None }).collect()
}

fn interactions(name: &str) -> Vec<InteractionDraft> {
    drafts(name)
        .into_iter()
        .filter_map(|draft| if let Draft::Interaction(interaction) = draft { Some(interaction) } else { None })
        .collect()
}

fn connected(person: &PersonDraft) -> String {
    person.connected_on.map(|day| day.to_string()).unwrap_or_default()
}

const THIS_YEAR: &str = "linkedin/2026/Complete_LinkedInDataExport_04-30-2026";

#[test]
fn connections_of_every_era_are_people_with_their_day() {
    for (name, expected) in [
        (
            "linkedin/2018/Connections.csv",
            vec![("Dana Okafor", "2018-04-11"), ("Tomas Lindqvist", "2018-04-02"), ("Kofi Mensah", "2018-01-31")],
        ),
        ("linkedin/2019/Connections.csv", vec![("Dana Okafor", "2020-01-31"), ("Ana Prado", "2019-12-05")]),
        (
            "linkedin/2021/Connections.csv",
            vec![("Dana Okafor", "2021-03-12"), ("Tomas Lindqvist", "2021-03-03"), ("Mia Hartmann", "2021-02-01")],
        ),
        ("linkedin/2023/Connections.csv", vec![("Dana Okafor", "2021-03-12"), ("Zoë Marchetti", "2023-04-30"), ("Li Wei", "2023-01-02")]),
        (
            "linkedin/spreadsheet/Connections (1).csv",
            vec![("Zoë Marchetti", "2023-04-30"), ("José Prado", "2021-03-09"), ("Tomas Lindqvist", "2021-04-05")],
        ),
        ("linkedin/spreadsheet/my network.csv", vec![("Dana Okafor", "2021-03-12"), ("Kofi Mensah", "2021-03-09")]),
        ("linkedin/split/Connections_1.csv", vec![("Ana Prado", "2019-12-05")]),
    ] {
        assert_eq!(fixture(name).0, Format::LinkedinConnections, "{name}");
        let read: Vec<_> = people(name).iter().map(|person| (person.name.clone(), connected(person))).collect();
        let expected: Vec<_> = expected.into_iter().map(|(name, day)| (name.to_owned(), day.to_owned())).collect();
        assert_eq!(read, expected, "{name}");
    }
}

#[test]
fn a_row_that_holds_only_a_date_is_a_phantom_at_its_line() {
    let (_, items) = fixture("linkedin/2021/Connections.csv");
    let phantoms: Vec<u64> = items.iter().filter(|item| item.content == Content::Phantom).map(|item| item.line).collect();
    assert_eq!(phantoms, [7]);
    assert_eq!(items.iter().map(|item| item.line).collect::<Vec<_>>(), [5, 6, 7, 8]);
}

#[test]
fn the_profile_address_is_the_key_in_whatever_spelling() {
    assert_eq!(people("linkedin/2023/Connections.csv")[1].key, "linkedin.com/in/zoë-marchetti");
    assert_eq!(people("linkedin/spreadsheet/my network.csv")[0].key, people("linkedin/2023/Connections.csv")[0].key);
    assert_eq!(people("linkedin/2023/Connections.csv")[1].channels[0].value, "https://www.linkedin.com/in/zo%C3%AB-marchetti");
}

#[test]
fn eras_without_profile_addresses_know_a_person_by_name_and_day() {
    let (older, newer) = (people("linkedin/2018/Connections.csv"), people("linkedin/2021/Connections.csv"));
    assert_ne!(older[0].key, newer[0].key, "another day");
    assert!(older[0].key.starts_with("connection:"));
}

#[test]
fn credentials_pronouns_and_emoji_do_not_belong_to_the_name() {
    let dana = &people("linkedin/2021/Connections.csv")[0];
    assert_eq!((dana.family_name.as_deref(), dana.suffix.as_deref()), (Some("Okafor"), Some("PhD, PMP")));
    let all = people(&format!("{THIS_YEAR}/Connections.csv"));
    let mia = all.iter().find(|person| person.name == "Mia Hartmann").unwrap();
    assert_eq!(mia.pronouns.as_deref(), Some("she/her"));
    assert!(mia.positions.is_empty());
    assert_eq!(all.iter().find(|person| person.name == "Kofi Mensah").unwrap().suffix.as_deref(), Some("CFA"));
}

#[test]
fn the_employer_and_other_channels_of_a_connection_are_kept() {
    let dana = &people("linkedin/2019/Connections.csv")[0];
    let position = &dana.positions[0];
    assert_eq!(
        (position.organisation.as_deref(), position.title.as_deref(), position.current),
        (Some("Lumen"), Some("Senior Analyst"), true)
    );
    let values: Vec<&str> = dana.channels.iter().map(|channel| channel.value.as_str()).collect();
    assert_eq!(values, ["dana@lumen.example", "https://dana.example", "dana.okafor"]);
}

#[test]
fn messages_say_who_wrote_to_whom_when_and_in_which_conversation() {
    let messages = interactions("linkedin/2023/messages.csv");
    let first = &messages[0];
    assert_eq!((first.kind, first.precision, first.direction), (InteractionKind::Message, Precision::Moment, None));
    assert_eq!(first.at.unwrap().to_string(), "2023-05-02T10:00:00Z");
    assert_eq!(first.thread.as_deref(), Some("2-ccc=="));
    let who: Vec<_> = first.participants.iter().map(|who| (who.kind, who.role, who.name.as_deref().unwrap())).collect();
    assert_eq!(who, [(IdentityKind::Profile, Role::From, "Zoë Marchetti"), (IdentityKind::Profile, Role::To, "Robin Vale")]);
}

#[test]
fn an_exact_copy_of_a_message_has_a_key_of_its_own_that_stays_the_same() {
    let messages = interactions("linkedin/2023/messages.csv");
    assert_eq!(messages[1].body, messages[2].body);
    assert_eq!(messages[2].key, format!("{}#2", messages[1].key));
    assert_eq!(interactions("linkedin/2023/messages.csv"), messages);
}

#[test]
fn names_are_paired_with_profiles_though_commas_stand_inside_them() {
    let group = interactions("linkedin/2023/messages.csv").pop().unwrap();
    let who: Vec<_> = group.participants.iter().map(|who| who.name.clone().unwrap()).collect();
    assert_eq!(who, ["Li Wei", "Robin Vale", "Dana Okafor"]);
    assert_eq!(group.body.as_deref(), Some("Numbers & notes attached."));
    let older = interactions("linkedin/2021/messages.csv").pop().unwrap();
    let who: Vec<_> = older.participants.iter().map(|who| (who.kind, who.value.clone())).skip(1).collect();
    assert_eq!(who, [(IdentityKind::Name, "Mia Hartmann".to_owned()), (IdentityKind::Name, "Kofi Mensah".to_owned())]);
}

#[test]
fn drafts_advertisements_and_people_who_are_gone_are_left_out_with_the_reason() {
    assert_eq!(reasons("linkedin/2023/messages.csv"), [(5, "rejected-sponsored".to_owned()), (6, "rejected-member-gone".to_owned())]);
    let this_year = reasons(&format!("{THIS_YEAR}/messages.csv"));
    assert_eq!(this_year, [(4, "rejected-draft".to_owned()), (6, "rejected-member-gone".to_owned())]);
}

#[test]
fn an_empty_message_is_still_contact() {
    let last = interactions(&format!("{THIS_YEAR}/messages.csv")).pop().unwrap();
    assert_eq!((last.body, last.participants.len()), (None, 2));
}

#[test]
fn the_messages_of_2018_state_their_direction_and_only_the_day() {
    let messages = interactions("linkedin/2018/Messages.csv");
    assert_eq!(
        messages.iter().map(|message| message.direction).collect::<Vec<_>>(),
        [Some(Direction::Theirs), Some(Direction::Mine), Some(Direction::Mine)]
    );
    assert!(messages.iter().all(|message| message.precision == Precision::Day));
    assert_eq!(messages[1].on_date.to_string(), "2018-05-02");
    assert_eq!(messages[2].participants[1].value, "Kofi Mensah");
}

#[test]
fn invitations_of_every_era_state_who_asked() {
    let now = interactions("linkedin/2023/Invitations.csv");
    assert_eq!((now[0].direction, now[1].direction), (Some(Direction::Mine), Some(Direction::Theirs)));
    assert_eq!(now[0].participants[0].kind, IdentityKind::Profile);
    assert_eq!(now[1].body.as_deref(), Some("From the platform group."));
    for older in ["linkedin/2018/Invitations.csv", "linkedin/2024/Invitations.csv"] {
        assert!(interactions(older).iter().all(|one| one.participants.iter().all(|who| who.kind == IdentityKind::Name)), "{older}");
    }
}

#[test]
fn wide_tables_with_tabs_are_read() {
    let endorsements = interactions("linkedin/2018/Endorsement_Received_Info.csv");
    assert_eq!(endorsements[0].participants[0].value, "Zoë Marchetti");
    assert_eq!((endorsements[0].title.as_deref(), endorsements[0].direction), (Some("Facilitation"), Some(Direction::Theirs)));
    assert_eq!(endorsements[1].on_date.to_string(), "2018-02-03");
}

#[test]
fn endorsements_and_recommendations_given_are_mine() {
    for (file, kind) in
        [("Endorsement_Given_Info.csv", InteractionKind::Endorsement), ("Recommendations_Given.csv", InteractionKind::Recommendation)]
    {
        let given = interactions(&format!("{THIS_YEAR}/{file}"));
        assert_eq!((given[0].kind, given[0].direction, given[0].participants[0].role), (kind, Some(Direction::Mine), Role::To));
    }
    let received = interactions(&format!("{THIS_YEAR}/Recommendations_Received.csv"));
    assert_eq!(received[0].body.as_deref(), Some("Robin listens first.\n\nAnd then builds."));
}

#[test]
fn what_the_archive_says_of_its_owner_is_kept_apart() {
    let owner = |file: &str| match draft(&format!("{THIS_YEAR}/{file}"), 0) {
        Draft::Owner(owner) => owner,
        other => panic!("{other:?}"),
    };
    let profile = owner("Profile.csv");
    assert_eq!((profile.name.as_str(), profile.suffix.as_deref()), ("Robin Vale", Some("MSc")));
    assert_eq!(profile.dates[0].date.to_string(), "1990-03-07");
    let channels: Vec<&str> = profile.channels.iter().map(|channel| channel.value.as_str()).collect();
    assert_eq!(channels, ["robinvale", "https://robin.example", "https://lumen.example", "robin.vale"]);
    let position = &owner("Positions.csv").positions[0];
    assert_eq!((position.started_on.unwrap().to_string().as_str(), position.current), ("2019-03", true));
    assert_eq!(owner("Education.csv").positions[0].ended_on.unwrap().to_string(), "2014");
    assert_eq!(owner("Skills.csv").topics, ["Rust"]);
    assert!(owner("Email Addresses.csv").channels[0].preferred);
}

#[test]
fn the_profile_of_2018_lists_without_brackets_and_a_birthday_without_year() {
    let Draft::Owner(profile) = draft("linkedin/2018/Profile.csv", 0) else { panic!() };
    assert_eq!(profile.dates[0].date.to_string(), "--03-07");
    assert!(profile.channels.iter().any(|channel| channel.service.as_deref() == Some("skype") && channel.value == "robin.vale"));
}

#[test]
fn events_applications_and_follows_are_read() {
    let Draft::Event(event) = draft("linkedin/2023/Events.csv", 0) else { panic!() };
    assert_eq!(
        (event.name.as_str(), event.on_date.unwrap().to_string(), event.until.unwrap().to_string()),
        ("Async Day", "2023-02-03".into(), "2023-02-04".into())
    );
    assert_eq!(reasons("linkedin/2023/Events.csv"), [(3, "rejected-event-given-up".to_owned())]);
    let Draft::Application(job) = draft(&format!("{THIS_YEAR}/Jobs/Job Applications.csv"), 0) else { panic!() };
    assert_eq!(
        (job.title.as_str(), job.organisation.as_deref(), job.on_date.to_string()),
        ("Engineer", Some("Lumen"), "2019-02-11".into())
    );
    let Draft::Follow(follow) = draft("linkedin/2021/Company Follows.csv", 0) else { panic!() };
    assert_eq!((follow.organisation.as_str(), follow.on_date.unwrap().to_string()), ("Northwind Harbour", "2021-03-12".into()));
}

#[test]
fn the_telephone_book_gives_people_and_a_nameless_one_is_called_by_the_address() {
    let contacts = people("linkedin/2018/Contacts.csv");
    assert_eq!(contacts.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Ines Duarte", "lighthouse@northwind.example"]);
    assert_eq!(tally("linkedin/2018/Contacts.csv"), (2, 1, 0));
    let now = &people(&format!("{THIS_YEAR}/ImportedContacts.csv"))[0];
    assert_eq!(now.channels.len(), 3);
}

#[test]
fn parts_of_the_archive_that_carry_nothing_for_us_are_counted() {
    for file in ["Languages.csv", "Member_Follows.csv", "coach_messages.csv", "Ad_Targeting.csv"] {
        let name = format!("{THIS_YEAR}/{file}");
        assert_eq!(fixture(&name).0, Format::LinkedinOther, "{file}");
        assert_eq!(reasons(&name).len(), fixture(&name).1.len(), "{file}");
        assert_eq!(reasons(&name)[0].1, "rejected-not-used");
    }
    assert_eq!(fixture("linkedin/2021/Comments.csv").0, Format::LinkedinOther);
    assert_eq!(fixture("linkedin/2018/Shares.csv").0, Format::LinkedinOther);
}
