//! What a fresh machine lacks: npm's packages and a browser. Installed with Debian's tools when we may.

use std::{fs, os::unix::fs::MetadataExt as _, process::Stdio, time::SystemTime};

use anyhow::{Context as _, Result, bail, ensure};

use crate::house;

/// Fetches npm's packages when they are missing or older than the lock file.
pub fn of_the_web_app() -> Result<bool> {
    if !house::is_installed("npm") {
        apt_get_install(&["nodejs", "npm"])?;
    }
    let lock = written(&house::web().join("package-lock.json")).context("ui/package-lock.json is missing")?;
    if written(&house::web().join("node_modules/.package-lock.json")).is_some_and(|installed| installed >= lock) {
        return Ok(true);
    }
    Ok(house::npm().args(["ci", "--no-audit", "--no-fund"]).status()?.success())
}

fn written(path: &std::path::Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

/// Makes sure that there is a Chromium.
pub fn chromium() -> Result<bool> {
    if !["chromium", "chromium-browser", "google-chrome"].iter().any(|name| house::is_installed(name)) {
        apt_get_install(&["chromium"])?;
    }
    Ok(true)
}

fn apt_get_install(packages: &[&str]) -> Result<()> {
    let wanted = packages.join(" ");
    if fs::metadata("/proc/self")?.uid() != 0 {
        bail!("{wanted} is missing; `apt-get install {wanted}` as root brings it");
    }
    apt_get(&["update"])?;
    apt_get(&[&["install", "--yes", "--no-install-recommends"], packages].concat())
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut command = house::program("apt-get");
    command.args(["-qq", "-o", "DPkg::Lock::Timeout=300"]).args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    ensure!(command.stdout(Stdio::null()).status()?.success(), "apt-get {} failed", arguments[0]);
    Ok(())
}
