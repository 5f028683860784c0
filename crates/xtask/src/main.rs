//! One command for each habit of the house: `cargo xtask COMMAND`.

mod ci;
mod codegen;
mod dev;
mod house;
mod seed;
mod tidy;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// One command for each habit of the house.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Checks everything: format, house rules, lints, all tests on both databases, the web app in a browser.
    Ci(ci::Options),
    /// Checks the rules of the house.
    Tidy,
    /// Writes every generated file again.
    Codegen(codegen::Options),
    /// Runs the server and the web app together, each reloading.
    Dev,
    /// Writes a synthetic network of any size as files to import.
    Seed(seed::Options),
}

fn main() -> Result<ExitCode> {
    let passed = match Arguments::parse().command {
        Command::Ci(options) => ci::run(&options)?,
        Command::Tidy => tidy::run(&house::root())?,
        Command::Codegen(options) => codegen::run(&options)?,
        Command::Dev => dev::run()?,
        Command::Seed(options) => seed::run(&options)?,
    };
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
