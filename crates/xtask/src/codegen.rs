//! Writes every generated file again: the description of the API and the web app's types.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use clap::Args;

use crate::house;

/// The description of the API, from the root.
const OPENAPI: &str = "docs/api/openapi.json";

/// Whether to write or to compare.
#[derive(Debug, Args)]
pub struct Options {
    /// Writes nothing; fails when a generated file is not what would be written.
    #[arg(long)]
    check: bool,
}

/// Generates; true when everything was, or is, as it should be.
///
/// # Errors
/// When the description cannot be made or written.
pub fn run(options: &Options) -> Result<bool> {
    let description = description()?;
    let path = house::root().join(OPENAPI);
    if options.check {
        return Ok(is_current(&path, &description) && types(&["--", "--check"])?);
    }
    fs::write(&path, description).with_context(|| format!("{OPENAPI} cannot be written"))?;
    types(&[])
}

fn description() -> Result<String> {
    let mut cargo = house::cargo();
    cargo.args(["run", "--quiet", "--package", "wellmet-cli", "--", "openapi"]).env("SKIP_WEB_BUILD", "1");
    let output = cargo.stderr(std::process::Stdio::inherit()).output()?;
    ensure!(output.status.success(), "the program did not give its API description");
    let description: serde_json::Value = serde_json::from_slice(&output.stdout).context("the API description is no JSON")?;
    Ok(serde_json::to_string_pretty(&description)? + "\n")
}

fn is_current(path: &std::path::Path, description: &str) -> bool {
    let current = fs::read_to_string(path).is_ok_and(|written| written == description);
    if !current {
        println!("{OPENAPI} is stale: run `cargo xtask codegen`");
    }
    current
}

/// The web app makes its types from the description, when it has a script for that.
fn types(arguments: &[&str]) -> Result<bool> {
    if !house::web_has_script("codegen") {
        println!("the web app generates no types");
        return Ok(true);
    }
    Ok(house::npm().args(["run", "--silent", "codegen"]).args(arguments).status()?.success())
}
