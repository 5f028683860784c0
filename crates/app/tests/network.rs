//! Ways, introductions and insight on two books: one made only of a connections list, an older archive and a calendar, and
//! the rich one of the sample network. Everything comes in through imports and sentences, as a user brings it.

mod support;

use support::Fresh;
use wellmet_app::{
    imports::ImportOptions,
    insight::{FindingKind, SeenKind, VarietyKind},
    introductions::SuggestionKind,
    paths::{Knowing, PathShown, Paths, SoughtKind},
};
use wellmet_domain::{
    InteractionId, RowId,
    catalogue::say,
    interactions::{Direction, Interaction, InteractionKind, Participant, Precision, Role, Status},
    people::Source,
    relations::Certainty,
};

const HEADER: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";

/// The list of November 2026; whoever has an address is known to the calendar by it.
const NOW: &str = "Ana,Reis,https://www.linkedin.com/in/ana-reis,ana@lumen.example,Lumen,Head of Product,12 Mar 2020\n\
Ben,Okoro,https://www.linkedin.com/in/ben-okoro,ben@acme.example,Acme Grid,Planner,3 Apr 2021\n\
Cai,Lund,https://www.linkedin.com/in/cai-lund,,Acme Grid,Engineer,9 May 2022\n\
Dara,Vos,https://www.linkedin.com/in/dara-vos,,Corvo,Pricing Analyst,1 Jun 2019\n\
Fay,Moor,https://www.linkedin.com/in/fay-moor,fay@basalt.example,Basalt,Pricing Analyst,2 Sep 2023\n";

/// The list of June 2024: Dara was at Lumen then, as Ana was.
const BEFORE: &str = "Ana,Reis,https://www.linkedin.com/in/ana-reis,ana@lumen.example,Lumen,Product Manager,12 Mar 2020\n\
Dara,Vos,https://www.linkedin.com/in/dara-vos,,Lumen,Analyst,1 Jun 2019\n";

const MET: [(&str, &[&str]); 6] = [
    ("20260902", &["ana@lumen.example"]),
    ("20261007", &["ana@lumen.example", "ben@acme.example"]),
    ("20261021", &["ana@lumen.example", "ben@acme.example"]),
    ("20261104", &["ana@lumen.example"]),
    ("20261111", &["ben@acme.example", "fay@basalt.example"]),
    ("20261116", &["fay@basalt.example"]),
];

fn calendar() -> String {
    let attendee = |person: &&str| format!("ATTENDEE;PARTSTAT=ACCEPTED:mailto:{person}\r\n");
    let meeting = |(number, (day, people)): (usize, &(&str, &[&str]))| {
        let others: String = people.iter().map(attendee).collect();
        format!(
            "BEGIN:VEVENT\r\nUID:{number}@vale.example\r\nDTSTAMP:20261120T090000Z\r\nDTSTART:{day}T090000Z\r\nDTEND:{day}T100000Z\r\n\
             SUMMARY:Talk\r\nORGANIZER;CN=Robin Vale:mailto:robin@vale.example\r\n\
             ATTENDEE;PARTSTAT=ACCEPTED:mailto:robin@vale.example\r\n{others}END:VEVENT\r\n"
        )
    };
    let meetings: String = MET.iter().enumerate().map(meeting).collect();
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Wellmet//Test//EN\r\n{meetings}END:VCALENDAR\r\n")
}

async fn import(fresh: &Fresh, name: &str, text: &str) {
    let path = fresh.path().join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    let done = fresh.app.import_files(vec![path], ImportOptions::default()).await.unwrap();
    assert!(done.totals.imported + done.totals.updated > 0, "{name}: {done:#?}");
}

async fn lists(fresh: &Fresh) {
    fresh.app.add_my_channel("robin@vale.example").await.unwrap();
    for (day, rows) in [("11-01-2026", NOW), ("06-01-2024", BEFORE)] {
        let text = format!("Notes:\n\"About the file\"\n\n{HEADER}\n{rows}");
        import(fresh, &format!("Basic_LinkedInDataExport_{day}/Connections.csv"), &text).await;
    }
}

async fn thin_book(fresh: &Fresh) {
    lists(fresh).await;
    import(fresh, "calendar.ics", &calendar()).await;
}

fn names(path: &PathShown) -> Vec<&str> {
    path.people.iter().map(|person| person.name.as_str()).collect()
}

fn way<'a>(paths: &'a Paths, people: &[&str]) -> Option<&'a PathShown> {
    paths.paths.iter().find(|path| names(path) == people)
}

on_both_engines! {
    async fn two_lists_alone_ask_who_may_know_whom_and_tell_what_would_help(fresh: &Fresh) {
        lists(fresh).await;
        let dara = fresh.app.paths("Dara Vos", 5).await.unwrap();
        let step = &way(&dara, &["Ana Reis", "Dara Vos"]).unwrap().steps[1];
        assert_eq!(step.said.text, "Ana Reis may know Dara Vos.");
        assert_eq!(step.evidence[0].text, "Both are listed at Lumen for the same time; you know 2 people there.");
        assert_eq!(step.question.as_ref().unwrap().text, "Do Ana Reis and Dara Vos know each other?");
        let insight = fresh.app.insight(false).await.unwrap();
        assert_eq!(insight.seen.kind, SeenKind::Thin);
        assert!(fresh.app.suggested_introductions(10).await.unwrap().items.is_empty(), "nobody of a list alone is introduced");
    }
}

