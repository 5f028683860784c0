//! Finds Debian's PostgreSQL programs, and installs them when they are missing and we may.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context as _, Result, bail, ensure};

/// Debian's programs lie in one folder per major version; what else is called `postgres` on the path is not looked at.
const DEBIAN: &str = "/usr/lib/postgresql";

/// The folder of the newest programs; installed first when there is none.
pub(super) fn find_or_install() -> Result<PathBuf> {
    if let Some(found) = newest(Path::new(DEBIAN)) {
        return Ok(found);
    }
    install().context("PostgreSQL is missing; `apt-get install postgresql` as root brings it")?;
    newest(Path::new(DEBIAN)).context("PostgreSQL was installed, but not where Debian puts it")
}

fn newest(root: &Path) -> Option<PathBuf> {
    let versions = fs::read_dir(root).ok()?;
    versions
        .filter_map(|entry| {
            let programs = entry.ok()?.path().join("bin");
            let version: u32 = programs.parent()?.file_name()?.to_str()?.parse().ok()?;
            (programs.join("postgres").exists() && programs.join("psql").exists()).then_some((version, programs))
        })
        .max()
        .map(|(_, programs)| programs)
}

fn install() -> Result<()> {
    apt_get(&["update"])?;
    apt_get(&["install", "--yes", "--no-install-recommends", "postgresql", "postgresql-client"])
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let status = Command::new("apt-get")
        .args(["-qq", "-o", "DPkg::Lock::Timeout=300"])
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status();
    match status {
        Ok(status) => ensure!(status.success(), "apt-get {} failed", arguments[0]),
        Err(error) => bail!("apt-get did not start: {error}"),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_is_taken_by_number_and_only_when_whole() {
        let root = crate::folder();
        for (version, programs) in [("9", ["postgres", "psql"]), ("15", ["postgres", "psql"]), ("17", ["postgres", "pg_dump"])] {
            let folder = root.path().join(version).join("bin");
            fs::create_dir_all(&folder).unwrap();
            for program in programs {
                fs::write(folder.join(program), "").unwrap();
            }
        }
        assert_eq!(newest(root.path()), Some(root.path().join("15/bin")));
        assert_eq!(newest(&root.path().join("none")), None);
    }
}
