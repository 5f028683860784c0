//! Organisations: found by any of their names, and who is there now or was before.

mod named;

pub(crate) use named::organisation_named;
