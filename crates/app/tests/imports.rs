//! Imports: counted, repeated without effect, undone without a trace, three-way with what the user changed.

mod support;

use std::path::PathBuf;

use support::{Fresh, exported};
use wellmet_app::imports::{Counts, ImportOptions, ImportView};
use wellmet_domain::{
    ImportId,
    addresses::{Address, ImportantDate},
    cadence::Circle,
    cards::{Card, ImportKey},
    channels::Channel,
    events::{Event, Opportunity},
    identities::Identity,
    interactions::{Direction, Interaction, Participant},
    notes::{News, Note},
    organisations::{Organisation, OrganisationAlias, Position},
    people::{Person, PersonName, PersonState, Tag},
    topics::{PersonTopic, Topic},
};
use wellmet_store::Tx;

/// A file or folder of the shared fixtures.
fn fixture(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(path)
}

async fn import(fresh: &Fresh, path: &str) -> ImportView {
    fresh.app.import_files(vec![fixture(path)], ImportOptions::default()).await.unwrap_or_else(|error| panic!("{path}: {error}"))
}

async fn import_text(fresh: &Fresh, name: &str, text: &str) -> ImportView {
    let path = fresh.path().join(name);
    std::fs::write(&path, text).unwrap();
    fresh.app.import_files(vec![path], ImportOptions::default()).await.unwrap_or_else(|error| panic!("{name}: {error}"))
}

macro_rules! dump {
    ($tx:expr, $($row:ty),+) => {{
        let mut lines: Vec<String> = Vec::new();
        $(for row in $tx.select::<$row>("id IS NOT NULL ORDER BY id", &[]).await.unwrap() {
            lines.push(serde_json::to_string(&row).unwrap());
        })+
        lines
    }};
}

async fn everything(tx: &mut Tx) -> Vec<String> {
    dump!(
        tx,
        Person,
        PersonName,
        PersonState,
        Tag,
        Organisation,
        OrganisationAlias,
        Position,
        Channel,
        Address,
        ImportantDate,
        Topic,
        PersonTopic,
        Event,
        Opportunity,
        Interaction,
        Identity,
        Participant,
        Note,
        News,
        Card,
        ImportKey
    )
}

fn adds_up(counts: Counts) -> bool {
    counts.read == counts.imported + counts.updated + counts.unchanged + counts.phantom + counts.rejected
}

/// A book that is in use: somebody is kept, and a meal was logged.
async fn in_use(fresh: &Fresh) {
    let kofi = fresh.person("Kofi Quartey").await;
    fresh.met(kofi, "2026-10-01", "Harbour Days").await;
    fresh.app.set_cadence(kofi, Circle::Close, None, None).await.unwrap();
}

async fn round(fresh: &Fresh, path: &str) {
    let before = (everything(&mut fresh.app.read().await.unwrap()).await, exported(fresh).await);
    let first = import(fresh, path).await;
    assert_eq!(first.state, "applied", "{path}");
    assert!(first.files.iter().all(|file| adds_up(file.counts)), "{path}: {first:#?}");
    assert!(first.totals.imported + first.totals.updated > 0, "{path}: {first:#?}");
    let after = everything(&mut fresh.app.read().await.unwrap()).await;
    let again = import(fresh, path).await;
    assert!(again.files.iter().all(|file| adds_up(file.counts)), "{path}");
    assert_eq!((again.totals.imported, again.totals.updated), (0, 0), "{path}: {again:#?}");
    assert_eq!(everything(&mut fresh.app.read().await.unwrap()).await, after, "{path}: the second import changed something");
    assert_eq!(again.batch, None, "{path}: what changed nothing is nothing to take back");
    fresh.app.undo(first.batch, false).await.unwrap_or_else(|error| panic!("{path}: {error}"));
    let undone = (everything(&mut fresh.app.read().await.unwrap()).await, exported(fresh).await);
    assert!(undone == before, "{path}: the undo left a trace");
    assert_eq!(fresh.app.import(first.id).await.unwrap().state, "undone");
}

on_both_engines! {
    async fn archives_of_every_era_add_up_repeat_without_effect_and_are_undone_without_a_trace(fresh: &Fresh) {
        in_use(fresh).await;
        for era in ["2018", "2019", "2021", "2023", "2024", "2026", "split", "spreadsheet"] {
            round(fresh, &format!("linkedin/{era}")).await;
        }
    }
}

