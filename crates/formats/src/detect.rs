//! Which format a file is: by what stands in it, helped by its name, never by the extension alone.

use csv::{ReaderBuilder, StringRecord};

use crate::{
    encoding::head_text,
    rows::{Columns, DELIMITERS},
    tables,
};

/// How many bytes from the beginning of a file are enough to tell what it is.
pub const HEAD: usize = 64 * 1024;

wellmet_domain::text_enum! {
    /// What a file is.
    pub enum Format {
        /// LinkedIn: connections.
        LinkedinConnections => "linkedin_connections",
        /// LinkedIn: messages.
        LinkedinMessages => "linkedin_messages",
        /// LinkedIn: invitations to connect.
        LinkedinInvitations => "linkedin_invitations",
        /// LinkedIn: the owner's profile.
        LinkedinProfile => "linkedin_profile",
        /// LinkedIn: the owner's positions.
        LinkedinPositions => "linkedin_positions",
        /// LinkedIn: the owner's education.
        LinkedinEducation => "linkedin_education",
        /// LinkedIn: the owner's skills.
        LinkedinSkills => "linkedin_skills",
        /// LinkedIn: endorsements received.
        LinkedinEndorsementsReceived => "linkedin_endorsements_received",
        /// LinkedIn: endorsements given.
        LinkedinEndorsementsGiven => "linkedin_endorsements_given",
        /// LinkedIn: recommendations received.
        LinkedinRecommendationsReceived => "linkedin_recommendations_received",
        /// LinkedIn: recommendations given.
        LinkedinRecommendationsGiven => "linkedin_recommendations_given",
        /// LinkedIn: events attended.
        LinkedinEvents => "linkedin_events",
        /// LinkedIn: jobs applied for.
        LinkedinApplications => "linkedin_applications",
        /// LinkedIn: organisations followed.
        LinkedinCompanyFollows => "linkedin_company_follows",
        /// LinkedIn: the telephone's address book.
        LinkedinContacts => "linkedin_contacts",
        /// LinkedIn: the owner's mail addresses.
        LinkedinEmailAddresses => "linkedin_email_addresses",
        /// LinkedIn: a part of the archive that carries nothing for us.
        LinkedinOther => "linkedin_other",
        /// vCard, every version.
        Vcard => "vcard",
        /// Google's contact table, both headers.
        GoogleCsv => "google_csv",
        /// Outlook's contact table, classic and web.
        OutlookCsv => "outlook_csv",
        /// Thunderbird's contact table.
        ThunderbirdCsv => "thunderbird_csv",
        /// Any other table, read by a map.
        MappedCsv => "mapped_csv",
        /// iCalendar.
        Calendar => "calendar",
        /// A mailbox of many mails.
        Mbox => "mbox",
        /// One mail.
        Eml => "eml",
        /// A zip archive of any of these.
        Archive => "archive",
        /// A spreadsheet, whatever its name.
        Spreadsheet => "spreadsheet",
        /// Nothing that is known here.
        Unknown => "unknown",
    }
}

/// Tells what a file is from its name (with the path inside an archive) and its first [`HEAD`] bytes.
#[must_use]
pub fn detect(name: &str, head: &[u8]) -> Format {
    if let Some(format) = container(head) {
        return format;
    }
    if head.is_empty() || is_binary(head) {
        return Format::Unknown;
    }
    let text = head_text(head);
    if is_web_page(&text) { Format::Unknown } else { marked(&text).or_else(|| table(name, &text)).unwrap_or(Format::Unknown) }
}

/// Whether a file begins as a web page does.
pub(crate) fn is_web_page(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(15).collect::<String>().to_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html")
}

fn container(head: &[u8]) -> Option<Format> {
    if head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Some(Format::Spreadsheet);
    }
    if head.starts_with(b"PK\x05\x06") {
        return Some(Format::Archive);
    }
    head.starts_with(b"PK\x03\x04").then(|| if is_office_document(head) { office_format(head) } else { Format::Archive })
}

/// Whether the first member of a zip is one with which office documents begin.
fn is_office_document(head: &[u8]) -> bool {
    let first = head.get(30..).unwrap_or_default();
    [&b"[Content_Types].xml"[..], b"_rels/", b"docProps/", b"xl/", b"mimetype"].iter().any(|start| first.starts_with(start))
}

fn office_format(head: &[u8]) -> Format {
    let has = |needle: &[u8]| head.windows(needle.len()).any(|window| window == needle);
    if has(b"word/document") || has(b"ppt/") || has(b"opendocument.text") { Format::Unknown } else { Format::Spreadsheet }
}

/// Zero bytes stand in no text but UTF-16, which has its mark.
fn is_binary(head: &[u8]) -> bool {
    let marked = head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]);
    !marked && head.split(|byte| *byte == 0).count() - 1 > head.len() / 50
}

