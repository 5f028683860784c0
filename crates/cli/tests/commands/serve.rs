//! `wellmet serve`

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Stdio},
};

use insta::assert_snapshot;
use serde_json::Value;

use crate::home::Home;

struct Served {
    child: Child,
    told: Value,
}

/// Serves until standard input closes, on a free port.
fn serve(home: &Home) -> Served {
    let arguments = ["--json", "serve", "--listen", "127.0.0.1:0", "--until-stdin-closes"];
    let mut child = home.command(&arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    Served { child, told: serde_json::from_str(&line).unwrap() }
}

impl Served {
    fn host(&self) -> &str {
        self.told["url"].as_str().unwrap().strip_prefix("http://").unwrap()
    }

    fn ask(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(self.host()).unwrap();
        stream.write_all(request.replace("HOST", self.host()).as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn stop(mut self) -> Option<i32> {
        drop(self.child.stdin.take());
        self.child.wait().unwrap().code()
    }
}

#[test]
fn a_public_address_is_refused() {
    assert_snapshot!(Home::empty().run(&["serve", "--listen", "0.0.0.0:7420"]));
}

#[test]
fn a_link_lets_one_browser_in_once_and_nobody_else() {
    let home = Home::empty();
    let served = serve(&home);
    let token = served.told["link"].as_str().unwrap().split_once("/enter#").unwrap().1.to_owned();
    let enter = format!(
        "POST /api/session HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Origin: null\r\nContent-Length: {}\r\n\r\ntoken={token}",
        token.len() + 6
    );
    let look = "GET /api/session HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n";
    assert!(served.ask(look).starts_with("HTTP/1.1 401"));
    let entered = served.ask(&enter);
    assert!(entered.starts_with("HTTP/1.1 303") && entered.contains("HttpOnly; SameSite=Strict"), "{entered}");
    assert!(served.ask(&enter).starts_with("HTTP/1.1 401"), "a link works once");
    let another = home.json(&["link"]);
    assert_eq!(another["url"], served.told["url"], "a running app is found");
    assert_eq!(served.stop(), Some(0));
    assert!(!home.data().join("open.html").exists(), "the page goes with the app");
}

#[test]
fn a_signal_stops_it_in_good_order() {
    let home = Home::empty();
    let mut served = serve(&home);
    let killed = std::process::Command::new("kill").args(["-TERM", &served.child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    assert_eq!(served.child.wait().unwrap().code(), Some(0));
    assert!(!home.data().join("wellmet.db-wal").exists(), "the database is one file again");
}

#[test]
fn a_port_that_is_taken_is_named() {
    let home = Home::empty();
    let served = serve(&home);
    let ran = home.run(&["serve", "--listen", served.host()]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("is taken"), "{ran}");
    assert_eq!(served.stop(), Some(0));
}
