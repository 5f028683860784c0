//! `/api/organisations` and `/api/search`: found by name, and who is there.

use crate::support::Fresh;
use axum::http::StatusCode;
use serde_json::json;

async fn at(fresh: &Fresh, name: &str, organisation: &str) -> String {
    let new = json!({ "name": name, "positions": [{ "organisation": organisation, "title": "Engineer" }] });
    fresh.post("/api/people", new).await.id()
}

on_both_engines! {
    async fn an_organisation_shows_who_is_there(fresh: &Fresh) {
        at(fresh, "Dana Okafor", "Lumen").await;
        at(fresh, "Mei Tanaka", "Lumen Ltd").await;
        shown!(fresh.get("/api/organisations?query=lum").await, @r##"
        200 OK
        {
          "items": [
            {
              "id": "#1",
              "name": "Lumen",
              "people": 2
            }
          ],
          "next": null
        }
        "##);
        let id = fresh.get("/api/organisations").await.json()["items"][0]["id"].as_str().unwrap().to_owned();
        shown!(fresh.get(&format!("/api/organisations/{id}")).await, @r##"
        200 OK
        {
          "aliases": [],
          "before": [],
          "domain": null,
          "id": "#1",
          "members": [],
          "name": "Lumen",
          "notes": [],
          "now": [
            {
              "also": [],
              "band": null,
              "ended_on": null,
              "id": "#2",
              "kind": "work",
              "name": "Dana Okafor",
              "said": {
                "args": {},
                "key": "organisations-stated",
                "text": "You said so."
              },
              "started_on": null,
              "sure": "stated",
              "title": "Engineer"
            },
            {
              "also": [],
              "band": null,
              "ended_on": null,
              "id": "#3",
              "kind": "work",
              "name": "Mei Tanaka",
              "said": {
                "args": {},
                "key": "organisations-stated",
                "text": "You said so."
              },
              "started_on": null,
              "sure": "stated",
              "title": "Engineer"
            }
          ],
          "other_names": [],
          "website": null
        }
        "##);
        assert_eq!(fresh.get("/api/organisations/at?name=lumen").await.json()["organisation"]["name"], "Lumen");
        assert_eq!(fresh.get("/api/organisations/at?name=Nowhere").await.status, StatusCode::NOT_FOUND);
        assert_eq!(fresh.get("/api/organisations/at").await.status, StatusCode::BAD_REQUEST);
    }

    async fn search_finds_people_organisations_and_what_was_said(fresh: &Fresh) {
        let dana = at(fresh, "Dana Okafor", "Lumen").await;
        fresh.post(&format!("/api/people/{dana}/notes"), json!({ "body": "Told me about lumens and candles." })).await;
        let found = fresh.get("/api/search?query=lumen").await.json();
        assert_eq!(found["organisations"][0]["name"], "Lumen");
        assert_eq!(found["notes"][0]["person"]["name"], "Dana Okafor", "{found:#}");
        assert_eq!(fresh.get("/api/search?query=okaf").await.json()["people"][0]["id"], json!(dana));
        assert_eq!(fresh.get("/api/search").await.status, StatusCode::OK);
    }

    async fn organisations_of_one_domain_are_proposed_and_told_apart_or_joined(fresh: &Fresh) {
        for (name, organisation) in [("Dana", "Lumen"), ("Mei", "Lumen"), ("Kofi", "Lumen Research"), ("Ines", "Lumen Research")] {
            let mail = format!("{name}@lumen.example.org");
            let new = json!({ "name": name, "positions": [{ "organisation": organisation }], "channels": [{ "value": mail }] });
            fresh.post("/api/people", new).await.id();
        }
        let proposals = async || fresh.get("/api/organisations/proposals").await.json()["items"].as_array().unwrap().clone();
        let pair = proposals().await[0].clone();
        assert_eq!((&pair["keep_name"], &pair["other_name"], &pair["kind"]), (&json!("Lumen"), &json!("Lumen Research"), &json!("domain")));
        let apart = fresh.post("/api/organisations/distinctions", json!({ "organisation": pair["keep"], "other": pair["other"] })).await;
        assert_eq!((apart.status, proposals().await.len()), (StatusCode::OK, 0), "{}", apart.text());
        fresh.post(&format!("/api/batches/{}/undo", apart.json()["batch"].as_str().unwrap()), json!({})).await;
        let joined = fresh.post("/api/organisations/joins", json!({ "keep": pair["keep"], "other": pair["other"], "kind": "domain" })).await;
        assert_eq!((joined.status, proposals().await.len()), (StatusCode::OK, 0), "{}", joined.text());
        assert_eq!(fresh.get("/api/organisations/at?name=Lumen%20Research").await.json()["organisation"]["now"].as_array().unwrap().len(), 4);
    }
}

on_both_engines! {
    async fn members_stand_beside_those_who_work_there_and_may_know_each_other(fresh: &Fresh) {
        let member = |title: Option<&str>| json!({ "organisation": "Harbour Rowing Club", "kind": "membership", "title": title });
        let dana = fresh.post("/api/people", json!({ "name": "Dana Okafor", "positions": [member(None)] })).await.id();
        fresh.post("/api/people", json!({ "name": "Mei Tanaka", "positions": [member(Some("Treasurer"))] })).await;
        at(fresh, "Gil Clerk", "Harbour Rowing Club").await;
        let club = fresh.get("/api/organisations/at?name=Harbour%20Rowing%20Club").await.json()["organisation"].clone();
        let shown = |list: &str| club[list].as_array().unwrap().iter().map(|at| (at["name"].clone(), at["kind"].clone())).collect::<Vec<_>>();
        assert_eq!(shown("members"), [(json!("Dana Okafor"), json!("membership")), (json!("Mei Tanaka"), json!("membership"))]);
        assert_eq!(shown("now"), [(json!("Gil Clerk"), json!("work"))]);
        let page = fresh.get(&format!("/api/people/{dana}")).await.json();
        assert_eq!(page["positions"][0]["kind"], "membership");
        assert_eq!(page["may_know"][0]["name"], "Mei Tanaka");
        assert_eq!(page["may_know"][0]["said"]["text"], "May know each other (both are members of Harbour Rowing Club).");
        let unknown = json!({ "name": "Eva Moss", "positions": [{ "organisation": "Lumen", "kind": "guest" }] });
        assert_eq!(fresh.post("/api/people", unknown).await.status, StatusCode::BAD_REQUEST);
    }
}

on_both_engines! {
    async fn an_organisation_is_changed_where_it_stands_and_a_name_that_is_taken_says_whose_it_is(fresh: &Fresh) {
        at(fresh, "Dana Okafor", "Lumen").await;
        at(fresh, "Mei Tanaka", "Quartz").await;
        let id = async |name: &str| fresh.get(&format!("/api/organisations/at?name={name}")).await.json()["organisation"]["id"].as_str().unwrap().to_owned();
        let (lumen, quartz) = (id("Lumen").await, id("Quartz").await);
        let changed = fresh.patch(&format!("/api/organisations/{quartz}"), json!({ "name": "Basalt", "website": "basalt.example" })).await;
        assert_eq!((changed.status, changed.json()["said"]["text"].clone()), (StatusCode::OK, json!("Quartz is called Basalt now.")));
        let shown = fresh.get(&format!("/api/organisations/{quartz}")).await.json();
        assert_eq!((&shown["name"], &shown["website"], &shown["other_names"][0]["name"]), (&json!("Basalt"), &json!("basalt.example"), &json!("Quartz")));
        let taken = fresh.patch(&format!("/api/organisations/{quartz}"), json!({ "name": "Lumen" })).await;
        assert_eq!((taken.status, taken.json()["organisation"].clone()), (StatusCode::CONFLICT, json!({ "id": lumen, "name": "Lumen" })), "{}", taken.text());
        let also = format!("/api/organisations/{quartz}/aliases");
        assert_eq!(fresh.post(&also, json!({ "name": "lumen" })).await.status, StatusCode::CONFLICT);
        assert_eq!(fresh.post(&also, json!({ "name": "Basalt Works" })).await.status, StatusCode::OK);
        let alias = shown["other_names"][0]["id"].as_str().unwrap();
        assert_eq!(fresh.delete(&format!("{also}/{alias}")).await.status, StatusCode::OK);
        assert_eq!(fresh.delete(&format!("{also}/{alias}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(fresh.get(&format!("/api/organisations/{quartz}")).await.json()["aliases"], json!(["Basalt Works"]));
        assert_eq!(fresh.patch(&format!("/api/organisations/{quartz}"), json!({ "domain": "gmail.com" })).await.status, StatusCode::BAD_REQUEST);
    }
}
