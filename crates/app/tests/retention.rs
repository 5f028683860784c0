//! Retention: who was kept for as long as one wanted is proposed, and nothing happens by itself.

mod support;

use serde_json::json;
use support::Fresh;
use wellmet_app::{Error, retention::KeepFor};
use wellmet_domain::{PersonId, people::State};

async fn tagged(fresh: &Fresh, name: &str, tag: &str, last: &str) -> PersonId {
    let person = fresh.person_of(json!({ "name": name, "tags": [{ "name": tag }] })).await;
    fresh.met(person, last, "Interview").await;
    person
}

async fn due(fresh: &Fresh) -> Vec<String> {
    fresh.app.retention_due().await.unwrap().items.into_iter().map(|one| one.name).collect()
}

on_both_engines! {
    async fn who_is_past_the_months_of_their_tag_is_proposed_and_stays_in_the_book(fresh: &Fresh) {
        tagged(fresh, "Ana Reis", "Candidate", "2024-11-22").await;
        tagged(fresh, "Ben Okoro", "candidate", "2024-11-23").await;
        tagged(fresh, "Cai Lund", "friend", "2001-01-01").await;
        assert_eq!(due(fresh).await, [""; 0]);
        fresh.app.change_settings(json!({ "retention": { "candidate": 24 } })).await.unwrap();
        let found = fresh.app.retention_due().await.unwrap();
        assert_eq!(found.said.unwrap().text, "One person has been kept for as long as you wanted.");
        assert_eq!((found.items[0].name.as_str(), found.items[0].over_on.to_string()), ("Ana Reis", "2026-11-22".to_owned()));
        assert_eq!(found.items[0].said.text, "Last in touch on 22 November 2024; you keep “candidate” for 24 months after that.");
        assert_eq!(fresh.app.people(None, None, None, 10).await.unwrap().items.len(), 3);
    }
}

on_both_engines! {
    async fn the_rule_of_a_person_goes_before_that_of_a_tag_and_another_year_is_another_year(fresh: &Fresh) {
        let ana = tagged(fresh, "Ana Reis", "candidate", "2024-01-10").await;
        fresh.app.change_settings(json!({ "retention": { "candidate": 24 } })).await.unwrap();
        fresh.app.keep_for(ana, KeepFor { months: Some(60), ..KeepFor::default() }).await.unwrap();
        assert_eq!(due(fresh).await, [""; 0]);
        fresh.app.keep_for(ana, KeepFor { months: Some(12), ..KeepFor::default() }).await.unwrap();
        let said = fresh.app.retention_due().await.unwrap().items.remove(0).said.text;
        assert_eq!(said, "Last in touch on 10 January 2024; you wanted to keep them for 12 months after that.");
        let year = fresh.app.keep_for(ana, KeepFor { another_year: true, ..KeepFor::default() }).await.unwrap();
        assert_eq!(due(fresh).await, [""; 0]);
        let fields: Vec<String> = fresh.app.person_page(ana).await.unwrap().fields.into_iter().map(|field| field.fields.value).collect();
        assert_eq!(fields, ["12 months", "2027-11-22"]);
        let later = fresh.at("2027-11-23T12:00:00Z").await;
        assert_eq!(later.retention_due().await.unwrap().items.len(), 1);
        later.close().await;
        fresh.app.undo(Some(year.batch), false).await.unwrap();
        assert_eq!(due(fresh).await, ["Ana Reis"]);
        fresh.app.keep_for(ana, KeepFor { months: Some(0), ..KeepFor::default() }).await.unwrap();
        fresh.app.set_state(ana, State::Archived).await.unwrap();
        assert_eq!(due(fresh).await, [""; 0]);
        let endless = KeepFor { months: Some(1_201), ..KeepFor::default() };
        assert!(matches!(fresh.app.keep_for(ana, endless).await, Err(Error::Invalid(_))));
    }
}

on_both_engines! {
    async fn without_any_contact_the_day_one_met_counts_and_without_any_day_nobody_is_proposed(fresh: &Fresh) {
        fresh.app.change_settings(json!({ "retention": { "candidate": 24 } })).await.unwrap();
        fresh.person_of(json!({ "name": "Dot Met", "met_on": "2020", "tags": [{ "name": "candidate" }] })).await;
        fresh.person_of(json!({ "name": "Eva New", "tags": [{ "name": "candidate" }] })).await;
        assert_eq!(due(fresh).await, ["Dot Met"]);
    }
}
