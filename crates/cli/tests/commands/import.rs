//! `wellmet import`

use insta::assert_snapshot;
use serde_json::Value;

use crate::home::{CARDS, Home, MAIL};

fn sum_fits(counts: &Value, rejected: i64) -> bool {
    let count = |name: &str| counts[name].as_i64().unwrap();
    count("read") == count("imported") + count("updated") + count("unchanged") + count("phantom") + rejected
}

#[test]
fn an_import_tells_what_became_of_every_record() {
    let home = Home::empty();
    let cards = home.write("people.vcf", format!("{CARDS}BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:Whose card is this?\r\nEND:VCARD\r\n"));
    assert_snapshot!(home.run(&["import", &cards]));
}

#[test]
fn as_json_each_file_has_its_counts_and_the_rejected_their_place_and_reason() {
    let home = Home::empty();
    let cards = home.write("people.vcf", format!("{CARDS}BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:Whose card is this?\r\nEND:VCARD\r\n"));
    assert_snapshot!(home.run(&["--json", "import", &cards]));
    let again = home.json(&["import", &cards]);
    let file = &again["files"][0];
    assert!(sum_fits(file, i64::try_from(file["rejected"].as_array().unwrap().len()).unwrap()), "{file}");
    assert_eq!(again["batch"], Value::Null, "what changed nothing is nothing to take back");
    let nothing = home.run(&["import", &cards]);
    assert!(!nothing.out.contains("undo"), "{}", nothing.out);
    assert!(sum_fits(&again["totals"], again["totals"]["rejected"].as_i64().unwrap()));
    assert_eq!((file["imported"].as_i64(), file["updated"].as_i64(), file["unchanged"].as_i64()), (Some(0), Some(0), Some(3)));
}

#[test]
fn a_dry_run_shows_the_diff_and_changes_nothing() {
    let home = Home::empty();
    let cards = home.write("people.vcf", CARDS);
    assert_snapshot!(home.run(&["import", &cards, "--dry-run"]));
    assert_eq!(home.json(&["list", "people"])["count"], 0);
    assert_eq!(home.json(&["history"])["items"].as_array().unwrap().len(), 0);
}

#[test]
fn an_unknown_table_proposes_a_map_which_then_reads_it() {
    let home = Home::empty();
    let table = home.write("members.csv", "Member;Correo;Joined\nAna Prado;ana@prado.example;2024\nLi Wei;li@wei.example;2025\n");
    let ran = home.run(&["import", &table]);
    assert_snapshot!(ran);
    let map = home.write("map.toml", &ran.out);
    assert_snapshot!(home.run(&["import", &table, "--map", &map]));
    assert_snapshot!(home.run(&["list", "people"]));
}

#[test]
fn mail_without_an_owner_asks_who_you_are_and_leaves_no_trace() {
    let home = Home::empty();
    let mail = home.write("mail.mbox", MAIL);
    assert_snapshot!(home.run(&["import", &mail]));
    assert_eq!(home.json(&["history"])["items"].as_array().unwrap().len(), 0);
}

#[test]
fn an_import_shows_what_it_found_each_with_one_command() {
    let home = Home::empty();
    assert_eq!(home.run(&["me", "--add", "mia@example.com"]).code, 0);
    let (cards, mail) = (home.write("people.vcf", CARDS), home.write("mail.mbox", MAIL));
    let ran = home.run(&["import", "--bodies", &cards, &mail]);
    let found = "Your conversation with Dana Okafor ended with their words, on 12 March.\n";
    assert!(ran.out.contains(found) && ran.out.contains("▸ wellmet show \"Dana Okafor\""), "{ran}");
    assert_eq!(home.run(&["show", "Dana Okafor"]).code, 0);
}

/// A meeting with Dana, told by a calendar.
fn calendar(summary: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Invented//EN\r\nBEGIN:VEVENT\r\nDTSTART:20261110T100000Z\r\n\
         DTEND:20261110T110000Z\r\nUID:pier@example.com\r\nORGANIZER;CN=Mia Hartmann:mailto:mia@example.com\r\n\
         ATTENDEE;PARTSTAT=ACCEPTED;CN=Dana Okafor:mailto:dana@lumen.example\r\nSUMMARY:{summary}\r\nSTATUS:CONFIRMED\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

#[test]
fn where_your_word_stays_the_dry_run_shows_it_beside_the_files() {
    let home = Home::of_mia();
    let told = home.write("calendar.ics", calendar("The pier"));
    assert_eq!(home.run(&["import", &told]).code, 0);
    let entry = home.json(&["timeline", "Dana"])["items"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(home.run(&["timeline", "Dana", "--change", &entry, "--title", "The second pier"]).code, 0);
    let later = home.write("later.ics", calendar("The old pier"));
    assert_snapshot!(home.run(&["import", &later, "--dry-run"]));
    let kept = home.json(&["import", &later, "--dry-run"])["kept_yours"].clone();
    let expected = serde_json::json!([{ "field": "title", "before": "The pier", "after": "The old pier", "yours": "The second pier" }]);
    assert_eq!((kept[0]["line"].is_number(), &kept[0]["changes"]), (true, &expected), "{kept}");
}

#[test]
fn kinds_can_be_taken_alone_or_left_out_and_come_another_time() {
    let home = Home::empty();
    assert_eq!(home.run(&["me", "--add", "mia@example.com"]).code, 0);
    let (cards, told) = (home.write("people.vcf", CARDS), home.write("calendar.ics", calendar("The pier")));
    assert_snapshot!(home.run(&["import", &cards, &told, "--only", "contacts", "--dry-run"]));
    let taken = home.json(&["import", &cards, &told, "--only", "contacts,new"]);
    assert_eq!((&taken["totals"]["imported"], &taken["totals"]["left_out"]), (&3.into(), &1.into()), "{taken:#}");
    for file in taken["files"].as_array().unwrap() {
        let rejected = file["rejected"].as_array().unwrap();
        assert!(sum_fits(file, i64::try_from(rejected.len()).unwrap()), "{file:#}");
        let by_you = rejected.iter().filter(|row| row["reason"] == "You left it out.").count();
        assert_eq!(file["left_out"], by_you, "{file:#}");
    }
    let nothing = home.json(&["import", &cards, &told, "--without", "meetings"]);
    assert_eq!((&nothing["batch"], &nothing["totals"]["left_out"]), (&Value::Null, &1.into()), "{nothing:#}");
    assert_eq!(home.json(&["import", &told])["totals"]["imported"], 1);
    assert_snapshot!(home.run(&["import", &cards, "--only", "friends"]));
}
