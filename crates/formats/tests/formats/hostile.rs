//! Files that nobody should have: cut off, garbled, misnamed, enormous. None may panic, and each says what is wrong.

use std::{
    fs,
    io::{Cursor, Read},
    ops::ControlFlow,
    path::PathBuf,
};

use proptest::prelude::*;
use wellmet_formats::{
    Format, FormatError, ReadOptions,
    archive::{Limits, walk},
    detect,
    draft::{Content, Item},
    tables::CsvMap,
};

use crate::common::{TODAY, fixture, path, read_bytes};

/// Every table that has a reader.
const TABLES: [Format; 20] = [
    Format::LinkedinConnections,
    Format::LinkedinMessages,
    Format::LinkedinInvitations,
    Format::LinkedinProfile,
    Format::LinkedinPositions,
    Format::LinkedinEducation,
    Format::LinkedinSkills,
    Format::LinkedinEndorsementsReceived,
    Format::LinkedinEndorsementsGiven,
    Format::LinkedinRecommendationsReceived,
    Format::LinkedinRecommendationsGiven,
    Format::LinkedinEvents,
    Format::LinkedinApplications,
    Format::LinkedinCompanyFollows,
    Format::LinkedinContacts,
    Format::LinkedinEmailAddresses,
    Format::GoogleCsv,
    Format::ThunderbirdCsv,
    Format::LinkedinOther,
    Format::OutlookCsv,
];

/// How many of them [`header_of`] knows.
const WITH_HEADER: usize = 18;

fn files_under(folder: PathBuf) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(files_under(path)) } else { files.push(path) }
    }
    files.sort();
    files
}

fn tables() -> Vec<(String, Vec<u8>)> {
    let all = files_under(path("linkedin")).into_iter().chain(files_under(path("tables")));
    let tables = all.filter(|path| path.extension().is_some_and(|extension| extension == "csv"));
    tables.map(|path| (path.to_string_lossy().into_owned(), fs::read(path).unwrap())).collect()
}

