//! `bench graph`: the engine on a network of any size, beside its targets and beside other libraries.

mod made;
mod measure;
mod network;
mod peers;
mod report;

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::Args;

use super::Folder;
use measure::Measured;
use network::Network;

/// Which network is measured, and beside what.
#[derive(Debug, Args)]
pub struct Options {
    /// A file of ties: lines `a b [weight]`, `#` begins a comment, gz allowed; a bare name is looked for in `$WELLMET_DATASETS/graphs`.
    #[arg(long, required_unless_present = "generate", conflicts_with = "generate")]
    edges: Option<PathBuf>,
    /// Makes up a network of so many people instead.
    #[arg(long)]
    generate: Option<u32>,
    /// About how many ties the made-up network has.
    #[arg(long, default_value_t = 50_000_000, requires = "generate")]
    ties: usize,
    /// The seed of the made-up network.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How often Leiden goes through the whole again at most.
    #[arg(long, default_value_t = 8)]
    rounds: usize,
    /// Also runs the graph libraries that others use on the same pairs, and compares answers and times; they are fetched by pip.
    #[arg(long)]
    peers: bool,
    /// Keeps the virtual environment of the peers in this folder, and uses what is there already.
    #[arg(long, requires = "peers")]
    keep: Option<PathBuf>,
    /// One JSON object instead of lines.
    #[arg(long)]
    json: bool,
}

/// Measures; true when every answer is right and every target was met.
///
/// # Errors
/// When the file cannot be read, or a peer cannot be run.
pub fn run(options: &Options) -> Result<bool> {
    let Some(network) = options.network()? else { return Ok(true) };
    let measured = measure::measure(&network, options.rounds, |what| eprintln!("{what}"))?;
    let mut right = !options.is_co_authorship(&measured) || report::check_sums(&measured);
    if options.json {
        println!("{}", serde_json::to_string_pretty(&measured)?);
    } else {
        right &= report::table(&measured)?;
    }
    if options.peers {
        let folder = Folder::of(options.keep.as_deref())?;
        for compared in peers::compare(&network, &measured, folder.path())? {
            right &= compared.differs.is_none() && compared.told.task != "failed";
            if options.json { eprintln!("{}", compared.line()) } else { println!("{}", compared.line()) }
        }
    }
    Ok(right)
}

impl Options {
    /// The network; none where the data is not on this machine, which is said.
    fn network(&self) -> Result<Option<Network>> {
        if let Some(people) = self.generate {
            return Ok(Some(made::network(people, self.ties, self.seed)));
        }
        let Some(named) = &self.edges else { bail!("name a file of ties with --edges, or a number of people with --generate") };
        let file = if named.exists() { named.clone() } else { dataset(named) };
        if file.exists() {
            return Network::read(&file).map(Some);
        }
        if named.components().count() > 1 || std::env::var_os("WELLMET_DATASETS").is_some() {
            bail!("{} is not there", file.display());
        }
        println!("SKIPPED: {} not found (set WELLMET_DATASETS)", named.display());
        Ok(None)
    }

    /// Whether this is the co-authorship network whose right answers are known.
    fn is_co_authorship(&self, measured: &Measured) -> bool {
        let name = self.edges.as_ref().and_then(|edges| edges.file_name());
        name.is_some_and(|name| name.to_string_lossy().contains("com-dblp")) || report::CO_AUTHORSHIP == (measured.people, measured.ties)
    }
}

fn dataset(name: &std::path::Path) -> PathBuf {
    std::env::var_os("WELLMET_DATASETS").map(PathBuf::from).unwrap_or_default().join("graphs").join(name)
}
