//! Where what the user said stays against what a source says later, the diff shows both.

mod support;

use serde_json::json;
use support::Fresh;
use wellmet_app::imports::ImportOptions;

fn connections(name: &str, title: &str) -> String {
    format!(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{name},Okafor,https://www.linkedin.com/in/dana,,Lumen,{title},12 Mar 2023\n"
    )
}

async fn staged(fresh: &Fresh, name: &str, text: &str) -> wellmet_domain::ImportId {
    let path = fresh.path().join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    let id = fresh.app.create_import().await.unwrap();
    fresh.app.read_import(id, vec![path], ImportOptions::default()).await.unwrap();
    id
}

on_both_engines! {
    async fn a_name_and_a_title_that_the_user_wrote_are_shown_beside_the_sources(fresh: &Fresh) {
        let first = staged(fresh, "Basic_LinkedInDataExport_03-01-2026/Connections.csv", &connections("Dana", "Engineer")).await;
        fresh.app.accept_import(first).await.unwrap();
        let dana = fresh.app.find_person("Dana").await.unwrap();
        fresh.app.edit_person(dana, None, json!({ "name": "Dana Okafor-Reis" })).await.unwrap();
        let page = fresh.app.person_page(dana).await.unwrap();
        let position = page.positions[0].id;
        fresh.app.change_part_of(wellmet_app::people::PartKind::Positions, dana, position, None, json!({ "title": "Chief of Research" })).await.unwrap();

        let second = staged(fresh, "Basic_LinkedInDataExport_11-01-2026/Connections.csv", &connections("D.", "Lead")).await;
        let kept = fresh.app.kept_yours(second).await.unwrap();
        assert_eq!(kept.len(), 1, "{kept:#?}");
        let mut told: Vec<(&str, &str)> = kept[0].changes.iter().map(|change| (change.field.as_str(), change.yours.as_deref().unwrap())).collect();
        told.sort_unstable();
        assert_eq!(told, [("name", "Dana Okafor-Reis"), ("position", "Chief of Research")]);
        fresh.app.accept_import(second).await.unwrap();
        let page = fresh.app.person_page(dana).await.unwrap();
        let titles: Vec<_> = page.positions.iter().map(|position| position.fields.title.as_deref().unwrap()).collect();
        assert_eq!((page.person.name.as_str(), titles), ("Dana Okafor-Reis", vec!["Chief of Research"]));

        let again = staged(fresh, "Basic_LinkedInDataExport_11-02-2026/Connections.csv", &connections("D.", "Lead")).await;
        assert!(fresh.app.kept_yours(again).await.unwrap().is_empty(), "what the source says again is no news");
    }
}