on_both_engines! {
    async fn a_calendar_makes_of_two_lists_ways_that_are_probable(fresh: &Fresh) {
        thin_book(fresh).await;
        let ben = fresh.app.paths("Ben Okoro", 5).await.unwrap();
        let step = &way(&ben, &["Ana Reis", "Ben Okoro"]).unwrap().steps[1];
        assert_eq!((step.said.text.as_str(), step.certainty), ("Ana Reis probably knows Ben Okoro.", Certainty::Inferred));
        assert_eq!(step.evidence[0].text, "They were in 2 meetings with you, last on 21 October.");
        assert_eq!(step.question, None);
        let cai = fresh.app.paths("Cai Lund", 5).await.unwrap();
        assert_eq!(way(&cai, &["Ben Okoro", "Cai Lund"]).unwrap().steps[1].said.text, "Ben Okoro may know Cai Lund.");
        assert!(way(&cai, &["Ana Reis", "Ben Okoro", "Cai Lund"]).is_some(), "{cai:#?}");
        let corvo = fresh.app.paths("Corvo", 5).await.unwrap();
        assert_eq!(corvo.target.kind, SoughtKind::Organisation);
        assert!(way(&corvo, &["Ana Reis", "Dara Vos"]).is_some());
        let analysts = fresh.app.paths("pricing analyst", 5).await.unwrap();
        assert_eq!(analysts.target.kind, SoughtKind::Role);
        assert_eq!(names(&analysts.paths[0]), ["Fay Moor"], "who was met is nearer than who is only listed");
    }
}

on_both_engines! {
    async fn an_answer_changes_the_way_and_is_not_asked_again(fresh: &Fresh) {
        thin_book(fresh).await;
        let (ana, dara) = (fresh.app.find_person("Ana Reis").await.unwrap(), fresh.app.find_person("Dara Vos").await.unwrap());
        let order = |paths: &Paths| paths.paths.iter().position(|path| names(path) == ["Ana Reis", "Dara Vos"]);
        let before = fresh.app.paths("Dara Vos", 5).await.unwrap();
        assert!(way(&before, &["Ana Reis", "Dara Vos"]).unwrap().steps[1].question.is_some());
        fresh.app.answer_acquaintance(ana, dara, Knowing::Yes).await.unwrap();
        let known = fresh.app.paths("Dara Vos", 5).await.unwrap();
        assert_eq!(order(&known), Some(0), "a sure way through somebody close is better than a name in a list");
        fresh.app.answer_acquaintance(dara, ana, Knowing::No).await.unwrap();
        assert_eq!(order(&fresh.app.paths("Dara Vos", 5).await.unwrap()), None);
        // A newer list does not ask again what was answered.
        let text = format!("Notes:\n\"About the file\"\n\n{HEADER}\n{NOW}");
        let folder = fresh.path().join("Basic_LinkedInDataExport_11-20-2026");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("Connections.csv"), text).unwrap();
        fresh.app.import_files(vec![folder.join("Connections.csv")], ImportOptions::default()).await.unwrap();
        assert_eq!(order(&fresh.app.paths("Dara Vos", 5).await.unwrap()), None);
    }
}

on_both_engines! {
    async fn a_need_that_was_heard_finds_who_could_meet_it_in_a_thin_book(fresh: &Fresh) {
        thin_book(fresh).await;
        let before = fresh.app.suggested_introductions(10).await.unwrap();
        let pair = |kind| move |item: &&wellmet_app::introductions::SuggestedIntroduction| item.kind == kind && [&item.one.name, &item.other.name] == ["Ana Reis", "Fay Moor"];
        let common = before.items.iter().find(pair(SuggestionKind::Acquaintances)).unwrap_or_else(|| panic!("{before:#?}"));
        assert_eq!(common.because[0].text, "Both probably know Ben Okoro.");
        fresh.app.log_sentence("Ana Reis is looking for a pricing analyst", &[], None, true).await.unwrap();
        let after = fresh.app.suggested_introductions(10).await.unwrap();
        assert!(pair(SuggestionKind::Need)(&&after.items[0]), "{after:#?}");
        assert_eq!(after.items[0].said.text, "Ana Reis looks for a pricing analyst; Fay Moor could help.");
        assert_eq!(after.items[0].because[0].text, "Fay Moor is Pricing Analyst.");
        assert!(after.items.iter().all(|item| item.other.name != "Dara Vos"), "Dara is only a name in a list");
    }
}

