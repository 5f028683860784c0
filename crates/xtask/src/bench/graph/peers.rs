//! Other graph libraries, asked the same in the same run: their answers compared with ours, and their times put beside ours.

use std::{
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use super::{
    measure::{Measured, pairs, sources},
    network::Network,
};

const SCRIPT: &str = include_str!("peers.py");
const LIBRARIES: [&str; 5] = ["NetworKit", "igraph", "rustworkx", "DuckDB", "networkx"];
const PACKAGES: [&str; 6] = ["numpy", "networkit", "igraph", "networkx", "rustworkx", "duckdb"];

/// What one library took for one task, and what it answered.
#[derive(Debug, Default, Deserialize)]
pub struct Told {
    pub peer: String,
    pub task: String,
    median_ms: Option<f64>,
    seconds: Option<f64>,
    cpu_seconds: Option<f64>,
    questions: Option<usize>,
    #[serde(default)]
    answers: Vec<Option<f64>>,
    total: Option<f64>,
    modularity: Option<f64>,
    why: Option<String>,
}

/// How a library compares with the engine in one task.
pub struct Compared {
    pub told: Told,
    /// How many times as long the library took: time on the wall.
    pub ratio: Option<f64>,
    /// The same of processor time, for long work.
    pub processor_ratio: Option<f64>,
    /// What differs; nothing where the answers agree.
    pub differs: Option<String>,
}

/// Runs every library on the network; `folder` holds the virtual environment, and keeps it.
///
/// # Errors
/// When Python or the packages cannot be had.
pub fn compare(network: &Network, measured: &Measured, folder: &Path) -> Result<Vec<Compared>> {
    let python = environment(folder)?;
    write(network, measured, folder)?;
    let mut compared = Vec::new();
    for library in LIBRARIES {
        for told in asked(&python, folder, network.people, library)? {
            compared.push(Compared::with(told, measured));
        }
    }
    Ok(compared)
}

/// What one library told, in a process of its own.
fn asked(python: &Path, folder: &Path, people: u32, library: &str) -> Result<Vec<Told>> {
    let mut command = Command::new(python);
    command.args(["-c", SCRIPT]).arg(folder).args([people.to_string(), library.to_owned()]);
    let mut child = command.stdout(Stdio::piped()).spawn().context("Python did not start")?;
    let output = child.stdout.take().context("Python has no output")?;
    let mut told = Vec::new();
    for line in BufReader::new(output).lines() {
        told.push(serde_json::from_str::<Told>(&line?).context("Python told something else")?);
        eprintln!("{library} {}", told.last().map_or("", |told| &told.task));
    }
    let ended = child.wait()?;
    if !ended.success() {
        told.push(Told { peer: library.to_owned(), task: "failed".to_owned(), why: Some(ended.to_string()), ..Told::default() });
    }
    Ok(told)
}

/// A virtual environment with the libraries; one that is there already is used.
fn environment(folder: &Path) -> Result<std::path::PathBuf> {
    let environment = folder.join("peers");
    let python = environment.join("bin/python");
    if !python.exists() {
        let made = Command::new("python3").args(["-m", "venv"]).arg(&environment).status().context("python3 did not start")?;
        ensure!(made.success(), "no virtual environment could be made");
    }
    let install = Command::new(&python).args(["-m", "pip", "install", "--quiet"]).args(PACKAGES).stdout(Stdio::null()).status()?;
    ensure!(install.success(), "the libraries could not be installed");
    Ok(python)
}

fn write(network: &Network, measured: &Measured, folder: &Path) -> Result<()> {
    let ties = network.costs().flat_map(|tie| {
        let mut row = [0; 16];
        row[..4].copy_from_slice(&tie.one.to_le_bytes());
        row[4..8].copy_from_slice(&tie.other.to_le_bytes());
        row[8..].copy_from_slice(&f64::from(tie.weight).to_le_bytes());
        row
    });
    std::fs::write(folder.join("ties.bin"), ties.collect::<Vec<u8>>())?;
    let pairs = pairs(network.people).into_iter().flat_map(|(one, other)| [one, other]);
    std::fs::write(folder.join("pairs.bin"), bytes(pairs))?;
    std::fs::write(folder.join("sources.bin"), bytes(sources(network.people)))?;
    std::fs::write(folder.join("communities.bin"), bytes(measured.checks.communities.iter().copied()))?;
    Ok(())
}

fn bytes(numbers: impl IntoIterator<Item = u32>) -> Vec<u8> {
    numbers.into_iter().flat_map(u32::to_le_bytes).collect()
}

impl Compared {
    fn with(told: Told, measured: &Measured) -> Self {
        let ours = measured.took(&told.task);
        let theirs = told.median_ms.map(|median| median / 1_000.0).or(told.seconds);
        let ratio = theirs.zip(ours).map(|(theirs, ours)| theirs / ours);
        let own = measured.checks.processor.iter().find(|(name, _)| *name == told.task).map(|(_, seconds)| *seconds);
        let processor_ratio = told.cpu_seconds.zip(own).map(|(theirs, ours)| theirs / ours.max(0.01));
        let differs = told.difference(measured);
        Self { told, ratio, processor_ratio, differs }
    }

    /// One line for people.
    #[must_use]
    pub fn line(&self) -> String {
        let told = &self.told;
        let took = told.median_ms.map(|median| format!("{median:.4} ms")).or_else(|| told.seconds.map(|seconds| format!("{seconds:.3} s")));
        let of = told.questions.map(|questions| format!(" of {questions}"));
        let ratio = self.ratio.map(|ratio| format!("{ratio:.1} x ours"));
        let processor = self.processor_ratio.map(|ratio| format!("{ratio:.1} x of processor time"));
        let quality = told.modularity.map(|modularity| format!("modularity {modularity:.4}"));
        let answers = if let Some(why) = &told.why {
            Some(why.clone())
        } else if let Some(differs) = &self.differs {
            Some(format!("DIFFERS: {differs}"))
        } else {
            (!told.answers.is_empty() || told.total.is_some()).then(|| "same answers".to_owned())
        };
        let words: Vec<String> =
            [took.map(|took| took + &of.unwrap_or_default()), ratio, processor, quality, answers].into_iter().flatten().collect();
        format!("{:<14} {:<20} {}", told.peer, told.task, words.join(", "))
    }
}

impl Told {
    /// What differs from our answers, if anything does.
    fn difference(&self, measured: &Measured) -> Option<String> {
        let checks = &measured.checks;
        let (ours, within): (Vec<Option<f64>>, f64) = match self.task.as_str() {
            "shortest_path" => (checks.hops.clone(), 0.0),
            "weighted_path" => (checks.costs.clone(), 1e-4),
            "friends_of_friends" => (checks.flows.clone(), 1e-4),
            "constraint_of_one" => (
                pairs(u32::try_from(checks.constraint.len()).unwrap_or(0))
                    .iter()
                    .map(|pair| Some(checks.constraint[pair.0 as usize]))
                    .collect(),
                1e-9,
            ),
            "our_modularity" => (vec![Some(measured.leiden.modularity)], 1e-9),
            "constraint" => return apart(self.total, measured.constraint.total, 1e-3),
            // Both ends of a pair lead to the same paths, and igraph counts them once where there is no direction.
            "betweenness" => return self.total.and_then(|total| apart(Some(total * 2.0), checks.betweenness, total * 1e-6)),
            _ => return None,
        };
        let wrong = self.answers.iter().zip(&ours).position(|(theirs, ours)| !same(*theirs, *ours, within))?;
        Some(format!("question {wrong}: {:?} instead of our {:?}", self.answers[wrong], ours[wrong]))
    }
}

fn apart(theirs: Option<f64>, ours: f64, within: f64) -> Option<String> {
    theirs.filter(|theirs| (theirs - ours).abs() > within).map(|theirs| format!("{theirs} instead of our {ours}"))
}

fn same(theirs: Option<f64>, ours: Option<f64>, within: f64) -> bool {
    match (theirs, ours) {
        (Some(theirs), Some(ours)) => (theirs - ours).abs() <= within,
        (theirs, ours) => theirs == ours,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(task: &str, answers: &[Option<f64>]) -> Told {
        let line = serde_json::json!({ "peer": "igraph", "task": task, "median_ms": 2.0, "answers": answers });
        serde_json::from_value(line).unwrap()
    }

    fn measured() -> Measured {
        let mut measured = Measured::default();
        measured.shortest_path.times.median_ms = 0.5;
        measured.checks.hops = vec![Some(3.0), None];
        measured
    }

    #[test]
    fn the_same_answers_agree_and_the_ratio_says_how_much_longer_it_took() {
        let compared = Compared::with(told("shortest_path", &[Some(3.0), None]), &measured());
        assert_eq!((compared.ratio, compared.differs.as_deref()), (Some(4.0), None));
        assert!(compared.line().ends_with("2.0000 ms, 4.0 x ours, same answers"));
    }

    #[test]
    fn another_answer_is_told() {
        let compared = Compared::with(told("shortest_path", &[Some(4.0)]), &measured());
        assert!(compared.line().contains("DIFFERS: question 0"));
        assert!(Compared::with(told("shortest_path", &[Some(3.0), Some(9.0)]), &measured()).differs.is_some());
    }
}
