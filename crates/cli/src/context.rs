//! What every command is given: where the data lies, time and chance, and how an answer is told.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use directories::ProjectDirs;
use jiff::civil::Date;
use serde::Serialize;
use tokio::sync::OnceCell;
use wellmet_app::App;
use wellmet_domain::{Clock, Entropy, catalogue::say, moment::FixedClock};
use wellmet_store::Location;

use crate::{
    arguments::Everywhere,
    failure::{End, Failure, Result},
    language,
    machine::{SystemClock, SystemEntropy},
    page::Page,
};

/// The database within the data directory.
const DATABASE: &str = "wellmet.db";

/// What every command is given.
pub struct Context {
    /// Whether a program reads the answer.
    pub json: bool,
    /// The data directory.
    pub data: PathBuf,
    database: Option<String>,
    zone: String,
    /// Whether the command line names a language, which then counts before the book's.
    language_asked: bool,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    app: OnceCell<App>,
}

impl Context {
    /// The context that the options of the command line describe.
    pub fn new(options: &Everywhere) -> Result<Self> {
        let clock: Arc<dyn Clock> = match options.now {
            Some(now) => Arc::new(FixedClock(now)),
            None => Arc::new(SystemClock),
        };
        Ok(Self {
            json: options.json,
            data: options.data.clone().or_else(platform_data).ok_or_else(|| Failure::new(End::Usage, say("cli-no-data", [])))?,
            database: options.database.clone(),
            zone: options.zone.clone().unwrap_or_else(platform_zone),
            language_asked: options.language.is_some(),
            clock,
            entropy: Arc::new(SystemEntropy),
            app: OnceCell::new(),
        })
    }

    /// The same, with its data in another directory and no server.
    #[must_use]
    pub fn in_folder(&self, data: &Path) -> Self {
        Self {
            json: self.json,
            data: data.to_owned(),
            database: None,
            zone: self.zone.clone(),
            language_asked: self.language_asked,
            clock: Arc::clone(&self.clock),
            entropy: Arc::clone(&self.entropy),
            app: OnceCell::new(),
        }
    }

    /// The time.
    pub fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.clock)
    }

    /// The randomness.
    pub fn entropy(&self) -> Arc<dyn Entropy> {
        Arc::clone(&self.entropy)
    }

    /// Where the data lies.
    pub fn location(&self) -> Location {
        self.database.as_ref().map_or_else(|| Location::File(self.data.join(DATABASE)), |url| Location::Url(url.clone()))
    }

    /// Opens the data, once; its directory is made when it is missing, and is the owner's alone.
    pub async fn app(&self) -> Result<&App> {
        self.app.get_or_try_init(|| self.open()).await
    }

    async fn open(&self) -> Result<App> {
        let location = self.location();
        if matches!(location, Location::File(_)) {
            self.make_data()?;
        }
        let app = App::open(&location, self.clock(), self.entropy(), &self.zone).await?;
        if !self.language_asked {
            language::as_chosen(&app).await?;
        }
        Ok(app)
    }

    /// Makes the data directory.
    pub fn make_data(&self) -> Result<()> {
        make_private_folder(&self.data).map_err(|error| Failure::of_file(&self.data, &error))
    }

    /// The day it is in the book.
    pub async fn today(&self) -> Result<Date> {
        let app = self.app().await?;
        let mut tx = app.read().await?;
        Ok(app.moment(&mut tx).await?.today())
    }

    /// Tells the answer: the object to programs, a page to people.
    pub fn answer(&self, value: &impl Serialize, show: impl FnOnce(&mut Page)) -> End {
        if self.json {
            Page::print_json(value);
        } else {
            let mut page = Page::new();
            show(&mut page);
            page.print();
        }
        End::Done
    }

    /// Closes what was opened.
    pub async fn close(&self) {
        if let Some(app) = self.app.get() {
            app.close().await;
        }
    }
}

/// The platform's directory for data: on Linux `~/.local/share/wellmet`.
fn platform_data() -> Option<PathBuf> {
    ProjectDirs::from("", "", "wellmet").map(|folders| folders.data_dir().to_owned())
}

/// The zone that the machine is set to.
fn platform_zone() -> String {
    jiff::tz::TimeZone::system().iana_name().unwrap_or("UTC").to_owned()
}

/// A folder that its owner alone may look into; one that is there already keeps its permissions.
pub fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