#[test]
fn every_record_of_every_table_is_one_item_at_its_own_line() {
    let mut read = 0;
    for (name, bytes) in tables() {
        let format = detect(&name, &bytes);
        let (items, result) = read_bytes(format, &name, &bytes);
        if format != Format::MappedCsv {
            result.unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        let lines = bytes.split(|byte| *byte == b'\n').count() as u64 - 1;
        assert!(items.windows(2).all(|pair| pair[0].line < pair[1].line), "{name}: two records on one line");
        assert!(items.iter().all(|item| item.line > 1 && item.line <= lines), "{name}");
        read += items.len();
    }
    assert!(read > 80, "{read}");
}

#[test]
fn a_table_of_thousands_of_rows_is_counted_to_the_last() {
    let mut table = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n".to_owned();
    for row in 0..5000 {
        let name = format!("Dana,Okafor,https://www.linkedin.com/in/d{row},,Lumen,\"Two\nlines\"");
        let cells = if row % 70 == 0 { ",,,,,".to_owned() } else { name };
        table = table + &cells + ",12 Mar 2021\n";
    }
    let (items, result) = read_bytes(Format::LinkedinConnections, "Connections.csv", table.as_bytes());
    result.unwrap();
    assert_eq!(items.len(), 5000);
    assert_eq!(items.iter().filter(|item| item.content == Content::Phantom).count(), 72);
    assert_eq!(items.last().unwrap().line, 2 + 4999 + (4999 - 72));
}

#[test]
fn a_spreadsheet_named_csv_says_how_to_save_it() {
    let mut packed = b"PK\x03\x04".to_vec();
    packed.resize(30, 0);
    packed.extend(b"[Content_Types].xml ... xl/workbook.xml");
    for start in [packed, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 book".to_vec()] {
        assert_eq!(detect("Connections.csv", &start), Format::Spreadsheet);
        let (_, result) = read_bytes(Format::LinkedinConnections, "Connections.csv", &start);
        assert_eq!(result.unwrap_err().to_string(), "Connections.csv is a spreadsheet; save it as CSV and try again.");
    }
}

#[test]
fn files_without_what_they_need_say_so() {
    let error = |name: &str, bytes: &[u8]| read_bytes(detect(name, bytes), name, bytes).1.unwrap_err();
    assert!(matches!(error("Connections.csv", b""), FormatError::Empty { .. }));
    assert!(matches!(error("Connections.csv", b"<!DOCTYPE html><html><body>Sign in</body>"), FormatError::WebPage { .. }));
    assert!(matches!(error("Connections.csv", b"1,2,3\n4,5,6\n"), FormatError::NoHeader { .. }));
    assert!(matches!(error("photo.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0"), FormatError::Unknown { .. }));
    assert!(matches!(error("letter.txt", b"Dear Dana,\nall is well.\n"), FormatError::Unknown { .. }));
}

#[test]
fn a_name_never_outvotes_the_content() {
    let google = fs::read(path("tables/google-2024.csv")).unwrap();
    let mut packed = b"PK\x03\x04".to_vec();
    packed.resize(30, 0);
    packed.extend(b"Connections.csv");
    assert_eq!(detect("Connections.csv", &google), Format::GoogleCsv);
    assert_eq!(detect("contacts.csv", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dana\r\nEND:VCARD\r\n"), Format::Vcard);
    assert_eq!(detect("x.csv", b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), Format::Calendar);
    assert_eq!(detect("x.csv", b"From 1@xxx Mon Jan 05 10:00:00 +0000 2026\nFrom: dana@lumen.example\n\nHello\n"), Format::Mbox);
    assert_eq!(detect("x.csv", b"From: dana@lumen.example\nTo: robin@vale.example\nSubject: Harbour\n\nHello\n"), Format::Eml);
    assert_eq!(detect("x.csv", &packed), Format::Archive);
}

#[test]
fn cards_calendars_and_mails_are_read_through_the_same_door() {
    let card = b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Okafor;Dana;;;\r\nFN:Dana Okafor\r\nEND:VCARD\r\n";
    let mail = b"From: Dana Okafor <dana@lumen.example>\nTo: robin@vale.example\nDate: Mon, 5 Jan 2026 10:00:00 +0000\nSubject: Harbour\n\nHello\n";
    for bytes in [&card[..], mail] {
        let (items, result) = read_bytes(detect("file", bytes), "file", bytes);
        result.unwrap();
        assert!(matches!(&items[..], [Item { content: Content::Draft(_), .. }]), "{items:?}");
    }
}

#[test]
fn a_lost_quotation_mark_does_not_swallow_the_memory() {
    let mut table = b"First Name,Last Name,Connected On\nDana,\"Okafor,12 Mar 2021\n".to_vec();
    table.extend(b"Kofi,Mensah,12 Mar 2021\n".repeat(500_000));
    let (items, result) = read_bytes(Format::LinkedinConnections, "Connections.csv", &table);
    assert!(items.is_empty());
    assert!(matches!(result, Err(FormatError::RecordTooLong { .. })), "{result:?}");
}

#[test]
fn days_that_do_not_exist_cost_a_person_only_the_day_and_a_message_its_place() {
    let connections = b"First Name,Last Name,Connected On\nDana,Okafor,31 Feb 2023\n";
    let (items, _) = read_bytes(Format::LinkedinConnections, "c.csv", connections);
    assert!(matches!(&items[0].content, Content::Draft(_)));
    let messages = b"CONVERSATION ID,FROM,TO,DATE,CONTENT\n1,Dana,Robin,2023-02-31 10:00:00 UTC,Hi\n";
    let (items, _) = read_bytes(Format::LinkedinMessages, "messages.csv", messages);
    let Content::Rejected { reason, detail, .. } = &items[0].content else { panic!("{items:?}") };
    assert_eq!((reason.as_str(), detail.as_deref()), ("rejected-no-date", Some("2023-02-31 10:00:00 UTC")));
}

#[test]
fn every_table_survives_being_cut_off_anywhere() {
    for (name, bytes) in tables() {
        let format = detect(&name, &bytes);
        for length in (0..bytes.len()).step_by(bytes.len() / 40 + 1) {
            let _ = read_bytes(format, &name, &bytes[..length]);
        }
    }
}

#[test]
fn every_table_survives_the_wrong_encoding_and_zero_bytes() {
    for (name, bytes) in tables() {
        let format = detect(&name, &bytes);
        let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(bytes.iter().flat_map(|byte| [*byte, 0xD8])).collect();
        let zeros: Vec<u8> = bytes.iter().flat_map(|byte| if *byte == b',' { vec![b',', 0] } else { vec![*byte] }).collect();
        let high: Vec<u8> = bytes.iter().map(|byte| if byte.is_ascii_lowercase() { byte | 0x80 } else { *byte }).collect();
        for garbled in [wide, zeros, high] {
            let _ = read_bytes(format, &name, &garbled);
        }
    }
}

#[test]
fn no_item_carries_a_zero_byte() {
    let table = b"First Name,Last Name,Connected On\nDa\0na,Okafor,12 Mar 2021\n";
    let (items, _) = read_bytes(Format::LinkedinConnections, "c.csv", table);
    assert_eq!(items.len(), 1);
    assert!(!serde_json::to_string(&items).unwrap().contains("\\u0000"));
}

#[test]
fn the_corpora_of_the_fuzzers_are_replayed() {
    for target in ["linkedin", "tables", "archive"] {
        let files = files_under(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target));
        assert!(files.len() >= 4, "{target}: {}", files.len());
        for file in files {
            let bytes = fs::read(&file).unwrap();
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            for format in TABLES.into_iter().chain([detect(&name, &bytes)]) {
                let _ = read_bytes(format, &name, &bytes);
            }
            let _ = walk(&name, Cursor::new(bytes), &Limits::default(), &mut |_| Ok(ControlFlow::Continue(())));
        }
    }
}

#[test]
fn every_map_of_the_corpus_is_read_the_same_again_or_refused_with_a_sentence() {
    let files = files_under(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/maps"));
    assert!(files.len() >= 4, "{}", files.len());
    let mut taken = 0;
    for file in files {
        let bytes = fs::read(&file).unwrap();
        match CsvMap::from_toml(&String::from_utf8_lossy(&bytes)) {
            Ok(map) => {
                assert_eq!(CsvMap::from_toml(&map.to_toml().unwrap()).unwrap(), map, "{}", file.display());
                taken += 1;
            }
            Err(refused) => assert!(refused.to_string().ends_with('.'), "{refused}"),
        }
    }
    assert!(taken >= 1);
}

#[test]
fn a_source_that_fails_midway_keeps_what_it_gave_and_says_what_happened() {
    struct Failing;
    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("the cable was pulled"))
        }
    }
    let start = [&b"First Name,Last Name,Connected On\n"[..], &b"Dana,Okafor,12 Mar 2021\n".repeat(10_000)].concat();
    let mut items: Vec<Item> = Vec::new();
    let source = start.as_slice().chain(Failing);
    let result = wellmet_formats::read(Format::LinkedinConnections, "c.csv", source, &ReadOptions::on(TODAY), &mut |item| {
        items.push(item);
        ControlFlow::Continue(())
    });
    assert!(result.unwrap_err().to_string().contains("the cable was pulled"));
    assert!(items.len() > 5000);
}

