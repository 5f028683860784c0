//! `wellmet serve`: the app on this machine, for its owner alone.

pub mod ending;
mod instance;
pub mod link;
mod phone;

use std::{
    io::{self, IsTerminal},
    net::{Ipv4Addr, SocketAddr},
};

use clap::Args;
use serde::Serialize;
use tokio::net::TcpListener;
use wellmet_domain::catalogue::say;

use crate::{
    context::Context,
    failure::{End, Failure, Result},
};

/// Where the app listens unless it is said.
pub const USUAL: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 7420);

/// What `wellmet serve` takes.
#[derive(Clone, Debug, Default, Args)]
pub struct Options {
    /// The address of this machine to listen on [default: 127.0.0.1:7420, and 7421 for the demo]
    #[arg(long, value_name = "ADDRESS")]
    pub listen: Option<SocketAddr>,
    /// Let phones of your local network in, encrypted; Settings, Phone pairs them
    #[arg(long)]
    pub phone: bool,
    /// The address at which phones find this machine [default: its own on the network, port 7423]
    #[arg(long, value_name = "ADDRESS", requires = "phone")]
    pub phone_listen: Option<SocketAddr>,
    /// Open the app in the browser
    #[arg(long)]
    pub open: bool,
    /// Stop when standard input closes, for programs that start the app
    #[arg(long)]
    pub until_stdin_closes: bool,
}

/// The line that `wellmet serve --json` prints once the app can be asked.
#[derive(Debug, Serialize)]
pub struct Serving {
    /// Where the app is.
    pub url: String,
    /// A link that lets one browser in, once.
    pub link: String,
    /// Where phones come in, when they may.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<phone::PhoneServing>,
}

/// Opens the app without further words: in the browser, when somebody sits at the terminal.
pub async fn run_plain(context: &Context) -> Result<End> {
    let open = !context.json && io::stdout().is_terminal();
    run(context, Options { open, ..Options::default() }).await
}

/// Prints `{"url","link"}` and serves until it is told to stop.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let listener = bind(options.listen.unwrap_or(USUAL)).await?;
    serve(context, listener, &options, false).await
}

/// Serves the data of a context on a listener until it is told to stop.
pub async fn serve(context: &Context, listener: TcpListener, options: &Options, sample: bool) -> Result<End> {
    let listen = listener.local_addr().map_err(|error| Failure::of_machine(&error))?;
    let app = context.app().await?.clone();
    context.make_data()?;
    let told = ending::told_to_stop(options.until_stdin_closes).map_err(|error| Failure::of_machine(&error))?;
    let door = options.phone.then(|| phone::open(context, options.phone_listen)).transpose()?;
    let mut serving = link::make(context, &format!("http://{listen}")).await?;
    serving.phone = door.as_ref().map(phone::Door::serving);
    link::remember(context, &serving.url)?;
    context.answer(&serving, |page| {
        page.say(0, &say("cli-serve-at", [("url", serving.url.clone().into())]).text);
        page.verbatim(&serving.link);
        page.quiet(0, &say("cli-serve-link", []).text);
        if let Some(phone) = &serving.phone {
            page.say(0, &say("cli-serve-phone-at", [("url", phone.url.clone().into())]).text);
        }
    });
    if options.open {
        link::open(context);
    }
    let warmed = app.clone();
    // Whoever comes first finds the index of people made, and their names ready for a sentence.
    tokio::spawn(async move { warmed.warm().await });
    let how = wellmet_api::Options {
        listen,
        uploads: context.data.join("uploads"),
        sample,
        instance: instance::of(context)?,
        phone: door.as_ref().map(phone::Door::told),
    };
    let server = wellmet_api::Server::new(app, how);
    if !sample {
        server.offer_sample(wellmet_api::SampleMeans { web: wellmet_ui::routes, clock: context.clock(), entropy: context.entropy() });
    }
    if let Some(door) = door {
        door.serve(&server)?;
    }
    let served = wellmet_api::serve(listener, server, wellmet_ui::routes(), told).await;
    link::forget(context);
    served.map_err(|error| Failure::of_machine(&error))?;
    Ok(End::Done)
}

/// Listens on an address of this machine that no other machine can reach.
pub async fn bind(address: SocketAddr) -> Result<TcpListener> {
    if !address.ip().is_loopback() {
        return Err(Failure::new(End::Usage, say("cli-serve-public", [("address", address.to_string().into())])));
    }
    TcpListener::bind(address).await.map_err(|error| {
        let key = if error.kind() == io::ErrorKind::AddrInUse { "cli-serve-in-use" } else { "cli-serve-cannot" };
        Failure::new(End::Failed, say(key, [("address", address.to_string().into()), ("detail", error.to_string().into())]))
    })
}
