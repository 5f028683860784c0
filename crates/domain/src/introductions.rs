//! Introductions: who should meet, and what the user does not want to be asked again.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{PersonId, RowId};

/// Two people whom the user does not want to introduce to each other; not suggested again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IntroductionDismissal {
    /// The row's id.
    pub id: RowId,
    /// One of the two, the lower id.
    pub person_id: PersonId,
    /// The other.
    pub other_id: PersonId,
    /// The day it was decided.
    pub decided_on: Date,
}
