//! A choice in an import's diff: what is left out is not written, is counted and named, and comes again with the same files.

mod support;

use std::path::PathBuf;

use support::{Fresh, exported};
use wellmet_app::imports::{Counts, ImportChoice, ImportOptions, ImportView, Novelty, Part, Without};
use wellmet_domain::{ImportId, interactions::Interaction, people::Person};

fn fixture(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(path)
}

async fn diff(fresh: &Fresh, paths: Vec<PathBuf>) -> ImportId {
    let id = fresh.app.create_import().await.unwrap();
    fresh.app.read_import(id, paths, ImportOptions::default()).await.unwrap();
    id
}

fn written(fresh: &Fresh, name: &str, text: &str) -> PathBuf {
    let path = fresh.path().join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    path
}

fn without(parts: impl IntoIterator<Item = Part>) -> ImportChoice {
    ImportChoice { without: parts.into_iter().map(|part| Without { part, novelty: None }).collect(), ..ImportChoice::default() }
}

fn only(parts: &[Part]) -> ImportChoice {
    without(Part::ALL.iter().copied().filter(|part| !parts.contains(part)))
}

fn adds_up(import: &ImportView) -> bool {
    let fits = |counts: &Counts| {
        counts.read == counts.imported + counts.updated + counts.unchanged + counts.phantom + counts.rejected
            && counts.left_out <= counts.rejected
    };
    fits(&import.totals) && import.files.iter().all(|file| fits(&file.counts))
}

async fn names(fresh: &Fresh) -> Vec<String> {
    let people: Vec<Person> = fresh.app.read().await.unwrap().select("id IS NOT NULL ORDER BY sort_name", &[]).await.unwrap();
    people.into_iter().map(|person| person.name).collect()
}

async fn happened(fresh: &Fresh) -> usize {
    fresh.app.read().await.unwrap().select::<Interaction>("id IS NOT NULL", &[]).await.unwrap().len()
}

fn of(import: &ImportView, part: Part) -> i64 {
    import.parts.iter().filter(|view| view.part == part).map(|view| view.imported + view.updated).sum()
}

on_both_engines! {
    async fn a_kind_that_is_left_out_is_counted_named_and_offered_again(fresh: &Fresh) {
        let before = exported(fresh).await;
        let id = diff(fresh, vec![fixture("linkedin/2026")]).await;
        let ready = fresh.app.import(id).await.unwrap();
        let (people, messages) = (of(&ready, Part::Connections), of(&ready, Part::Messages));
        assert!(people > 0 && messages > 0, "{:#?}", ready.parts);
        let choice = only(&[Part::Connections]);
        let shown = diff(fresh, vec![fixture("linkedin/2026")]).await;
        let foreseen = fresh.app.leave_out_of_import(shown, &choice).await.unwrap();
        fresh.app.stop_import(shown).await.unwrap();
        let taken = fresh.app.accept_some(id, choice).await.unwrap();
        assert!(adds_up(&foreseen) && adds_up(&taken), "{taken:#?}");
        assert_eq!(foreseen.totals, taken.totals, "what was foreseen is what came");
        assert_eq!(taken.totals.imported + taken.totals.updated, people);
        let other: i64 = ready.parts.iter().map(|part| part.imported + part.updated).sum::<i64>() - people;
        assert_eq!(taken.totals.left_out, other);
        assert_eq!((happened(fresh).await, i64::try_from(names(fresh).await.len()).unwrap()), (0, people));

        let place = taken.files.iter().position(|file| file.format == "linkedin_messages").unwrap();
        let report = fresh.app.rejected_rows(id, i64::try_from(place).unwrap()).await.unwrap();
        let left: Vec<_> = report.iter().filter(|row| row.said.key == "import-left-out").collect();
        assert_eq!(i64::try_from(left.len()).unwrap(), messages);
        assert!(left.iter().all(|row| row.kind == "ignored" && row.line > 0), "{left:?}");

        let again = diff(fresh, vec![fixture("linkedin/2026")]).await;
        let offered = fresh.app.import(again).await.unwrap();
        assert_eq!((of(&offered, Part::Connections), of(&offered, Part::Messages)), (0, messages), "{:#?}", offered.parts);
        let rest = fresh.app.accept_import(again).await.unwrap();
        assert!(adds_up(&rest) && rest.totals.left_out == 0 && happened(fresh).await > 0, "{rest:#?}");
        fresh.app.undo(rest.batch, false).await.unwrap();
        fresh.app.undo(taken.batch, false).await.unwrap();
        assert_eq!(exported(fresh).await, before, "the undo left a trace");
    }
}

const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dana Okafor\r\nEMAIL:dana@lumen.example\r\nEND:VCARD\r\n\
                     BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Kofi Quartey\r\nEMAIL:kofi@harbour.example\r\nEND:VCARD\r\n\
                     BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:Whose?\r\nEND:VCARD\r\n";
const TABLE: &str = "Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value\n\
                     Dana Okafor,Dana,Okafor,Work,dana@lumen.example,Mobile,+351912000111\n";

