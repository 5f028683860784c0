//! `/sample`: the sample network, opened beside one's own book. It is a server of its own, on a port and in storage of its own,
//! and is gone once one leaves it: neither book ever sees the other.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use axum::{
    Extension, Router,
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use tempfile::TempDir;
use tokio::{net::TcpListener, sync::Mutex};
use tokio_util::sync::CancellationToken;
use utoipa::ToSchema;
use wellmet_app::App;
use wellmet_domain::{Clock, Entropy, catalogue::say, moment::fresh_id};
use wellmet_store::Location;

use crate::{
    access::{Caller, Here},
    pages::{Answer, Json},
    problem::Problem,
    security::{Door, Options},
    server::{self, Server},
};

/// The port of the sample network, where it is free.
const PORT: u16 = 7421;
/// Its database, in a folder that is gone afterwards.
const DATABASE: &str = "wellmet.db";
/// How long the visitor may be on their way home before nobody answers here any more.
const FAREWELL: Duration = Duration::from_secs(1);
/// What the browser kept of the sample network leaves with it. Not the cookies: they are one jar for all ports of a machine.
const CLEARED: (HeaderName, HeaderValue) = (HeaderName::from_static("clear-site-data"), HeaderValue::from_static(r#""cache", "storage""#));

/// What opens the sample network.
#[derive(Clone)]
pub struct SampleMeans {
    /// The web app.
    pub web: fn() -> Router,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The randomness.
    pub entropy: Arc<dyn Entropy>,
}

/// The sample network that stands open beside a book, if any.
#[derive(Default)]
pub struct Beside(Mutex<Option<Open>>);

/// The sample network while it stands open.
struct Open {
    app: App,
    url: String,
    ended: CancellationToken,
}

/// Where the visitor of a sample network came from.
#[derive(Clone, Debug)]
pub struct Home {
    /// The address of their own book.
    pub url: String,
    /// Ends the sample network.
    pub left: CancellationToken,
}

/// The sample network, opened.
#[derive(Serialize, ToSchema)]
pub struct Sample {
    /// A link that lets one browser in, once.
    pub link: String,
}

/// Left, and the way back.
#[derive(Serialize, ToSchema)]
pub struct Left {
    /// The address of one's own book.
    pub home: String,
}

/// Opens the sample network beside the book, which it neither sees nor changes; one that stands open already is entered again.
#[utoipa::path(post, path = "/sample", tag = "session", responses((status = OK, body = Sample)))]
pub async fn open(State(server): State<Server>, _here: Here, caller: Caller, headers: HeaderMap) -> Answer<Sample> {
    let means = server.sample_means().ok_or_else(|| Problem::conflict(say("sample-not-here", [])))?;
    let mut beside = server.beside().0.lock().await;
    if beside.as_ref().is_none_or(|open| open.ended.is_cancelled()) {
        let home = format!("http://{}/import", headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default());
        *beside = Some(begin(&server, means, &caller.app, home).await?);
    }
    let open = beside.as_ref().ok_or_else(Problem::failed)?;
    let key = open.app.create_link().await?;
    Ok(Json(Sample { link: format!("{}/enter?tour=1#{}", open.url, key.text) }))
}

/// Leaves the sample network for one's own book: it ends, and nothing of it is kept, in the browser neither.
#[utoipa::path(delete, path = "/sample", tag = "session", responses((status = OK, body = Left)))]
pub async fn leave(
    State(server): State<Server>,
    Extension(door): Extension<Door>,
    _here: Here,
    _caller: Caller,
) -> Result<Response, Problem> {
    let home = server.home().ok_or_else(|| Problem::conflict(say("sample-not-left", [])))?;
    home.left.cancel();
    let gone = format!("{}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0", server.options().cookie(door));
    Ok(([CLEARED], [(header::SET_COOKIE, gone)], Json(Left { home: home.url.clone() })).into_response())
}

/// Starts the sample network, in the zone and language of the book beside it; it ends with that book's server at the latest.
async fn begin(server: &Server, means: &SampleMeans, own: &App, home: String) -> Result<Open, Problem> {
    let listener = bind().await.map_err(|error| not_opened(&error))?;
    let listen = listener.local_addr().map_err(|error| not_opened(&error))?;
    let folder = tempfile::Builder::new().prefix("wellmet-sample-").tempdir().map_err(|error| not_opened(&error))?;
    let app = tell(means, own, &folder).await?;
    let ended = CancellationToken::new();
    let instance = fresh_id(means.clock.now(), means.entropy.as_ref());
    let options = Options { listen, uploads: folder.path().join("uploads"), sample: true, instance, phone: None };
    let sample = Server::visited(app.clone(), options, Home { url: home, left: ended.clone() });
    server.serve_beside(serve(sample, listener, means.web, app.clone(), folder, ended.clone(), server.closing().clone()));
    Ok(Open { app, url: format!("http://{listen}"), ended })
}

async fn bind() -> std::io::Result<TcpListener> {
    let at = |port| SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    match TcpListener::bind(at(PORT)).await {
        Ok(listener) => Ok(listener),
        Err(_) => TcpListener::bind(at(0)).await,
    }
}

/// A fresh book with the sample network in it.
async fn tell(means: &SampleMeans, own: &App, folder: &TempDir) -> Result<App, Problem> {
    let settings = own.settings().await?;
    let location = Location::File(folder.path().join(DATABASE));
    let app = App::open(&location, Arc::clone(&means.clock), Arc::clone(&means.entropy), &settings.zone).await?;
    if !settings.language.is_empty() {
        app.change_settings(serde_json::json!({ "language": settings.language })).await?;
    }
    app.add_sample().await?;
    Ok(app)
}

/// Serves the sample network until it is left or the server beside it ends; then its folder goes.
async fn serve(
    sample: Server,
    listener: TcpListener,
    web: fn() -> Router,
    app: App,
    folder: TempDir,
    left: CancellationToken,
    closing: CancellationToken,
) {
    let over = left.clone();
    let told = async move {
        tokio::select! {
            () = over.cancelled() => tokio::time::sleep(FAREWELL).await,
            () = closing.cancelled() => {}
        }
    };
    if let Err(error) = server::serve(listener, sample, web(), told).await {
        tracing::warn!(%error, "the sample network ended early");
    }
    left.cancel();
    app.close().await;
    drop(folder);
}

fn not_opened(error: &std::io::Error) -> Problem {
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR, say("sample-not-opened", [("detail", error.to_string().into())]))
}
