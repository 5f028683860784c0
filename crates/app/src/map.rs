//! The map: everybody one knows and the ties between them as a drawing, worked out here and kept.
//!
//! A large book is drawn away from the requests that are being answered; until it is there, the answer says so.

mod drawing;
mod rings;
mod shown;

use std::{sync::Arc, time::Duration};

use jiff::civil::Date;
use tokio::sync::{Mutex, watch};
use wellmet_domain::catalogue::{Locale, locale, speaking, speaking_now};
use wellmet_store::Version;

use self::drawing::{Drawing, Kept};
pub use self::shown::{Map, MapCluster, MapRing};
use crate::{
    app::App,
    error::{Error, Result},
};

/// So long an answer waits for the drawing; what takes longer is asked for again.
const PATIENCE: Duration = Duration::from_millis(400);

/// From so many people on somebody would notice that the first drawing is being made.
const LARGE: i64 = 5_000;

/// A drawing that is made, or was.
#[derive(Clone, Debug)]
struct Made {
    version: Version,
    today: Date,
    /// In whose words groups are named.
    locale: Locale,
    map: watch::Receiver<Option<Arc<Map>>>,
}

/// Keeps the last drawing of a book.
#[derive(Clone, Debug, Default)]
pub(crate) struct MapCache {
    made: Arc<Mutex<Option<Made>>>,
    /// One drawing is made at a time: the next begins where this one leaves everybody.
    pen: Arc<Mutex<()>>,
    /// Whether two others were ever seen together; looked up again while they were not.
    offered: Arc<Mutex<Option<(Version, bool)>>>,
}

impl MapCache {
    /// Lets go of everything in memory, as forgetting somebody asks.
    pub(crate) async fn clear(&self) {
        *self.made.lock().await = None;
        *self.offered.lock().await = None;
    }
}

impl App {
    /// The map of the book. While a large one is being drawn, an empty one that says so.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn map(&self) -> Result<Arc<Map>> {
        self.map_within(PATIENCE).await
    }

    /// The map of the book if it is there within some time.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn map_within(&self, patience: Duration) -> Result<Arc<Map>> {
        let Made { version, mut map, .. } = self.begun_map().await?;
        let waited = tokio::time::timeout(patience, map.wait_for(Option::is_some)).await.map(|made| made.map(|made| made.clone()));
        match waited {
            Ok(Ok(made)) => Ok(made.unwrap_or_else(|| Arc::new(Map::drawing(version)))),
            Ok(Err(_)) => {
                // Whoever drew it gave up; the next request begins anew.
                *self.map.made.lock().await = None;
                Err(Error::Work("the map was not finished".to_owned()))
            }
            Err(_) => Ok(Arc::new(Map::drawing(version))),
        }
    }

    /// The drawing of this version of the book, begun if nobody did.
    async fn begun_map(&self) -> Result<Made> {
        let mut tx = self.read().await?;
        let (version, today) = (tx.version().await?, tx.today().await?);
        drop(tx);
        let mut made = self.map.made.lock().await;
        if let Some(made) = made.as_ref().filter(|made| (made.version, made.today, made.locale) == (version, today, locale())) {
            return Ok(made.clone());
        }
        let (teller, map) = watch::channel(None);
        let begun = Made { version, today, locale: locale(), map };
        *made = Some(begun.clone());
        let app = self.clone();
        tokio::spawn(speaking(locale(), async move {
            match app.draw().await {
                Ok(map) => drop(teller.send(Some(map))),
                Err(error) => tracing::warn!(%error, "the map was not drawn"),
            }
        }));
        Ok(begun)
    }

    /// Draws the book as it is now, and keeps where everybody stands.
    async fn draw(&self) -> Result<Arc<Map>> {
        let _pen = self.map.pen.lock().await;
        let mut tx = self.read().await?;
        let known = self.known_of(&mut tx).await?;
        let kept: Kept = tx.map_places().await?;
        drop(tx);
        let reader = locale();
        let drawing = tokio::task::spawn_blocking(move || speaking_now(reader, || Drawing::of(&known, &kept))).await;
        let Drawing { map, moved, left } = drawing.map_err(|error| Error::Work(error.to_string()))?;
        if !(moved.is_empty() && left.is_empty()) {
            let mut tx = self.store().operate(self.book()).await?;
            tx.keep_map_places(&moved).await?;
            tx.leave_map(&left).await?;
            tx.commit().await?;
        }
        Ok(Arc::new(map))
    }

    /// Begins the first drawing of a large book before anybody asks for it: only that one has to find a place for everybody.
    /// Says whether it did.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub async fn draw_ahead(&self, people: i64) -> Result<bool> {
        if people < LARGE || self.map.made.lock().await.is_some() || self.read().await?.is_drawn().await? {
            return Ok(false);
        }
        self.begun_map().await?;
        Ok(true)
    }

    /// Whether the map is worth offering: two other people were seen together, so that it is more than a star.
    pub(crate) async fn offers_map(&self, version: Version) -> Result<bool> {
        let mut offered = self.map.offered.lock().await;
        if let Some((_, answer)) = offered.filter(|(known, answer)| *known == version || *answer) {
            return Ok(answer);
        }
        let answer = self.read().await?.shows_people_together().await?;
        *offered = Some((version, answer));
        Ok(answer)
    }
}
