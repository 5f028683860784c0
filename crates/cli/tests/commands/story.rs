//! From an archive, a calendar and a mailbox to Today, as a user of the command line walks it.

use serde_json::Value;

use crate::home::Home;

const IMPORTED: &str = "2026-11-02T12:00:00Z";
/// A Wednesday: what is left of the week is shared by five days.
const LATER: &str = "2026-11-18T12:00:00Z";

fn story(name: &str) -> String {
    format!("{}/../../fixtures/story/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn told(home: &Home, now: &str, arguments: &[&str]) -> Value {
    let output = home.command_at(now, &["--json"]).args(arguments).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Robin Vale's files are in, and whom triage asked about is kept.
fn imported() -> Home {
    let home = Home::empty();
    for mine in ["robin@vale.example", "https://www.linkedin.com/in/robin-vale"] {
        told(&home, IMPORTED, &["me", "--add", mine]);
    }
    let files = [story("archive"), story("calendar.ics"), story("mailbox.mbox")];
    let report = told(&home, IMPORTED, &["import", "--bodies", &files[0], &files[1], &files[2]]);
    assert_eq!(report["totals"]["imported"], 9 + 6 + 3 + 11, "{report}");
    let cards = told(&home, IMPORTED, &["triage", "--limit", "20"])["cards"].clone();
    for card in cards.as_array().unwrap() {
        told(&home, IMPORTED, &["circle", card["candidate"].as_str().unwrap(), "close"]);
    }
    assert_eq!(cards.as_array().unwrap().len(), 9);
    home
}

fn acts(home: &Home) -> Vec<Value> {
    told(home, LATER, &["today"])["acts"].as_array().unwrap().clone()
}

fn names(acts: &[Value]) -> Vec<&str> {
    acts.iter().map(|act| act["person"]["name"].as_str().unwrap()).collect()
}

#[test]
fn real_files_become_at_most_the_capacity_each_with_reason_and_evidence() {
    let home = imported();
    let today = told(&home, LATER, &["today"]);
    let acts = today["acts"].as_array().unwrap();
    assert_eq!((today["capacity"]["today"].as_u64(), acts.len()), (Some(2), 2), "{today}");
    told(&home, LATER, &["settings", "capacity_per_week", "60"]);
    let more = self::acts(&home);
    assert!(more.len() > 2, "the capacity held nothing back: {more:?}");
    for act in &more {
        let said = |sentence: &Value| sentence["text"].as_str().is_some_and(|text| text.len() > 10);
        assert!(said(&act["reason"]), "{act}");
        assert!(act["evidence"].as_array().is_some_and(|all| !all.is_empty() && all.iter().all(said)), "{act}");
    }
}

#[test]
fn what_is_done_or_settled_by_a_later_mail_is_gone_and_the_rest_stays() {
    let home = imported();
    told(&home, LATER, &["settings", "capacity_per_week", "60"]);
    let before = acts(&home);
    let (done, mailed, waits) = ("Ines Duarte", "Dana Okafor", "Zoë Marchetti");
    assert!([done, mailed, waits].iter().all(|name| names(&before).contains(name)), "{before:?}");
    let act = before.iter().find(|act| act["person"]["name"] == done).unwrap();
    told(&home, LATER, &["done", act["id"].as_str().unwrap()]);
    let after = acts(&home);
    assert_eq!([done, mailed, waits].map(|name| names(&after).contains(&name)), [false, true, true], "{after:?}");
    told(&home, LATER, &["import", &story("later.mbox")]);
    let settled = acts(&home);
    assert_eq!([done, mailed, waits].map(|name| names(&settled).contains(&name)), [false, false, true], "{settled:?}");
}
