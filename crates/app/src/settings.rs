//! Settings of the book, and who its owner is.

use wellmet_domain::{cadence::CircleRules, fields::Setting};
use wellmet_store::{Cell, Tx};

use crate::error::Result;

/// The region in which telephone numbers without a country are read (ISO 3166); none is set: `ZZ`, which is nowhere.
pub(crate) async fn phone_region(tx: &mut Tx) -> Result<String> {
    Ok(setting(tx, "phone_region").await?.unwrap_or_else(|| "ZZ".to_owned()))
}

/// The intervals of the circles.
pub(crate) async fn circles(tx: &mut Tx) -> Result<CircleRules> {
    Ok(setting(tx, "circles").await?.unwrap_or_default())
}

/// The value of a setting, when the user chose one that can still be read.
pub(crate) async fn setting<T: serde::de::DeserializeOwned>(tx: &mut Tx, name: &str) -> Result<Option<T>> {
    let rows = tx.select::<Setting>("name = $2", &[name.to_owned().put()]).await?;
    Ok(rows.into_iter().next().and_then(|row| serde_json::from_value(row.value.get("value")?.clone()).ok()))
}
