//! Who the files say that I am: the owner of a LinkedIn archive, the address that stands on nearly every mail.

use std::collections::HashMap;

use jiff::civil::Date;
use wellmet_domain::{channels::ChannelKind, identities::IdentityKind, people::Source};
use wellmet_formats::{
    archive::ArchiveDate,
    draft::{ChannelDraft, Content, Draft, Item, PersonDraft},
    owner::OwnerSigns,
};

use wellmet_store::StagedRow;

use super::{
    me::identity_key,
    staging::{FileAt, Payload, phase_of},
};

/// From so many mails or meetings on, an address that stands on nearly all of them is the user's.
const ENOUGH: u64 = 8;

/// What the files tell of their owner and of their day.
#[derive(Default)]
pub struct Owners {
    archive: Option<ArchiveDate>,
    day: Option<Date>,
    linkedin: OwnerSigns,
    mails: HashMap<String, u64>,
    of_mails: u64,
    source: Option<Source>,
}

impl Owners {
    /// A file begins.
    pub fn begin(&mut self, file: &FileAt) {
        self.day = self.day.max(file.as_of);
        self.source = Some(file.source);
        if file.source == Source::Linkedin {
            self.archive.get_or_insert_default();
        }
    }

    /// Takes an item of the file that began last into account.
    pub fn observe(&mut self, item: &Item) {
        if self.source == Some(Source::Linkedin) {
            self.linkedin.observe(item);
            if let Some(archive) = &mut self.archive {
                archive.observe(item);
            }
            return;
        }
        let Content::Draft(draft) = &item.content else { return };
        if let Draft::Interaction(interaction) = draft.as_ref() {
            self.of_mails += 1;
            for participant in interaction.participants.iter().filter(|participant| participant.kind == IdentityKind::Email) {
                *self.mails.entry(identity_key(IdentityKind::Email, &participant.value)).or_insert(0) += 1;
            }
        }
    }

    /// The day that the files tell of, where their names or contents say it.
    #[must_use]
    pub fn as_of(&self) -> Option<Date> {
        self.day.or_else(|| self.archive.and_then(ArchiveDate::date))
    }

    /// What is sure about the user, as facts about the user's own record.
    #[must_use]
    pub fn drafts(&self) -> Vec<(PersonDraft, Source)> {
        let owner = self.linkedin.owner();
        let profile = owner.profile.filter(|_| owner.sure).map(|profile| {
            let name = owner.name.unwrap_or_default();
            let channel = ChannelDraft {
                kind: ChannelKind::Url,
                service: Some("linkedin".to_owned()),
                value: profile,
                label: None,
                preferred: false,
            };
            (owner_draft("signs/profile", name, channel), Source::Linkedin)
        });
        let mail = self.address_on_nearly_all().map(|address| {
            let channel = ChannelDraft { kind: ChannelKind::Email, service: None, value: address, label: None, preferred: false };
            (owner_draft("signs/mail", String::new(), channel), Source::Mail)
        });
        profile.into_iter().chain(mail).collect()
    }

    fn address_on_nearly_all(&self) -> Option<String> {
        let mut counted: Vec<(&String, u64)> = self.mails.iter().map(|(address, count)| (address, *count)).collect();
        counted.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
        let (address, count) = counted.first()?;
        let rival = counted.get(1).map_or(0, |(_, count)| *count);
        (self.of_mails >= ENOUGH && count * 10 >= self.of_mails * 8 && rival * 2 <= *count).then(|| (*address).clone())
    }
}

/// Which of the user's channels the files tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// A mail address.
    pub email: bool,
    /// A profile, or the name that messages bear.
    pub profile: bool,
}

/// Which of the user's channels the first staged rows tell, where everything about the user stands.
#[must_use]
pub fn channels_told(rows: &[StagedRow]) -> Told {
    let mut told = Told::default();
    for row in rows.iter().filter(|row| phase_of(row.ordinal) == 0) {
        if let Ok(Payload { draft: Draft::Owner(owner), .. }) = serde_json::from_str(&row.payload) {
            told.email |= owner.channels.iter().any(|channel| channel.kind == ChannelKind::Email);
            told.profile |= !owner.name.is_empty() || owner.channels.iter().any(|channel| channel.kind == ChannelKind::Url);
        }
    }
    told
}

fn owner_draft(key: &str, name: String, channel: ChannelDraft) -> PersonDraft {
    let key = format!("{key}/{}", channel.value);
    PersonDraft { key, name, channels: vec![channel], ..PersonDraft::default() }
}
