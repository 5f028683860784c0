//! The photo of a person: bytes kept by their hash, so that the journal holds a hash alone.

use wellmet_domain::{PersonId, catalogue::say, people::Person};
use wellmet_formats::vcard::LARGEST_PHOTO;

use super::parts::{keep_edit, saved};
use crate::{
    app::{App, Done},
    error::{Error, Result},
};

impl App {
    /// The photo of a person with its media type; none when there is none.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such a person.
    pub async fn photo(&self, id: PersonId) -> Result<Option<(String, Vec<u8>)>> {
        let mut tx = self.read().await?;
        let person = tx.get::<Person>(id).await?.ok_or_else(|| Error::not_found("person"))?;
        match person.photo {
            Some(hash) => Ok(tx.blob(&hash).await?),
            None => Ok(None),
        }
    }

    /// Gives a person a photo.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the bytes are no picture that a browser shows, or too many.
    pub async fn set_photo(&self, id: PersonId, bytes: &[u8]) -> Result<Done> {
        if bytes.len() > LARGEST_PHOTO {
            return Err(Error::Invalid(say("people-photo-large", [("megabytes", (LARGEST_PHOTO >> 20).into())])));
        }
        let media_type = media_type(bytes).ok_or_else(|| Error::Invalid(say("people-photo-unknown", [])))?;
        let (mut tx, place) = self.begin_on(id, "people-changed").await?;
        let hash = tx.keep_blob(media_type, bytes).await?;
        let before = tx.require::<Person>(id).await?;
        let after = Person { photo: Some(hash), ..before.clone() };
        keep_edit(&mut tx, &before, &after, place.today).await?;
        saved(tx, place.said).await
    }

    /// Takes the photo of a person away.
    pub async fn remove_photo(&self, id: PersonId) -> Result<Done> {
        let (mut tx, place) = self.begin_on(id, "people-changed").await?;
        let before = tx.require::<Person>(id).await?;
        keep_edit(&mut tx, &before, &Person { photo: None, ..before.clone() }, place.today).await?;
        saved(tx, place.said).await
    }
}

/// The media type that the first bytes of a picture tell; what a client calls it is not believed.
fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Some("image/jpeg"),
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [b'G', b'I', b'F', b'8', ..] => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}
