//! The server: what every route shares, how the routes are put together, and how it begins and ends.

use std::{
    collections::HashMap,
    future::Future,
    sync::{Arc, Mutex, OnceLock, PoisonError},
    time::Duration,
};

use axum::{Extension, Router, extract::DefaultBodyLimit, middleware::from_fn, middleware::from_fn_with_state};
use tokio::{net::TcpListener, sync::watch};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tower_http::{CompressionLevel, catch_panic::CatchPanicLayer, compression::CompressionLayer};
use wellmet_app::App;
use wellmet_domain::{
    BookId, ImportId,
    catalogue::{locale, speaking},
};

use crate::{
    access,
    batches::Undoing,
    devices, idempotency, imports,
    openapi::routes,
    problem::{Problem, of_panic},
    sample::{Beside, Home, SampleMeans},
    security::{self, Door, Options},
};

/// The most bytes of a body that is held in memory: JSON, or a photo.
pub(crate) const MOST_BODY: usize = 16 << 20;
/// How long running imports may take to be taken back when the server ends.
const PATIENCE: Duration = Duration::from_mins(1);
/// The level at which answers are compressed: beyond it the index takes longer than it saves.
const LEVEL: CompressionLevel = CompressionLevel::Precise(4);

/// What every route shares. Cheap to clone.
#[derive(Clone)]
pub struct Server(Arc<Shared>);

struct Shared {
    app: App,
    options: Options,
    /// The use cases of other books than the first, each with its own index.
    books: Mutex<HashMap<BookId, App>>,
    /// Moves with each write of this server.
    changed: watch::Sender<u64>,
    /// The imports at work in this server.
    importing: Mutex<HashMap<ImportId, App>>,
    /// The batches that are being taken back in this server.
    undoing: Undoing,
    work: TaskTracker,
    closing: CancellationToken,
    answering: idempotency::Answering,
    /// What opens the sample network, where it is offered.
    sample_means: OnceLock<SampleMeans>,
    /// The sample network that stands open beside the book.
    beside: Beside,
    /// Where a visitor of this sample network came from.
    home: Option<Home>,
}

impl Server {
    /// A server of the data that an app has open.
    #[must_use]
    pub fn new(app: App, options: Options) -> Self {
        Self::of(app, options, None)
    }

    /// A server of the sample network, which its visitor leaves for a book of their own.
    pub(crate) fn visited(app: App, options: Options, home: Home) -> Self {
        Self::of(app, options, Some(home))
    }

    fn of(app: App, options: Options, home: Option<Home>) -> Self {
        Self(Arc::new(Shared {
            app,
            options,
            books: Mutex::default(),
            changed: watch::Sender::new(0),
            importing: Mutex::default(),
            undoing: Undoing::default(),
            work: TaskTracker::new(),
            closing: CancellationToken::new(),
            answering: idempotency::Answering::default(),
            sample_means: OnceLock::new(),
            beside: Beside::default(),
            home,
        }))
    }

    /// Offers the sample network: it is opened beside the book, on a port of its own, when somebody asks for it.
    pub fn offer_sample(&self, means: SampleMeans) {
        // Whatever was offered first stays.
        let _ = self.0.sample_means.set(means);
    }

    pub(crate) fn sample_means(&self) -> Option<&SampleMeans> {
        self.0.sample_means.get()
    }

    pub(crate) fn beside(&self) -> &Beside {
        &self.0.beside
    }

    pub(crate) fn home(&self) -> Option<&Home> {
        self.0.home.as_ref()
    }

    /// Runs another server until it ends by itself; this one waits for it before it is gone.
    pub(crate) fn serve_beside(&self, serving: impl Future<Output = ()> + Send + 'static) {
        self.0.work.spawn(serving);
    }

    /// The routes of the API below `/api`; what is not the API is the web app's.
    pub fn router(&self, web: Router) -> Router {
        self.behind(Door::Here, web)
    }

    /// The same for phones of the local network: nothing but the page that lets them in, until they are.
    pub fn phone_router(&self, web: Router) -> Router {
        self.behind(Door::Network, web.layer(from_fn_with_state(self.clone(), devices::only_paired)))
    }

