//! `/events`: a stream of what changed, by this server at once and by other programs within a second.

use std::{
    collections::{HashMap, VecDeque},
    convert::Infallible,
    time::Duration,
};

use axum::{
    extract::State,
    http::HeaderMap,
    response::sse::{Event, KeepAlive, Sse},
};
use futures::stream::{Stream, unfold};
use serde_json::json;
use tokio::sync::watch;
use uuid::Uuid;
use wellmet_app::{
    App,
    imports::{ImportView, Progress},
};
use wellmet_domain::{
    ImportId,
    catalogue::{locale, speaking},
};
use wellmet_store::Version;

use crate::{access::Caller, problem::Problem, server::Server};

/// How often the book is looked at for the writes of other programs.
const LOOK: Duration = Duration::from_secs(1);
/// How often an import at work is looked at.
const LOOK_AT_WORK: Duration = Duration::from_millis(250);

/// Live changes: `change` with `{"sequence", "tables"}`, and `import` with an import at work.
#[utoipa::path(get, path = "/events", tag = "events", responses((status = OK, content_type = "text/event-stream", body = String)))]
pub async fn events(
    State(server): State<Server>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Problem> {
    let now = caller.app.version().await?;
    let since = last_seen(&headers, now);
    let watcher = Watcher {
        changed: server.changes(),
        server,
        app: caller.app,
        login: caller.login.id,
        since,
        imports: HashMap::new(),
        waiting: VecDeque::new(),
    };
    // The stream goes on when the request is answered, and so does its reader.
    let reader = locale();
    let stream = unfold(watcher, move |mut watcher| speaking(reader, async move { Some((Ok(watcher.next().await?), watcher)) }));
    Ok(Sse::new(stream).keep_alive(KeepAlive::default()))
}

/// The state that a browser which lost the stream had seen: the id of its last event.
fn last_seen(headers: &HeaderMap, now: Version) -> Version {
    let id = headers.get("last-event-id").and_then(|id| id.to_str().ok()).and_then(|id| id.split_once('-'));
    let seen = id.and_then(|(epoch, sequence)| Some(Version { epoch: epoch.parse().ok()?, sequence: sequence.parse().ok()? }));
    seen.unwrap_or(now)
}

/// What one listener has been told.
struct Watcher {
    server: Server,
    app: App,
    login: Uuid,
    changed: watch::Receiver<u64>,
    since: Version,
    imports: HashMap<ImportId, (String, Progress)>,
    waiting: VecDeque<Event>,
}

impl Watcher {
    /// The next event; none when the server ends.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                return Some(event);
            }
            // Who was put out hears nothing more.
            if !self.app.is_let_in(self.login).await.unwrap_or(true) {
                return None;
            }
            if let Err(error) = self.look().await {
                tracing::warn!(?error, "live changes could not be read");
            }
            if self.waiting.is_empty() {
                self.wait().await?;
            }
        }
    }

    async fn wait(&mut self) -> Option<()> {
        let rest = if self.imports.is_empty() { LOOK } else { LOOK_AT_WORK };
        tokio::select! {
            () = self.server.closing().cancelled() => None,
            moved = self.changed.changed() => moved.ok(),
            () = tokio::time::sleep(rest) => Some(()),
        }
    }

    async fn look(&mut self) -> Result<(), Problem> {
        self.look_at_book().await?;
        self.look_at_imports().await
    }

    async fn look_at_book(&mut self) -> Result<(), Problem> {
        let Some(changes) = self.app.changes_since(self.since).await? else { return Ok(()) };
        let (now, tables) = (changes.version, changes.tables);
        self.since = now;
        let data = json!({ "sequence": now.sequence, "tables": tables });
        self.waiting.push_back(Event::default().event("change").id(format!("{}-{}", now.epoch, now.sequence)).data(data.to_string()));
        Ok(())
    }

    async fn look_at_imports(&mut self) -> Result<(), Problem> {
        let at_work = self.server.importing().into_iter().filter(|(_, app)| app.book() == self.app.book());
        let mut ids: Vec<ImportId> = at_work.map(|(id, _)| id).collect();
        // Those that were at work a moment ago are told once more, so that nobody waits for the end.
        ids.extend(self.imports.keys().filter(|known| !ids.contains(known)).copied().collect::<Vec<_>>());
        let working = self.server.importing();
        for id in ids {
            let import = self.app.import(id).await?;
            self.tell_import(&import);
            if !working.iter().any(|(known, _)| *known == id) {
                self.imports.remove(&id);
            }
        }
        Ok(())
    }

    fn tell_import(&mut self, import: &ImportView) {
        let state = (import.state.clone(), import.progress);
        if self.imports.get(&import.id) == Some(&state) {
            return;
        }
        self.imports.insert(import.id, state);
        let data = serde_json::to_string(import).unwrap_or_default();
        self.waiting.push_back(Event::default().event("import").data(data));
    }
}
