//! The id of this installation: what a phone wrote while it was without network is delivered to no other one.

use std::fs;

use uuid::{Builder, Uuid};

use super::link::write_private;
use crate::{context::Context, failure::Result};

/// Where the id lies in the data directory.
const FILE: &str = "instance.txt";

/// The id of the installation whose data lies here, made at the first start. A copy of the database elsewhere is another one.
pub fn of(context: &Context) -> Result<Uuid> {
    let known = fs::read_to_string(context.data.join(FILE)).ok().and_then(|text| text.trim().parse().ok());
    if let Some(known) = known {
        return Ok(known);
    }
    let mut bytes = [0_u8; 16];
    context.entropy().fill(&mut bytes);
    let made = Builder::from_random_bytes(bytes).into_uuid();
    write_private(context, FILE, &made.to_string())?;
    Ok(made)
}
