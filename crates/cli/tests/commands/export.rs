//! `wellmet export` and `restore`

use insta::assert_snapshot;

use crate::home::{CARDS, Home};

#[test]
fn everything_comes_out_in_each_format_and_nothing_is_written_over() {
    let home = Home::of_mia();
    for (format, sign) in [("json", "wellmet"), ("vcard", "BEGIN:VCARD"), ("ical", "BEGIN:VCALENDAR"), ("csv", "Dana")] {
        let path = home.path(&format!("out.{format}"));
        let ran = home.run(&["export", "--format", format, &path]);
        assert_eq!(ran.code, 0, "{ran}");
        assert!(std::fs::read_to_string(&path).unwrap().contains(sign), "{format}");
    }
    assert_snapshot!(home.run(&["export", "--format", "csv", &home.path("out.csv")]));
}

#[test]
fn cards_that_nobody_edited_come_out_as_they_came_in() {
    let home = Home::empty();
    home.run(&["import", &home.write("people.vcf", CARDS)]);
    let path = home.path("out.vcf");
    assert_eq!(home.run(&["export", "--format", "vcard", &path]).code, 0);
    assert_eq!(std::fs::read_to_string(path).unwrap(), CARDS);
}

/// Cards as phones and old mail programs write them, of every version: folded, quoted, with bare line feeds, in Latin-1,
/// with photos, groups of properties, blank lines between, and several of one name.
fn cards_of_every_version(count: usize) -> Vec<u8> {
    let mut file = Vec::new();
    for number in 0..count {
        let name = ["Ana Prado", "Zoë Ünal", "Li Wei", "Kofi Mensah"][number % 4];
        let card: Vec<u8> = match number % 6 {
            0 => format!("BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:{number:08}-0000-4000-8000-000000000000\r\nFN:{name} {number}\r\nitem1.EMAIL:p{number}@lumen.example\r\nitem1.X-ABLabel:mine\r\nEND:VCARD\r\n").into(),
            1 => format!("BEGIN:VCARD\nVERSION:3.0\nFN:{name} {number}\nN:{name};;;;\nNOTE:a long line that\n  is folded\\nand goes on\nTEL;TYPE=CELL:+351 91{number:07}\nEND:VCARD\n\n").into(),
            2 => format!("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Pr=C3=A1do=20{number};Ana\r\nTEL;CELL:91{number:07}\r\nEND:VCARD\r\n").into(),
            3 => [b"BEGIN:VCARD\r\nVERSION:2.1\r\nN:M\xfcller ".to_vec(), number.to_string().into(), b";J\xf6rg\r\nEND:VCARD\r\n".to_vec()].concat(),
            4 => format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nUID:u{number}\r\nPHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ\r\n AAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\r\nX-KEPT;X=\"1\":as it is\r\nEND:VCARD\r\n").into(),
            _ => format!("begin:vcard\r\nversion:3.0\r\nfn:{name} {number}\r\nbday:--0229\r\nend:vcard\r\n").into(),
        };
        file.extend(card);
    }
    file
}

#[test]
fn a_file_of_several_hundred_cards_of_every_version_comes_out_byte_for_byte_and_in_its_order() {
    let home = Home::empty();
    let (first, second) = (cards_of_every_version(600), CARDS.as_bytes().to_vec());
    for (name, file) in [("first.vcf", &first), ("second.vcf", &second)] {
        assert_eq!(home.run(&["import", &home.write(name, file)]).code, 0);
    }
    let path = home.path("out.vcf");
    assert_eq!(home.run(&["export", "--format", "vcard", &path]).code, 0);
    let (out, came) = (std::fs::read(path).unwrap(), [first, second].concat());
    let differs = out.iter().zip(&came).position(|(one, other)| one != other);
    assert_eq!((differs, out.len()), (None, came.len()));
}

#[test]
fn a_full_export_reads_back_equal_into_an_empty_book() {
    let (home, other) = (Home::of_mia(), Home::empty());
    let path = home.path("all.json");
    assert_eq!(home.run(&["export", "--format", "json", &path]).code, 0);
    let restored = other.run(&["restore", &path]);
    assert_eq!(restored.code, 0, "{restored}");
    assert_eq!(other.json(&["list", "people"]), home.json(&["list", "people"]));
    assert_eq!(other.json(&["doctor"])["sound"], true);
}

#[test]
fn a_backup_comes_back_and_the_former_database_is_kept() {
    let home = Home::of_mia();
    let backup = home.path("copy.db");
    assert_eq!(home.run(&["backup", &backup]).code, 0);
    assert_eq!(home.run(&["forget", "Dana", "--yes"]).code, 0);
    let restored = home.json(&["restore", &backup]);
    assert!(std::path::Path::new(restored["former"].as_str().unwrap()).exists());
    assert_eq!(home.json(&["list", "people"])["count"], 3);
}

#[test]
fn what_is_no_backup_is_refused() {
    let home = Home::of_mia();
    let letter = home.write("letter.db", "Dear Dana, this is no database at all. ".repeat(30));
    assert_snapshot!(home.run(&["restore", &letter]));
    assert_eq!(home.json(&["list", "people"])["count"], 3);
}
