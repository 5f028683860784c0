//! Where things are in the checkout, and how programs are run from there.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

/// The root of the checkout.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().and_then(Path::parent).unwrap_or(here).to_owned()
}

/// The folder of the web app.
pub fn web() -> PathBuf {
    root().join("ui")
}

/// A program that runs in the root of the checkout and never waits for input.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root()).stdin(Stdio::null());
    command
}

/// The cargo that runs us.
pub fn cargo() -> Command {
    program(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}

/// npm in the folder of the web app.
pub fn npm() -> Command {
    let mut command = program("npm");
    command.current_dir(web());
    command
}

/// Whether the web app's `package.json` has a script of this name.
pub fn web_has_script(name: &str) -> bool {
    let text = fs::read_to_string(web().join("package.json")).unwrap_or_default();
    serde_json::from_str::<Value>(&text).is_ok_and(|package| package["scripts"][name].is_string())
}

/// What cargo says about the workspace.
///
/// # Errors
/// When cargo cannot read it.
pub fn metadata() -> Result<Value> {
    let output = cargo().args(["metadata", "--format-version", "1", "--no-deps"]).output().context("cargo metadata did not start")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// Whether a program of this name is on the path.
pub fn is_installed(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

/// The same command, in the same folder, by a build whose speed means something.
///
/// # Errors
/// When cargo does not start.
pub fn again_in_release() -> Result<bool> {
    let mut cargo = cargo();
    cargo.current_dir(std::env::current_dir()?).args(["run", "--quiet", "--release", "--package", "xtask", "--manifest-path"]);
    cargo.arg(root().join("Cargo.toml")).arg("--").args(std::env::args_os().skip(1));
    Ok(cargo.status().context("cargo did not start")?.success())
}
