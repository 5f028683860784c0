//! PostgreSQL for tests: one cluster per process, or the one that `WELLMET_TEST_POSTGRES` names, and a database per test.
//!
//! The cluster listens on a socket in its own temporary folder, runs as an ordinary user, and ends with the process that
//! started it, however that ends.

mod cluster;
mod programs;
mod user;

use std::{
    collections::hash_map::RandomState,
    fs::File,
    hash::{BuildHasher as _, Hasher as _},
    path::{Path, PathBuf},
    process::Command,
    sync::{
        LazyLock, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};

use anyhow::{Context as _, Result, bail, ensure};

use cluster::Cluster;

/// The variable that names the socket folder of a cluster that already runs.
pub const FOLDER_VARIABLE: &str = "WELLMET_TEST_POSTGRES";

/// The role that owns everything in a cluster of ours.
pub const ROLE: &str = "wellmet";

/// The port is part of the socket's file name only.
pub(crate) const PORT: &str = "5432";

/// A PostgreSQL that tests may fill with databases.
#[derive(Debug)]
pub struct Server {
    folder: PathBuf,
    programs: PathBuf,
    /// Keeps our own cluster alive; none when somebody else holds it.
    _cluster: Option<Cluster>,
}

/// The server of this process: started on first use, ended with the process.
///
/// # Panics
/// When PostgreSQL can neither be found, installed nor started; the message says what was tried.
pub fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| Server::from_environment().unwrap_or_else(|error| panic!("no PostgreSQL for tests: {error:#}")))
}

impl Server {
    /// The cluster that the environment names, else a cluster of our own.
    ///
    /// # Errors
    /// When PostgreSQL can neither be found, installed nor started.
    pub fn from_environment() -> Result<Self> {
        match std::env::var_os(FOLDER_VARIABLE) {
            Some(folder) if !folder.is_empty() => {
                Ok(Self { folder: folder.into(), programs: programs::find_or_install()?, _cluster: None })
            }
            _ => Self::start(),
        }
    }

    /// Starts a cluster of our own.
    ///
    /// # Errors
    /// When PostgreSQL can neither be found, installed nor started.
    pub fn start() -> Result<Self> {
        let programs = programs::find_or_install()?;
        let cluster = Cluster::start(&programs)?;
        Ok(Self { folder: cluster.folder().to_owned(), programs, _cluster: Some(cluster) })
    }

    /// The folder with the socket; the value for [`FOLDER_VARIABLE`].
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A new database, empty or a copy of a template, that stays until the cluster ends. Gives its URL.
    ///
    /// # Panics
    /// When the server refuses; nobody may be connected to the template.
    #[must_use]
    pub fn fresh_database(&self, template: Option<&str>) -> String {
        match self.create(template) {
            Ok(name) => self.url(&name),
            Err(error) => panic!("no database for a test: {error:#}"),
        }
    }

    /// Like [`Self::fresh_database`], but dropped with the value: for suites with many tests.
    ///
    /// # Panics
    /// When the server refuses; nobody may be connected to the template.
    #[must_use]
    pub fn database(&self, template: Option<&str>) -> Database<'_> {
        let name = self.create(template).unwrap_or_else(|error| panic!("no database for a test: {error:#}"));
        Database { url: self.url(&name), name, server: self }
    }

    /// Makes a template once per cluster, even when many processes ask at once, and gives its name.
    ///
    /// `prepare` gets the URL of the empty database; it runs on a thread of its own, so that it may start a runtime,
    /// and must close its connections. Let the name change with what is prepared.
    ///
    /// # Panics
    /// When the server refuses or `prepare` panics.
    pub fn template(&self, name: &str, prepare: impl FnOnce(&str) + Send) -> String {
        self.make_template(name, prepare).unwrap_or_else(|error| panic!("no template {name}: {error:#}"));
        name.to_owned()
    }

    /// The URL of a database in this cluster.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        format!("postgres://{ROLE}@localhost:{PORT}/{database}?host={}&sslmode=disable", self.folder.display())
    }

    /// Runs one statement in the cluster's own database and gives what it prints.
    ///
    /// # Errors
    /// When the statement fails, with the server's words.
    pub fn execute(&self, statement: &str) -> Result<String> {
        let output = Command::new(self.programs.join("psql"))
            .args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1"])
            .args(["--username", ROLE, "--port", PORT, "--dbname", "postgres", "--command", statement])
            .arg("--host")
            .arg(&self.folder)
            .output()
            .context("psql did not start")?;
        ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr).trim());
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    fn create(&self, template: Option<&str>) -> Result<String> {
        let name = fresh_name();
        let template = template.unwrap_or("template0");
        self.execute(&format!("CREATE DATABASE \"{name}\" TEMPLATE \"{template}\""))?;
        Ok(name)
    }

    fn make_template(&self, name: &str, prepare: impl FnOnce(&str) + Send) -> Result<()> {
        let lock = File::create(self.folder.join(format!("{name}.lock")))?;
        lock.lock()?;
        if self.exists(name)? {
            return Ok(());
        }
        let building = self.create(None)?;
        let url = self.url(&building);
        if std::thread::scope(|scope| scope.spawn(|| prepare(&url)).join()).is_err() {
            self.drop_database(&building)?;
            bail!("its preparation failed");
        }
        self.execute(&format!("ALTER DATABASE \"{building}\" RENAME TO \"{name}\"")).map(drop)
    }

    fn drop_database(&self, name: &str) -> Result<()> {
        self.execute(&format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)")).map(drop)
    }

    fn exists(&self, name: &str) -> Result<bool> {
        let found = self.execute(&format!("SELECT count(*) FROM pg_database WHERE datname = '{name}'"))?;
        Ok(found == "1")
    }
}

/// A database that is dropped with this value.
#[derive(Debug)]
pub struct Database<'server> {
    /// Where to connect.
    pub url: String,
    /// Its name in the cluster.
    pub name: String,
    server: &'server Server,
}

impl Drop for Database<'_> {
    fn drop(&mut self) {
        // A cluster that is already gone has dropped it too.
        drop(self.server.drop_database(&self.name));
    }
}

/// Differs between the processes that share a cluster, too.
fn fresh_name() -> String {
    static PROCESS: LazyLock<u64> = LazyLock::new(|| RandomState::new().build_hasher().finish());
    static NEXT: AtomicU64 = AtomicU64::new(1);
    format!("test_{:016x}_{}", *PROCESS, NEXT.fetch_add(1, Ordering::Relaxed))
}
