//! The help tree: every command with everything it takes, which is a contract.

use insta::assert_snapshot;

use crate::home::Home;

/// The commands that a help text lists.
fn commands(help: &str) -> Vec<String> {
    let listed = help.split("Commands:\n").nth(1).unwrap_or_default();
    let lines = listed.lines().take_while(|line| line.starts_with("  "));
    lines
        .filter_map(|line| line.strip_prefix("  ")?.split(' ').next())
        .filter(|name| !name.is_empty() && *name != "help")
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_help_tree_is_what_it_was() {
    let home = Home::empty();
    let help = |path: &[&str]| home.run(&[path, &["--help"]].concat()).out;
    let root = help(&[]);
    let mut tree = root.clone();
    for command in commands(&root) {
        let text = help(&[&command]);
        tree.extend(["\n=== wellmet ", &command, "\n\n", &own_part(&text)]);
        for inner in commands(&text) {
            tree.extend(["\n=== wellmet ", &command, " ", &inner, "\n\n", &own_part(&help(&[&command, &inner]))]);
        }
    }
    assert_snapshot!(tree);
}

/// Without the options that every command takes, which stand in the root's help.
fn own_part(help: &str) -> String {
    help.split("\nEverywhere:").next().unwrap_or_default().to_owned()
}

#[test]
fn wrong_usage_exits_with_two_and_says_what_would_be_right() {
    let home = Home::empty();
    for arguments in [&["nonsense"][..], &["import"], &["circle", "Dana", "best friends"], &["today", "--now"]] {
        let ran = home.run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{ran}");
        assert!(ran.err.contains("--help") || ran.err.contains("Usage") || ran.err.contains("one of"), "{ran}");
    }
}
