//! `/api/events`: what changed is told, whoever changed it.

use std::time::Duration;

use crate::support::Fresh;
use axum::{
    body::BodyDataStream,
    http::{Method, Request},
};
use futures::StreamExt as _;
use serde_json::Value;
use tower::ServiceExt as _;
use wellmet_app::people::NewPerson;

struct Listener {
    stream: BodyDataStream,
    heard: String,
}

async fn listen(fresh: &Fresh, last: Option<&str>) -> Listener {
    let (mut parts, body) = fresh.request(Method::GET, "/api/events", None).into_parts();
    if let Some(last) = last {
        parts.headers.insert("last-event-id", last.parse().unwrap());
    }
    let response = fresh.router.clone().oneshot(Request::from_parts(parts, body)).await.unwrap();
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    Listener { stream: response.into_body().into_data_stream(), heard: String::new() }
}

impl Listener {
    /// The next event: its name, its id and its data; none when the stream ends.
    async fn next(&mut self) -> Option<(String, String, Value)> {
        while !self.heard.contains("\n\n") {
            let chunk =
                tokio::time::timeout(Duration::from_secs(10), self.stream.next()).await.expect("nothing was told within ten seconds")?;
            self.heard.push_str(std::str::from_utf8(&chunk.unwrap()).unwrap());
        }
        let event = self.heard.split_once("\n\n").unwrap().0.to_owned();
        let field = |name: &str| event.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim().to_owned();
        let told = (field("event:"), field("id:"), serde_json::from_str(&field("data:")).unwrap_or_default());
        self.heard.drain(..event.len() + 2);
        Some(told)
    }
}

on_both_engines! {
    async fn a_write_of_this_server_is_told_with_the_tables_that_changed(fresh: &Fresh) {
        let mut listener = listen(fresh, None).await;
        let telling = async { listener.next().await.unwrap() };
        let writing = async {
            tokio::time::sleep(Duration::from_millis(100)).await;
            fresh.person("Dana Okafor").await
        };
        let ((event, id, data), _) = tokio::join!(telling, writing);
        assert_eq!((event.as_str(), id.as_str()), ("change", "1-1"));
        assert_eq!(data, serde_json::json!({ "sequence": 1, "tables": ["person"] }));
    }

    async fn a_write_of_another_program_is_told_within_a_second_or_so(fresh: &Fresh) {
        let mut listener = listen(fresh, None).await;
        fresh.app.create_person(NewPerson::named("Mei Tanaka")).await.unwrap();
        assert_eq!(listener.next().await.unwrap().2["tables"], serde_json::json!(["person"]));
    }

    async fn who_lost_the_stream_is_told_what_they_missed(fresh: &Fresh) {
        fresh.person("Dana Okafor").await;
        fresh.person("Mei Tanaka").await;
        let told = listen(fresh, Some("1-1")).await.next().await.unwrap();
        assert_eq!((told.1.as_str(), &told.2["sequence"]), ("1-2", &serde_json::json!(2)));
    }
}

#[tokio::test]
async fn streams_end_with_the_server() {
    let fresh = Fresh::sqlite().await;
    let mut listener = listen(&fresh, None).await;
    let (told, ()) = tokio::join!(listener.next(), async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        fresh.server.close().await;
    });
    assert!(told.is_none());
}

#[tokio::test]
async fn an_import_at_work_is_told_until_it_rests() {
    let fresh = Fresh::sqlite().await;
    let mut listener = listen(&fresh, None).await;
    let (parts, _) = fresh.request(Method::POST, "/api/imports?name=mei.vcf", None).into_parts();
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mei Tanaka\r\nN:Tanaka;Mei;;;\r\nEND:VCARD\r\n";
    let telling = async {
        loop {
            let (event, _, data) = listener.next().await.unwrap();
            if event == "import" && data["state"] == "ready" {
                return;
            }
        }
    };
    let writing = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        fresh.send(Request::from_parts(parts, card.into())).await
    };
    tokio::join!(telling, writing);
}
