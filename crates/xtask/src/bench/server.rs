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
    work::Work,
};
use crate::house;

/// How many sentences are saved.
const SAVED: usize = 100;
/// How long a server that was told to end may take.
const ENDING: Duration = Duration::from_secs(10);

/// Builds the binary and measures it on a copy of the book: its size, its start, its memory, and answers at its door.
///
/// # Errors
/// When it does not build, start or answer.
pub fn measure(figures: &mut Figures, folder: &Path, file: &Path, book: &Book) -> Result<()> {
    let binary = build()?;
    figures.hold("binary", megabytes(&binary)?, "MB", Target::AtMost(45.0));
    with_copy(folder, file, |data| serve(figures, &binary, data, book))
}

/// Does something with a folder of data that holds a copy of the book: the server is written to, the kept book stays as it is.
///
/// # Errors
/// When the book cannot be copied, or that something fails.
pub fn with_copy<T>(folder: &Path, file: &Path, doing: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
    let data = folder.join("served");
    std::fs::create_dir_all(&data)?;
    std::fs::copy(file, data.join("wellmet.db"))?;
    let done = doing(&data);
    std::fs::remove_dir_all(&data)?;
    done
}

fn serve(figures: &mut Figures, binary: &Path, data: &Path, book: &Book) -> Result<()> {
    let token = token(binary, data)?;
    let mut started = Samples::default();
    for _ in 0..5 {
        started.add(Server::start(binary, data, &token)?.started);
    }
    figures.hold("start to first answer, median", started.percentile(50) / 1_000.0, "s", Target::AtMost(0.3));
    let server = Server::start(binary, data, &token)?;
    figures.tell("memory once it answers", machine::resident_memory(server.child.id()).unwrap_or(f64::NAN), "MB");
    server.ask_everything(figures, book)?;
    figures.hold("memory while serving", machine::resident_memory(server.child.id()).unwrap_or(f64::NAN), "MB", Target::AtMost(200.0));
    Ok(())
}

fn megabytes(path: &Path) -> Result<f64> {
    Ok(bytes(usize::try_from(std::fs::metadata(path)?.len())?))
}

/// So many bytes in megabytes.
#[expect(clippy::cast_precision_loss, reason = "sizes of files are far below 2 to the power of 52")]
fn bytes(count: usize) -> f64 {
    count as f64 / 1e6
}

/// Builds the binary as it is released.
///
/// # Errors
/// When it does not build.
pub fn build() -> Result<PathBuf> {
    ensure!(
        house::cargo().args(["build", "--quiet", "--release", "--package", "wellmet-cli"]).status()?.success(),
        "wellmet did not build"
    );
    let target = house::metadata()?["target_directory"].as_str().context("cargo names no target folder")?.to_owned();
    Ok(PathBuf::from(target).join("release/wellmet"))
}

/// Makes a token that lets a script in.
///
/// # Errors
/// When the binary refuses.
pub fn token(binary: &Path, data: &Path) -> Result<String> {
    let output = Command::new(binary).arg("--data").arg(data).args(["--json", "token", "create", "bench"]).output()?;
    ensure!(output.status.success(), "no token: {}", String::from_utf8_lossy(&output.stderr));
    let answer: Value = serde_json::from_slice(&output.stdout)?;
    Ok(answer["token"].as_str().context("an answer without a token")?.to_owned())
}

/// A server that ends when this does.
pub struct Server {
    child: Child,
    address: String,
    /// Lets one browser in, once.
    pub link: String,
    token: String,
    started: Duration,
}

impl Server {
    /// Starts it and asks it until it answers.
    ///
    /// # Errors
    /// When it does not start or answer.
    pub fn start(binary: &Path, data: &Path, token: &str) -> Result<Self> {
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
        let link = said["link"].as_str().context("a server without a link")?.to_owned();
        let mut server = Self { child, address, link, token: token.to_owned(), started: Duration::ZERO };
        server.get("/api/session")?;
        server.started = start.elapsed();
        Ok(server)
    }

    /// Asks, and reads the answer to its end.
    fn get(&self, path: &str) -> Result<Vec<u8>> {
        self.ask("GET", path, "", None)
    }

