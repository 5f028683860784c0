//! Zip archives as a stream of members, nested ones too, with limits that a bomb cannot get past.
//!
//! Only what a reader of this crate could read is visited; pictures, films and system leftovers are passed over.

use std::{
    io::{self, Cursor, Read, Seek},
    ops::ControlFlow,
};

use jiff::civil::Date;
use zip::{ZipArchive, read::ZipFile, result::ZipError};

use crate::{
    draft::{Content, Draft, Item},
    error::FormatError,
};

const MEGABYTE: u64 = 1024 * 1024;

/// How much an archive may hold before it is refused.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The most members, directories included.
    pub members: usize,
    /// The most megabytes one member may unpack to.
    pub member_megabytes: u64,
    /// The most megabytes all members together may unpack to, over every depth.
    pub total_megabytes: u64,
    /// The most megabytes an archive within an archive may have: it is held in memory.
    pub nested_megabytes: u64,
    /// How many times larger than packed a member may become.
    pub ratio: u64,
    /// How many archives may lie within each other.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { members: 100_000, member_megabytes: 64 * 1024, total_megabytes: 256 * 1024, nested_megabytes: 512, ratio: 250, depth: 3 }
    }
}

/// What is unpacked before the ratio is looked at: short texts may be very repetitive.
const RATIO_FROM: u64 = 16 * MEGABYTE;

/// One member of an archive, to be read to its end or not at all.
pub struct Member<'a> {
    /// Where it lies, with the names of the archives around it: `export.zip/Jobs/Job Applications.csv`.
    pub path: String,
    /// How many bytes it says it unpacks to.
    pub size: u64,
    reader: &'a mut dyn Read,
}

impl Read for Member<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.reader.read(buffer)
    }
}

/// What looks at the members: it may stop the walk, or fail it.
pub type Visit<'a> = dyn FnMut(&mut Member<'_>) -> Result<ControlFlow<()>, FormatError> + 'a;

/// Walks the readable members of an archive in its own order.
///
/// # Errors
/// When the archive is damaged, locked, or beyond a limit; and whatever the visit fails with.
pub fn walk(name: &str, source: impl Read + Seek, limits: &Limits, visit: &mut Visit<'_>) -> Result<(), FormatError> {
    Walk { limits, members: 0, unpacked: 0 }.archive(name, source, 1, visit).map(drop)
}

struct Walk<'a> {
    limits: &'a Limits,
    members: usize,
    unpacked: u64,
}

impl Walk<'_> {
    fn archive(
        &mut self,
        name: &str,
        source: impl Read + Seek,
        depth: usize,
        visit: &mut Visit<'_>,
    ) -> Result<ControlFlow<()>, FormatError> {
        if depth > self.limits.depth {
            return Err(FormatError::TooDeep { name: name.to_owned() });
        }
        let mut archive = ZipArchive::new(source).map_err(|error| failure(name, &error))?;
        self.members += archive.len();
        if self.members > self.limits.members {
            return Err(FormatError::TooManyMembers { name: name.to_owned(), limit: self.limits.members });
        }
        for place in 0..archive.len() {
            if self.entry(name, &mut archive, place, depth, visit)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    fn entry<R: Read + Seek>(
        &mut self,
        name: &str,
        archive: &mut ZipArchive<R>,
        place: usize,
        depth: usize,
        visit: &mut Visit<'_>,
    ) -> Result<ControlFlow<()>, FormatError> {
        let Some(Ok(inside)) = archive.name_for_index(place).filter(|inside| inside.as_ref().is_ok_and(|inside| is_readable(inside)))
        else {
            return Ok(ControlFlow::Continue(()));
        };
        let path = format!("{name}/{inside}");
        let mut file = archive.by_index(place).map_err(|error| failure(name, &error))?;
        if is_archive(&path) { self.nested(&path, &mut file, depth, visit) } else { self.member(&path, &mut file, visit) }
    }

    fn member<R: Read>(&mut self, path: &str, file: &mut ZipFile<'_, R>, visit: &mut Visit<'_>) -> Result<ControlFlow<()>, FormatError> {
        let size = file.size();
        let mut guard = self.guard(path, size, file.compressed_size(), self.limits.member_megabytes)?;
        let mut reader = Guarded { inner: file, guard: &mut guard };
        let answer = visit(&mut Member { path: path.to_owned(), size, reader: &mut reader });
        self.unpacked += guard.unpacked;
        // A limit that was passed is the reason, whatever the reader made of the missing bytes.
        guard.verdict(path)?;
        answer
    }

    /// An archive within the archive: its table of contents stands at its end, so it is held in memory.
    fn nested<R: Read>(
        &mut self,
        path: &str,
        file: &mut ZipFile<'_, R>,
        depth: usize,
        visit: &mut Visit<'_>,
    ) -> Result<ControlFlow<()>, FormatError> {
        let mut guard = self.guard(path, file.size(), file.compressed_size(), self.limits.nested_megabytes)?;
        let mut bytes = Vec::new();
        let fetched = Guarded { inner: file, guard: &mut guard }.read_to_end(&mut bytes);
        guard.verdict(path)?;
        fetched.map_err(|source| FormatError::Unreadable { name: path.to_owned(), source })?;
        self.unpacked += guard.unpacked;
        self.archive(path, Cursor::new(bytes), depth + 1, visit)
    }

    fn guard(&self, path: &str, size: u64, packed: u64, megabytes: u64) -> Result<Guard, FormatError> {
        let left = (self.limits.total_megabytes * MEGABYTE).saturating_sub(self.unpacked);
        let limit = (megabytes * MEGABYTE).min(left);
        if size > limit {
            return Err(FormatError::TooLarge { name: path.to_owned(), limit: limit / MEGABYTE });
        }
        Ok(Guard { limit, ratio_limit: packed.saturating_mul(self.limits.ratio).max(RATIO_FROM), unpacked: 0 })
    }
}

/// Counts what a member unpacks to; sizes that the archive states are not believed.
struct Guard {
    limit: u64,
    ratio_limit: u64,
    unpacked: u64,
}

impl Guard {
    fn verdict(&self, path: &str) -> Result<(), FormatError> {
        let name = || path.to_owned();
        match self.unpacked {
            unpacked if unpacked > self.ratio_limit => Err(FormatError::Bomb { name: name() }),
            unpacked if unpacked > self.limit => Err(FormatError::TooLarge { name: name(), limit: self.limit / MEGABYTE }),
            _ => Ok(()),
        }
    }
}

struct Guarded<'a, R> {
    inner: R,
    guard: &'a mut Guard,
}

