//! What a source says of a person, as a flat map from field to value: the form in which two states of a source are compared.
//!
//! Single values stand under their name (`headline`), repeated ones under name and key (`channel/email:dana@lumen.example`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wellmet_domain::{
    channels::ChannelKind,
    folding::{email_key, fold, phone_key, url_key},
    organisations::PositionKind,
};
use wellmet_formats::draft::{ChannelDraft, PersonDraft, PositionDraft};
use wellmet_store::content_hash;

/// The values of one record, by field.
pub type Values = BTreeMap<String, String>;

/// A change of one field of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FieldChange {
    /// The field.
    pub field: String,
    /// What the source said last time.
    pub before: Option<String>,
    /// What it says now.
    pub after: Option<String>,
    /// What the user says instead, which stays; empty where the user left nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yours: Option<String>,
}

/// The normalised value by which two spellings of a channel are one.
#[must_use]
pub fn channel_key(kind: ChannelKind, service: Option<&str>, value: &str, region: &str) -> String {
    let key = match kind {
        ChannelKind::Email => email_key(value),
        ChannelKind::Phone => phone_key(value, region),
        ChannelKind::Url => url_key(value),
        ChannelKind::Handle => url_key(value).filter(|_| value.contains('/')).or_else(|| Some(handle_key(service, value))),
    };
    key.unwrap_or_else(|| fold(value))
}

fn handle_key(service: Option<&str>, value: &str) -> String {
    format!("{}:{}", service.unwrap_or("handle"), fold(value.trim_start_matches('@')))
}

/// Everything a draft says, flat.
#[must_use]
pub fn values_of(draft: &PersonDraft, region: &str) -> Values {
    let mut values = Values::new();
    single_values(draft, &mut values);
    for channel in &draft.channels {
        let key = channel_key(channel.kind, channel.service.as_deref(), &channel.value, region);
        values.insert(format!("channel/{}:{key}", channel.kind), json(channel));
    }
    for (kind, name) in &draft.names {
        values.insert(format!("name/{kind}:{name}"), String::new());
    }
    for address in &draft.addresses {
        let text = json(address);
        values.insert(format!("address/{}", short_hash(&text)), text);
    }
    for date in &draft.dates {
        values.insert(format!("date/{}:{}", date.kind, date.label.as_deref().unwrap_or_default()), json(date));
    }
    position_values(draft, &mut values);
    for relation in &draft.relations {
        values.insert(format!("relation/{}:{}", relation.kind, fold(&relation.name)), json(relation));
    }
    for tag in &draft.tags {
        values.insert(format!("tag/{tag}"), String::new());
    }
    for topic in &draft.topics {
        values.insert(format!("topic/{}", fold(topic)), topic.clone());
    }
    for (name, value) in &draft.fields {
        values.insert(format!("field/{name}:{}", short_hash(value)), json(&(name, value)));
    }
    for note in &draft.notes {
        values.insert(format!("note/{}", short_hash(note)), note.clone());
    }
    values
}

fn single_values(draft: &PersonDraft, values: &mut Values) {
    let single = [
        ("name", Some(&draft.name).filter(|name| !name.is_empty())),
        ("given_name", draft.given_name.as_ref()),
        ("family_name", draft.family_name.as_ref()),
        ("prefix", draft.prefix.as_ref()),
        ("suffix", draft.suffix.as_ref()),
        ("headline", draft.headline.as_ref()),
        ("pronouns", draft.pronouns.as_ref()),
        ("pronunciation", draft.pronunciation.as_ref()),
    ];
    for (field, value) in single {
        if let Some(value) = value {
            values.insert(field.to_owned(), value.clone());
        }
    }
    if let Some(day) = draft.connected_on {
        values.insert("connected_on".to_owned(), day.to_string());
    }
}

