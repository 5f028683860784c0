//! The rules of the house, each a small file with its reasons and its tests. One line per finding; silence is tidy.

mod catalogue;
mod clock;
mod dependencies;
mod nouns;
mod sizes;
mod sql;
mod tables;
mod tree;
mod unwraps;

use std::path::Path;

use anyhow::Result;

use tree::{Finding, Tree};

/// Checks every rule, prints what is wrong and what to do; true when nothing is.
///
/// # Errors
/// When the checkout cannot be read.
pub fn run(root: &Path) -> Result<bool> {
    let tree = Tree::read(root)?;
    let mut findings = dependencies::check(&crate::house::metadata()?);
    findings.extend(findings_in(&tree));
    for finding in &findings {
        println!("{finding}");
    }
    println!("{}", sizes::mirror(&tree));
    Ok(findings.is_empty())
}

fn findings_in(tree: &Tree) -> Vec<Finding> {
    let rules = [sizes::check, tables::check, nouns::check, clock::check, sql::check, catalogue::check, unwraps::check];
    rules.iter().flat_map(|rule| rule(tree)).collect()
}
