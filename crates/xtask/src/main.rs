//! One command for each habit of the house: `cargo xtask COMMAND`.

mod bench;
mod ci;
mod codegen;
mod crash;
mod dev;
mod evaluate;
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
    /// Measures what the product promises, beside its targets.
    Bench(bench::Options),
    /// Measures what the engine's estimates are worth, on public data.
    Evaluate(evaluate::Options),
    /// Kills a child at random instants of its work, and examines what is left.
    Crash(crash::Options),
    /// Works until it is killed.
    #[command(hide = true)]
    Victim(crash::Victim),
    /// One measurement in a process of its own.
    #[command(subcommand, hide = true)]
    Probe(bench::probe::Probe),
    /// Writes a synthetic network of any size as files to import.
    Seed(seed::Options),
}

/// The one the product has, so that what is measured in here is what its users get.
#[cfg(unix)]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> Result<ExitCode> {
    let passed = match Arguments::parse().command {
        Command::Ci(options) => ci::run(&options)?,
        Command::Tidy => tidy::run(&house::root())?,
        Command::Codegen(options) => codegen::run(&options)?,
        Command::Dev => dev::run()?,
        Command::Bench(options) => bench::run(&options)?,
        Command::Evaluate(options) => evaluate::run(&options)?,
        Command::Crash(options) => crash::run(&options)?,
        Command::Victim(victim) => crash::work(&victim)?,
        Command::Probe(probe) => bench::probe::run(&probe)?,
        Command::Seed(options) => seed::run(&options)?,
    };
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