/// One current position without dates is "where they are now", whatever it is called; several are told apart.
fn position_values(draft: &PersonDraft, values: &mut Values) {
    if let Some(main) = main_position(draft) {
        values.insert("position".to_owned(), json(main));
        return;
    }
    for position in &draft.positions {
        let key =
            format!("{:?} {:?} {:?}", position.organisation.as_deref().map(fold), position.title.as_deref().map(fold), position.started_on);
        values.insert(format!("position/{}", short_hash(&key)), json(position));
    }
}

/// The one position that a connection list or address book states.
#[must_use]
pub fn main_position(draft: &PersonDraft) -> Option<&PositionDraft> {
    match draft.positions.as_slice() {
        [only] if only.current && only.started_on.is_none() && only.kind != PositionKind::Membership => Some(only),
        _ => None,
    }
}

/// What differs between what a source said last and what it says now.
#[must_use]
pub fn changes(before: &Values, after: &Values) -> Vec<FieldChange> {
    let gone = before.iter().filter(|(field, _)| !after.contains_key(*field));
    let gone = gone.map(|(field, value)| FieldChange { field: field.clone(), before: Some(value.clone()), after: None, yours: None });
    let come = after.iter().filter(|(field, value)| before.get(*field) != Some(value));
    let come = come.map(|(field, value)| FieldChange {
        field: field.clone(),
        before: before.get(field).cloned(),
        after: Some(value.clone()),
        yours: None,
    });
    gone.chain(come).collect()
}

/// The channels by which a draft may be recognised as somebody who is there: mail addresses and profiles, never a telephone.
#[must_use]
pub fn recognising_keys(draft: &PersonDraft, region: &str) -> Vec<String> {
    let recognises = |channel: &&ChannelDraft| match channel.kind {
        ChannelKind::Email => true,
        ChannelKind::Url | ChannelKind::Handle => channel.service.as_deref() == Some("linkedin"),
        ChannelKind::Phone => false,
    };
    let key = |channel: &ChannelDraft| channel_key(channel.kind, channel.service.as_deref(), &channel.value, region);
    draft.channels.iter().filter(recognises).map(key).collect()
}

pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn short_hash(text: &str) -> String {
    content_hash(text.as_bytes())[..16].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(title: &str) -> PersonDraft {
        let position = PositionDraft {
            kind: PositionKind::Work,
            organisation: Some("Lumen".to_owned()),
            title: Some(title.to_owned()),
            department: None,
            started_on: None,
            ended_on: None,
            current: true,
        };
        PersonDraft { name: "Dana Okafor".to_owned(), positions: vec![position], tags: vec!["press".to_owned()], ..PersonDraft::default() }
    }

    #[test]
    fn a_new_title_is_one_change_of_the_position() {
        let changes = changes(&values_of(&draft("Engineer"), "PT"), &values_of(&draft("Lead"), "PT"));
        assert_eq!(changes.len(), 1);
        assert_eq!(changes[0].field, "position");
        assert!(changes[0].before.as_ref().unwrap().contains("Engineer") && changes[0].after.as_ref().unwrap().contains("Lead"));
    }

    #[test]
    fn what_a_source_no_longer_says_is_a_change_without_an_after() {
        let mut later = draft("Engineer");
        later.tags.clear();
        let changes = changes(&values_of(&draft("Engineer"), "PT"), &values_of(&later, "PT"));
        assert_eq!(changes, [FieldChange { field: "tag/press".to_owned(), before: Some(String::new()), after: None, yours: None }]);
    }

    #[test]
    fn a_telephone_recognises_nobody() {
        let mut draft = draft("Engineer");
        let channel = |kind, value: &str| ChannelDraft { kind, service: None, value: value.to_owned(), label: None, preferred: false };
        draft.channels = vec![channel(ChannelKind::Phone, "+351912345678"), channel(ChannelKind::Email, "Dana@Lumen.example")];
        assert_eq!(recognising_keys(&draft, "PT"), ["dana@lumen.example"]);
    }
}