    /// Asks with headers of its own and perhaps a body of JSON, and reads the answer to its end.
    fn ask(&self, method: &str, path: &str, headers: &str, body: Option<&Value>) -> Result<Vec<u8>> {
        let mut stream = TcpStream::connect(&self.address)?;
        let Self { address, token, .. } = self;
        let body = body.map(Value::to_string).unwrap_or_default();
        let kind = if body.is_empty() { "" } else { "Content-Type: application/json\r\n" };
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n\
             {headers}{kind}Content-Length: {}\r\n\r\n{body}",
            body.len()
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        ensure!(answer.starts_with(b"HTTP/1.1 200"), "{path}: {}", String::from_utf8_lossy(&answer[..answer.len().min(200)]));
        Ok(answer)
    }

    /// The people index as a browser asks for it: right after the start, again, and after each change of the book.
    fn ask_index(&self, figures: &mut Figures) -> Result<()> {
        let packed = "Accept-Encoding: gzip, deflate, br\r\n";
        let (mut again, mut changed, mut size) = (Samples::default(), Samples::default(), 0);
        let work = Work::begin_of(self.child.id());
        for round in 0..20 {
            let body = serde_json::json!({ "name": format!("Bench Passerby {round}") });
            self.ask("POST", "/api/people", "", Some(&body))?;
            let start = Instant::now();
            size = self.ask("GET", "/api/people/index", packed, None)?.len();
            changed.add(start.elapsed());
            let start = Instant::now();
            self.ask("GET", "/api/people/index", packed, None)?;
            again.add(start.elapsed());
        }
        hold(figures, "at the server: people index after a change", &changed, 250.0);
        hold(figures, "at the server: people index, unchanged", &again, 250.0);
        work.tell(figures, 20);
        figures.hold("at the server: people index, compressed", bytes(size), "MB", Target::AtMost(2.5));
        Ok(())
    }

    fn ask_often(&self, figures: &mut Figures, what: &str, most: f64, path: impl Fn(usize) -> String) -> Result<()> {
        let (work, mut samples) = (Work::begin_of(self.child.id()), Samples::default());
        for number in 0..SAMPLES {
            samples.add(self.timed(&path(number))?);
        }
        hold(figures, &format!("at the server: {what}"), &samples, most);
        work.tell(figures, SAMPLES);
        Ok(())
    }

    /// Sentences as they are typed and saved.
    fn capture(&self, figures: &mut Figures, names: &[String]) -> Result<()> {
        let (mut read, mut saved) = (Samples::default(), Samples::default());
        for name in names.iter().take(SAVED) {
            let body = serde_json::json!({ "sentence": format!("Coffee with {name} yesterday about the tide tables"), "yes": true });
            let start = Instant::now();
            self.ask("POST", "/api/captures/readings", "", Some(&body))?;
            read.add(start.elapsed());
            let start = Instant::now();
            self.ask("POST", "/api/captures", "", Some(&body))?;
            saved.add(start.elapsed());
        }
        hold(figures, "at the server: a sentence read", &read, 5.0);
        hold(figures, "at the server: a sentence read and saved", &saved, 15.0);
        Ok(())
    }

    fn timed(&self, path: &str) -> Result<Duration> {
        let start = Instant::now();
        self.get(path)?;
        Ok(start.elapsed())
    }

    /// What the screens ask, at the door of the server: routing, login and the way through the network stack included.
    fn ask_everything(&self, figures: &mut Figures, book: &Book) -> Result<()> {
        let start = Instant::now();
        self.ask("GET", "/api/people/index", "Accept-Encoding: gzip\r\n", None)?;
        figures.hold("at the server: people index, right after the start", milliseconds(start.elapsed()), "ms", Target::AtMost(250.0));
        self.ask_index(figures)?;
        let work = Work::begin_of(self.child.id());
        let mut pages = Samples::default();
        for person in book.spread() {
            pages.add(self.timed(&format!("/api/people/{person}"))?);
        }
        hold(figures, "at the server: person page", &pages, 10.0);
        work.tell(figures, SAMPLES);
        let closest = format!("/api/people/{}", book.closest);
        self.ask_often(figures, "person page, 20,000 interactions", 10.0, |_| closest.clone())?;
        self.ask_often(figures, "today", 20.0, |_| "/api/today".to_owned())?;
        let names: Vec<String> = book.network.people().take(SAMPLES).map(|person| person.given.to_lowercase()).collect();
        self.ask_often(figures, "search as you type", 15.0, |number| {
            let typed: String = names[number % names.len()].chars().filter(char::is_ascii).take(1 + number % 4).collect();
            format!("/api/search?query={typed}")
        })?;
        self.capture(figures, &book.unmistakable_names())
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
