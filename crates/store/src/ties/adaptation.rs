//! The adaptation of the survival law to the owner of the book, as it was fitted last.

use wellmet_engine::ties::Adaptation;

use crate::{
    error::{Error, Result},
    tx::Tx,
};

/// An adaptation, and from what it was made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnPace {
    /// The day on which it was fitted, counted from 1 January 1970.
    pub day: i32,
    /// From how many weekly looks at ties.
    pub looks: i64,
    /// How far the law lies from the usual one.
    pub adaptation: Adaptation,
}

impl Tx {
    /// The adaptation as it was fitted last, if it ever was.
    pub async fn own_pace(&mut self) -> Result<Option<OwnPace>> {
        let row = fetch_optional!(self, (i64, i64, String), "SELECT day, looks, offsets FROM adaptation WHERE book_id = $1", self.book)?;
        let Some((day, looks, offsets)) = row else { return Ok(None) };
        let adaptation =
            adaptation_of_text(&offsets).ok_or(Error::Unreadable { column: "adaptation.offsets".to_owned(), found: offsets })?;
        Ok(Some(OwnPace { day: i32::try_from(day).unwrap_or(i32::MAX), looks, adaptation }))
    }

    /// Keeps an adaptation in the place of an earlier one. It moves no sequence: nothing that is known has changed.
    pub async fn keep_own_pace(&mut self, pace: &OwnPace) -> Result<()> {
        execute!(
            self,
            "INSERT INTO adaptation (book_id, day, looks, offsets) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (book_id) DO UPDATE SET day = excluded.day, looks = excluded.looks, offsets = excluded.offsets",
            self.book,
            i64::from(pace.day),
            pace.looks,
            text_of_adaptation(pace.adaptation)
        )
        .map(drop)
    }
}

/// Every offset as its bits, so that it comes back exactly.
fn text_of_adaptation(adaptation: Adaptation) -> String {
    adaptation.offsets().map(|offset| format!("{:016x}", offset.to_bits())).join(" ")
}

fn adaptation_of_text(text: &str) -> Option<Adaptation> {
    let mut words = text.split(' ').map(|bits| u64::from_str_radix(bits, 16).ok().map(f64::from_bits));
    let mut offset = || words.next().flatten();
    Adaptation::from_offsets([offset()?, offset()?, offset()?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_adaptation_comes_back_from_its_text_to_the_bit() {
        let adaptation = Adaptation::from_offsets([0.1, -1.0 / 3.0, 0.2]).unwrap();
        assert_eq!(adaptation_of_text(&text_of_adaptation(adaptation)), Some(adaptation));
        assert_eq!(adaptation_of_text("nonsense"), None);
    }
}