/// What a book tells, whatever the ids of its rows.
async fn told(fresh: &Fresh) -> (Vec<String>, Vec<String>) {
    let mut tx = fresh.app.read().await.unwrap();
    let people = tx.select::<Person>("id IS NOT NULL", &[]).await.unwrap().into_iter().map(|person| person.name);
    let mut people: Vec<String> = people.collect();
    let happened = tx.select::<Interaction>("id IS NOT NULL", &[]).await.unwrap().into_iter();
    let mut happened: Vec<String> = happened.map(|one| format!("{} {} {:?} {:?}", one.on_date, one.kind, one.title, one.body)).collect();
    people.sort();
    happened.sort();
    (people, happened)
}

on_both_engines! {
    async fn archives_brought_together_tell_the_same_as_one_after_the_other(fresh: &Fresh) {
        let eras = ["linkedin/2023", "linkedin/2026"].map(fixture);
        let together = fresh.app.import_files(eras.to_vec(), ImportOptions::default()).await.unwrap();
        assert!(together.state == "applied" && together.files.iter().all(|file| adds_up(file.counts)), "{together:#?}");
        let told_together = told(fresh).await;
        let again = fresh.app.import_files(eras.to_vec(), ImportOptions::default()).await.unwrap();
        assert_eq!((again.totals.imported, again.totals.updated), (0, 0), "{again:#?}");
        fresh.app.undo(together.batch, false).await.unwrap();
        for era in eras {
            fresh.app.import_files(vec![era], ImportOptions::default()).await.unwrap();
        }
        assert_eq!(told(fresh).await, told_together);
    }
}

on_both_engines! {
    async fn cards_calendars_mail_and_tables_add_up_repeat_without_effect_and_are_undone_without_a_trace(fresh: &Fresh) {
        in_use(fresh).await;
        import(fresh, "linkedin/2026").await;
        for folder in ["cards", "calendars", "mail"] {
            round(fresh, folder).await;
        }
        for table in ["google-2024", "google-old", "outlook-classic-de", "outlook-classic-en", "outlook-web", "thunderbird"] {
            round(fresh, &format!("tables/{table}.csv")).await;
        }
    }
}

const HEADER: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

fn connections(rows: &[&str]) -> String {
    format!("Notes:\n\"About the file\"\n\n{HEADER}{}\n", rows.join("\n"))
}

async fn archive(fresh: &Fresh, day: &str, rows: &[&str]) -> ImportView {
    let folder = format!("Basic_LinkedInDataExport_{day}");
    std::fs::create_dir_all(fresh.path().join(&folder)).unwrap();
    import_text(fresh, &format!("{folder}/Connections.csv"), &connections(rows)).await
}

on_both_engines! {
    async fn a_changed_employer_is_news_with_the_day_of_the_older_archive(fresh: &Fresh) {
        archive(fresh, "06-01-2026", &["Tomas,Lindqvist,https://www.linkedin.com/in/tomas,,Acme,Engineer,12 Mar 2023"]).await;
        let newer = archive(fresh, "11-01-2026", &["Tomas,Lindqvist,https://www.linkedin.com/in/tomas,,Lumen,Lead,12 Mar 2023"]).await;
        assert_eq!((newer.totals.imported, newer.totals.updated), (0, 1), "{newer:#?}");
        let mut tx = fresh.app.read().await.unwrap();
        let news: Vec<News> = tx.select("id IS NOT NULL", &[]).await.unwrap();
        assert_eq!(news.len(), 1);
        assert_eq!((news[0].what.as_str(), news[0].before.as_deref()), ("Lumen", Some("Acme")));
        assert_eq!(news[0].before_on.map(|day| day.to_string()).as_deref(), Some("2026-06-01"));
        assert_eq!((news[0].on_date, news[0].seen_on.to_string().as_str()), (None, "2026-11-01"));
        let positions: Vec<Position> = tx.select("id IS NOT NULL ORDER BY id", &[]).await.unwrap();
        assert_eq!(positions.iter().map(|position| position.current).collect::<Vec<_>>(), [false, true]);
    }
}

