//! The promises of the test PostgreSQL, each on a real server.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::{
    env, fs,
    io::{BufRead as _, BufReader, Read as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
    thread::sleep,
    time::Duration,
};

use wellmet_testing::postgres::{FOLDER_VARIABLE, Server, server};

const HOLDER: &str = "WELLMET_TEST_HOLDER";

#[test]
fn a_fresh_database_is_empty_and_its_own() {
    let first = server().fresh_database(None);
    let second = server().fresh_database(None);
    assert_ne!(first, second);
    assert!(first.starts_with("postgres://wellmet@localhost:5432/test_"), "{first}");
}

#[test]
fn the_cluster_sorts_by_code_point_in_utf_8() {
    let answer =
        server().execute("SELECT 'Z' < 'a', current_setting('server_encoding'), datcollate FROM pg_database WHERE datname = 'postgres'");
    assert_eq!(answer.unwrap(), "t|UTF8|C.UTF-8");
}

#[test]
fn a_template_is_prepared_once_however_many_ask() {
    let prepared = AtomicUsize::new(0);
    let name = format!("template_of_process_{}", std::process::id());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                server().template(&name, |_| {
                    prepared.fetch_add(1, Ordering::SeqCst);
                })
            });
        }
    });
    assert_eq!(prepared.into_inner(), 1);
    let copy = server().database(Some(&name));
    assert_eq!(databases_named(&copy.name), 1);
}

#[test]
fn a_dropped_database_is_gone() {
    let database = server().database(None);
    let name = database.name.clone();
    assert_eq!(databases_named(&name), 1);
    drop(database);
    assert_eq!(databases_named(&name), 0);
}

#[test]
fn a_template_that_fails_to_prepare_is_not_taken_for_whole() {
    let name = format!("template_in_halves_{}", std::process::id());
    let failed = std::panic::catch_unwind(|| server().template(&name, |_| panic!("half way")));
    assert!(failed.is_err());
    server().template(&name, |_| ());
}

#[test]
fn a_server_that_is_dropped_leaves_neither_process_nor_folder() {
    let own = Server::start().unwrap();
    let (folder, process) = (own.folder().to_owned(), process_of(own.folder()));
    assert!(process.exists());
    drop(own);
    assert!(!process.exists() && !folder.exists());
}

#[test]
fn a_holder_that_is_killed_leaves_neither_process_nor_folder() {
    if env::var_os(HOLDER).is_some() {
        return hold_a_server();
    }
    let (mut holder, folder) = start_holder("a_holder_that_is_killed_leaves_neither_process_nor_folder");
    let process = process_of(&folder);
    assert!(process.exists());
    holder.kill().unwrap();
    holder.wait().unwrap();
    assert!(ends(|| !process.exists() && !folder.exists()), "{} is left", folder.display());
}

/// In the child: starts a server, says where, and stays until it is killed.
fn hold_a_server() {
    println!("\nfolder={}", server().folder().display());
    drop(std::io::stdin().read_to_end(&mut Vec::new()));
}

fn start_holder(test: &str) -> (Child, PathBuf) {
    let mut holder = Command::new(env::current_exe().unwrap())
        .args(["--exact", "--nocapture", test])
        .env(HOLDER, "1")
        .env_remove(FOLDER_VARIABLE)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(holder.stdout.take().unwrap()).lines();
    let folder = lines.map_while(Result::ok).find_map(|line| line.strip_prefix("folder=").map(PathBuf::from));
    (holder, folder.unwrap())
}

fn process_of(folder: &Path) -> PathBuf {
    let id = fs::read_to_string(folder.join("data/postmaster.pid")).unwrap();
    Path::new("/proc").join(id.lines().next().unwrap())
}

fn databases_named(name: &str) -> usize {
    server().execute(&format!("SELECT count(*) FROM pg_database WHERE datname = '{name}'")).unwrap().parse().unwrap()
}

fn ends(condition: impl Fn() -> bool) -> bool {
    (0..500).any(|_| {
        let done = condition();
        if !done {
            sleep(Duration::from_millis(20));
        }
        done
    })
}
