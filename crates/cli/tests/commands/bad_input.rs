//! What is wrong with files, folders and databases: a sentence that says what and where, and an exit code.

use insta::assert_snapshot;

use crate::home::{CARDS, Home};

#[test]
fn a_missing_file_is_named() {
    let home = Home::empty();
    assert_snapshot!(home.run(&["import", &home.path("gone.vcf")]));
    assert_snapshot!(home.run(&["--json", "import", &home.path("gone.vcf")]));
}

#[test]
fn a_spreadsheet_called_csv_is_recognised() {
    let home = Home::empty();
    let mut bytes = b"PK\x03\x04\x14\0\0\0\x08\0".to_vec();
    bytes.extend([0; 20]);
    bytes.extend(b"[Content_Types].xmlxl/workbook.xml");
    assert_snapshot!(home.run(&["import", &home.write("people.csv", bytes)]));
}

#[test]
fn an_empty_file_and_a_web_page_are_told_apart() {
    let home = Home::empty();
    assert_snapshot!(home.run(&["import", &home.write("empty.vcf", "")]));
    assert_snapshot!(home.run(&["import", &home.write("page.csv", "<!DOCTYPE html><html><title>Sign in</title></html>")]));
}

#[test]
fn a_file_that_is_no_database_is_left_as_it_is() {
    let home = Home::empty();
    std::fs::create_dir(home.data()).unwrap();
    std::fs::write(home.data().join("wellmet.db"), "This is a letter to Dana, not a database. ".repeat(40)).unwrap();
    assert_snapshot!(home.run(&["history"]));
    assert!(std::fs::read_to_string(home.data().join("wellmet.db")).unwrap().starts_with("This is a letter"));
}

#[test]
fn a_directory_that_cannot_be_made_is_named() {
    let home = Home::empty();
    let file = home.write("a-file", "");
    let ran = home.run(&["--data", &format!("{file}/data"), "history"]);
    assert_snapshot!(ran);
}

#[test]
fn nothing_of_a_damaged_archive_is_kept() {
    let home = Home::empty();
    let (good, bad) = (home.write("people.vcf", CARDS), home.write("archive.zip", b"PK\x03\x04 and then nothing that could be read"));
    let ran = home.run(&["import", &good, &bad]);
    assert_snapshot!(ran);
    assert_eq!(home.json(&["list", "people"])["count"], 0);
}

/// What became of the records of the only file, from `--json`.
fn counts(told: &serde_json::Value) -> (i64, i64, Vec<String>) {
    let file = &told["files"][0];
    let reasons = file["rejected"].as_array().unwrap().iter().map(|row| row["reason"].as_str().unwrap().to_owned()).collect();
    (file["read"].as_i64().unwrap(), file["imported"].as_i64().unwrap(), reasons)
}

#[test]
fn a_card_without_its_end_is_told_with_its_line_and_the_others_are_kept() {
    let home = Home::empty();
    let cut = format!("{CARDS}BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Half Acard\r\nTEL:+351");
    let told = home.json(&["import", &home.write("cut.vcf", cut)]);
    assert_eq!(counts(&told).0, 4);
    assert_eq!(counts(&told).1, 3);
    assert!(counts(&told).2[0].contains("no end"), "{told}");
    assert_eq!(told["files"][0]["rejected"][0]["line"], 31, "{told}");
    assert_eq!(home.json(&["list", "people"])["count"], 3);
}

#[test]
fn half_a_mailbox_keeps_its_whole_mails() {
    let home = Home::of_mia();
    let mail = "From dana@lumen.example Mon Oct 12 10:00:00 2026\nFrom: Dana Okafor <dana@lumen.example>\nTo: Mia Hartmann <mia@example.com>\n\
                Date: Mon, 12 Oct 2026 10:00:00 +0000\nMessage-ID: <9@lumen.example>\nSubject: Tides\n\nHello\n\nFrom dana@lumen.exam";
    let told = home.json(&["import", &home.write("half.mbox", mail)]);
    assert_eq!(counts(&told).1, 1, "{told}");
    assert!(told["error"].is_null() && home.json(&["doctor"])["sound"] == true);
}

