//! `/api/today`, `/api/triage` and `/api/captures`: the loop, as the screens walk it.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::support::Fresh;

/// Somebody with whom something is promised for today.
async fn promised(fresh: &Fresh) -> Value {
    fresh.person("Dana Okafor").await;
    let logged =
        fresh.post("/api/captures", json!({ "sentence": "met Dana Okafor yesterday, promised to send her the report today" })).await;
    assert_eq!((logged.status, &logged.json()["written"]), (StatusCode::OK, &json!(true)), "{}", logged.text());
    let today = fresh.get("/api/today").await;
    assert_eq!(today.status, StatusCode::OK, "{}", today.text());
    let act = today.json()["acts"][0].clone();
    assert_eq!(act["person"]["name"], "Dana Okafor", "{}", today.text());
    act
}

on_both_engines! {
    async fn a_logged_promise_is_an_act_that_doing_ends(fresh: &Fresh) {
        let act = promised(fresh).await;
        let answers = format!("/api/acts/{}/answers", act["id"].as_str().unwrap());
        let done = fresh.post(&answers, json!({ "answer": "done" })).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text());
        let acts = fresh.get("/api/today").await.json()["acts"].clone();
        assert!(!acts.as_array().unwrap().iter().any(|other| other["id"] == act["id"]), "{acts:#}");
        fresh.post(&format!("/api/batches/{}/undo", done.json()["batch"].as_str().unwrap()), json!({})).await;
        assert_eq!(fresh.get("/api/today").await.json()["acts"][0]["id"], act["id"]);
    }

    async fn an_answer_that_comes_late_writes_over_nothing_and_is_not_lost(fresh: &Fresh) {
        let act = promised(fresh).await;
        let answers = format!("/api/acts/{}/answers", act["id"].as_str().unwrap());
        let seen = fresh.get("/api/session").await.json()["book"]["sequence"].clone();
        assert_eq!(fresh.post(&answers, json!({ "answer": "done", "base": seen })).await.status, StatusCode::OK);
        let times = async || {
            let person = act["person"]["id"].as_str().unwrap();
            fresh.get(&format!("/api/people/{person}/timeline?kind=message")).await.json()["items"].as_array().unwrap().len()
        };
        let noted = times().await;
        let late = fresh.post(&answers, json!({ "answer": "done", "base": seen })).await;
        assert_eq!((late.status, &late.json()["answered"]), (StatusCode::CONFLICT, &json!({ "answer": "done", "on": "2026-11-22" })));
        assert_eq!(late.json()["detail"], "Dana was already noted as done today, from elsewhere. Nothing was noted twice.");
        assert_eq!(times().await, noted);
        let now = fresh.get("/api/session").await.json()["book"]["sequence"].clone();
        assert_eq!(fresh.post(&answers, json!({ "answer": "done", "base": now })).await.status, StatusCode::OK, "on purpose, once more");
        let gone = fresh.post("/api/acts/0123456789abcdef/answers", json!({ "answer": "done", "base": seen })).await;
        assert_eq!((gone.status, &gone.json()["gone"]), (StatusCode::CONFLICT, &json!(true)), "{}", gone.text());
    }

    async fn a_snoozed_act_comes_back_on_its_day(fresh: &Fresh) {
        let act = promised(fresh).await;
        let answers = format!("/api/acts/{}/answers", act["id"].as_str().unwrap());
        assert_eq!(fresh.post(&answers, json!({ "answer": "snoozed", "until": "2026-11-25" })).await.status, StatusCode::OK);
        let has = async |day: &str| fresh.get(&format!("/api/today?on={day}")).await.text().contains(act["id"].as_str().unwrap());
        assert_eq!((has("2026-11-23").await, has("2026-11-25").await), (false, true));
        assert_eq!(fresh.post("/api/acts/nothing/answers", json!({ "answer": "done" })).await.status, StatusCode::NOT_FOUND);
        assert_eq!(fresh.post(&answers, json!({ "answer": "forgotten" })).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(fresh.get("/api/today?on=someday").await.status, StatusCode::BAD_REQUEST);
    }

    async fn a_sentence_is_read_before_it_is_written_and_a_stranger_is_asked_about(fresh: &Fresh) {
        let sentence = json!({ "sentence": "coffee with Dana Okafor yesterday" });
        let reading = fresh.post("/api/captures/readings", sentence.clone()).await.json();
        assert_eq!((&reading["is_contact"], &reading["understood"]["people"][0]["name"]), (&json!(true), &json!("Dana Okafor")), "{reading:#}");
        let asked = fresh.post("/api/captures", sentence.clone()).await.json();
        assert_eq!(asked["written"], false);
        assert!(fresh.get("/api/people").await.json()["items"].as_array().unwrap().is_empty());
        let question = &asked["questions"][0];
        let answer = json!([{ "question": question["id"], "choice": question["choices"][0]["value"] }]);
        let written = fresh.post("/api/captures", json!({ "sentence": sentence["sentence"], "answers": answer })).await;
        assert_eq!(written.json()["written"], true, "{}", written.text());
        assert_eq!(fresh.get("/api/people").await.json()["items"][0]["name"], "Dana Okafor");
        assert_eq!(fresh.post("/api/captures", json!({ "sentence": " " })).await.status, StatusCode::BAD_REQUEST);
    }

    async fn triage_asks_who_is_kept_and_a_decision_counts(fresh: &Fresh) {
        let dana = fresh.person("Dana Okafor").await;
        fresh.post("/api/captures", json!({ "sentence": "had lunch with Dana Okafor on 3 November" })).await;
        let triage = fresh.get("/api/triage").await.json();
        assert_eq!((&triage["kept"], &triage["cards"][0]["person"]), (&json!(0), &json!(dana)), "{triage:#}");
        let decided = fresh.post("/api/triage/decisions", json!({ "candidate": triage["cards"][0]["candidate"], "circle": "close" })).await;
        assert_eq!((decided.status, &decided.json()["kept"]), (StatusCode::OK, &json!(1)), "{}", decided.text());
        assert_eq!(fresh.get("/api/session").await.json()["counts"], json!({ "people": 1, "kept": 1, "triage": 0, "imports": 0 }));
        assert_eq!(fresh.put(&format!("/api/people/{dana}/cadence"), json!({ "circle": "inner", "ideal_days": 10 })).await.status, StatusCode::OK);
        assert_eq!(fresh.get(&format!("/api/people/{dana}")).await.json()["cadence"]["ideal_days"], 10);
        assert_eq!(fresh.post("/api/triage/decisions", json!({ "candidate": "nobody", "circle": "close" })).await.status, StatusCode::NOT_FOUND);
        assert_eq!(fresh.get("/api/first-look").await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn back_after_three_weeks_a_promise_is_kept_or_has_a_new_day() {
    let fresh = Fresh::sqlite().await;
    promised(&fresh).await;
    let fresh = fresh.again("2026-12-14T12:00:00Z").await;
    let today = fresh.get("/api/today").await.json();
    let items = today["welcome_back"]["items"].as_array().unwrap();
    assert_eq!((items.len(), today["acts"][0]["id"] == items[0]["id"]), (1, true), "{today:#}");
    let answers = format!("/api/acts/{}/answers", items[0]["id"].as_str().unwrap());
    assert_eq!(fresh.post(&answers, json!({ "answer": "moved" })).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(fresh.post(&answers, json!({ "answer": "kept" })).await.status, StatusCode::OK);
    let kept = fresh.get("/api/today").await.json();
    assert_eq!((&kept["welcome_back"], kept["acts"].as_array().map(Vec::len)), (&Value::Null, Some(1)), "{kept:#}");
    assert_eq!(fresh.post(&answers, json!({ "answer": "moved", "until": "2027-01-08" })).await.status, StatusCode::OK);
    assert_eq!(fresh.get("/api/today").await.json()["acts"], json!([]));
    let then = fresh.get("/api/today?on=2027-01-08").await.json();
    assert_eq!(then["acts"][0]["due"], "2027-01-08", "{then:#}");
}
