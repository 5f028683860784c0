//! The network as compressed rows: for each person the people tied to them, and how.

use super::compact::Weights;

/// A network without direction: every tie stands in the rows of both its people.
///
/// A row is sorted by weight, smallest first, then by person; there is one tie at most between two people and none from
/// a person to themselves. It takes 12 bytes a tie and 4 bytes a person, and at most 256 kilobytes for the values of weights.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    pub(super) offsets: Vec<u32>,
    pub(super) others: Vec<u32>,
    pub(super) weights: Weights,
}

/// How strong a tie counts where only the structure is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Every tie counts as one.
    Equal,
    /// A tie counts as its weight.
    Weights,
}

impl Graph {
    /// How many people there are.
    #[must_use]
    pub fn people(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    /// How many ties there are, each counted once.
    #[must_use]
    pub fn ties(&self) -> usize {
        self.others.len() / 2
    }

    /// How many people somebody is tied to.
    ///
    /// # Panics
    /// When there is no such person, as with every question about one.
    #[inline]
    #[must_use]
    pub fn degree(&self, person: u32) -> usize {
        self.row(person).len()
    }

    /// The people somebody is tied to, in order of weight.
    #[inline]
    #[must_use]
    pub fn others(&self, person: u32) -> &[u32] {
        &self.others[self.row(person)]
    }

    /// The weights of somebody's ties, in the order of [`Graph::others`].
    #[inline]
    #[must_use]
    pub fn weights(&self, person: u32) -> impl ExactSizeIterator<Item = f32> + '_ {
        self.weights.row(self.row(person))
    }

    /// The people somebody is tied to, each with the weight of the tie.
    #[inline]
    pub fn ties_of(&self, person: u32) -> impl Iterator<Item = (u32, f32)> + '_ {
        let row = self.row(person);
        self.others[row.clone()].iter().copied().zip(self.weights.row(row))
    }

    /// The weight of the tie between two people.
    #[must_use]
    pub fn between(&self, one: u32, other: u32) -> Option<f32> {
        let (from, to) = if self.degree(one) <= self.degree(other) { (one, other) } else { (other, one) };
        self.ties_of(from).find(|tie| tie.0 == to).map(|tie| tie.1)
    }

    /// Every person there is.
    pub fn everybody(&self) -> impl DoubleEndedIterator<Item = u32> + ExactSizeIterator + use<> {
        0..u32::try_from(self.people()).unwrap_or(u32::MAX)
    }

    /// The place of somebody's ties in the arrays of all ties.
    #[inline]
    pub(super) fn row(&self, person: u32) -> std::ops::Range<usize> {
        let person = person as usize;
        self.offsets[person] as usize..self.offsets[person + 1] as usize
    }

    /// How strong somebody's tie counts that stands at this place of the arrays.
    #[inline]
    pub(super) fn strength_at(&self, place: usize, strength: Strength) -> f64 {
        match strength {
            Strength::Equal => 1.0,
            Strength::Weights => f64::from(self.weights.at(place)),
        }
    }

    /// The sum of the strengths of somebody's ties.
    pub(super) fn strength_of(&self, person: u32, strength: Strength) -> f64 {
        match strength {
            #[expect(clippy::cast_precision_loss, reason = "nobody has 2^52 ties")]
            Strength::Equal => self.degree(person) as f64,
            Strength::Weights => self.weights(person).map(f64::from).sum(),
        }
    }
}