on_both_engines! {
    async fn an_older_archive_tells_of_the_past_and_changes_nothing_else(fresh: &Fresh) {
        archive(fresh, "11-01-2026", &["Tomas,Lindqvist,https://www.linkedin.com/in/tomas,,Lumen,Lead,12 Mar 2023"]).await;
        archive(fresh, "06-01-2024", &["Tom,Lindqvist,https://www.linkedin.com/in/tomas,,Acme,Engineer,12 Mar 2023"]).await;
        let mut tx = fresh.app.read().await.unwrap();
        let positions: Vec<Position> = tx.select("id IS NOT NULL ORDER BY id", &[]).await.unwrap();
        assert_eq!(positions.iter().map(|position| position.current).collect::<Vec<_>>(), [true, false]);
        let people: Vec<Person> = tx.select("id IS NOT NULL", &[]).await.unwrap();
        assert_eq!(people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Tomas Lindqvist"]);
        assert!(tx.select::<News>("id IS NOT NULL", &[]).await.unwrap().is_empty());
        drop(tx);
        let again = archive(fresh, "06-01-2024", &["Tom,Lindqvist,https://www.linkedin.com/in/tomas,,Acme,Engineer,12 Mar 2023"]).await;
        assert_eq!(again.totals.updated, 0, "{again:#?}");
    }
}

on_both_engines! {
    async fn an_archive_between_two_others_confirms_where_somebody_was(fresh: &Fresh) {
        let (lumen, acme) = ("Tomas,Lindqvist,https://www.linkedin.com/in/tomas,,Lumen,Lead,12 Mar 2023", "Tomas,Lindqvist,https://www.linkedin.com/in/tomas,,Acme,Engineer,12 Mar 2023");
        archive(fresh, "11-01-2026", &[lumen]).await;
        archive(fresh, "06-01-2024", &[acme]).await;
        let between = archive(fresh, "03-01-2026", &[acme]).await;
        assert_eq!((between.totals.updated, between.totals.imported), (1, 0), "{between:#?}");
        let earlier = archive(fresh, "09-01-2026", &[lumen]).await;
        assert_eq!(earlier.totals.updated, 1);
        let mut tx = fresh.app.read().await.unwrap();
        let positions: Vec<Position> = tx.select("id IS NOT NULL ORDER BY id", &[]).await.unwrap();
        let seen = |position: &Position| (position.current, position.first_seen.unwrap().to_string(), position.last_seen.unwrap().to_string());
        assert_eq!(positions.iter().map(seen).collect::<Vec<_>>(), [
            (true, "2026-09-01".to_owned(), "2026-11-01".to_owned()),
            (false, "2024-06-01".to_owned(), "2026-03-01".to_owned()),
        ]);
        drop(tx);
        let before = fresh.app.at("Acme").await.unwrap().organisation.before;
        assert_eq!(before[0].said.text, "Your March 2026 archive said so.");
        for (day, row) in [("03-01-2026", acme), ("06-01-2024", acme), ("09-01-2026", lumen)] {
            let again = archive(fresh, day, &[row]).await;
            assert_eq!((again.totals.updated, again.totals.unchanged), (0, 1), "{again:#?}");
        }
    }
}

on_both_engines! {
    async fn what_the_user_edited_stays_and_what_the_user_deleted_stays_deleted(fresh: &Fresh) {
        let row = "Dana,Okafor,https://www.linkedin.com/in/dana,dana@lumen.example,Lumen,Engineer,12 Mar 2023";
        archive(fresh, "06-01-2026", &[row]).await;
        let mut tx = fresh.app.begin(wellmet_domain::catalogue::say("history-unknown", [])).await.unwrap();
        let mut dana = tx.select::<Person>("id IS NOT NULL", &[]).await.unwrap().remove(0);
        "Dana O.".clone_into(&mut dana.name);
        tx.update(&dana).await.unwrap();
        let email = tx.select::<Channel>("kind = 'email'", &[]).await.unwrap().remove(0);
        tx.delete::<Channel>(email.id).await.unwrap();
        tx.commit().await.unwrap();
        let row = "Dana Ify,Okafor,https://www.linkedin.com/in/dana,dana@lumen.example,Lumen,Lead,12 Mar 2023";
        archive(fresh, "11-01-2026", &[row]).await;
        let mut tx = fresh.app.read().await.unwrap();
        assert_eq!(tx.select::<Person>("id IS NOT NULL", &[]).await.unwrap()[0].name, "Dana O.");
        assert!(tx.select::<Channel>("kind = 'email'", &[]).await.unwrap().is_empty());
    }
}

on_both_engines! {
    async fn messages_have_the_direction_of_their_sender_and_strangers_wait_as_identities(fresh: &Fresh) {
        import(fresh, "linkedin/2026").await;
        let mut tx = fresh.app.read().await.unwrap();
        let messages: Vec<Interaction> = tx.select("kind = 'message'", &[]).await.unwrap();
        assert!(messages.iter().any(|message| message.direction == Direction::Mine), "none is mine");
        assert!(messages.iter().any(|message| message.direction == Direction::Theirs), "none is theirs");
        let me: Vec<PersonState> = tx.select("state = 'me'", &[]).await.unwrap();
        assert_eq!(me.len(), 1);
        let participants: Vec<Participant> = tx.select("person_id = $2", &[wellmet_store::Cell::put(&me[0].person_id)]).await.unwrap();
        assert!(participants.is_empty(), "the owner is never a participant");
    }
}

on_both_engines! {
    async fn a_stopped_import_leaves_no_trace(fresh: &Fresh) {
        let id = fresh.app.create_import().await.unwrap();
        fresh.app.read_import(id, vec![fixture("linkedin/2026")], ImportOptions::default()).await.unwrap();
        let stopped = fresh.app.stop_import(id).await.unwrap();
        assert_eq!(stopped.state, "stopped");
        assert!(fresh.app.accept_import(id).await.is_err());
        assert!(everything(&mut fresh.app.read().await.unwrap()).await.is_empty());
    }
}

on_both_engines! {
    async fn a_file_of_no_known_format_is_refused_with_its_name(fresh: &Fresh) {
        let path = fresh.path().join("holiday.bin");
        std::fs::write(&path, [0_u8, 1, 2, 3, 200]).unwrap();
        let error = fresh.app.import_files(vec![path], ImportOptions::default()).await.unwrap_err();
        assert!(error.to_string().contains("holiday.bin"), "{error}");
        let missing = fresh.app.import_files(vec!["/no/such/file.csv".into()], ImportOptions::default()).await.unwrap_err();
        assert!(missing.to_string().contains("/no/such/file.csv"), "{missing}");
        assert!(everything(&mut fresh.app.read().await.unwrap()).await.is_empty());
    }
}

const MAIL: &str = "From dana@lumen.example Mon Nov 16 10:00:00 2026\nFrom: Dana Okafor <dana@lumen.example>\nTo: robin@vale.example\n\
    Date: Mon, 16 Nov 2026 10:00:00 +0000\nSubject: The harbour paper\nMessage-ID: <1@lumen.example>\n\nHello\n\n";

on_both_engines! {
    async fn a_mailbox_of_somebody_unknown_asks_who_that_is_and_keeps_nothing(fresh: &Fresh) {
        let path = fresh.path().join("mail.mbox");
        std::fs::write(&path, MAIL).unwrap();
        let error = fresh.app.import_files(vec![path], ImportOptions::default()).await.unwrap_err();
        assert_eq!(error.kind(), wellmet_app::Kind::Decision, "{error}");
        assert!(everything(&mut fresh.app.read().await.unwrap()).await.is_empty());
    }
}

on_both_engines! {
    async fn a_connection_of_an_era_without_profiles_is_the_same_person_later(fresh: &Fresh) {
        let header = "First Name,Last Name,Email Address,Company,Position,Connected On\n";
        let old = format!("Notes:\n\"About the file\"\n\n{header}Tomas,Lindqvist,,Acme,Engineer,12 Mar 2021\n");
        std::fs::create_dir_all(fresh.path().join("Basic_LinkedInDataExport_06-01-2022")).unwrap();
        import_text(fresh, "Basic_LinkedInDataExport_06-01-2022/Connections.csv", &old).await;
        archive(fresh, "11-01-2026", &["Tomas,Lindqvist,https://www.linkedin.com/in/tomas,,Lumen,Lead,12 Mar 2021"]).await;
        let mut tx = fresh.app.read().await.unwrap();
        assert_eq!(tx.select::<Person>("id IS NOT NULL", &[]).await.unwrap().len(), 1);
        let news: Vec<News> = tx.select("id IS NOT NULL", &[]).await.unwrap();
        assert_eq!(news.iter().map(|news| news.what.as_str()).collect::<Vec<_>>(), ["Lumen"]);
    }
}

on_both_engines! {
    async fn a_newer_archive_that_says_the_same_moves_the_day_it_was_last_seen(fresh: &Fresh) {
        let row = "Dana,Okafor,https://www.linkedin.com/in/dana,,Lumen,Engineer,12 Mar 2023";
        archive(fresh, "06-01-2026", &[row]).await;
        let later = archive(fresh, "09-01-2026", &[row]).await;
        assert_eq!((later.totals.updated, later.totals.unchanged), (0, 1), "{later:#?}");
        archive(fresh, "11-01-2026", &["Dana,Okafor,https://www.linkedin.com/in/dana,,Acme,Lead,12 Mar 2023"]).await;
        let mut tx = fresh.app.read().await.unwrap();
        let news: Vec<News> = tx.select("id IS NOT NULL", &[]).await.unwrap();
        assert_eq!(news[0].before_on.map(|day| day.to_string()).as_deref(), Some("2026-09-01"));
    }
}

/// An archive of one person as it is shown before it is accepted: of how many it could be noted that it still holds, and what is said.
async fn shown_of_a_day(fresh: &Fresh, day: &str, row: &str) -> (ImportId, i64, String) {
    let path = fresh.path().join(format!("Basic_LinkedInDataExport_{day}/Connections.csv"));
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, connections(&[row])).unwrap();
    let id = fresh.app.create_import().await.unwrap();
    let shown = fresh.app.read_import(id, vec![path], ImportOptions::default()).await.unwrap();
    (shown.id, shown.seen_again, shown.said.key)
}