#[test]
fn a_sink_that_has_enough_stops_the_reader_without_an_error() {
    let table = b"First Name,Last Name,Connected On\nDana,Okafor,12 Mar 2021\nKofi,Mensah,12 Mar 2021\n";
    let mut seen = 0;
    wellmet_formats::read(Format::LinkedinConnections, "c.csv", &table[..], &ReadOptions::on(TODAY), &mut |_| {
        seen += 1;
        ControlFlow::Break(())
    })
    .unwrap();
    assert_eq!(seen, 1);
}

#[test]
fn reading_the_same_file_twice_gives_the_same_items() {
    for name in ["linkedin/2023/messages.csv", "linkedin/2018/Connections.csv", "tables/google-old.csv"] {
        assert_eq!(fixture(name), fixture(name));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_bytes_are_read_by_any_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        for format in TABLES {
            let _ = read_bytes(format, "file.csv", &bytes);
        }
        let _ = detect("file.csv", &bytes);
        let _ = walk("file.zip", Cursor::new(bytes), &Limits::default(), &mut |_| Ok(ControlFlow::Continue(())));
    }

    #[test]
    fn any_bytes_below_a_header_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..400), place in 0_usize..WITH_HEADER) {
        let table = [header_of(TABLES[place]).as_bytes(), b"\n", &bytes].concat();
        let _ = read_bytes(TABLES[place], "file.csv", &table);
    }

    #[test]
    fn any_cells_below_a_header_are_as_many_items_as_records(
        rows in proptest::collection::vec(proptest::collection::vec("[a-zA-Z0-9é/:.@ 李=-]{0,12}", 1..9), 0..12),
        place in 0_usize..WITH_HEADER,
    ) {
        let lines: Vec<String> = rows.iter().map(|row| format!("x{}\n", row.join(","))).collect();
        let body = lines.concat();
        let table = format!("{}\n{body}", header_of(TABLES[place]));
        let (items, result) = read_bytes(TABLES[place], "table.csv", table.as_bytes());
        prop_assert!(result.is_ok(), "{:?}", result);
        prop_assert_eq!(items.len(), rows.len());
        prop_assert!(items.iter().zip(2..).all(|(item, line)| item.line == line));
    }
}

fn header_of(format: Format) -> &'static str {
    match format {
        Format::LinkedinConnections => "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        Format::LinkedinMessages => {
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
        }
        Format::LinkedinInvitations => "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
        Format::LinkedinProfile => "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Websites",
        Format::LinkedinPositions => "Company Name,Title,Description,Location,Started On,Finished On",
        Format::LinkedinEducation => "School Name,Start Date,End Date,Notes,Degree Name,Activities",
        Format::LinkedinSkills => "Name",
        Format::LinkedinEndorsementsReceived => "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url",
        Format::LinkedinEndorsementsGiven => "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url",
        Format::LinkedinRecommendationsReceived | Format::LinkedinRecommendationsGiven => {
            "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
        }
        Format::LinkedinEvents => "Event Name,Event Time,Status,External Url",
        Format::LinkedinApplications => "Application Date,Contact Email,Company Name,Job Title,Job Url",
        Format::LinkedinCompanyFollows => "Organization,Followed On",
        Format::LinkedinContacts => "Source,First Name,Last Name,Companies,Title,Emails,Phone Numbers,Created At",
        Format::GoogleCsv => "First Name,Last Name,File As,Organization Name,Birthday,Labels,E-mail 1 - Label,E-mail 1 - Value",
        Format::ThunderbirdCsv => "First Name,Last Name,Display Name,Primary Email,Secondary Email,Birth Year,Birth Month,Birth Day",
        _ => "Email Address,Confirmed,Primary,Updated On",
    }
}
