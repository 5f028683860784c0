//! `wellmet demo`: the app on the sample network, in a data directory that is gone afterwards.

use std::{
    io::{self, IsTerminal},
    net::SocketAddr,
};

use tempfile::Builder;

use super::serve::{self, Options, USUAL};
use crate::{
    context::Context,
    failure::{End, Failure, Result},
};

/// Its own port, so that both can run side by side and no browser mixes them up.
const PORT: u16 = 7421;

/// Prints `{"url","link"}` and serves the sample network until it is told to stop.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let listener = match options.listen {
        Some(address) => serve::bind(address).await?,
        None => match serve::bind(SocketAddr::new(USUAL.ip(), PORT)).await {
            Ok(listener) => listener,
            Err(_) => serve::bind(SocketAddr::new(USUAL.ip(), 0)).await?,
        },
    };
    let folder = Builder::new().prefix("wellmet-demo-").tempdir().map_err(|error| Failure::of_machine(&error))?;
    let sample = context.in_folder(folder.path());
    let served = serve_sample(&sample, listener, &options).await;
    sample.close().await;
    served
}

async fn serve_sample(sample: &Context, listener: tokio::net::TcpListener, options: &Options) -> Result<End> {
    sample.app().await?.add_sample().await?;
    let open = options.open || (!sample.json && io::stdout().is_terminal());
    serve::serve(sample, listener, &Options { open, ..options.clone() }, true).await
}
