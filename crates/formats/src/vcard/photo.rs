//! The photo in a card. One larger than the cap stays in the card's bytes and nowhere else.

use base64::{
    Engine as _, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

use super::lines::Line;
use crate::draft::PhotoDraft;

/// The most bytes a photo may have to be taken out of its card.
pub const LARGEST_PHOTO: usize = 50 << 20;

/// Padding is often lost with the last fold.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent).with_decode_allow_trailing_bits(true),
);

/// The first photo that the card carries itself; an address of one is left alone, nothing is fetched.
pub(super) fn photo(lines: &[Line]) -> Option<PhotoDraft> {
    lines.iter().filter(|line| line.name == "PHOTO").find_map(|line| inline(line).or_else(|| data_address(line)))
}

/// Whether the card carries a photo that is too large to be taken out of it.
pub(super) fn too_large(lines: &[Line]) -> bool {
    lines.iter().any(|line| line.name == "PHOTO" && is_too_large(&line.raw))
}

fn is_too_large(text: &[u8]) -> bool {
    text.len() / 4 * 3 > LARGEST_PHOTO
}

fn inline(line: &Line) -> Option<PhotoDraft> {
    let encoded = line.param("ENCODING").any(|encoding| encoding.eq_ignore_ascii_case("b") || encoding.eq_ignore_ascii_case("base64"));
    let bytes = encoded.then(|| decoded(&line.raw))??;
    let media_type = line.types().into_iter().map(|one| media_type(&one)).next().unwrap_or_else(|| sniffed(&bytes).to_owned());
    Some(PhotoDraft { media_type, bytes })
}

fn data_address(line: &Line) -> Option<PhotoDraft> {
    let text = std::str::from_utf8(&line.raw).ok()?.replace("\\,", ",").replace("\\;", ";");
    let (head, data) = text.strip_prefix("data:")?.split_once(',')?;
    let bytes = head.ends_with(";base64").then(|| decoded(data.as_bytes()))??;
    let media_type = head.split(';').next().filter(|one| one.contains('/')).unwrap_or_else(|| sniffed(&bytes)).to_lowercase();
    Some(PhotoDraft { media_type, bytes })
}

fn decoded(text: &[u8]) -> Option<Vec<u8>> {
    if is_too_large(text) {
        return None;
    }
    let dense: Vec<u8> = text.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    LENIENT.decode(dense).ok().filter(|bytes| !bytes.is_empty())
}

fn media_type(kind: &str) -> String {
    match kind {
        "jpg" => "image/jpeg".to_owned(),
        full if full.contains('/') => full.to_owned(),
        short => format!("image/{short}"),
    }
}

fn sniffed(bytes: &[u8]) -> &'static str {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [b'G', b'I', b'F', ..] => "image/gif",
        _ => "image/jpeg",
    }
}