impl<R: Read> Read for Guarded<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.guard.unpacked += count as u64;
        if self.guard.unpacked > self.guard.limit.min(self.guard.ratio_limit) {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(count)
    }
}

fn failure(name: &str, error: &ZipError) -> FormatError {
    let name = name.to_owned();
    match error {
        ZipError::UnsupportedArchive(reason) if reason.to_lowercase().contains("password") => FormatError::LockedArchive { name },
        other => FormatError::BadArchive { name, detail: other.to_string() },
    }
}

/// The extensions of files that some reader can read, or refuses with a sentence that helps.
const READABLE: [&str; 14] = ["csv", "tsv", "txt", "vcf", "vcard", "ics", "ical", "mbox", "mbx", "eml", "zip", "xlsx", "xls", "ods"];

/// Whether a member is worth a look: no directory, no system leftover, nothing of a kind that nobody here reads.
#[must_use]
pub fn is_readable(path: &str) -> bool {
    let file = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let leftover = file.starts_with('.') || path.split(['/', '\\']).any(|folder| folder == "__MACOSX");
    let extension = file.rsplit_once('.').map(|(_, extension)| extension.to_lowercase());
    !file.is_empty() && !leftover && extension.is_none_or(|extension| READABLE.contains(&extension.as_str()))
}

fn is_archive(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("zip"))
}

/// The day an archive of LinkedIn was made: its name says it, else it cannot be older than the newest connection in it.
#[derive(Clone, Copy, Debug, Default)]
pub struct ArchiveDate {
    named: Option<Date>,
    newest: Option<Date>,
}

impl ArchiveDate {
    /// From the name of the archive or a path through it.
    #[must_use]
    pub fn named(path: &str) -> Self {
        Self { named: date_in_name(path), newest: None }
    }

    /// Takes a connection into account.
    pub fn observe(&mut self, item: &Item) {
        if let Content::Draft(draft) = &item.content
            && let Draft::Person(person) = draft.as_ref()
        {
            self.newest = self.newest.max(person.connected_on);
        }
    }

    /// The day, when anything says it.
    #[must_use]
    pub fn date(self) -> Option<Date> {
        self.named.or(self.newest)
    }
}

/// The day in `Basic_LinkedInDataExport_MM-DD-YYYY`, the innermost when archives lie within each other.
fn date_in_name(path: &str) -> Option<Date> {
    const MARK: &str = "linkedindataexport_";
    let lower = path.to_lowercase();
    let stated = lower.rfind(MARK).and_then(|start| lower.get(start + MARK.len()..))?;
    let mut parts = stated.get(..10)?.split('-');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_an_archive_states_its_day() {
        let day = |name: &str| ArchiveDate::named(name).date().map(|day| day.to_string());
        assert_eq!(day("Basic_LinkedInDataExport_03-09-2026.zip").as_deref(), Some("2026-03-09"));
        assert_eq!(day("downloads/Complete_LinkedInDataExport_04-30-2026 (1).zip/Connections.csv").as_deref(), Some("2026-04-30"));
        assert_eq!(day("Basic_LinkedInDataExport_13-40-2026.zip"), None);
        assert_eq!(day("Basic_LinkedInDataExport_é"), None);
        assert_eq!(day("Connections.csv"), None);
    }

    #[test]
    fn leftovers_and_pictures_are_passed_over() {
        for name in ["__MACOSX/._Connections.csv", ".DS_Store", "Rich_Media/photo.jpg", "folder/", "Articles/one.html"] {
            assert!(!is_readable(name), "{name}");
        }
        for name in ["Connections.csv", "Jobs/Job Applications.csv", "Inbox", "card.VCF", "inner.zip", "book.xlsx"] {
            assert!(is_readable(name), "{name}");
        }
    }
}
