//! One PostgreSQL cluster in a temporary folder, and the small shell that ends it.

use std::{
    fs,
    os::unix::{fs::chown, process::CommandExt as _},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    thread::sleep,
    time::Duration,
};

use anyhow::{Context as _, Result, bail, ensure};

use super::{PORT, ROLE, user};

/// Runs the server and waits for the end of its own input, which is a pipe that we hold: the kernel closes it however we
/// end, SIGKILL included. Then the server gets SIGINT (fast shutdown) by its process id, and the folder goes.
const SUPERVISOR: &str = r#"
folder=$1; shift
"$@" </dev/null >"$folder/log" 2>&1 &
server=$!
cat >/dev/null
kill -INT "$server" 2>/dev/null
wait "$server"
cd / && rm -rf "$folder"
"#;

/// Speed over safety: what a test wrote is never needed after a crash.
const SETTINGS: [&str; 9] = [
    "listen_addresses=",
    "max_connections=200",
    "shared_buffers=64MB",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "autovacuum=off",
    "timezone=UTC",
    "log_min_messages=error",
];

const POLL: Duration = Duration::from_millis(20);
const POLLS: usize = 3_000;

/// A running cluster. Dropped, it ends and its folder goes.
#[derive(Debug)]
pub(super) struct Cluster {
    folder: PathBuf,
    supervisor: Child,
    /// The pipe that tells the supervisor we live.
    alive: Option<ChildStdin>,
}

impl Cluster {
    /// Makes a cluster, starts it and waits until it answers.
    pub(super) fn start(programs: &Path) -> Result<Self> {
        let folder = folder()?;
        let supervisor = initialise(programs, &folder).and_then(|()| supervise(programs, &folder));
        let mut supervisor = supervisor.inspect_err(|_| drop(fs::remove_dir_all(&folder)))?;
        let alive = supervisor.stdin.take();
        let mut cluster = Self { folder, supervisor, alive };
        cluster.wait_until_ready(programs)?;
        Ok(cluster)
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    fn wait_until_ready(&mut self, programs: &Path) -> Result<()> {
        for _ in 0..POLLS {
            if is_ready(programs, &self.folder)? {
                return Ok(());
            }
            ensure!(self.folder.join("data/postmaster.pid").exists() || !self.has_complained(), "{}", self.log());
            sleep(POLL);
        }
        bail!("PostgreSQL did not answer within a minute: {}", self.log())
    }

    fn has_complained(&self) -> bool {
        self.log().contains("FATAL")
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.alive.take());
        drop(self.supervisor.wait());
    }
}

/// Kept short: the path of a socket has at most 107 bytes.
fn folder() -> Result<PathBuf> {
    let folder = tempfile::Builder::new().prefix("wellmet-pg-").tempdir()?.keep();
    if let Some(user) = user::to_switch_to(&folder)? {
        chown(&folder, Some(user.uid), Some(user.gid))?;
    }
    Ok(folder)
}

fn initialise(programs: &Path, folder: &Path) -> Result<()> {
    let output = as_ordinary_user(&programs.join("initdb"), folder)?
        .args(["--locale=C.UTF-8", "--encoding=UTF8", "--auth=trust", "--no-sync", "--username", ROLE, "--pgdata"])
        .arg(folder.join("data"))
        .output()
        .context("initdb did not start")?;
    ensure!(output.status.success(), "initdb: {}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}

fn supervise(programs: &Path, folder: &Path) -> Result<Child> {
    let mut command = as_ordinary_user(Path::new("/bin/sh"), folder)?;
    command.args(["-c", SUPERVISOR, "wellmet-postgres"]).arg(folder).arg(programs.join("postgres"));
    command.arg("-D").arg(folder.join("data")).arg("-k").arg(folder).args(["-p", PORT]);
    command.args(SETTINGS.iter().flat_map(|setting| ["-c", setting]));
    // A group of its own: an interrupt at the terminal ends us, and then the pipe ends the server in order.
    let command = command.process_group(0).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().context("the supervising shell did not start")
}

fn is_ready(programs: &Path, folder: &Path) -> Result<bool> {
    let status = Command::new(programs.join("pg_isready"))
        .args(["--quiet", "--username", ROLE, "--port", PORT, "--dbname", "postgres", "--host"])
        .arg(folder)
        .status()
        .context("pg_isready did not start")?;
    Ok(status.success())
}

fn as_ordinary_user(program: &Path, folder: &Path) -> Result<Command> {
    let mut command = Command::new(program);
    command.current_dir(folder).env("LC_ALL", "C.UTF-8");
    if let Some(user) = user::to_switch_to(Path::new("/proc/self"))? {
        command.uid(user.uid).gid(user.gid);
    }
    Ok(command)
}