/// Formats that say what they are in their first lines.
fn marked(text: &str) -> Option<Format> {
    let upper = |line: &str| line.trim().to_ascii_uppercase();
    let first = text.lines().map(upper).find(|line| !line.is_empty())?;
    if text.starts_with("From ") && text.lines().skip(1).take(40).any(is_mail_header) {
        return Some(Format::Mbox);
    }
    match first.as_str() {
        "BEGIN:VCARD" => return Some(Format::Vcard),
        "BEGIN:VCALENDAR" => return Some(Format::Calendar),
        _ => {}
    }
    if is_mail(text) {
        return Some(Format::Eml);
    }
    // Something else may stand above the first card, as in a file that was put together by hand.
    text.lines().take(200).map(upper).find_map(|line| match line.as_str() {
        "BEGIN:VCARD" => Some(Format::Vcard),
        "BEGIN:VCALENDAR" => Some(Format::Calendar),
        _ => None,
    })
}

fn is_mail(text: &str) -> bool {
    let headers = text.lines().take_while(|line| !line.is_empty()).take(100);
    let (mut known, mut first) = (0, true);
    for line in headers {
        let folded = line.starts_with([' ', '\t']);
        if !folded && !line.split_once(':').is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic())) {
            return false;
        }
        known += usize::from(is_mail_header(line));
        if std::mem::take(&mut first) && folded {
            return false;
        }
    }
    known >= 2
}

fn is_mail_header(line: &str) -> bool {
    const NAMES: [&str; 13] = [
        "from",
        "to",
        "cc",
        "date",
        "subject",
        "message-id",
        "received",
        "return-path",
        "delivered-to",
        "mime-version",
        "content-type",
        "x-gm-thrid",
        "x-gmail-labels",
    ];
    line.split_once(':').is_some_and(|(name, _)| NAMES.contains(&name.to_ascii_lowercase().as_str()))
}

fn table(name: &str, text: &str) -> Option<Format> {
    let headers: Vec<(u8, Columns)> =
        DELIMITERS.iter().flat_map(|delimiter| first_records(text, *delimiter).map(|columns| (*delimiter, columns))).collect();
    let stem = stem(name);
    let known = headers.iter().find_map(|(_, columns)| format_of(&stem, columns));
    known.or_else(|| unknown_table(name, &stem, &headers))
}

/// A table whose header nobody knows: still a part of the archive if it lies in one, else one that needs a map.
fn unknown_table(name: &str, stem: &str, headers: &[(u8, Columns)]) -> Option<Format> {
    let looks_like_one = headers.iter().any(|(_, columns)| columns.names().len() > 1);
    if let Some(format) = format_of_stem(stem) {
        // The name alone decides nothing but the error: the reader says that the header is missing.
        return Some(if headers.iter().any(|(_, columns)| tables::can_be_mapped(columns)) { Format::MappedCsv } else { format });
    }
    if name.to_lowercase().contains("linkedindataexport") && has_extension(name, "csv") {
        return Some(Format::LinkedinOther);
    }
    let has_names = headers.iter().any(|(_, columns)| tables::can_be_mapped(columns));
    let is_named_table = ["csv", "tsv", "txt"].iter().any(|extension| has_extension(name, extension)) && looks_like_one;
    (has_names || (is_named_table && !has_extension(name, "txt"))).then_some(Format::MappedCsv)
}

fn has_extension(name: &str, extension: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, last)| last.eq_ignore_ascii_case(extension))
}

/// The columns that the first records of a text would be.
fn first_records(text: &str, delimiter: u8) -> impl Iterator<Item = Columns> {
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let records: Vec<StringRecord> = reader.records().take(10).filter_map(Result::ok).collect();
    records.into_iter().map(|record| Columns::new(&record))
}

/// The delimiter under which the header of a format reads; for other tables the one that makes the most columns.
pub(crate) fn delimiter_of(format: Format, text: &str) -> u8 {
    // Where every record would do as a header, only the number of columns tells.
    let telling = !matches!(format, Format::MappedCsv | Format::LinkedinOther);
    let is_header = |delimiter: &u8| telling && first_records(text, *delimiter).any(|columns| is_header_of(format, &columns));
    let matching = DELIMITERS.into_iter().find(is_header);
    let width = |delimiter: &u8| first_records(text, *delimiter).map(|columns| columns.names().len()).max().unwrap_or(0);
    // Of equals the last wins, so the comma, which is the most usual, stands last.
    matching.or_else(|| DELIMITERS.into_iter().rev().max_by_key(width)).unwrap_or(b',')
}

/// The name of a file without folder, extension, split number, copy number: `Connections_1 (2).csv` is `connections`.
fn stem(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name).to_lowercase();
    let base = file.rsplit_once('.').map_or(file.as_str(), |(base, _)| base);
    let base = base.split(" (").next().unwrap_or(base).trim_end_matches(|last: char| last.is_ascii_digit());
    base.chars().filter(|character| character.is_alphanumeric()).collect()
}