on_both_engines! {
    async fn what_is_known_already_can_be_noted_as_seen_again_only_where_the_source_is_newer(fresh: &Fresh) {
        let row = "Dana,Okafor,https://www.linkedin.com/in/dana,,Lumen,Engineer,12 Mar 2023";
        archive(fresh, "06-01-2026", &[row]).await;
        let (_, seen, said) = shown_of_a_day(fresh, "06-01-2026", row).await;
        assert_eq!((seen, said.as_str()), (0, "import-said-nothing"));
        let (_, seen, said) = shown_of_a_day(fresh, "11-01-2026", "Dana,Okafor,https://www.linkedin.com/in/dana,,Acme,Lead,12 Mar 2023").await;
        assert_eq!((seen, said.as_str()), (0, "import-said"));
        let (id, seen, said) = shown_of_a_day(fresh, "09-01-2026", row).await;
        assert_eq!((seen, said.as_str()), (1, "import-said-seen-again"));
        let noted = fresh.app.accept_import(id).await.unwrap();
        assert_eq!((noted.said.key.as_str(), noted.seen_again), ("import-said-seen-noted", 0));
        assert_eq!(fresh.app.history(None, 1).await.unwrap().items[0].said, noted.said);
    }
}

on_both_engines! {
    async fn a_card_with_the_same_address_and_name_is_the_same_person(fresh: &Fresh) {
        archive(fresh, "06-01-2026", &["Dana,Okafor,https://www.linkedin.com/in/dana,dana@lumen.example,Lumen,Engineer,12 Mar 2023"]).await;
        let card = |name: &str| format!("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{name}\r\nFN:{name}\r\nEMAIL:Dana@lumen.example\r\nTEL:+351912345678\r\nEND:VCARD\r\n");
        let cards = import_text(fresh, "cards.vcf", &format!("{}{}", card("Dana Okafor"), card("Ife Okafor"))).await;
        assert_eq!((cards.totals.updated, cards.totals.imported), (1, 1), "{cards:#?}");
        let mut tx = fresh.app.read().await.unwrap();
        assert_eq!(tx.select::<Person>("id IS NOT NULL", &[]).await.unwrap().len(), 2);
        assert_eq!(tx.select::<Channel>("kind = 'phone'", &[]).await.unwrap().len(), 2);
    }
}
