//! A network as the files that people have: a LinkedIn archive, an address book, a calendar and a mailbox.

use std::{
    fs::{self, File},
    io::{BufWriter, Result, Write},
    path::Path,
};

use wellmet_domain::interactions::{Direction, InteractionKind};

use super::{InventedInteraction, InventedPerson, Network};

/// The owner of the network.
const OWNER: (&str, &str) = ("Robin", "Vale");
const OWNER_EMAIL: &str = "robin.vale@wellmet.example";
const OWNER_PROFILE: &str = "https://www.linkedin.com/in/robin-vale";

/// One in how many people has a card in the address book.
const CARDS_ONE_IN: usize = 3;
/// One in how many people shows a mail address to their connections.
const SHOWN_ADDRESS_ONE_IN: usize = 33;

/// Writes `linkedin/`, `people.vcf`, `calendar.ics` and `mail.mbox` into the folder.
///
/// # Errors
/// When the folder cannot be written.
pub fn write(network: &Network, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder.join("linkedin"))?;
    let file = |name: &str| File::create(folder.join(name)).map(BufWriter::new);
    profile(file("linkedin/Profile.csv")?)?;
    connections(network, file("linkedin/Connections.csv")?)?;
    cards(network, file("people.vcf")?)?;
    Happenings { messages: file("linkedin/messages.csv")?, calendar: file("calendar.ics")?, mail: file("mail.mbox")? }.write(network)
}

fn profile(mut out: impl Write) -> Result<()> {
    writeln!(
        out,
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers"
    )?;
    writeln!(out, "{},{},,,,Product lead,,,,Lisbon,,,", OWNER.0, OWNER.1)?;
    out.flush()
}

fn connections(network: &Network, mut out: impl Write) -> Result<()> {
    write!(out, "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing.\"\n\n")?;
    writeln!(out, "First Name,Last Name,URL,Email Address,Company,Position,Connected On")?;
    for person in network.people() {
        let InventedPerson { given, family, organisation, title, .. } = &person;
        let shown = if person.number % SHOWN_ADDRESS_ONE_IN == 0 { person.email() } else { String::new() };
        let day = person.connected_on.strftime("%d %b %Y");
        writeln!(out, "{given},{family},{},{shown},{organisation},{title},{day}", person.profile())?;
    }
    out.flush()
}

fn cards(network: &Network, mut out: impl Write) -> Result<()> {
    for person in network.people().step_by(CARDS_ONE_IN) {
        let InventedPerson { number, given, family, organisation, title, city, .. } = &person;
        write!(out, "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:invented-{number}\r\nN:{family};{given};;;\r\nFN:{given} {family}\r\n")?;
        write!(out, "ORG:{organisation}\r\nTITLE:{title}\r\nEMAIL;TYPE=work:{}\r\nURL:{}\r\n", person.email(), person.profile())?;
        write!(out, "ADR;TYPE=work:;;;{city};;;\r\nEND:VCARD\r\n")?;
    }
    out.flush()
}

/// The three files that tell what happened.
struct Happenings<Out> {
    messages: Out,
    calendar: Out,
    mail: Out,
}