    /// Is over when the server begins to end.
    pub fn ended(&self) -> impl Future<Output = ()> + Send + 'static {
        self.0.closing.clone().cancelled_owned()
    }

    fn behind(&self, door: Door, web: Router) -> Router {
        let (api, _) = routes().split_for_parts();
        let api = api
            .fallback(async || Problem::not_found())
            .method_not_allowed_fallback(async || Problem::of_method())
            .layer(DefaultBodyLimit::max(MOST_BODY))
            .layer(from_fn_with_state(self.clone(), idempotency::answer_once))
            .layer(from_fn_with_state(self.clone(), access::admit))
            .layer(from_fn_with_state(self.clone(), security::own_origin))
            .with_state(self.clone());
        Router::new()
            .nest("/api", api)
            .merge(web)
            .layer(CompressionLayer::new().quality(LEVEL))
            .layer(CatchPanicLayer::custom(of_panic))
            .layer(from_fn_with_state(self.clone(), security::own_name))
            .layer(from_fn(access::hear))
            .layer(from_fn(security::protect))
            .layer(Extension(door))
    }

    /// Ends what the server is doing: live streams end, running imports are stopped and taken back.
    pub async fn close(&self) {
        self.0.closing.cancel();
        for (id, app) in self.importing() {
            if let Err(error) = app.stop_import(id).await {
                tracing::warn!(%error, "an import could not be stopped");
            }
        }
        self.0.work.close();
        if tokio::time::timeout(PATIENCE, self.0.work.wait()).await.is_err() {
            tracing::warn!("an import is still being taken back; the next start goes on with it");
        }
    }

    pub(crate) fn app(&self) -> &App {
        &self.0.app
    }

    pub(crate) fn options(&self) -> &Options {
        &self.0.options
    }

    pub(crate) fn closing(&self) -> &CancellationToken {
        &self.0.closing
    }

    pub(crate) fn answering(&self) -> &idempotency::Answering {
        &self.0.answering
    }

    /// The use cases of a book; each book keeps its index between requests.
    pub(crate) fn app_of(&self, book: BookId) -> App {
        if book == self.0.app.book() {
            return self.0.app.clone();
        }
        let mut books = self.0.books.lock().unwrap_or_else(PoisonError::into_inner);
        books.entry(book).or_insert_with(|| self.0.app.of_book(book)).clone()
    }

    /// Tells those who watch that something was written.
    pub(crate) fn tell_change(&self) {
        self.0.changed.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// Moves with each write of this server.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.0.changed.subscribe()
    }

    /// Runs the work of an import beside the requests, until it is done or the server ends.
    pub(crate) fn work_on<T: Send + 'static>(
        &self,
        app: &App,
        id: ImportId,
        work: impl Future<Output = T> + Send + 'static,
    ) -> tokio::task::JoinHandle<T> {
        self.at_work(|importing| importing.insert(id, app.clone()));
        let (server, work) = (self.clone(), speaking(locale(), work));
        self.0.work.spawn(async move {
            let outcome = work.await;
            server.at_work(|importing| importing.remove(&id));
            server.tell_change();
            outcome
        })
    }

    /// The imports at work.
    pub(crate) fn importing(&self) -> Vec<(ImportId, App)> {
        self.at_work(|importing| importing.iter().map(|(id, app)| (*id, app.clone())).collect())
    }

    pub(crate) fn undoing(&self) -> &Undoing {
        &self.0.undoing
    }

    fn at_work<T>(&self, look: impl FnOnce(&mut HashMap<ImportId, App>) -> T) -> T {
        look(&mut self.0.importing.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The routes of a server that nobody ends: for tests and for other servers.
pub fn router(app: App, web: Router, options: Options) -> Router {
    Server::new(app, options).router(web)
}

/// Serves until `shutdown` is over; then live streams end and running imports are taken back.
///
/// # Errors
/// When the listener fails, or the folder for uploads cannot be made.
pub async fn serve(
    listener: TcpListener,
    server: Server,
    web: Router,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    imports::clear_uploads(&server.options().uploads).await?;
    if let Err(error) = server.app().clear_old_answers().await {
        tracing::warn!(%error, "old answers could not be cleared");
    }
    let ending = server.clone();
    let closed = CancellationToken::new();
    let told = closed.clone();
    let ended = async move {
        shutdown.await;
        ending.close().await;
        told.cancel();
    };
    axum::serve(listener, server.router(web)).with_graceful_shutdown(ended).await?;
    closed.cancelled().await;
    Ok(())
}
