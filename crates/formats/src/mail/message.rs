//! What a mail's headers say: who, to whom, when, about what, in which conversation.

use jiff::{Timestamp, civil::Date, tz::Offset};
use mail_parser::{Addr, Address, DateTime, HeaderName, HeaderValue, Message, MessageParser};
use wellmet_domain::{
    folding::email_key,
    identities::IdentityKind,
    interactions::{InteractionKind, Precision, Role, Status},
};

use super::{
    Refusal,
    labels::{Folder, folder_of},
    mailbox::RawMail,
};
use crate::{
    draft::{InteractionDraft, ParticipantDraft},
    machines::machine_address,
    vcard::hashed,
};

/// Reads headers; holds the parser's settings.
#[derive(Debug)]
pub struct Messages {
    headers: MessageParser,
    whole: MessageParser,
}

impl Messages {
    /// Settings that look only at the headers that matter here.
    pub fn new() -> Self {
        let headers = MessageParser::new()
            .with_address_headers()
            .with_date_headers()
            .with_message_ids()
            .header_text(HeaderName::Subject)
            .header_text(HeaderName::ListId)
            .header_text(HeaderName::ListUnsubscribe)
            .header_text("Precedence")
            .header_text("Auto-Submitted")
            .header_text("X-Gmail-Labels")
            .header_text("X-GM-THRID")
            .default_header_ignore();
        Self { whole: headers.clone().with_mime_headers(), headers }
    }

    /// The draft of a mail, or why there is none.
    pub fn draft(&self, mail: &RawMail) -> Result<InteractionDraft, Refusal> {
        if !mail.whole {
            return Err(Refusal::invalid("rejected-mail-cut-off", None));
        }
        let parsed = if mail.body { self.whole.parse(&mail.bytes) } else { self.headers.parse_headers(&mail.bytes) };
        let message = parsed.ok_or(Refusal::invalid("rejected-mail-unreadable", None))?;
        refuse_folders(&message)?;
        let participants = participants(&message)?;
        let when = When::of(&message)?;
        let title = message.subject().map(tidy).filter(|subject| !subject.is_empty());
        let id = message.message_id().map(str::to_owned);
        let key = id.clone().unwrap_or_else(|| fallback_key(&when, &participants, title.as_deref()));
        Ok(InteractionDraft {
            thread: thread_of(&message).or(id),
            key,
            kind: InteractionKind::Email,
            on_date: when.date,
            at: Some(when.at),
            zone: Some(when.zone),
            precision: Precision::Moment,
            direction: None,
            status: Status::Held,
            title,
            body: mail.body.then(|| body_of(&message)).flatten(),
            place: None,
            participants,
        })
    }
}

fn refuse_folders(message: &Message<'_>) -> Result<(), Refusal> {
    let subject = || message.subject().map(tidy);
    match text_of(message, "X-Gmail-Labels").and_then(|labels| folder_of(&labels)) {
        Some(Folder::Draft) => Err(Refusal::ignored("rejected-draft", subject())),
        Some(Folder::Spam) => Err(Refusal::ignored("rejected-spam", subject())),
        Some(Folder::Trash) => Err(Refusal::ignored("rejected-mail-trash", subject())),
        None => Ok(()),
    }
}

fn text_of(message: &Message<'_>, name: &'static str) -> Option<String> {
    let values = message.header_values(name).filter_map(HeaderValue::as_text).map(tidy).collect::<Vec<_>>();
    (!values.is_empty()).then(|| values.join(","))
}

/// Single spaces, nothing around.
fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everybody on it: sender first, then those written to, then those copied in. Machines are left out; a machine as sender refuses the mail.
fn participants(message: &Message<'_>) -> Result<Vec<ParticipantDraft>, Refusal> {
    let mut found = Vec::new();
    add(&mut found, message.from(), Role::From);
    let Some(sender) = found.first() else { return Err(Refusal::invalid("rejected-nobody", message.subject().map(tidy))) };
    if machine_address(&sender.value) || is_machine_made(message) {
        return Err(Refusal::ignored("rejected-mail-machine", Some(sender.value.clone())));
    }
    add(&mut found, message.to(), Role::To);
    add(&mut found, message.cc(), Role::Copied);
    add(&mut found, message.bcc(), Role::Copied);
    found.retain(|participant| !machine_address(&participant.value));
    Ok(found)
}

