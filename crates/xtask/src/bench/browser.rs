//! The web app in a real browser, on the book of the full size: how soon keys, presses and scrolling are answered.

use std::{collections::BTreeMap, path::Path, time::Duration};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use super::{
    figure::{Figures, Target},
    samples::Samples,
    server,
};
use crate::{ci::packages, house};

/// What the measuring script prints: milliseconds, and kilobytes of scripts as they travel.
#[derive(Debug, Deserialize)]
struct Measured {
    script_kilobytes: Vec<f64>,
    first_load: Vec<f64>,
    palette: Vec<f64>,
    filter: Vec<f64>,
    screen: BTreeMap<String, Vec<f64>>,
    frames: Vec<f64>,
    map: Vec<f64>,
    map_with_ties: Vec<f64>,
}

/// Serves a copy of the book, opens it in Chromium and measures.
///
/// # Errors
/// When the server, the browser or a screen does not come.
pub fn measure(figures: &mut Figures, folder: &Path, file: &Path) -> Result<()> {
    packages::of_the_web_app()?;
    packages::chromium()?;
    let binary = server::build()?;
    let measured = server::with_copy(folder, file, |data| {
        let server = server::Server::start(&binary, data, &server::token(&binary, data)?)?;
        ask(&server.link)
    })?;
    show(figures, &measured)
}

fn ask(link: &str) -> Result<Measured> {
    let mut node = house::program("node");
    node.current_dir(house::web()).args(["--import", "tsx", "bench/measure.ts"]).env("WELLMET_LINK", link);
    let output = node.stderr(std::process::Stdio::inherit()).output().context("node did not start")?;
    ensure!(output.status.success(), "the browser could not measure; its words are above");
    serde_json::from_slice(&output.stdout).context("what the browser measured cannot be read")
}

fn show(figures: &mut Figures, measured: &Measured) -> Result<()> {
    let scripts = measured.script_kilobytes.first().context("no script was weighed")?;
    figures.hold("in the browser: scripts of the first page, compressed", *scripts, "kB", Target::AtMost(220.0));
    hold(figures, "first load, warm", &measured.first_load, 95, 1_500.0);
    hold(figures, "palette after a key", &measured.palette, 95, 50.0);
    hold(figures, "filter of people after a key", &measured.filter, 95, 50.0);
    for (screen, times) in &measured.screen {
        hold(figures, &format!("change to {screen}"), times, 95, 200.0);
    }
    hold(figures, "longest frame while people scroll", &measured.frames, 100, 50.0);
    hold(figures, "map, from its address until everybody is drawn", &measured.map, 95, 3_000.0);
    let mut ties = Samples::default();
    measured.map_with_ties.iter().for_each(|time| ties.add(Duration::from_secs_f64(time / 1_000.0)));
    figures.tell("  with all ties, median", ties.percentile(50), "ms");
    Ok(())
}

/// The middle explains, the percentile is held to its target.
fn hold(figures: &mut Figures, name: &str, times: &[f64], part: usize, target: f64) {
    let mut samples = Samples::default();
    for time in times {
        samples.add(Duration::from_secs_f64(time / 1_000.0));
    }
    let of = if part == 100 { String::new() } else { format!(", p{part}") };
    figures.hold(&format!("in the browser: {name}{of}"), samples.percentile(part), "ms", Target::AtMost(target));
    figures.tell(&format!("  median of {}", samples.len()), samples.percentile(50), "ms");
}
