//! Who runs the cluster: PostgreSQL refuses to run as root.

use std::{fs, os::unix::fs::MetadataExt as _, path::Path};

use anyhow::{Context as _, Result};

/// An ordinary user of the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct User {
    /// The user's number.
    pub uid: u32,
    /// The number of the user's first group.
    pub gid: u32,
}

/// The user to switch to, or none when this process is an ordinary user already. `ours` is a folder that we made.
pub(super) fn to_switch_to(ours: &Path) -> Result<Option<User>> {
    if fs::metadata(ours)?.uid() != 0 {
        return Ok(None);
    }
    let users = fs::read_to_string("/etc/passwd")?;
    named(&users, "postgres").or_else(|| named(&users, "nobody")).map(Some).context("no ordinary user to run PostgreSQL as")
}

fn named(users: &str, name: &str) -> Option<User> {
    let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
    let mut numbers = line.split(':').skip(2);
    Some(User { uid: numbers.next()?.parse().ok()?, gid: numbers.next()?.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_is_found_by_the_whole_name() {
        let users = "root:x:0:0:root:/root:/bin/sh\npostgresql:x:7:7::/:/bin/sh\npostgres:x:101:104::/var/lib/postgresql:/bin/bash\n";
        assert_eq!(named(users, "postgres"), Some(User { uid: 101, gid: 104 }));
        assert_eq!(named(users, "nobody"), None);
    }
}
