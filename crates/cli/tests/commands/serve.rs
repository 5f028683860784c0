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
    serve_with(home, &[])
}

fn serve_with(home: &Home, more: &[&str]) -> Served {
    let arguments = [&["--json", "serve", "--listen", "127.0.0.1:0", "--until-stdin-closes"], more].concat();
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

/// What the page for the certificate answers at a path.
fn setup(served: &Served, path: &str) -> Vec<u8> {
    let host = served.told["phone"]["setup"].as_str().unwrap().strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    answer
}

#[test]
fn the_certificate_for_phones_is_made_once_and_its_key_is_the_owners_alone() {
    let home = Home::empty();
    let certificate = || {
        let served = serve_with(&home, &["--phone", "--phone-listen", "127.0.0.2:0"]);
        let (certificate, page) = (setup(&served, "/wellmet.crt"), String::from_utf8(setup(&served, "/")).unwrap());
        assert!(served.told["phone"]["url"].as_str().unwrap().starts_with("https://127.0.0.2:"), "{}", served.told);
        assert_eq!(served.stop(), Some(0));
        assert!(page.contains("/wellmet.mobileconfig"), "{page}");
        let body = certificate.windows(4).position(|bytes| bytes == b"\r\n\r\n").unwrap() + 4;
        certificate[body..].to_vec()
    };
    let first = certificate();
    assert_eq!(first[0], 0x30, "a certificate (DER) is a sequence");
    assert_eq!(certificate(), first, "a phone that trusts it trusts it after a restart");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let kept = std::fs::metadata(home.data().join("phone.json")).unwrap();
        assert_eq!(kept.permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn phones_are_let_in_from_a_local_network_alone_and_only_when_asked_for() {
    let home = Home::empty();
    let ran = home.run(&["serve", "--phone", "--phone-listen", "203.0.113.5:7423"]);
    assert_eq!(ran.code, 2, "{ran}");
    assert!(ran.err.contains("no address of a local network"), "{ran}");
    let served = serve(&home);
    assert!(served.told.get("phone").is_none(), "{}", served.told);
    assert_eq!(served.stop(), Some(0));
    assert!(!home.data().join("phone.json").exists());
}
