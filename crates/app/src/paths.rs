//! Warm paths: through whom one reaches a person, an organisation, a role or a topic, and why that could work.
//!
//! Ties between other people are only seen through what the book holds: the evidence stays with each, and thin evidence
//! says "may know" and asks. What is answered is kept for good.

mod acquaintances;
mod care;
mod colleagues;
mod evidence;
mod follow;
mod gather;
mod network;
mod shown;
mod target;

pub use acquaintances::Knowing;
pub use colleagues::MayKnow;
pub use shown::{OnPath, PathShown, Paths, StepShown, Warmth};
pub use target::{Sought, SoughtKind};

pub(crate) use self::{
    care::{Care, REST},
    colleagues::may_know,
    evidence::Evidence,
    gather::{PART, pairs},
    network::{Link, Network, NetworkCache},
    shown::THIN,
};

use wellmet_engine::graph::{WarmPath, WarmScratch, chance, combined_chance, disjoint_paths, warm_paths};
use wellmet_store::Tx;

use self::{network::ME, shown::Telling, target::Target};
use crate::{
    app::App,
    error::{Error, Result},
    people::PeopleIndex,
};

/// The most ways that are shown.
pub const MOST_PATHS: usize = 20;
/// So many ways, which share nobody, are counted together.
const COUNTED_TOGETHER: usize = 5;

impl App {
    /// The best ways of at most three steps to a person, an organisation, a topic or a role, each with its reasons.
    ///
    /// # Errors
    /// [`Error::NotFound`] when nobody in the book fits, [`Error::Decision`] when several people are meant.
    pub async fn paths(&self, target: &str, limit: usize) -> Result<Paths> {
        let mut tx = self.read().await?;
        let index = self.people_index_of(&mut tx).await?;
        let target = self.sought(&mut tx, &index, target).await?;
        let network = self.network_of(&mut tx, &index).await?;
        let found = self.ranked(&mut tx, &network, &target, limit.clamp(1, MOST_PATHS)).await?;
        let together = network.combined(&target);
        let mut telling = Telling::new(&mut tx, &index, &network).await?;
        let shown = telling.paths(&mut tx, found).await?;
        Ok(Telling::answer(target, shown, together))
    }

    /// The best ways when those are asked least who were asked lately, or to whom something is owed.
    async fn ranked(&self, tx: &mut Tx, network: &Network, target: &Target, limit: usize) -> Result<Vec<Ranked>> {
        // Care puts some of the best ways further down, so more of them are looked at.
        let ways = warm_paths(&network.graph, &mut WarmScratch::default(), ME, &network.ends(target), limit * 4 + 8);
        let connectors = ways.iter().flat_map(|way| network.connectors(way)).collect();
        let care = Care::of(tx, connectors).await?;
        let mut ranked: Vec<Ranked> = ways.into_iter().map(|way| Ranked::new(network, &care, way)).collect();
        ranked.sort_by(|one, other| other.chance.total_cmp(&one.chance));
        ranked.truncate(limit);
        Ok(ranked)
    }
}

/// A way, and how likely it leads there when its connectors are cared for.
struct Ranked {
    way: WarmPath,
    chance: f64,
    care: Vec<care::Reason>,
}

impl Ranked {
    fn new(network: &Network, care: &Care, way: WarmPath) -> Self {
        let connectors = network.connectors(&way);
        let chance = chance(way.cost) * connectors.iter().map(|person| care.factor(*person)).product::<f64>();
        let care = connectors.iter().flat_map(|person| care.reasons(*person)).cloned().collect();
        Self { way, chance, care }
    }
}

impl Network {
    /// The chance that one of the best ways which share nobody leads there.
    fn combined(&self, target: &Target) -> f64 {
        combined_chance(&disjoint_paths(&self.graph, &mut WarmScratch::default(), ME, &self.ends(target), COUNTED_TOGETHER))
    }
}

/// Nobody in the book fits what was asked for.
fn nobody(index: &PeopleIndex, text: &str) -> Error {
    debug_assert!(!index.rows.iter().any(|row| row.line.name == text));
    Error::NotFound(wellmet_domain::catalogue::say("paths-nobody", [("target", text.trim().into())]))
}
