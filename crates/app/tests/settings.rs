//! Settings, and who the owner is.

mod support;

use serde_json::json;
use support::Fresh;
use wellmet_app::{Error, settings::MeFields};

on_both_engines! {
    async fn settings_change_one_by_one_and_come_back_when_undone(fresh: &Fresh) {
        let before = fresh.app.settings().await.unwrap();
        assert_eq!((before.capacity_per_week, before.zone.as_str(), before.work_anniversaries), (10, "Europe/Lisbon", false));
        let changed = fresh.app.change_settings(json!({ "capacity_per_week": 4, "quiet_days": ["saturday"], "phone_region": "pt" })).await.unwrap();
        let after = fresh.app.settings().await.unwrap();
        assert_eq!((after.capacity_per_week, after.quiet_days.len(), after.phone_region.as_str()), (4, 1, "PT"));
        assert_eq!(after.circles, before.circles);
        assert_eq!(changed.said.text, "Changed several settings.");
        fresh.app.undo(Some(changed.batch), false).await.unwrap();
        assert_eq!(fresh.app.settings().await.unwrap(), before);
    }
}

on_both_engines! {
    async fn the_choice_of_a_time_zone_is_in_the_journal_and_comes_back_when_undone(fresh: &Fresh) {
        let (before, sequence) = (fresh.app.settings().await.unwrap(), fresh.app.version().await.unwrap().sequence);
        let changed = fresh.app.change_settings(json!({ "zone": "Asia/Tokyo" })).await.unwrap();
        assert_eq!(fresh.app.settings().await.unwrap().zone, "Asia/Tokyo");
        assert_eq!(fresh.app.session(false, uuid::Uuid::nil()).await.unwrap().zone, "Asia/Tokyo");
        assert!(fresh.app.version().await.unwrap().sequence > sequence, "a choice of a zone is a change of a fact");
        let again = fresh.app.change_settings(json!({ "zone": "America/Lima" })).await.unwrap();
        fresh.app.undo(Some(again.batch), false).await.unwrap();
        assert_eq!(fresh.app.settings().await.unwrap().zone, "Asia/Tokyo");
        fresh.app.undo(Some(changed.batch), false).await.unwrap();
        assert_eq!(fresh.app.settings().await.unwrap(), before);
    }
}

on_both_engines! {
    async fn a_setting_that_makes_no_sense_changes_nothing(fresh: &Fresh) {
        let before = fresh.app.settings().await.unwrap();
        for wrong in [json!({ "zone": "Lisbon" }), json!({ "phone_region": "Portugal" }), json!({ "quiet_days": ["someday"] }), json!({ "capacity_per_week": -1 })] {
            assert!(matches!(fresh.app.change_settings(wrong.clone()).await, Err(Error::Invalid(_))), "{wrong}");
        }
        assert_eq!(fresh.app.settings().await.unwrap(), before);
    }
}

on_both_engines! {
    async fn lists_are_shaped_for_every_face_and_what_makes_no_sense_is_refused(fresh: &Fresh) {
        let before = fresh.app.settings().await.unwrap();
        assert_eq!(before.people_columns, wellmet_app::settings::PeopleColumn::USUAL);
        let filters = json!([{ "name": "Lisbon", "line": "place:lisbon last>90d" }]);
        fresh.app.change_settings(json!({ "filters": filters, "people_columns": ["place", "last"] })).await.unwrap();
        let after = fresh.app.settings().await.unwrap();
        assert_eq!((after.filters[0].line.as_str(), after.people_columns.len()), ("place:lisbon last>90d", 2));
        for wrong in [
            json!({ "people_columns": ["last", "last"] }),
            json!({ "people_columns": ["colour"] }),
            json!({ "filters": [{ "name": "", "line": "tag:a" }] }),
            json!({ "filters": [{ "name": "a", "line": "tag:a" }, { "name": "a", "line": "tag:b" }] }),
            json!({ "personal_per_week": 11 }),
            json!({ "retention": { "press": 0 } }),
        ] {
            assert!(matches!(fresh.app.change_settings(wrong.clone()).await, Err(Error::Invalid(_))), "{wrong}");
        }
        assert_eq!(fresh.app.settings().await.unwrap(), after);
    }
}

on_both_engines! {
    async fn the_region_reads_numbers_without_a_country(fresh: &Fresh) {
        fresh.app.change_settings(json!({ "phone_region": "PT" })).await.unwrap();
        let dana = fresh.person_of(json!({ "name": "Dana Okafor", "channels": [{ "value": "912 345 678" }] })).await;
        let again = json!({ "value": "+351 912345678" });
        let added = fresh.app.add_part_of(wellmet_app::people::PartKind::Channels, dana, again).await.unwrap();
        assert_eq!(added.said.key, "people-nothing-changed");
    }
}

on_both_engines! {
    async fn the_owner_is_a_person_with_the_channels_that_give_mail_its_direction(fresh: &Fresh) {
        assert_eq!(fresh.app.me().await.unwrap().person, None);
        fresh.app.add_my_channel("robin@example.org").await.unwrap();
        fresh.app.set_me(MeFields { name: Some("Robin Castro".to_owned()), ..MeFields::default() }).await.unwrap();
        let me = fresh.app.me().await.unwrap();
        assert_eq!((me.person.unwrap().name.as_str(), me.channels[0].fields.value.as_str()), ("Robin Castro", "robin@example.org"));
        let channels = serde_json::from_value(json!([{ "value": "robin@new.example" }])).unwrap();
        fresh.app.set_me(MeFields { channels: Some(channels), ..MeFields::default() }).await.unwrap();
        let values: Vec<String> = fresh.app.me().await.unwrap().channels.into_iter().map(|channel| channel.fields.value).collect();
        assert_eq!(values, ["robin@new.example"]);
        assert_eq!(fresh.app.people(None, None, None, 10).await.unwrap().items, []);
    }
}

on_both_engines! {
    async fn a_change_of_one_setting_says_which(fresh: &Fresh) {
        let said = async |changes: serde_json::Value| fresh.app.change_settings(changes).await.unwrap().said.text;
        assert_eq!(said(json!({ "capacity_per_week": 4 })).await, "4 people to reach per week from now on.");
        assert_eq!(said(json!({ "quiet_days": ["saturday", "sunday", "monday"] })).await, "3 days of the week are quiet now.");
        assert_eq!(said(json!({ "zone": "Asia/Tokyo" })).await, "The time zone is Asia/Tokyo now.");
        assert_eq!(said(json!({ "language": "en" })).await, "Changed the language.");
    }
}