#[test]
fn latin_1_half_a_character_and_zero_bytes_cost_no_person() {
    let home = Home::empty();
    let mut card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J\xf6rg M\xfcller\r\nNOTE:cut \xe2\x82\r\nEND:VCARD\r\n".to_vec();
    card.extend(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zero\0 Byte\r\nEND:VCARD\r\n");
    let ran = home.run(&["import", &home.write("odd.vcf", card)]);
    assert_eq!(ran.code, 0, "{ran}");
    let names = home.json(&["list", "people"]).to_string();
    assert!(names.contains("Jörg Müller"), "{names}");
    assert_eq!(home.json(&["list", "people"])["count"], 2);
}

#[test]
fn a_day_that_does_not_exist_is_kept_as_words_and_is_no_day() {
    let home = Home::empty();
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Prado\r\nBDAY:1990-02-30\r\nEND:VCARD\r\n";
    let ran = home.run(&["import", &home.write("day.vcf", card)]);
    assert_eq!(ran.code, 0, "{ran}");
    let shown = home.json(&["show", "Ana"]);
    assert_eq!(shown["dates"].as_array().unwrap().len(), 0, "{shown}");
    let field = &shown["fields"][0];
    assert_eq!((field["name"].as_str(), field["value"].as_str()), (Some("birthday"), Some("1990-02-30")));
}

#[test]
fn a_zip_that_unpacks_without_end_is_left_where_it_swells_and_nothing_of_it_is_kept() {
    let home = Home::empty();
    let bomb = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz/corpus/archive/bomb");
    let ran = home.run(&["import", &home.write("bomb.zip", std::fs::read(bomb).unwrap())]);
    assert!(ran.out.contains("bomb.zip/x.csv has a record at line 1 that is larger than any real one"), "{ran}");
    assert_eq!(home.json(&["list", "people"])["count"], 0);
}

/// A file system of its own and of a size, in memory; it goes with the value. None where one may not mount.
#[cfg(target_os = "linux")]
struct SmallDisk(std::path::PathBuf);

#[cfg(target_os = "linux")]
impl SmallDisk {
    fn at(path: &std::path::Path, size: &str) -> Option<Self> {
        std::fs::create_dir_all(path).unwrap();
        let mut mount = std::process::Command::new("mount");
        let mounted = mount.args(["-t", "tmpfs", "-o", &format!("size={size},mode=700"), "tmpfs"]).arg(path).output().ok()?;
        mounted.status.success().then(|| Self(path.to_owned()))
    }

    /// Leaves nothing free but so many bytes.
    fn fill(&self, free: usize) {
        use std::io::Write as _;
        let filler = self.0.join("filler");
        let mut file = std::fs::File::create(&filler).unwrap();
        while file.write_all(&[0; 4096]).is_ok() {}
        let length = file.metadata().unwrap().len();
        file.set_len(length.saturating_sub(free as u64)).unwrap();
    }

    fn empty(&self) {
        std::fs::remove_file(self.0.join("filler")).unwrap();
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        drop(std::process::Command::new("umount").arg("--lazy").arg(&self.0).status());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_named_and_what_was_saved_before_is_kept() {
    let home = Home::empty();
    let Some(disk) = SmallDisk::at(&home.data(), "24m") else {
        println!("only the owner of the machine may mount a small disk; not tried");
        return;
    };
    assert_eq!(home.run(&["import", &home.write("people.vcf", CARDS)]).code, 0);
    let card = |number: usize| format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {number}\r\nNOTE:{}\r\nEND:VCARD\r\n", "tide ".repeat(60));
    let many = home.write("many.vcf", (0..3_000).map(card).collect::<String>());
    disk.fill(300_000);
    let ran = home.run(&["import", &many]);
    assert_eq!(ran.code, 1, "{ran}");
    assert!(ran.err.contains("The disk is full; what was saved before is kept"), "{ran}");
    let out = home.data().join("out.json").display().to_string();
    disk.empty();
    disk.fill(0);
    let ran = home.run(&["export", "--format", "json", &out]);
    assert_eq!((ran.code, ran.err.is_empty()), (1, false), "{ran}");
    disk.empty();
    assert_eq!(home.json(&["list", "people"])["count"], 3);
    assert_eq!(home.json(&["doctor"])["sound"], true);
    assert!(!std::path::Path::new(&out).exists(), "half an export is none");
}