/// The columns that together show what a table is; the first match counts, so the more telling ones come first.
const SIGNATURES: &[(Format, &[&str])] = &[
    (Format::LinkedinMessages, &["conversationid", "from", "date", "content"]),
    (Format::LinkedinMessages, &["from", "to", "date", "content", "direction", "folder"]),
    (Format::LinkedinConnections, &["firstname", "connectedon"]),
    (Format::LinkedinInvitations, &["from", "to", "sentat"]),
    (Format::LinkedinProfile, &["firstname", "lastname", "headline", "summary"]),
    (Format::LinkedinPositions, &["companyname", "title", "startedon"]),
    (Format::LinkedinEducation, &["schoolname", "degreename"]),
    (Format::LinkedinEndorsementsReceived, &["skillname", "endorserfirstname"]),
    (Format::LinkedinEndorsementsGiven, &["skillname", "endorseefirstname"]),
    (Format::LinkedinEvents, &["eventname", "eventtime"]),
    (Format::LinkedinApplications, &["applicationdate", "jobtitle"]),
    (Format::LinkedinCompanyFollows, &["organization", "followedon"]),
    (Format::LinkedinContacts, &["firstname", "lastname", "companies", "createdat"]),
    (Format::LinkedinEmailAddresses, &["emailaddress", "confirmed", "primary"]),
    (Format::LinkedinOther, &["date", "sharelink"]),
    (Format::LinkedinOther, &["date", "link", "message"]),
    (Format::LinkedinOther, &["date", "type", "link"]),
    (Format::LinkedinOther, &["date", "status", "fullname"]),
    (Format::LinkedinOther, &["name", "url", "authority"]),
    (Format::LinkedinOther, &["title", "description", "issuer"]),
    (Format::LinkedinOther, &["logindate", "ipaddress"]),
];

/// What stands in tables whose headers say too little, by their names in the archive.
const STEMS: &[(Format, &str)] = &[
    (Format::LinkedinConnections, "connections"),
    (Format::LinkedinMessages, "messages"),
    (Format::LinkedinInvitations, "invitations"),
    (Format::LinkedinOther, "languages"),
    (Format::LinkedinOther, "projects"),
    (Format::LinkedinOther, "shares"),
    (Format::LinkedinOther, "comments"),
    (Format::LinkedinOther, "reactions"),
    (Format::LinkedinOther, "registration"),
    (Format::LinkedinOther, "richmedia"),
    (Format::LinkedinOther, "saveditems"),
    (Format::LinkedinOther, "savedjobs"),
    (Format::LinkedinOther, "searchqueries"),
    (Format::LinkedinOther, "adtargeting"),
    (Format::LinkedinOther, "adsclicked"),
    (Format::LinkedinOther, "lanadsengagement"),
    (Format::LinkedinOther, "inferencesaboutyou"),
];

fn format_of_stem(stem: &str) -> Option<Format> {
    STEMS.iter().find(|(_, name)| *name == stem).map(|(format, _)| *format)
}

fn format_of(stem: &str, columns: &Columns) -> Option<Format> {
    if let Some((format, _)) = SIGNATURES.iter().find(|(_, needed)| columns.have(needed)) {
        // Talks with the site's own bots are laid out like messages.
        let with_a_bot = *format == Format::LinkedinMessages && ["coach", "guide", "learning"].iter().any(|bot| stem.starts_with(bot));
        return Some(if with_a_bot { Format::LinkedinOther } else { *format });
    }
    if columns.have(RECOMMENDATION) {
        return recommendation(stem);
    }
    if columns.names().len() == 1 && columns.have(SKILL) && stem == "skills" {
        return Some(Format::LinkedinSkills);
    }
    if columns.have(&["name", "proficiency"]) {
        return Some(Format::LinkedinOther);
    }
    tables::dialect(columns)
}

const RECOMMENDATION: &[&str] = &["firstname", "lastname", "text", "creationdate"];
const SKILL: &[&str] = &["name"];

/// Received and given recommendations have the same columns; only the name of the file tells them apart.
fn recommendation(stem: &str) -> Option<Format> {
    if stem.contains("given") {
        Some(Format::LinkedinRecommendationsGiven)
    } else {
        stem.contains("received").then_some(Format::LinkedinRecommendationsReceived)
    }
}

/// Whether a record is the header of a format.
pub(crate) fn is_header_of(format: Format, columns: &Columns) -> bool {
    match format {
        Format::LinkedinRecommendationsReceived | Format::LinkedinRecommendationsGiven => columns.have(RECOMMENDATION),
        Format::LinkedinSkills => columns.have(SKILL),
        Format::LinkedinOther => true,
        Format::GoogleCsv | Format::OutlookCsv | Format::ThunderbirdCsv => tables::dialect(columns) == Some(format),
        Format::MappedCsv => columns.names().iter().any(|name| !name.is_empty()),
        other => SIGNATURES.iter().any(|(format, needed)| *format == other && columns.have(needed)),
    }
}
