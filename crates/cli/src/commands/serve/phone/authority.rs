//! The certificate authority of this installation: made once, kept for its owner alone, good for local addresses only.
//!
//! A phone that trusts it trusts it for nothing else: its certificate names the networks for which it may vouch, so that even
//! with its key nobody can pass for a site of the internet.

use std::{
    fmt::Write as _,
    fs,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    sync::Arc,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use jiff::{SignedDuration, Timestamp};
use rcgen::{
    BasicConstraints, CertificateParams, CidrSubnet, DnType, ExtendedKeyUsagePurpose, GeneralSubtree, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, NameConstraints, date_time_ymd,
};
use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use wellmet_domain::{Clock, catalogue::say};

use super::tls_of;
use crate::{
    commands::serve::link::write_private,
    context::Context,
    failure::{End, Failure, Result},
    machine::SystemClock,
};

/// Where it lies in the data directory.
const FILE: &str = "phone.json";
/// How long the authority is used before another is made, which phones have to trust anew.
const LASTS: SignedDuration = SignedDuration::from_hours(24 * 365 * 9);
/// How long a certificate for this machine lasts; phones refuse more than 825 days.
const LEAF_LASTS: SignedDuration = SignedDuration::from_hours(24 * 60);
/// Clocks differ: a certificate holds from a little earlier.
const EARLIER: SignedDuration = SignedDuration::from_hours(24 * 2);

/// Networks that no address of the internet belongs to: private (RFC 1918, 4193), shared (RFC 6598), link-local and loopback.
const LOCAL: [(IpAddr, u8); 9] = [
    (IpAddr::V4(Ipv4Addr::new(10, 0, 0, 0)), 8),
    (IpAddr::V4(Ipv4Addr::new(172, 16, 0, 0)), 12),
    (IpAddr::V4(Ipv4Addr::new(192, 168, 0, 0)), 16),
    (IpAddr::V4(Ipv4Addr::new(100, 64, 0, 0)), 10),
    (IpAddr::V4(Ipv4Addr::new(169, 254, 0, 0)), 16),
    (IpAddr::V4(Ipv4Addr::new(127, 0, 0, 0)), 8),
    (IpAddr::V6(Ipv6Addr::new(0xfc00, 0, 0, 0, 0, 0, 0, 0)), 7),
    (IpAddr::V6(Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, 0)), 10),
    (IpAddr::V6(Ipv6Addr::LOCALHOST), 128),
];

/// Whether an address is one of a local network.
pub fn may_vouch_for(ip: IpAddr) -> bool {
    LOCAL.iter().any(|(network, prefix)| match (network, ip) {
        (IpAddr::V4(network), IpAddr::V4(ip)) => (network.to_bits() ^ ip.to_bits()).leading_zeros() >= u32::from(*prefix),
        (IpAddr::V6(network), IpAddr::V6(ip)) => (network.to_bits() ^ ip.to_bits()).leading_zeros() >= u32::from(*prefix),
        _ => false,
    })
}

/// The authority as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    made_at: Timestamp,
    /// The name under which phones list it.
    name: String,
    /// Its key (PKCS 8, PEM).
    key: String,
    /// Its certificate (DER, base64), which is never made twice: phones know it by its fingerprint.
    certificate: String,
}

/// The authority, ready to vouch.
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    certificate: Vec<u8>,
    name: String,
}

impl Authority {
    /// The authority of this installation, made when there is none that still holds.
    pub fn open(context: &Context) -> Result<Self> {
        let text = fs::read_to_string(context.data.join(FILE)).ok();
        let kept = text.and_then(|text| serde_json::from_str::<Kept>(&text).ok());
        // Certificates are for the world's clock, whatever --now says.
        let now = SystemClock.now();
        match kept.filter(|kept| kept.made_at.duration_until(now) < LASTS) {
            Some(kept) => Self::of(&kept),
            None => Self::make(context, now),
        }
    }

    fn of(kept: &Kept) -> Result<Self> {
        let key = KeyPair::from_pem(&kept.key).map_err(failed)?;
        let certificate = STANDARD.decode(&kept.certificate).map_err(failed)?;
        Ok(Self { issuer: Issuer::new(params(&kept.name, kept.made_at)?, key), certificate, name: kept.name.clone() })
    }

    fn make(context: &Context, now: Timestamp) -> Result<Self> {
        let key = KeyPair::generate().map_err(failed)?;
        let mut mark = [0_u8; 3];
        context.entropy().fill(&mut mark);
        // Two machines of one user have two names.
        let name = say("cli-serve-phone-authority", [("mark", hex(&mark, "").into())]).text;
        let certificate = params(&name, now)?.self_signed(&key).map_err(failed)?;
        let kept = Kept { made_at: now, name, key: key.serialize_pem(), certificate: STANDARD.encode(certificate.der()) };
        write_private(context, FILE, &serde_json::to_string(&kept).map_err(failed)?)?;
        Self::of(&kept)
    }

