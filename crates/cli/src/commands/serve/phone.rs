//! `wellmet serve --phone`: a door on the local network, encrypted by this machine's own authority, for phones that were let in.

mod authority;

use std::{
    io,
    net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, UdpSocket},
    sync::Arc,
    time::Duration,
};

use axum_server::{Handle, tls_rustls::RustlsConfig};
use rustls::ServerConfig;
use serde::Serialize;
use wellmet_api::{Phone, Server, Trust, trust_routes};
use wellmet_domain::catalogue::say;

use self::authority::Authority;
use crate::{
    context::Context,
    failure::{End, Failure, Result},
};

/// The port on which phones find the app; the page that gives them the certificate lies on the next one.
const PORT: u16 = 7423;
/// How often the certificate is made anew, long before it ends.
const RENEWED: Duration = Duration::from_hours(24);
/// How long a phone's request may take when the app is told to stop.
const PATIENCE: Duration = Duration::from_secs(2);

/// Where phones come in, as `wellmet serve --json` prints it.
#[derive(Clone, Debug, Serialize)]
pub struct PhoneServing {
    /// The address of the app.
    pub url: String,
    /// The page that gives a phone the certificate.
    pub setup: String,
}

/// The door: its listeners, and what it proves itself with.
pub struct Door {
    app: TcpListener,
    setup: TcpListener,
    listen: SocketAddr,
    setup_listen: SocketAddr,
    authority: Arc<Authority>,
    tls: RustlsConfig,
}

/// Listens for phones, on the address that this machine has on its network unless another is said.
pub fn open(context: &Context, at: Option<SocketAddr>) -> Result<Door> {
    let at = match at {
        Some(at) => at,
        None => SocketAddr::new(own_address()?, PORT),
    };
    if !authority::may_vouch_for(at.ip()) {
        return Err(Failure::new(End::Usage, say("cli-serve-phone-not-local", [("address", at.ip().to_string().into())])));
    }
    context.make_data()?;
    let authority = Arc::new(Authority::open(context)?);
    let (app, setup) = (listen(at)?, listen(SocketAddr::new(at.ip(), next_port(at.port())))?);
    let (listen, setup_listen) = (address(&app)?, address(&setup)?);
    let tls = RustlsConfig::from_config(authority.config(listen.ip())?);
    Ok(Door { app, setup, listen, setup_listen, authority, tls })
}

/// The address that this machine has on its network: the one from which it would speak with others. Nothing is sent.
fn own_address() -> Result<IpAddr> {
    let chosen = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).and_then(|socket| {
        // An address that is kept for examples (RFC 5737): it lies beyond the own network, wherever that is.
        socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9))?;
        socket.local_addr()
    });
    match chosen {
        Ok(address) if !address.ip().is_unspecified() => Ok(address.ip()),
        _ => Err(Failure::new(End::Failed, say("cli-serve-phone-no-network", []))),
    }
}

const fn next_port(port: u16) -> u16 {
    if port == 0 { 0 } else { port.saturating_add(1) }
}

fn listen(at: SocketAddr) -> Result<TcpListener> {
    let listener = TcpListener::bind(at).and_then(|listener| listener.set_nonblocking(true).map(|()| listener));
    listener.map_err(|error| {
        let key = if error.kind() == io::ErrorKind::AddrInUse { "cli-serve-in-use" } else { "cli-serve-cannot" };
        Failure::new(End::Failed, say(key, [("address", at.to_string().into()), ("detail", error.to_string().into())]))
    })
}

fn address(listener: &TcpListener) -> Result<SocketAddr> {
    listener.local_addr().map_err(|error| Failure::of_machine(&error))
}

impl Door {
    /// What the server has to know of it.
    pub fn told(&self) -> Phone {
        Phone { listen: self.listen, setup: self.setup_listen, fingerprint: self.authority.fingerprint() }
    }

    /// Where it is, for programs.
    pub fn serving(&self) -> PhoneServing {
        let told = self.told();
        PhoneServing { url: told.url(), setup: told.setup_url() }
    }

    /// Serves phones beside the app, until the server ends.
    pub fn serve(self, server: &Server) -> Result<()> {
        let trust = Trust {
            certificate: self.authority.certificate().to_vec(),
            profile: self.authority.profile(),
            fingerprint: self.authority.fingerprint(),
        };
        let (app, setup) = (Handle::new(), Handle::new());
        let failed = |error: io::Error| Failure::of_machine(&error);
        let phones = axum_server::from_tcp_rustls(self.app, self.tls.clone()).map_err(failed)?.handle(app.clone());
        let setups = axum_server::from_tcp(self.setup).map_err(failed)?.handle(setup.clone());
        let router = server.phone_router(wellmet_ui::routes());
        tokio::spawn(async move { phones.serve(router.into_make_service()).await });
        tokio::spawn(async move { setups.serve(trust_routes(trust).into_make_service()).await });
        let ended = server.ended();
        tokio::spawn(async move {
            ended.await;
            app.graceful_shutdown(Some(PATIENCE));
            setup.graceful_shutdown(Some(PATIENCE));
        });
        tokio::spawn(renew(self.authority, self.tls, self.listen.ip(), server.ended()));
        Ok(())
    }
}

/// Makes the certificate anew each day, for it lasts but weeks.
async fn renew(authority: Arc<Authority>, tls: RustlsConfig, ip: IpAddr, ended: impl Future<Output = ()>) {
    tokio::pin!(ended);
    loop {
        tokio::select! {
            () = &mut ended => return,
            () = tokio::time::sleep(RENEWED) => {}
        }
        if let Ok(config) = authority.config(ip) {
            tls.reload_from_config(config);
        } else {
            tracing::warn!("the certificate for phones could not be renewed");
        }
    }
}

/// TLS 1.2 and 1.3 with a certificate chain and its key.
fn tls_of(
    chain: Vec<rustls::pki_types::CertificateDer<'static>>,
    key: rustls::pki_types::PrivateKeyDer<'static>,
) -> std::result::Result<Arc<ServerConfig>, rustls::Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    let mut config = builder.with_no_client_auth().with_single_cert(chain, key)?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}
