//! Everything that must hold before a change lands, in one command. The last line says how many tests ran.

pub mod packages;
mod steps;
mod totals;

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context as _, Result};
use clap::Args;
use wellmet_testing::postgres::{FOLDER_VARIABLE, Server};

use crate::{crash, house, tidy};
use steps::Steps;

/// How much to check.
#[derive(Debug, Args)]
pub struct Options {
    /// Leaves out the web app, the browser and the licences.
    #[arg(long)]
    quick: bool,
    /// Adds what takes long: two hundred deaths.
    #[arg(long)]
    full: bool,
}

/// Runs every step, prints each with its time, and sums the tests; true when all passed.
///
/// # Errors
/// When the machine lacks something that cannot be installed.
pub fn run(options: &Options) -> Result<bool> {
    let mut steps = Steps::default();
    steps.check("tools", packages::of_the_toolchain);
    steps.command("format", house::cargo().args(["fmt", "--all", "--check"]));
    steps.check("tidy", || tidy::run(&house::root()));
    steps.command("clippy", &mut clippy(&["--workspace", "--", "-D", "warnings"]));
    steps.command("clippy: tests", &mut clippy(&TESTS_MAY_UNWRAP));
    if !options.quick {
        web_app(&mut steps);
    }
    rust_tests(&mut steps, options.quick)?;
    if !options.quick {
        browser_tests(&mut steps)?;
        licences(&mut steps);
    }
    if options.full {
        steps.check("crash", || crash::run(&crash::Options::full()));
    }
    Ok(steps.finish())
}

/// Builders in test files stand outside of test functions, so clippy does not know that they may unwrap.
const TESTS_MAY_UNWRAP: [&str; 9] =
    ["--workspace", "--all-targets", "--", "-D", "warnings", "-A", "clippy::unwrap_used", "-A", "clippy::expect_used"];

/// Lints need no screens, so they are not built for them.
fn clippy(arguments: &[&str]) -> Command {
    let mut cargo = house::cargo();
    cargo.arg("clippy").args(arguments).env("SKIP_WEB_BUILD", "1");
    cargo
}

/// What the web app can check without a browser.
fn web_app(steps: &mut Steps) {
    if !house::web().join("package.json").exists() {
        return steps.skip("web app", "there is no ui/package.json");
    }
    steps.check("web app: packages", packages::of_the_web_app);
    if house::web_has_script("codegen") {
        steps.command("web app: types", house::npm().args(["run", "--silent", "codegen", "--", "--check"]));
    }
    for script in ["typecheck", "lint"].into_iter().filter(|script| house::web_has_script(script)) {
        steps.command(&format!("web app: {script}"), house::npm().args(["run", "--silent", script]));
    }
    if house::web_has_script("test") {
        steps.suite("web app: tests", house::npm().args(["run", "--silent", "test"]));
    }
}

/// Every Rust test, on SQLite and on one PostgreSQL for the whole run.
fn rust_tests(steps: &mut Steps, quick: bool) -> Result<()> {
    let server = Server::from_environment().context("PostgreSQL for the tests")?;
    let mut tests = house::cargo();
    if house::is_installed("cargo-nextest") {
        tests.args(["nextest", "run", "--workspace", "--no-fail-fast"]);
    } else {
        tests.args(["test", "--workspace", "--no-fail-fast"]);
    }
    if quick {
        tests.env("SKIP_WEB_BUILD", "1");
    }
    steps.suite("tests", tests.env(FOLDER_VARIABLE, server.folder()));
    Ok(())
}

/// The screens in a real browser, against the binary that is served.
fn browser_tests(steps: &mut Steps) -> Result<()> {
    if !has_browser_tests() {
        steps.skip("browser tests", "there is no ui/e2e/*.spec.ts");
        return Ok(());
    }
    steps.check("browser tests: Chromium", packages::chromium);
    steps.command("browser tests: binary", house::cargo().args(["build", "--package", "wellmet-cli"]));
    steps.suite("browser tests", house::npm().args(["run", "--silent", "e2e"]).env("WELLMET_BIN", binary()?));
    Ok(())
}

fn has_browser_tests() -> bool {
    let files = fs::read_dir(house::web().join("e2e")).into_iter().flatten().flatten();
    files.into_iter().any(|file| file.file_name().to_string_lossy().ends_with(".spec.ts"))
}

fn binary() -> Result<PathBuf> {
    let metadata = house::metadata()?;
    let target = metadata["target_directory"].as_str().context("cargo names no target folder")?;
    Ok(PathBuf::from(target).join("debug/wellmet"))
}

fn licences(steps: &mut Steps) {
    if !house::is_installed("cargo-deny") {
        return steps.skip("licences", "cargo-deny is not installed; `cargo install cargo-deny` brings it");
    }
    // Without a lock file of the checkout the answer would depend on the day.
    if fs::exists(house::root().join("Cargo.lock")).unwrap_or(false) {
        steps.command("licences", house::cargo().args(["deny", "--all-features", "check", "bans", "licenses", "sources"]));
    }
}
