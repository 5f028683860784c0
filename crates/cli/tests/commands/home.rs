//! A data directory of its own, a small invented world in it, and the program run against it.

use std::{
    fmt,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::LazyLock,
};

use regex::Regex;
use tempfile::TempDir;

/// Noon on Sunday, 22 November 2026.
const NOW: &str = "2026-11-22T12:00:00Z";

/// Three people: Dana at Lumen in Lisbon, Kofi in Accra, Tomas at Acme.
pub const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:dana\r\nFN:Dana Okafor\r\nN:Okafor;Dana;;;\r\nORG:Lumen\r\nTITLE:Head of Research\r\n\
EMAIL;TYPE=WORK:dana@lumen.example\r\nADR;TYPE=WORK:;;;Lisbon;;;Portugal\r\nCATEGORIES:press\r\nEND:VCARD\r\n\
BEGIN:VCARD\r\nVERSION:3.0\r\nUID:kofi\r\nFN:Kofi Mensah\r\nN:Mensah;Kofi;;;\r\nORG:Mensah & Sons\r\nTITLE:Founder\r\n\
EMAIL:kofi@mensah.example\r\nADR:;;;Accra;;;Ghana\r\nEND:VCARD\r\n\
BEGIN:VCARD\r\nVERSION:3.0\r\nUID:tomas\r\nFN:Tomas Lindqvist\r\nN:Lindqvist;Tomas;;;\r\nORG:Acme\r\nTITLE:Engineer\r\n\
EMAIL:tomas@acme.example\r\nEND:VCARD\r\n";

/// Mail both ways with Dana, the last one from her; one mail to Tomas that was never answered.
pub const MAIL: &str = "From mia@example.com Mon Jan 12 09:00:00 2026\nFrom: Mia Hartmann <mia@example.com>\nTo: Dana Okafor <dana@lumen.example>\n\
Date: Mon, 12 Jan 2026 09:00:00 +0000\nMessage-ID: <1@example.com>\nSubject: The Lisbon talk\n\nDear Dana\n\n\
From dana@lumen.example Thu Mar 12 10:00:00 2026\nFrom: Dana Okafor <dana@lumen.example>\nTo: Mia Hartmann <mia@example.com>\n\
Date: Thu, 12 Mar 2026 10:00:00 +0000\nMessage-ID: <2@lumen.example>\nSubject: Re: The Lisbon talk\n\nDear Mia\n\n\
From mia@example.com Wed Sep 02 10:00:00 2026\nFrom: Mia Hartmann <mia@example.com>\nTo: Tomas Lindqvist <tomas@acme.example>\n\
Date: Wed, 02 Sep 2026 10:00:00 +0000\nMessage-ID: <3@example.com>\nSubject: Your move\n\nDear Tomas\n";

/// A data directory of its own.
pub struct Home(TempDir);

/// What a run printed and how it exited.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Home {
    /// Without anything in it.
    pub fn empty() -> Self {
        Self(tempfile::Builder::new().prefix("wellmet-cli-").tempdir().unwrap())
    }

    /// With the three people and the mail of Mia Hartmann, whose book it is.
    pub fn of_mia() -> Self {
        let home = Self::empty();
        let (cards, mail) = (home.write("people.vcf", CARDS), home.write("mail.mbox", MAIL));
        assert_eq!(home.run(&["me", "--add", "mia@example.com"]).code, 0);
        let imported = home.run(&["import", &cards, &mail]);
        assert_eq!(imported.code, 0, "{imported}");
        home
    }

    /// Where the data lies.
    pub fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }

    /// Where files of the user lie.
    pub fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    /// Writes a file of the user and gives its path.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        std::fs::write(self.0.path().join(name), text).unwrap();
        self.path(name)
    }

    /// The program with its data here, at noon in Lisbon, and nothing of the machine's settings.
    pub fn command(&self, arguments: &[&str]) -> Command {
        self.command_at(NOW, arguments)
    }

    /// The same at another instant.
    pub fn command_at(&self, now: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wellmet"));
        command.env_clear().env("WELLMET_DATA", self.data()).args(["--now", now, "--zone", "Europe/Lisbon"]).args(arguments);
        command
    }

    /// Runs the program to its end.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.ran(&self.command(arguments).output().unwrap())
    }

    /// Runs the program in a terminal of a width.
    pub fn run_in(&self, columns: &str, arguments: &[&str]) -> Ran {
        self.ran(&self.command(arguments).env("COLUMNS", columns).output().unwrap())
    }

    /// Runs the program on a machine that is set to a language.
    pub fn run_as(&self, language: &str, arguments: &[&str]) -> Ran {
        self.ran(&self.command(arguments).env("LANG", language).output().unwrap())
    }

    fn ran(&self, output: &Output) -> Ran {
        let text = |bytes: &[u8]| redacted(&String::from_utf8_lossy(bytes), self.0.path());
        Ran { code: output.status.code().unwrap_or(-1), out: text(&output.stdout), err: text(&output.stderr) }
    }

    /// Runs the program with `--json` and gives its object, unredacted.
    pub fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let output = self.command(&["--json"]).args(arguments).output().unwrap();
        serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
    }
}

impl fmt::Display for Ran {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "exit {}\n{}", self.code, self.out)?;
        if self.err.is_empty() { Ok(()) } else { write!(formatter, "--- standard error\n{}", self.err) }
    }
}

/// Ids, keys and paths differ in each run.
fn redacted(text: &str, folder: &Path) -> String {
    static PATTERNS: LazyLock<[(Regex, &str); 8]> = LazyLock::new(|| {
        let pattern = |text| Regex::new(text).unwrap();
        [
            (pattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), "[id]"),
            (pattern("[0-9a-f]{64}"), "[key]"),
            (pattern("\"id\":\"[0-9a-f]{16}\""), "\"id\":\"[act]\""),
            (pattern("▸ “[^”]*”"), "▸ “[draft]”"),
            (pattern("▸ „[^“]*“"), "▸ „[draft]“"),
            (pattern("(?m)(20[0-9]{2} [0-9:]{5}  )[0-9a-f]{8}"), "${1}[batch]"),
            (pattern("(?m)(  +)[0-9a-f]{4}$"), "${1}[act]"),
            (pattern("(?m)(  +)[0-9a-f]{8}$"), "${1}[act]"),
        ]
    });
    let text = text.replace(&folder.display().to_string(), "[home]");
    PATTERNS.iter().fold(text, |text, (pattern, with)| pattern.replace_all(&text, *with).into_owned())
}
