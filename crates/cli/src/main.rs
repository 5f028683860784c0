//! The `wellmet` command: reads what was asked for, does it, and tells how it went.
//!
//! Nothing here decides anything about people; commands call the use cases of `wellmet-app` and show what they answer.

mod arguments;
mod commands;
mod context;
mod failure;
mod language;
mod machine;
mod page;
mod words;

use std::process::ExitCode;

use clap::Parser;
use tracing_subscriber::EnvFilter;
use wellmet_domain::catalogue::{speaking, speaking_now};

use crate::{arguments::Arguments, context::Context, failure::Failure};

/// Gives freed memory back whichever thread freed it; the system's allocator keeps it for each thread that ever ran.
#[cfg(unix)]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    log_to_standard_error();
    let reader = match language::of_machine(&arguments.everywhere) {
        Ok(reader) => reader,
        Err(failure) => return failure.tell(arguments.everywhere.json),
    };
    let context = match speaking_now(reader, || Context::new(&arguments.everywhere)) {
        Ok(context) => context,
        Err(failure) => return failure.tell(arguments.everywhere.json),
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return Failure::of_machine(&error).tell(arguments.everywhere.json),
    };
    runtime.block_on(speaking(reader, async {
        let outcome = commands::run(&context, arguments.command).await;
        context.close().await;
        outcome.map_or_else(|failure| failure.tell(context.json), Into::into)
    }))
}

/// What goes wrong beside the answer is told on standard error; `WELLMET_LOG` chooses how much.
fn log_to_standard_error() {
    let filter = EnvFilter::try_from_env("WELLMET_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).without_time().compact().init();
}
