//! Search and the timeline: what was said and done, found again.

mod support;

use serde_json::json;
use support::Fresh;
use wellmet_app::{Error, people::PartKind};
use wellmet_domain::interactions::{Direction, InteractionKind};

on_both_engines! {
    async fn one_box_finds_people_organisations_and_what_was_said(fresh: &Fresh) {
        let dana = fresh.person_of(json!({ "name": "Dana Okafor", "positions": [{ "organisation": "Harbour Works" }] })).await;
        fresh.met(dana, "2026-10-01", "The harbour plans").await;
        fresh.app.add_part_of(PartKind::Notes, dana, json!({ "body": "Loves old harbours", "on_date": "2026-11-01" })).await.unwrap();
        let found = fresh.app.search("harbour", 10).await.unwrap();
        assert_eq!(found.people[0].name, "Dana Okafor");
        assert_eq!((found.organisations[0].name.as_str(), found.organisations[0].people), ("Harbour Works", 1));
        let said: Vec<(&str, &str)> = found.notes.iter().map(|note| (note.kind.as_str(), note.excerpt.as_str())).collect();
        assert_eq!(said, [("note", "Loves old harbours"), ("meeting", "The harbour plans")]);
        assert_eq!(found.notes[1].person.as_ref().map(|person| person.id), Some(dana));
    }
}

on_both_engines! {
    async fn the_kept_come_first_then_those_of_the_last_contact_and_slips_are_forgiven(fresh: &Fresh) {
        let quiet = fresh.person("Tomas Silva").await;
        let recent = fresh.person("Tomas Reis").await;
        fresh.met(recent, "2026-11-01", "Coffee").await;
        let names = |found: wellmet_app::search::FoundAnything| found.people.into_iter().map(|line| line.id).collect::<Vec<_>>();
        assert_eq!(names(fresh.app.search("tomas", 10).await.unwrap()), [recent, quiet]);
        assert_eq!(names(fresh.app.search("tmoas silv", 10).await.unwrap()), [quiet]);
        assert_eq!(names(fresh.app.search("reis tom", 10).await.unwrap()), [recent]);
        assert_eq!(names(fresh.app.search("xyz", 10).await.unwrap()), []);
        assert_eq!(fresh.app.search(" ", 10).await.unwrap(), wellmet_app::search::FoundAnything::default());
    }
}

on_both_engines! {
    async fn the_timeline_is_one_list_that_pages_without_gaps(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        for day in 1..=9 {
            fresh.met(dana, &format!("2026-10-{day:02}"), "Talk").await;
            fresh.app.add_part_of(PartKind::Notes, dana, json!({ "body": "Noted", "on_date": format!("2026-10-{day:02}") })).await.unwrap();
        }
        let mut seen = Vec::new();
        let mut cursor: Option<String> = None;
        loop {
            let page = fresh.app.timeline(dana, cursor.as_deref(), 4, None).await.unwrap();
            seen.extend(page.items.into_iter().map(|entry| (entry.on_date, entry.id)));
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        let mut sorted = seen.clone();
        sorted.sort_by_key(|entry| std::cmp::Reverse(*entry));
        sorted.dedup();
        assert_eq!((seen.len(), &sorted), (18, &seen));
        assert!(matches!(fresh.app.timeline(dana, Some("nonsense"), 4, None).await, Err(Error::Invalid(_))));
    }
}

on_both_engines! {
    async fn the_timeline_shows_one_kind_alone_when_asked(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        fresh.met(dana, "2026-10-01", "Talk").await;
        fresh.happened(dana, "2026-10-02", InteractionKind::Email, Direction::Theirs, "Re: Talk").await;
        fresh.app.add_part_of(PartKind::Notes, dana, json!({ "body": "Noted" })).await.unwrap();
        let kinds = |page: wellmet_app::people::TimelinePage| page.items.into_iter().map(|entry| entry.kind).collect::<Vec<_>>();
        assert_eq!(kinds(fresh.app.timeline(dana, None, 9, Some("email")).await.unwrap()), ["email"]);
        assert_eq!(kinds(fresh.app.timeline(dana, None, 9, Some("note")).await.unwrap()), ["note"]);
        assert_eq!(kinds(fresh.app.timeline(dana, None, 9, None).await.unwrap()), ["note", "email", "meeting"]);
        assert!(fresh.app.timeline(dana, None, 9, Some("dance")).await.is_err());
    }
}
