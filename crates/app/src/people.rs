//! People: whom one knows, everything known about them, and where each fact came from.
//!
//! One file per thing one does with a person. Lists and search are answered from an index of the whole book.

mod ages;
mod band;
mod beyond;
mod create;
mod edit;
mod find;
mod forget;
mod index;
mod lines;
mod many;
mod mentions;
mod met;
mod names;
mod open;
mod page;
mod parts;
mod photo;
mod stale;
mod states;
mod timeline;
mod typed;
mod year;

pub use ages::FactAge;
pub use band::Band;
pub use beyond::{BeyondIndex, ColdIn};
pub use create::{Created, NewPerson};
pub use edit::PersonFields;
pub use find::Choice;
pub use forget::{Forgotten, Instead, NameElsewhere, NamedPlace};
pub use index::{PeopleIndex, PeopleRows, Row};
pub use lines::{LastContact, PeoplePage, PersonLine};
pub use many::ManyChange;
pub use met::Met;
pub use names::{NameHint, sort_name};
pub use open::{Open, OpenThing};
pub use page::{Backlink, CadenceShown, Linked, NewsShown, PersonPage, PersonShown, Remembering};
pub use parts::{Added, Part, Shown};
pub use stale::{StaleFact, StillTrue, Verification};
pub use timeline::{Involved, Origin, TimelineEntry, TimelinePage};
pub use typed::{
    AddressFields, ChannelFields, DateFields, FieldFields, NameFields, NeedFields, NoteFields, OfferFields, PartKind, PositionFields,
    RelationFields, TagFields, TopicFields,
};
pub use year::{DayCount, YearView};

pub(crate) use ages::named as source_named;
pub(crate) use create::{create, create_from};
pub(crate) use index::IndexCache;
pub(crate) use lines::{first_emails, lines};
pub(crate) use met::CONNECTED;
pub(crate) use page::plain;
pub(crate) use parts::{add, keep_edit, merged, place, refuse_changed_since, saved};
pub(crate) use stale::stale_facts;
