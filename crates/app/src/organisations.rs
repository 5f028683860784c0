//! Organisations: found by any of their names, who is there now or was before, notes on them, and which names mean the same.

mod at;
mod closest;
mod edit;
mod join;
mod named;
mod notes;
mod proposals;

pub use at::{AtOrganisation, FoundAt, OrganisationPage, PersonAt, PositionAt, Sure};
pub use edit::{OrganisationFields, OtherName};
pub use notes::OrganisationNote;
pub use proposals::AliasProposal;

pub(crate) use at::found;
pub(crate) use join::add_alias;
pub(crate) use named::{known_organisation, organisation_named};