impl<Out: Write> Happenings<Out> {
    fn write(mut self, network: &Network) -> Result<()> {
        writeln!(
            self.messages,
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT"
        )?;
        write!(self.calendar, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Wellmet//Invented//EN\r\n")?;
        for happened in network.interactions() {
            let person = network.person(happened.person);
            match happened.kind {
                InteractionKind::Message => self.message(&happened, &person)?,
                InteractionKind::Email => self.mail(&happened, &person)?,
                _ => self.meeting(&happened, &person)?,
            }
        }
        write!(self.calendar, "END:VCALENDAR\r\n")?;
        [&mut self.messages, &mut self.calendar, &mut self.mail].into_iter().try_for_each(Write::flush)
    }

    fn message(&mut self, happened: &InventedInteraction, person: &InventedPerson) -> Result<()> {
        let (me, them) = ((owner(), OWNER_PROFILE.to_owned()), (person.name(), person.profile()));
        let (from, to) = if happened.direction == Direction::Mine { (me, them) } else { (them, me) };
        let at = happened.at.strftime("%Y-%m-%d %H:%M:%S UTC");
        let conversation = format!("2-invented-{}", person.number);
        writeln!(self.messages, "{conversation},,{},{},{},{},{at},,{},INBOX,,No", from.0, from.1, to.0, to.1, happened.note)
    }

    fn mail(&mut self, happened: &InventedInteraction, person: &InventedPerson) -> Result<()> {
        let (me, them) = ((owner(), OWNER_EMAIL.to_owned()), (person.name(), person.email()));
        let (from, to) = if happened.direction == Direction::Mine { (me, them) } else { (them, me) };
        let (line, date) = (happened.at.strftime("%a %b %d %H:%M:%S +0000 %Y"), happened.at.strftime("%a, %d %b %Y %H:%M:%S +0000"));
        write!(self.mail, "From {}@invented {line}\nMessage-ID: <{}@invented.example>\nDate: {date}\n", happened.number, happened.number)?;
        write!(self.mail, "From: {}\nTo: {}\nSubject: =?UTF-8?Q?{}?=\n", mailbox(&from), mailbox(&to), happened.title.replace(' ', "_"))?;
        write!(self.mail, "Content-Type: text/plain; charset=utf-8\n\n{}\n\n", happened.note)
    }

    fn meeting(&mut self, happened: &InventedInteraction, person: &InventedPerson) -> Result<()> {
        let (start, end) = (happened.at.strftime("%Y%m%dT%H%M%SZ"), happened.at.saturating_add(jiff::Span::new().minutes(45)));
        let word = if happened.kind == InteractionKind::Call { "Call: " } else { "" };
        write!(self.calendar, "BEGIN:VEVENT\r\nUID:{}@invented.example\r\nDTSTAMP:{start}\r\nDTSTART:{start}\r\n", happened.number)?;
        write!(self.calendar, "DTEND:{}\r\nSUMMARY:{word}{}\r\n", end.strftime("%Y%m%dT%H%M%SZ"), happened.title)?;
        write!(self.calendar, "ORGANIZER;CN={}:mailto:{OWNER_EMAIL}\r\n", owner())?;
        write!(self.calendar, "ATTENDEE;PARTSTAT=ACCEPTED;CN={}:\r\n mailto:{}\r\nEND:VEVENT\r\n", person.name(), person.email())
    }
}

fn owner() -> String {
    format!("{} {}", OWNER.0, OWNER.1)
}

/// `=?UTF-8?B?...?= <address>` would hide the name from the eye; quoted-printable keeps most letters (RFC 2047, section 4.2).
fn mailbox((name, address): &(String, String)) -> String {
    let encoded: String =
        name.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("={byte:02X}") }).collect();
    format!("=?UTF-8?Q?{encoded}?= <{address}>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_person_and_every_interaction_is_in_a_file() {
        let network = Network { people: 90, interactions: 600, seed: 3, until: "2026-11-22".parse().unwrap() };
        let folder = crate::folder();
        write(&network, folder.path()).unwrap();
        let count = |name: &str, mark: &str| fs::read_to_string(folder.path().join(name)).unwrap().matches(mark).count();
        assert_eq!(count("linkedin/Connections.csv", "linkedin.com/in/"), 90);
        assert_eq!(count("people.vcf", "BEGIN:VCARD"), 30);
        let (messages, mails, meetings) =
            (count("linkedin/messages.csv", "2-invented-"), count("mail.mbox", "Message-ID:"), count("calendar.ics", "BEGIN:VEVENT"));
        assert_eq!(messages + mails + meetings, 600);
        assert!(messages > mails && mails > meetings && meetings > 0);
    }

    #[test]
    fn a_name_with_accents_stays_readable_in_a_mail_header() {
        assert_eq!(mailbox(&("Júlia Brito".to_owned(), "j@x.example".to_owned())), "=?UTF-8?Q?J=C3=BAlia=20Brito?= <j@x.example>");
    }
}