/// Two people at one table.
async fn lunch(fresh: &Fresh, names: [&str; 2], on: &str) {
    let on_date = on.parse().unwrap();
    let people = [fresh.app.find_person(names[0]).await.unwrap(), fresh.app.find_person(names[1]).await.unwrap()];
    let mut tx = fresh.app.begin(say("undo-nothing", [])).await.unwrap();
    let id = InteractionId(tx.fresh_id());
    tx.insert(&Interaction {
        id,
        kind: InteractionKind::Meeting,
        on_date,
        at: None,
        zone: None,
        precision: Precision::Day,
        direction: Direction::Mutual,
        status: Status::Held,
        title: Some("Lunch".to_owned()),
        body: None,
        place: None,
        event_id: None,
        thread: None,
        counts: true,
        source: Source::You,
        created_at: tx.now(),
    })
    .await
    .unwrap();
    for person in people {
        let person_id = Some(person);
        let row = RowId(tx.fresh_id());
        tx.insert(&Participant { id: row, interaction_id: id, person_id, identity_id: None, role: Role::With, on_date }).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// The ways to everybody as the app that was there all along tells them, and as one that reads the book anew.
async fn told_alike(fresh: &Fresh) {
    let anew = fresh.app.of_book(fresh.app.book());
    for target in ["Ana Reis", "Ben Okoro", "Cai Lund", "Dara Vos", "Fay Moor", "Acme Grid"] {
        let [kept, built] = [fresh.app.paths(target, 10).await.unwrap(), anew.paths(target, 10).await.unwrap()].map(|mut paths| {
            // Two ways may be equally good, and then either may stand first.
            paths.paths.sort_by(|one, other| one.said.text.cmp(&other.said.text));
            paths
        });
        assert_eq!(kept, built, "{target}");
    }
    assert_eq!(fresh.app.insight(true).await.unwrap().figures.unwrap().ties, anew.insight(true).await.unwrap().figures.unwrap().ties);
}

on_both_engines! {
    async fn a_network_that_follows_what_is_written_tells_the_same_as_one_built_anew(fresh: &Fresh) {
        thin_book(fresh).await;
        told_alike(fresh).await;
        assert!(fresh.app.log_sentence("Had coffee with Ana Reis yesterday", &[], None, true).await.unwrap().written);
        told_alike(fresh).await;
        for on in ["2026-11-12", "2026-11-20"] {
            lunch(fresh, ["Dara Vos", "Cai Lund"], on).await;
            told_alike(fresh).await;
        }
        let cai = fresh.app.paths("Dara Vos", 10).await.unwrap();
        assert_eq!(way(&cai, &["Cai Lund", "Dara Vos"]).unwrap().steps[1].said.text, "Cai Lund probably knows Dara Vos.");
        let (ana, dara) = (fresh.app.find_person("Ana Reis").await.unwrap(), fresh.app.find_person("Dara Vos").await.unwrap());
        for knowing in [Knowing::Unsure, Knowing::No, Knowing::Yes] {
            fresh.app.answer_acquaintance(ana, dara, knowing).await.unwrap();
            told_alike(fresh).await;
        }
        let gil = fresh.person("Gil Park").await;
        told_alike(fresh).await;
        let done = fresh.app.answer_acquaintance(gil, ana, Knowing::Yes).await.unwrap();
        assert!(way(&fresh.app.paths("Gil Park", 5).await.unwrap(), &["Ana Reis", "Gil Park"]).is_some());
        told_alike(fresh).await;
        fresh.app.undo(Some(done.batch), false).await.unwrap();
        told_alike(fresh).await;
        fresh.app.set_state(ana, wellmet_domain::people::State::LeftInPeace).await.unwrap();
        assert!(way(&fresh.app.paths("Dara Vos", 5).await.unwrap(), &["Ana Reis", "Dara Vos"]).is_none());
        told_alike(fresh).await;
    }
}

on_both_engines! {
    async fn the_rich_book_leads_on_suggests_with_reasons_and_tells_its_shape(fresh: &Fresh) {
        fresh.app.add_sample().await.unwrap();
        let bills = fresh.app.suggested_introductions(50).await.unwrap();
        let told: Vec<&str> = bills.items.iter().map(|item| item.said.text.as_str()).collect();
        assert!(told.iter().any(|said| said.contains("a researcher who has studied how tenants read their energy bills")), "{told:#?}");
        let network = fresh.app.paths("Heatline", 5).await.unwrap();
        assert!(network.paths.len() > 1 && network.paths.iter().any(|path| path.people.len() > 1), "{network:#?}");
        assert!(network.paths.iter().flat_map(|path| &path.steps).filter(|step| step.from.is_some()).all(|step| !step.evidence.is_empty()));
        let insight = fresh.app.insight(true).await.unwrap();
        assert!(insight.groups.len() >= 3, "{:#?}", insight.groups);
        assert!(insight.variety.iter().any(|variety| variety.kind == VarietyKind::Field));
        assert!(insight.findings.iter().all(|finding| finding.advice.is_some() || finding.kind == FindingKind::Bridge), "{:#?}", insight.findings);
        assert!(!insight.impact.is_empty() && !insight.balance.is_empty());
    }
}