    /// What the door speaks TLS with: a fresh certificate for an address of this machine.
    pub fn config(&self, ip: IpAddr) -> Result<Arc<ServerConfig>> {
        let key = KeyPair::generate().map_err(failed)?;
        let mut leaf = CertificateParams::new(vec![ip.to_string()]).map_err(failed)?;
        // No address here: some would read it as the name of a host, for which the authority may not vouch.
        leaf.distinguished_name.push(DnType::CommonName, "Wellmet");
        leaf.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        leaf.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        leaf.use_authority_key_identifier_extension = true;
        hold(&mut leaf, SystemClock.now(), LEAF_LASTS)?;
        let certificate = leaf.signed_by(&key, &self.issuer).map_err(failed)?;
        let chain = vec![certificate.der().clone(), CertificateDer::from(self.certificate.clone())];
        tls_of(chain, PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()))).map_err(failed)
    }

    /// Its certificate (DER).
    pub fn certificate(&self) -> &[u8] {
        &self.certificate
    }

    /// The SHA-256 fingerprint of its certificate, as phones show it.
    pub fn fingerprint(&self) -> String {
        hex(&Sha256::digest(&self.certificate), ":").to_uppercase()
    }

    /// Its certificate as a configuration profile for iPhones (Apple, Configuration Profile Reference: `com.apple.security.root`).
    pub fn profile(&self) -> String {
        let digest = Sha256::digest(&self.certificate);
        let uuid = |from: usize| uuid::Builder::from_random_bytes(digest[from..from + 16].try_into().unwrap_or_default()).into_uuid();
        let payload = |kind: &str, inner: &str, id: uuid::Uuid| {
            format!(
                "<dict><key>PayloadType</key><string>{kind}</string><key>PayloadVersion</key><integer>1</integer>\
                 <key>PayloadIdentifier</key><string>wellmet.{id}</string><key>PayloadUUID</key><string>{id}</string>\
                 <key>PayloadDisplayName</key><string>{}</string>{inner}</dict>",
                self.name
            )
        };
        let content = format!("<key>PayloadContent</key><data>{}</data>", STANDARD.encode(&self.certificate));
        let root = payload("com.apple.security.root", &content, uuid(0));
        let whole = payload("Configuration", &format!("<key>PayloadContent</key><array>{root}</array>"), uuid(16));
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \
             \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">{whole}</plist>\n"
        )
    }
}

/// What the authority's certificate says: it may vouch for local addresses, and for nothing else.
fn params(name: &str, made_at: Timestamp) -> Result<CertificateParams> {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let networks = LOCAL.iter().map(|(network, prefix)| GeneralSubtree::IpAddress(CidrSubnet::from_addr_prefix(*network, *prefix)));
    // Names of hosts are confined as well, to those that live on a local network alone.
    let permitted_subtrees = networks.chain([GeneralSubtree::DnsName("local".to_owned())]).collect();
    params.name_constraints = Some(NameConstraints { permitted_subtrees, excluded_subtrees: Vec::new() });
    hold(&mut params, made_at, LASTS + LEAF_LASTS)?;
    Ok(params)
}

/// From a little before an instant to some time after it, by whole days.
fn hold(params: &mut CertificateParams, from: Timestamp, lasts: SignedDuration) -> Result<()> {
    let day = |instant: Timestamp| {
        let date = instant.to_zoned(jiff::tz::TimeZone::UTC).date();
        date_time_ymd(i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs())
    };
    params.not_before = day(from.checked_sub(EARLIER).map_err(failed)?);
    params.not_after = day(from.checked_add(lasts).map_err(failed)?);
    Ok(())
}

fn hex(bytes: &[u8], between: &str) -> String {
    let mut text = String::new();
    for (index, byte) in bytes.iter().enumerate() {
        // Writing to a String cannot fail.
        let _ = write!(text, "{}{byte:02x}", if index == 0 { "" } else { between });
    }
    text
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure::new(End::Failed, say("cli-serve-phone-failed", [("detail", error.to_string().into())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_local_networks_are_vouched_for() {
        for local in ["10.1.2.3", "172.31.0.1", "192.168.1.5", "127.0.0.2", "100.100.1.1", "fd00::1", "fe80::1", "::1"] {
            assert!(may_vouch_for(local.parse().unwrap()), "{local}");
        }
        for public in ["8.8.8.8", "172.32.0.1", "192.169.0.1", "0.0.0.0", "2001:db8::1", "::"] {
            assert!(!may_vouch_for(public.parse().unwrap()), "{public}");
        }
    }

    #[test]
    fn a_fingerprint_reads_as_phones_show_it() {
        assert_eq!(hex(&[0xab, 0x01], ":"), "ab:01");
    }
}
