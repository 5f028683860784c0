//! Archives: zips built from the invented folders, nested ones, damaged ones, and bombs.

use std::{
    fs,
    io::{Cursor, Read, Write},
    ops::ControlFlow,
    path::Path,
};

use wellmet_formats::{
    Format, FormatError, ReadOptions,
    archive::{ArchiveDate, Limits, walk},
    detect,
    owner::OwnerSigns,
    read,
    reading::head_of,
};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::common::{TODAY, path};

fn zip(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The files of a folder of fixtures with their paths inside it, in a settled order.
fn folder(name: &str) -> Vec<(String, Vec<u8>)> {
    fn collect(root: &Path, at: &Path, files: &mut Vec<(String, Vec<u8>)>) {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(root, &path, files);
            } else {
                files.push((path.strip_prefix(root).unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()));
            }
        }
    }
    let mut files = Vec::new();
    collect(&path(name), &path(name), &mut files);
    files.sort();
    files
}

fn zip_of(name: &str) -> Vec<u8> {
    let files = folder(name);
    zip(&files.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect::<Vec<_>>())
}

fn members(name: &str, bytes: Vec<u8>) -> Result<Vec<(String, usize)>, FormatError> {
    members_within(&Limits::default(), name, bytes)
}

fn members_within(limits: &Limits, name: &str, bytes: Vec<u8>) -> Result<Vec<(String, usize)>, FormatError> {
    let mut found = Vec::new();
    walk(name, Cursor::new(bytes), limits, &mut |member| {
        let mut content = Vec::new();
        member.read_to_end(&mut content).map_err(|source| FormatError::Unreadable { name: member.path.clone(), source })?;
        found.push((member.path.clone(), content.len()));
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(found)
}

const THIS_YEAR: &str = "linkedin/2026/Complete_LinkedInDataExport_04-30-2026";

#[test]
fn a_whole_archive_is_read_member_by_member_and_tells_whose_it_is() {
    let name = "Complete_LinkedInDataExport_04-30-2026.zip";
    let bytes = zip_of(THIS_YEAR);
    assert_eq!(detect(name, &bytes), Format::Archive);
    let (mut owner, mut date, mut read_items, mut formats) = (OwnerSigns::default(), ArchiveDate::named("archive.zip"), 0, Vec::new());
    walk(name, Cursor::new(bytes), &Limits::default(), &mut |member| {
        let path = member.path.clone();
        let head = head_of(&path, member)?;
        let format = detect(&path, &head);
        formats.push(format);
        read(format, &path, head.chain(member), &ReadOptions::on(TODAY), &mut |item| {
            owner.observe(&item);
            date.observe(&item);
            read_items += 1;
            ControlFlow::Continue(())
        })?;
        Ok(ControlFlow::Continue(()))
    })
    .unwrap();
    let owner = owner.owner();
    assert_eq!(
        (owner.profile.as_deref(), owner.name.as_deref(), owner.sure),
        (Some("https://www.linkedin.com/in/robin-vale"), Some("Robin Vale"), true)
    );
    assert_eq!(date.date().unwrap().to_string(), "2024-06-18", "the newest connection, as the name given here says no day");
    assert_eq!(read_items, 36);
    assert!(!formats.contains(&Format::Unknown) && !formats.contains(&Format::MappedCsv), "{formats:?}");
}

#[test]
fn the_owner_is_told_from_older_archives_by_who_is_in_most_conversations() {
    for (era, sure) in [("linkedin/2021", true), ("linkedin/2018", false)] {
        let mut signs = OwnerSigns::default();
        for (name, bytes) in folder(era) {
            let format = detect(&name, &bytes);
            read(format, &name, bytes.as_slice(), &ReadOptions::on(TODAY), &mut |item| {
                signs.observe(&item);
                ControlFlow::Continue(())
            })
            .unwrap();
        }
        assert_eq!(signs.owner().sure, sure, "{era}: {:?}", signs.owner());
    }
}

#[test]
fn an_archive_in_an_archive_is_walked_and_leftovers_are_passed_over() {
    let inner = zip_of("linkedin/2023");
    let outer = zip(&[
        ("__MACOSX/._x.csv", vec![1]),
        ("Basic_LinkedInDataExport_05-01-2023.zip", inner),
        ("photo.jpg", vec![0; 9]),
        (".DS_Store", vec![0]),
    ]);
    let found = members("download.zip", outer).unwrap();
    assert_eq!(found.len(), 4);
    assert!(found.iter().all(|(path, _)| path.starts_with("download.zip/Basic_LinkedInDataExport_05-01-2023.zip/")), "{found:?}");
    assert_eq!(ArchiveDate::named(&found[0].0).date().unwrap().to_string(), "2023-05-01");
}

#[test]
fn a_bomb_is_refused_before_it_fills_anything() {
    let bomb = zip(&[("Connections.csv", vec![b','; 20 * 1024 * 1024])]);
    assert!(bomb.len() < 60_000);
    let error = members("export.zip", bomb.clone()).unwrap_err();
    assert!(matches!(&error, FormatError::Bomb { name } if name == "export.zip/Connections.csv"), "{error:?}");
    let nested = members("outer.zip", zip(&[("inner.zip", bomb)])).unwrap_err();
    assert!(matches!(nested, FormatError::Bomb { .. }), "{nested:?}");
}

#[test]
fn limits_on_number_size_and_depth_hold() {
    let limits = Limits { members: 3, member_megabytes: 1, total_megabytes: 2, nested_megabytes: 1, ratio: 1_000_000, depth: 2 };
    let many = zip(&[("a.csv", vec![]), ("b.csv", vec![]), ("c.csv", vec![]), ("d.csv", vec![])]);
    assert!(matches!(members_within(&limits, "x.zip", many), Err(FormatError::TooManyMembers { limit: 3, .. })));
    let large = zip(&[("a.csv", vec![b'x'; 1_100_000])]);
    assert!(matches!(members_within(&limits, "x.zip", large), Err(FormatError::TooLarge { .. })));
    let together = zip(&[("a.csv", vec![b'x'; 900_000]), ("b.csv", vec![b'y'; 900_000]), ("c.csv", vec![b'z'; 900_000])]);
    assert!(matches!(members_within(&limits, "x.zip", together), Err(FormatError::TooLarge { .. })));
    let deep = zip(&[("b.zip", zip(&[("c.zip", zip(&[("d.csv", vec![])]))]))]);
    assert!(matches!(members_within(&limits, "a.zip", deep), Err(FormatError::TooDeep { .. })));
}

#[test]
fn a_size_that_lies_is_not_believed() {
    let mut bytes = zip(&[("Connections.csv", vec![b','; 20 * 1024 * 1024])]);
    // The stated size stands in the table of contents, 24 bytes behind its mark.
    let entry = bytes.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    bytes[entry + 24..entry + 28].copy_from_slice(&10_u32.to_le_bytes());
    assert!(members("export.zip", bytes).is_err());
}

#[test]
fn a_damaged_archive_says_so() {
    let whole = zip_of("linkedin/2023");
    for length in [0, 10, whole.len() / 2, whole.len() - 30] {
        let error = members("export.zip", whole[..length].to_vec()).unwrap_err();
        assert!(matches!(error, FormatError::BadArchive { .. }), "{length}: {error:?}");
    }
}

#[test]
fn a_broken_member_fails_the_archive_and_not_the_program() {
    let whole = zip_of("linkedin/2023");
    for place in (0..whole.len()).step_by(211) {
        let mut bytes = whole.clone();
        bytes[place] ^= 0xFF;
        let _ = members("export.zip", bytes);
    }
}

#[test]
fn the_walk_stops_when_told() {
    let mut seen = 0;
    walk("x.zip", Cursor::new(zip_of("linkedin/2023")), &Limits::default(), &mut |_| {
        seen += 1;
        Ok(ControlFlow::Break(()))
    })
    .unwrap();
    assert_eq!(seen, 1);
}
