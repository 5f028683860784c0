//! The binary as it is used: its size, how soon it answers, what it holds in memory, and how long answers take at its door.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use super::{
    book::{Book, SAMPLES, hold, milliseconds},
    figure::{Figures, Target},
    machine,
    samples::Samples,
};
use crate::house;

/// How long a server that was told to end may take.
const ENDING: Duration = Duration::from_secs(10);

/// Builds the binary and measures it on the book.
///
/// # Errors
/// When it does not build, start or answer.
pub fn measure(figures: &mut Figures, folder: &Path, file: &Path, book: &Book) -> Result<()> {
    let binary = build()?;
    figures.hold("binary", megabytes(&binary)?, "MB", Target::AtMost(45.0));
    let data = folder.join("served");
    std::fs::create_dir_all(&data)?;
    std::fs::hard_link(file, data.join("wellmet.db"))
        .or_else(|error| if data.join("wellmet.db").exists() { Ok(()) } else { Err(error) })?;
    let token = token(&binary, &data)?;
    let mut started = Samples::default();
    for _ in 0..5 {
        started.add(Server::start(&binary, &data, &token)?.started);
    }
    figures.hold("start to first answer, median", started.percentile(50) / 1_000.0, "s", Target::AtMost(0.3));
    let server = Server::start(&binary, &data, &token)?;
    figures.tell("memory once it answers", machine::resident_memory(server.child.id()).unwrap_or(f64::NAN), "MB");
    server.ask_everything(figures, book)?;
    figures.hold("memory while serving", machine::resident_memory(server.child.id()).unwrap_or(f64::NAN), "MB", Target::AtMost(200.0));
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "sizes of files are far below 2 to the power of 52")]
fn megabytes(path: &Path) -> Result<f64> {
    Ok(std::fs::metadata(path)?.len() as f64 / 1e6)
}

fn build() -> Result<PathBuf> {
    ensure!(
        house::cargo().args(["build", "--quiet", "--release", "--package", "wellmet-cli"]).status()?.success(),
        "wellmet did not build"
    );
    let target = house::metadata()?["target_directory"].as_str().context("cargo names no target folder")?.to_owned();
    Ok(PathBuf::from(target).join("release/wellmet"))
}

fn token(binary: &Path, data: &Path) -> Result<String> {
    let output = Command::new(binary).arg("--data").arg(data).args(["--json", "token", "create", "bench"]).output()?;
    ensure!(output.status.success(), "no token: {}", String::from_utf8_lossy(&output.stderr));
    let answer: Value = serde_json::from_slice(&output.stdout)?;
    Ok(answer["token"].as_str().context("an answer without a token")?.to_owned())
}

/// A server that ends when this does.
struct Server {
    child: Child,
    address: String,
    token: String,
    started: Duration,
}

impl Server {
    /// Starts it and asks it until it answers.
    fn start(binary: &Path, data: &Path, token: &str) -> Result<Self> {
        let start = Instant::now();
        let mut serve = Command::new(binary);
        serve.arg("--data").arg(data).args(["--json", "serve", "--listen", "127.0.0.1:0", "--until-stdin-closes"]);
        let mut child = serve.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let mut lines = BufReader::new(child.stdout.take().context("the server has no output")?).lines();
        let mut json = String::new();
        let said: Value = loop {
            json.push_str(&lines.next().context("the server ended before it served")??);
            if let Ok(said) = serde_json::from_str(&json) {
                break said;
            }
        };
        let address = said["url"].as_str().and_then(|url| url.strip_prefix("http://")).context("a server without an address")?;
        let address = address.trim_end_matches('/').to_owned();
        let mut server = Self { child, address, token: token.to_owned(), started: Duration::ZERO };
        server.get("/api/session")?;
        server.started = start.elapsed();
        Ok(server)
    }

    /// Asks, and reads the answer to its end.
    fn get(&self, path: &str) -> Result<Vec<u8>> {
        let mut stream = TcpStream::connect(&self.address)?;
        let Self { address, token, .. } = self;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n\r\n")?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        ensure!(answer.starts_with(b"HTTP/1.1 200"), "{path}: {}", String::from_utf8_lossy(&answer[..answer.len().min(200)]));
        Ok(answer)
    }

    fn timed(&self, path: &str) -> Result<Duration> {
        let start = Instant::now();
        self.get(path)?;
        Ok(start.elapsed())
    }

    /// What the screens ask, at the door of the server: routing, login and the way through the network stack included.
    fn ask_everything(&self, figures: &mut Figures, book: &Book) -> Result<()> {
        figures.tell("at the server: people index, first time", milliseconds(self.timed("/api/people/index")?), "ms");
        let (mut today, mut pages, mut found) = (Samples::default(), Samples::default(), Samples::default());
        let names: Vec<String> = book.network.people().take(SAMPLES).map(|person| person.given.to_lowercase()).collect();
        for (person, name) in book.spread().zip(&names) {
            pages.add(self.timed(&format!("/api/people/{person}"))?);
            today.add(self.timed("/api/today")?);
            let typed: String = name.chars().filter(char::is_ascii).take(1 + pages.len() % 4).collect();
            found.add(self.timed(&format!("/api/search?query={typed}"))?);
        }
        hold(figures, "at the server: person page", &pages, 10.0);
        hold(figures, "at the server: today", &today, 20.0);
        hold(figures, "at the server: search as you type", &found, 15.0);
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It ends when its input closes; one that does not is killed.
        drop(self.child.stdin.take());
        let since = Instant::now();
        while since.elapsed() < ENDING {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
