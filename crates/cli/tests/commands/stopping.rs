//! Ctrl-C during `wellmet import`: nothing of it stays, it says so, and the exit code is 1.

use std::{
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use sqlx::{Connection, SqliteConnection};

use crate::home::{CARDS, Home};

/// More cards than any machine takes in before it is told to stop.
const MANY: usize = 20_000;

fn many_cards() -> String {
    let card = |number: usize| {
        format!("BEGIN:VCARD\r\nVERSION:4.0\r\nUID:u{number}\r\nFN:Person {number}\r\nEMAIL:p{number}@lumen.example\r\nEND:VCARD\r\n")
    };
    (0..MANY).map(card).collect()
}

/// Waits until the import has come so far: its state, and more than nothing done.
async fn until(home: &Home, state: &str) {
    let path = format!("sqlite://{}?mode=ro", home.data().join("wellmet.db").display());
    let began = Instant::now();
    while began.elapsed() < Duration::from_mins(1) {
        if let Ok(mut look) = SqliteConnection::connect(&path).await {
            let query = "SELECT COUNT(*) FROM import WHERE state = $1 AND done > 0 AND done < 20000";
            let found: Result<i64, _> = sqlx::query_scalar(query).bind(state).fetch_one(&mut look).await;
            if found.is_ok_and(|count| count > 0) {
                return;
            }
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("the import never was {state}");
}

/// Presses Ctrl-C, as a terminal does: by the process's id.
fn interrupt(child: &Child) {
    let sent = Command::new("sh").args(["-c", &format!("kill -INT {}", child.id())]).status().unwrap();
    assert!(sent.success());
}

async fn stopped_while(state: &str, home: &Home) -> Output {
    let cards = home.write("many.vcf", many_cards());
    let child = home.command(&["import", &cards]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    until(home, state).await;
    interrupt(&child);
    child.wait_with_output().unwrap()
}

async fn nothing_stays_when_stopped_while(state: &str) {
    let home = Home::empty();
    assert_eq!(home.run(&["import", &home.write("people.vcf", CARDS)]).code, 0);
    let before = exported(&home, "before.json");
    let output = stopped_while(state, &home).await;
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("You stopped this import; nothing of it is in the book."), "{said}");
    assert_eq!(exported(&home, "after.json"), before);
    assert_eq!(home.json(&["doctor"])["sound"], true);
    // What can be taken back next is what the user did before.
    assert_eq!(home.run(&["undo"]).code, 0);
    assert_eq!(home.json(&["list", "people"])["count"], 0);
}

fn exported(home: &Home, name: &str) -> String {
    let path = home.path(name);
    assert_eq!(home.run(&["export", "--format", "json", &path]).code, 0);
    std::fs::read_to_string(path).unwrap()
}

#[tokio::test]
async fn an_import_that_is_stopped_while_it_reads_leaves_no_trace() {
    nothing_stays_when_stopped_while("reading").await;
}

#[tokio::test]
async fn an_import_that_is_stopped_while_it_is_taken_in_leaves_no_trace() {
    nothing_stays_when_stopped_while("applying").await;
}

#[test]
fn a_terminal_shows_how_far_an_import_is() {
    let home = Home::empty();
    let cards = home.write("many.vcf", many_cards().split_inclusive("END:VCARD\r\n").take(1_500).collect::<String>());
    let command = home.command(&["import", &cards]);
    let words: Vec<_> =
        std::iter::once(command.get_program()).chain(command.get_args()).map(|word| format!("'{}'", word.display())).collect();
    // A terminal of its own, as `script` makes one.
    let mut script = Command::new("script");
    let output =
        script.args(["-qec", &words.join(" "), "/dev/null"]).env("TERM", "xterm").env("WELLMET_DATA", home.data()).output().unwrap();
    let shown = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{shown}");
    assert!(shown.contains("Taking it in"), "{shown}");
    assert!(shown.contains("of 1500"), "{shown}");
}
