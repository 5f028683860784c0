//! The map as it is sent: columns of numbers, for tens of thousands of people.

use serde::Serialize;
use utoipa::ToSchema;
use wellmet_domain::{PersonId, Sentence, cadence::Circle, relations::Certainty};
use wellmet_store::Version;

/// The people of a book and the ties between them as a drawing.
///
/// The columns `people`, `x`, `y` and `clusters_of` belong together by place. The owner of the book stands at 0, 0.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Map {
    /// Grows with each restore.
    pub epoch: i64,
    /// The sequence of the book that is drawn.
    pub sequence: i64,
    /// Whether it is still being drawn; then nobody is on it yet.
    pub drawing: bool,
    /// How many are drawn and what the drawing rests on, in words.
    pub said: Sentence,
    /// Everybody on the map.
    pub people: Vec<PersonId>,
    /// Where they stand, to the right; a hundred is about the distance between two who stand side by side.
    pub x: Vec<i32>,
    /// Where they stand, upwards.
    pub y: Vec<i32>,
    /// Their cluster as a place in `clusters`; -1 for those in none.
    pub clusters_of: Vec<i32>,
    /// Three numbers for each tie between two people: their places, and 0 where it is a conclusion, 1 where it was said,
    /// 2 where it was confirmed.
    pub ties: Vec<u32>,
    /// Groups of people who know one another, the largest first.
    pub clusters: Vec<MapCluster>,
    /// The rings of those about whom nothing shows whom they know, from the inside.
    pub rings: Vec<MapRing>,
}

/// People who know one another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MapCluster {
    /// What most of them share, or who is in the midst of it.
    pub name: String,
    /// How many they are.
    pub size: usize,
}

/// A ring of people about whom nothing shows whom they know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MapRing {
    /// Their circle; none where nothing was decided.
    pub circle: Option<Circle>,
    /// How far the ring is from the middle.
    pub radius: i32,
}

impl Map {
    /// One that is still being drawn.
    pub(super) fn drawing(version: Version) -> Self {
        Self {
            epoch: version.epoch,
            sequence: version.sequence,
            drawing: true,
            said: wellmet_domain::catalogue::say("map-drawing", []),
            people: Vec::new(),
            x: Vec::new(),
            y: Vec::new(),
            clusters_of: Vec::new(),
            ties: Vec::new(),
            clusters: Vec::new(),
            rings: Vec::new(),
        }
    }
}

/// A certainty as a number of the columns.
pub(super) const fn number_of(certainty: Certainty) -> u32 {
    match certainty {
        Certainty::Stated => 1,
        Certainty::Confirmed => 2,
        Certainty::Inferred | Certainty::Denied | Certainty::Unsure => 0,
    }
}
