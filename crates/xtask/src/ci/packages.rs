//! What a fresh machine lacks: parts of the toolchain, npm's packages, a browser. Installed with Debian's tools when we may.

use std::{fs, os::unix::fs::MetadataExt as _, process::Stdio, time::SystemTime};

use anyhow::{Context as _, Result, bail, ensure};

use crate::house;

/// Makes sure that cargo can format and lint; a minimal toolchain cannot.
pub fn of_the_toolchain() -> Result<bool> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let works = house::cargo().args([command, "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status()?.success();
        if !works {
            let added = house::program("rustup").args(["component", "add", component]).status();
            ensure!(added.is_ok_and(|status| status.success()), "cargo {command} is missing; `rustup component add {component}` brings it");
        }
    }
    Ok(true)
}

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

/// Makes sure that system calls can be watched.
pub fn strace() -> Result<()> {
    if house::is_installed("strace") { Ok(()) } else { apt_get_install(&["strace"]) }
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
