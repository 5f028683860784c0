//! Google's contact table: `E-mail 1 - Label` beside `E-mail 1 - Value`, as many as the largest contact has.

use super::{
    field::{Field, Meaning},
    plan::Planned,
};
use crate::rows::{Columns, fold_column};

/// Whether a header is Google's, of 2024 and later or older.
pub(crate) fn is_google(columns: &Columns) -> bool {
    let numbered =
        ["email1value", "phone1value", "address1formatted", "organization1name"].iter().any(|name| columns.place(name).is_some());
    let now = columns.have(&["firstname", "organizationname", "labels"]) || columns.have(&["firstname", "fileas", "organizationname"]);
    let older = columns.have(&["givenname", "familyname", "groupmembership"]) || columns.have(&["givenname", "additionalname", "yominame"]);
    now || older || (numbered && (columns.have(&["firstname"]) || columns.have(&["givenname"]) || columns.have(&["name"])))
}

/// What the columns of such a header mean.
pub(crate) fn planned(columns: &Columns) -> Vec<Planned> {
    columns.names().iter().enumerate().filter_map(|(place, name)| column(columns, place, name)).collect()
}

fn column(columns: &Columns, place: usize, name: &str) -> Option<Planned> {
    match name.split_once(" - ") {
        Some((group, part)) => numbered(columns, place, group, part),
        None => simple(&fold_column(name)).map(|field| Planned { place, field, label_place: None, group: String::new() }),
    }
}

/// A column such as `Address 2 - City`: the group is `Address 2`, its label stands in `Address 2 - Label`.
fn numbered(columns: &Columns, place: usize, group: &str, part: &str) -> Option<Planned> {
    let kind = fold_column(group.trim_end_matches(|last: char| last.is_ascii_digit() || last == ' '));
    let meaning = match (kind.as_str(), fold_column(part).as_str()) {
        ("email", "value") => Meaning::Email,
        ("phone", "value") => Meaning::Phone,
        ("website", "value") => Meaning::Url,
        ("im", "value") => Meaning::Handle,
        ("relation", "value") => Meaning::Relation,
        ("event", "value") => Meaning::Date,
        ("customfield", "value") => Meaning::Custom,
        ("organization", "name") => Meaning::Organisation,
        ("organization", "title") => Meaning::Title,
        ("organization", "department") => Meaning::Department,
        ("address", "street" | "extendedaddress") => Meaning::Street,
        ("address", "city") => Meaning::City,
        ("address", "region") => Meaning::Region,
        ("address", "postalcode") => Meaning::PostalCode,
        ("address", "country") => Meaning::Country,
        ("address", "formatted") => Meaning::Address,
        _ => return None,
    };
    let beside = |part: &str| columns.place(&fold_column(&format!("{group}{part}")));
    // The service of a messenger says more than its type.
    let label_place =
        if meaning == Meaning::Handle { beside("Service").or_else(|| beside("Label")) } else { beside("Label").or_else(|| beside("Type")) };
    Some(Planned { place, field: Field::plain(meaning), label_place, group: group.to_owned() })
}

fn simple(folded: &str) -> Option<Field> {
    let meaning = match folded {
        "name" => Meaning::Name,
        "firstname" | "givenname" => Meaning::GivenName,
        "middlename" | "additionalname" => Meaning::MiddleName,
        "lastname" | "familyname" => Meaning::FamilyName,
        "phoneticfirstname" | "phoneticmiddlename" | "phoneticlastname" | "givennameyomi" | "additionalnameyomi" | "familynameyomi" => {
            Meaning::PhoneticName
        }
        "nameprefix" => Meaning::Prefix,
        "namesuffix" => Meaning::Suffix,
        "nickname" => Meaning::Nickname,
        "maidenname" => Meaning::FormerName,
        "organizationname" => Meaning::Organisation,
        "organizationtitle" => Meaning::Title,
        "organizationdepartment" => Meaning::Department,
        "birthday" => Meaning::Birthday,
        "notes" => Meaning::Notes,
        "labels" | "groupmembership" => Meaning::Tags,
        "location" => Meaning::City,
        "occupation" | "hobby" => return Some(Field::with(Meaning::Custom, folded)),
        _ => return None,
    };
    Some(Field::plain(meaning))
}