/// Lists, newsletters, and answers that nobody wrote.
fn is_machine_made(message: &Message<'_>) -> bool {
    let has = |name: HeaderName<'static>| message.header_values(name).next().is_some();
    let bulk = text_of(message, "Precedence").is_some_and(|word| matches!(word.to_lowercase().as_str(), "bulk" | "list" | "junk"));
    let automatic = text_of(message, "Auto-Submitted").is_some_and(|word| !word.to_lowercase().starts_with("no"));
    has(HeaderName::ListId) || has(HeaderName::ListUnsubscribe) || bulk || automatic
}

fn add(found: &mut Vec<ParticipantDraft>, addresses: Option<&Address<'_>>, role: Role) {
    let Some(addresses) = addresses else { return };
    for draft in addresses.iter().filter_map(|address| participant(address, role)) {
        if !found.iter().any(|known| email_key(&known.value) == email_key(&draft.value)) {
            found.push(draft);
        }
    }
}

fn participant(address: &Addr<'_>, role: Role) -> Option<ParticipantDraft> {
    let value = address.address().map(str::trim).filter(|value| email_key(value).is_some())?.to_owned();
    let name = address.name().map(tidy).filter(|name| !name.is_empty() && !name.contains('@'));
    Some(ParticipantDraft { kind: IdentityKind::Email, value, name, role })
}

struct When {
    date: Date,
    at: Timestamp,
    zone: String,
}

impl When {
    /// The Date header: its civil date where it was written, and its instant.
    fn of(message: &Message<'_>) -> Result<Self, Refusal> {
        let refusal = |stated: Option<&DateTime>| Refusal::invalid("rejected-no-date", stated.map(DateTime::to_rfc3339));
        let stated = message.date().ok_or_else(|| refusal(None))?;
        Self::from_parts(stated).ok_or_else(|| refusal(Some(stated)))
    }

    fn from_parts(stated: &DateTime) -> Option<Self> {
        let small = |number: u8| i8::try_from(number).ok();
        let date = Date::new(i16::try_from(stated.year).ok()?, small(stated.month)?, small(stated.day)?).ok()?;
        let civil = date.at(small(stated.hour)?.min(23), small(stated.minute)?.min(59), small(stated.second)?.min(59), 0);
        let seconds = i32::from(stated.tz_hour) * 3600 + i32::from(stated.tz_minute) * 60;
        let seconds = if stated.tz_before_gmt { -seconds } else { seconds };
        let at = Offset::from_seconds(seconds).ok()?.to_timestamp(civil).ok()?;
        let sign = if stated.tz_before_gmt { '-' } else { '+' };
        Some(Self { date, at, zone: format!("{sign}{:02}:{:02}", stated.tz_hour, stated.tz_minute) })
    }
}

/// Gmail's thread, else the first mail of the conversation.
fn thread_of(message: &Message<'_>) -> Option<String> {
    let first = |value: &HeaderValue<'_>| match value {
        HeaderValue::Text(id) => Some(id.to_string()),
        HeaderValue::TextList(ids) => ids.first().map(ToString::to_string),
        _ => None,
    };
    text_of(message, "X-GM-THRID").or_else(|| first(message.references())).or_else(|| first(message.in_reply_to()))
}

fn fallback_key(when: &When, participants: &[ParticipantDraft], title: Option<&str>) -> String {
    let people: Vec<String> = participants.iter().map(|participant| participant.value.to_lowercase()).collect();
    hashed(&[&when.at.to_string(), &people.join(","), title.unwrap_or_default()])
}

fn body_of(message: &Message<'_>) -> Option<String> {
    let text = message.body_text(0)?.replace("\r\n", "\n").trim().to_owned();
    (!text.is_empty()).then_some(text)
}
