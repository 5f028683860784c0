//! What is to change in a card, told in the words of a draft.

use wellmet_domain::{PartialDate, addresses::ImportantDateKind, channels::ChannelKind, organisations::PositionKind, people::NameKind};

use crate::draft::{AddressDraft, PersonDraft, PositionDraft};

/// The changes to make in one card, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CardEdits(pub Vec<Edit>);

/// A name and its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameParts {
    /// The name as shown.
    pub shown: String,
    /// Given names.
    pub given: Option<String>,
    /// Family name.
    pub family: Option<String>,
    /// What stands before the name.
    pub prefix: Option<String>,
    /// What stands after the name.
    pub suffix: Option<String>,
}

/// A property that a card may have many of, each one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// A nickname.
    Nickname,
    /// A mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A web address.
    Url,
    /// A note.
    Note,
    /// A category, which is a tag here.
    Category,
}

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// The name and its parts become these.
    Name(NameParts),
    /// The organisation of the first position becomes this, or goes.
    Organisation(Option<String>),
    /// The department of the first position becomes this, or goes.
    Department(Option<String>),
    /// The title of the first position becomes this, or goes.
    Title(Option<String>),
    /// The birthday becomes this, or goes.
    Birthday(Option<PartialDate>),
    /// One more value.
    Add {
        /// Of which property.
        list: Listed,
        /// The value.
        value: String,
        /// Its label.
        label: Option<String>,
    },
    /// One value becomes another; its label and parameters stay.
    Change {
        /// Of which property.
        list: Listed,
        /// The value that the card has.
        from: String,
        /// The value that it gets.
        to: String,
    },
    /// One value goes.
    Remove {
        /// Of which property.
        list: Listed,
        /// The value that the card has.
        value: String,
    },
    /// One more address.
    AddAddress(AddressDraft),
    /// One address becomes another; its label and parameters stay.
    ChangeAddress {
        /// The address that the card has.
        from: AddressDraft,
        /// The address that it gets.
        to: AddressDraft,
    },
    /// One address goes.
    RemoveAddress(AddressDraft),
}

impl CardEdits {
    /// What has to change in the card of `before` so that it says what `after` says, as far as [`Edit`] has words for it.
    #[must_use]
    pub fn between(before: &PersonDraft, after: &PersonDraft) -> Self {
        let mut edits: Vec<Edit> = changed(&NameParts::of(before), &NameParts::of(after)).map(Edit::Name).into_iter().collect();
        edits.extend(position_edits(before, after));
        edits.extend(changed(&birthday(before), &birthday(after)).map(Edit::Birthday));
        for list in [Listed::Nickname, Listed::Email, Listed::Phone, Listed::Url, Listed::Note, Listed::Category] {
            edits.extend(list_edits(list, &list.values(before), &list.values(after)));
        }
        edits.extend(address_edits(&before.addresses, &after.addresses));
        Self(edits)
    }
}

impl NameParts {
    fn of(draft: &PersonDraft) -> Self {
        Self {
            shown: draft.name.clone(),
            given: draft.given_name.clone(),
            family: draft.family_name.clone(),
            prefix: draft.prefix.clone(),
            suffix: draft.suffix.clone(),
        }
    }
}

fn changed<T: PartialEq + Clone>(before: &T, after: &T) -> Option<T> {
    (before != after).then(|| after.clone())
}

fn position_edits(before: &PersonDraft, after: &PersonDraft) -> Vec<Edit> {
    let (old, new) = (first_position(before), first_position(after));
    let field = |get: fn(&PositionDraft) -> &Option<String>, edit: fn(Option<String>) -> Edit| {
        changed(&old.and_then(|position| get(position).clone()), &new.and_then(|position| get(position).clone())).map(edit)
    };
    let edits = [
        field(|position| &position.organisation, Edit::Organisation),
        field(|position| &position.department, Edit::Department),
        field(|position| &position.title, Edit::Title),
    ];
    edits.into_iter().flatten().collect()
}

fn first_position(draft: &PersonDraft) -> Option<&PositionDraft> {
    draft.positions.iter().find(|position| position.kind == PositionKind::Work && position.current)
}

fn birthday(draft: &PersonDraft) -> Option<PartialDate> {
    draft.dates.iter().find(|date| date.kind == ImportantDateKind::Birthday).map(|date| date.date)
}

impl Listed {
    /// The values that a draft has of this property, with their labels.
    fn values(self, draft: &PersonDraft) -> Vec<(String, Option<String>)> {
        let bare = |texts: &[String]| texts.iter().map(|text| (text.clone(), None)).collect();
        let kind = match self {
            Self::Note => return bare(&draft.notes),
            Self::Category => return bare(&draft.tags),
            Self::Nickname => {
                let nicknames = draft.names.iter().filter(|(kind, _)| *kind == NameKind::Nickname);
                return nicknames.map(|(_, name)| (name.clone(), None)).collect();
            }
            Self::Email => ChannelKind::Email,
            Self::Phone => ChannelKind::Phone,
            Self::Url => ChannelKind::Url,
        };
        let channels = draft.channels.iter().filter(|channel| channel.kind == kind);
        channels.map(|channel| (channel.value.clone(), channel.label.clone())).collect()
    }
}

fn list_edits(list: Listed, before: &[(String, Option<String>)], after: &[(String, Option<String>)]) -> Vec<Edit> {
    let gone: Vec<_> = missing(before, after, |old, new| old.0 == new.0);
    let come: Vec<_> = missing(after, before, |old, new| old.0 == new.0);
    let shared = gone.len().min(come.len());
    let changes = gone.iter().zip(&come).map(|(old, new)| Edit::Change { list, from: old.0.clone(), to: new.0.clone() });
    let removals = gone[shared..].iter().map(|old| Edit::Remove { list, value: old.0.clone() });
    let additions = come[shared..].iter().map(|new| Edit::Add { list, value: new.0.clone(), label: new.1.clone() });
    changes.chain(removals).chain(additions).collect()
}

fn address_edits(before: &[AddressDraft], after: &[AddressDraft]) -> Vec<Edit> {
    let gone = missing(before, after, PartialEq::eq);
    let come = missing(after, before, PartialEq::eq);
    let shared = gone.len().min(come.len());
    let changes = gone.iter().zip(&come).map(|(old, new)| Edit::ChangeAddress { from: (*old).clone(), to: (*new).clone() });
    let removals = gone[shared..].iter().map(|old| Edit::RemoveAddress((*old).clone()));
    let additions = come[shared..].iter().map(|new| Edit::AddAddress((*new).clone()));
    changes.chain(removals).chain(additions).collect()
}

/// What is in one list and not in the other, counting repetitions.
fn missing<'a, T>(these: &'a [T], others: &[T], same: impl Fn(&T, &T) -> bool) -> Vec<&'a T> {
    let mut left: Vec<&T> = others.iter().collect();
    these
        .iter()
        .filter(|this| match left.iter().position(|other| same(this, other)) {
            Some(index) => {
                left.remove(index);
                false
            }
            None => true,
        })
        .collect()
}