async fn row_of(fresh: &Fresh, id: ImportId, kind: &str, name: &str) -> i64 {
    let page = fresh.app.import_rows(id, kind, Some(Part::Contacts), None, 50).await.unwrap();
    page.items.iter().find(|row| row.what.text.contains(name)).unwrap_or_else(|| panic!("{name}: {page:#?}")).id
}

on_both_engines! {
    async fn a_person_who_is_ticked_off_stays_out_with_what_other_files_add(fresh: &Fresh) {
        let cards = written(fresh, "cards.vcf", CARDS);
        let table = written(fresh, "google.csv", TABLE);
        let id = diff(fresh, vec![cards.clone(), table.clone()]).await;
        let dana = row_of(fresh, id, "imported", "Dana").await;
        let taken = fresh.app.accept_some(id, ImportChoice { leave: vec![dana], ..ImportChoice::default() }).await.unwrap();
        assert!(adds_up(&taken), "{taken:#?}");
        assert_eq!((taken.totals.imported, taken.totals.updated, taken.totals.left_out, taken.totals.rejected), (1, 0, 2, 3));
        assert_eq!(names(fresh).await, ["Kofi Quartey"]);
        let again = diff(fresh, vec![cards, table]).await;
        let offered = fresh.app.import(again).await.unwrap();
        assert_eq!((offered.totals.imported, offered.totals.updated, offered.totals.unchanged), (1, 1, 1), "{offered:#?}");
        fresh.app.accept_import(again).await.unwrap();
        assert_eq!(names(fresh).await, ["Dana Okafor", "Kofi Quartey"]);
    }
}

on_both_engines! {
    async fn a_single_row_comes_in_though_its_kind_stays_out(fresh: &Fresh) {
        let id = diff(fresh, vec![written(fresh, "cards.vcf", CARDS)]).await;
        let kofi = row_of(fresh, id, "imported", "Kofi").await;
        let choice = ImportChoice { take: vec![kofi], ..without([Part::Contacts]) };
        let taken = fresh.app.accept_some(id, choice).await.unwrap();
        assert_eq!((names(fresh).await, taken.totals.left_out), (vec!["Kofi Quartey".to_owned()], 1));
        assert!(adds_up(&taken));
    }
}

on_both_engines! {
    async fn changes_can_stay_out_while_new_people_come_in(fresh: &Fresh) {
        let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
        let row = |name: &str, company: &str| format!("{name},Lindqvist,https://www.linkedin.com/in/{name},,{company},Lead,12 Mar 2023\n");
        let file = |day: &str| format!("Basic_LinkedInDataExport_{day}/Connections.csv");
        let first = written(fresh, &file("06-01-2026"), &format!("{header}{}", row("Tomas", "Acme")));
        fresh.app.import_files(vec![first], ImportOptions::default()).await.unwrap();
        let text = format!("{header}{}{}", row("Tomas", "Lumen"), row("Ida", "Lumen"));
        let newer = written(fresh, &file("11-01-2026"), &text);
        let id = diff(fresh, vec![newer.clone()]).await;
        let changes = Without { part: Part::Connections, novelty: Some(Novelty::Updated) };
        let taken = fresh.app.accept_some(id, ImportChoice { without: vec![changes], ..ImportChoice::default() }).await.unwrap();
        assert!(adds_up(&taken));
        assert_eq!((taken.totals.imported, taken.totals.updated, taken.totals.left_out), (1, 0, 1));
        let tomas = fresh.app.find_person("Tomas").await.unwrap();
        let page = fresh.app.person_page(tomas).await.unwrap();
        assert_eq!((page.positions.len(), page.worth_remembering.news.len()), (1, 0), "the change was not written");
        let again = fresh.app.import_files(vec![newer], ImportOptions::default()).await.unwrap();
        assert_eq!((again.totals.imported, again.totals.updated, again.totals.unchanged), (0, 1, 1), "{again:#?}");
        assert_eq!(fresh.app.person_page(tomas).await.unwrap().positions.len(), 2);
    }
}

on_both_engines! {
    async fn leaving_all_of_it_out_writes_nothing(fresh: &Fresh) {
        let before = exported(fresh).await;
        let id = diff(fresh, vec![fixture("linkedin/2026")]).await;
        let taken = fresh.app.accept_some(id, only(&[])).await.unwrap();
        assert!(adds_up(&taken));
        assert_eq!((taken.state.as_str(), taken.batch, taken.totals.imported + taken.totals.updated), ("applied", None, 0), "{taken:#?}");
        assert_eq!(exported(fresh).await, before);
        assert!(fresh.app.history(None, 10).await.unwrap().items.is_empty());
    }
}

on_both_engines! {
    async fn messages_alone_bring_nobody_from_the_connections_and_know_who_wrote(fresh: &Fresh) {
        let id = diff(fresh, vec![fixture("linkedin/2026")]).await;
        let taken = fresh.app.accept_some(id, only(&[Part::Messages])).await.unwrap();
        assert!(adds_up(&taken) && happened(fresh).await > 0, "{taken:#?}");
        assert!(names(fresh).await.len() <= 1, "at most oneself: {:?}", names(fresh).await);
        let page = fresh.app.import_rows(id, "rejected", Some(Part::Connections), None, 500).await.unwrap();
        assert!(page.items.iter().all(|row| row.part == Part::Connections) && !page.items.is_empty());
    }
}
