//! `wellmet demo`

use std::{
    io::{BufRead, BufReader},
    process::Stdio,
};

use crate::home::Home;

#[test]
fn the_sample_network_is_served_and_leaves_nothing_behind() {
    let home = Home::empty();
    let temporary = home.path("tmp");
    std::fs::create_dir(&temporary).unwrap();
    let mut command = home.command(&["--json", "demo", "--listen", "127.0.0.1:0", "--until-stdin-closes"]);
    let mut child = command.env("TMPDIR", &temporary).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let told: serde_json::Value = serde_json::from_str(&line).unwrap();
    assert!(told["url"].as_str().is_some_and(|url| url.starts_with("http://127.0.0.1:")), "{line}");
    let folder = std::fs::read_dir(&temporary).unwrap().next().unwrap().unwrap().path();
    let people = home.json(&["--data", folder.to_str().unwrap(), "list", "people"])["count"].as_u64().unwrap();
    assert!(people >= 50, "the sample network has {people} people");
    drop(child.stdin.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert_eq!(std::fs::read_dir(&temporary).unwrap().count(), 0, "the folder is gone");
    assert!(!home.data().exists(), "one's own data was never touched");
}
