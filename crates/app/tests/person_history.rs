//! The history of one person, and how full a year with them was.

mod support;

use serde_json::json;
use support::Fresh;
use wellmet_app::{
    history::{PersonHistoryEntry, PersonHistoryPage},
    imports::ImportOptions,
    people::{DayCount, PartKind},
};
use wellmet_domain::{
    PersonId,
    cadence::Circle,
    interactions::{Direction, InteractionKind},
};

/// What a history tells, one line each: "Headline: Engineer -> Lead".
fn told(entry: &PersonHistoryEntry) -> Vec<String> {
    let side = |side: &Option<String>| side.clone().unwrap_or_else(|| "-".to_owned());
    entry.changed.iter().map(|one| format!("{}: {} -> {}", one.what.text, side(&one.before), side(&one.after))).collect()
}

async fn history(fresh: &Fresh, person: PersonId) -> PersonHistoryPage {
    fresh.app.history_of_person(person, None, 50).await.unwrap()
}

on_both_engines! {
    async fn what_changed_is_told_from_what_to_what_newest_first_and_undone(fresh: &Fresh) {
        let dana = fresh.person_of(json!({ "name": "Dana Okafor", "headline": "Engineer", "tags": [{ "name": "press" }] })).await;
        let other = fresh.person("Kofi Quartey").await;
        fresh.app.edit_person(dana, None, json!({ "headline": "Lead", "met_through": other })).await.unwrap();
        fresh.app.set_cadence(dana, Circle::Close, None, None).await.unwrap();
        let tag = fresh.app.person_page(dana).await.unwrap().tags[0].id;
        let gone = fresh.app.remove_part_of(PartKind::Tags, dana, tag).await.unwrap();
        fresh.met(dana, "2026-10-01", "Harbour Days").await;
        fresh.app.edit_person(other, None, json!({ "headline": "Elsewhere" })).await.unwrap();

        let page = history(fresh, dana).await;
        let lines: Vec<Vec<String>> = page.items.iter().map(told).collect();
        assert_eq!(lines[0], ["Tag: press -> -"]);
        assert_eq!(lines[1], ["Circle: - -> Close circle"]);
        assert_eq!(lines[2], ["Headline: Engineer -> Lead", "Through whom you met: - -> Kofi Quartey"]);
        assert_eq!(lines[3], ["Name: - -> Dana Okafor", "Headline: - -> Engineer", "Tag: - -> press"]);
        assert_eq!(lines.len(), 4, "what happened, and what changed elsewhere, is not among it: {lines:#?}");
        assert!(page.items.iter().all(|entry| entry.by.text == "You" && !entry.import && !entry.entry.undone));

        fresh.app.undo(Some(gone.batch), false).await.unwrap();
        let page = history(fresh, dana).await;
        assert_eq!(told(&page.items[0]), ["Tag: - -> press"]);
        assert_eq!((page.items[0].entry.undoes, page.items[1].entry.undone), (Some(gone.batch), true));

        let first = fresh.app.history_of_person(dana, None, 2).await.unwrap();
        let rest = fresh.app.history_of_person(dana, first.next.as_deref(), 50).await.unwrap();
        let paged: Vec<_> = first.items.iter().chain(&rest.items).map(|entry| entry.entry.batch).collect();
        assert_eq!(paged, page.items.iter().map(|entry| entry.entry.batch).collect::<Vec<_>>());
        assert_eq!(rest.next, None);
    }
}

on_both_engines! {
    async fn an_import_is_named_with_where_it_came_from(fresh: &Fresh) {
        let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
        for (day, company, title) in [("06-01-2026", "Acme", "Engineer"), ("11-01-2026", "Lumen", "Lead")] {
            let folder = fresh.path().join(format!("Basic_LinkedInDataExport_{day}"));
            std::fs::create_dir_all(&folder).unwrap();
            let row = format!("Tomas,Lindqvist,https://www.linkedin.com/in/tomas,,{company},{title},12 Mar 2023\n");
            std::fs::write(folder.join("Connections.csv"), format!("{header}{row}")).unwrap();
            fresh.app.import_files(vec![folder], ImportOptions::default()).await.unwrap();
        }
        let tomas = fresh.app.find_person("Tomas").await.unwrap();
        let page = history(fresh, tomas).await;
        assert_eq!(page.items.len(), 2, "{page:#?}");
        assert!(page.items.iter().all(|entry| entry.import && entry.by.text == "An import: LinkedIn"), "{page:#?}");
        let newer = told(&page.items[0]);
        assert!(newer.contains(&"Role: Engineer, Acme -> Engineer, Acme (before)".to_owned()), "{newer:?}");
        assert!(newer.contains(&"Role: - -> Lead, Lumen".to_owned()) && newer.contains(&"News: - -> Lumen".to_owned()), "{newer:?}");
    }
}

on_both_engines! {
    async fn a_merge_tells_what_came_from_the_other_record_and_a_stranger_has_no_history(fresh: &Fresh) {
        let keep = fresh.person("Ana Prado").await;
        let other = fresh.person_of(json!({ "name": "A. Prado", "tags": [{ "name": "choir" }] })).await;
        let merge = json!({ "keep": keep, "other": other, "fields": {} });
        fresh.app.merge(serde_json::from_value(merge).unwrap()).await.unwrap();
        let page = history(fresh, keep).await;
        assert!(told(&page.items[0]).contains(&"Tag: - -> choir".to_owned()), "{page:#?}");
        let stranger = PersonId(uuid::Uuid::from_u128(7));
        assert!(matches!(fresh.app.history_of_person(stranger, None, 5).await, Err(wellmet_app::Error::NotFound(_))));
    }
}

on_both_engines! {
    async fn a_year_counts_every_entry_of_the_timeline_on_its_day(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        fresh.met(dana, "2025-12-31", "The year before").await;
        fresh.met(dana, "2026-03-12", "The pier").await;
        fresh.happened(dana, "2026-03-12", InteractionKind::Email, Direction::Mine, "After it").await;
        fresh.app.add_part_of(PartKind::Notes, dana, json!({ "body": "Asked for the paper", "on_date": "2026-11-20" })).await.unwrap();
        let year = fresh.app.year_with(dana, None, None).await.unwrap();
        let day = |date: &str, count| DayCount { date: date.parse().unwrap(), count };
        assert_eq!(year.days, [day("2026-03-12", 2), day("2026-11-20", 1)]);
        assert_eq!((year.year, year.first, year.last), (2026, 2025, 2026));
        assert_eq!(fresh.app.year_with(dana, Some(2025), None).await.unwrap().days, [day("2025-12-31", 1)]);
        assert!(fresh.app.year_with(dana, Some(1999), None).await.unwrap().days.is_empty());
        for (kind, days) in [
            ("email", vec![day("2026-03-12", 1)]),
            ("interaction", vec![day("2026-03-12", 2)]),
            ("note", vec![day("2026-11-20", 1)]),
            ("promise", vec![]),
        ] {
            assert_eq!(fresh.app.year_with(dana, None, Some(kind)).await.unwrap().days, days, "{kind}");
        }
        assert!(fresh.app.year_with(dana, None, Some("smoke signal")).await.is_err());
        let told = fresh.app.timeline(dana, None, 100, None).await.unwrap().items.len();
        assert_eq!(told, 4, "the year before, the two of March, the note");
    }
}
