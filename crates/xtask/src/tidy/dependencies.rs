//! Dependencies point down: cli -> ui, api -> app -> store, formats, engine -> domain, and engine knows nothing of ours.

use serde_json::Value;

use super::tree::Finding;

/// Our crates and those of ours that each may use.
const MAY_USE: [(&str, &[&str]); 10] = [
    ("wellmet-domain", &[]),
    ("wellmet-engine", &[]),
    ("wellmet-formats", &["wellmet-domain"]),
    // A tie is folded in the transaction that changes its days.
    ("wellmet-store", &["wellmet-engine", "wellmet-domain"]),
    ("wellmet-app", &["wellmet-store", "wellmet-formats", "wellmet-engine", "wellmet-domain"]),
    // The faces name types from below (where the data lies, its errors, a format); only app opens transactions.
    ("wellmet-api", &["wellmet-app", "wellmet-store", "wellmet-domain"]),
    ("wellmet-ui", &["wellmet-domain"]),
    ("wellmet-cli", &["wellmet-ui", "wellmet-api", "wellmet-app", "wellmet-store", "wellmet-formats", "wellmet-domain"]),
    ("wellmet-testing", &["wellmet-domain"]),
    ("xtask", &["wellmet-testing", "wellmet-app", "wellmet-store", "wellmet-formats", "wellmet-engine", "wellmet-domain"]),
];

/// Dependencies that point up or sideways, from what cargo says about the workspace.
pub fn check(metadata: &Value) -> Vec<Finding> {
    let packages = metadata["packages"].as_array().map_or(&[][..], Vec::as_slice);
    let ours: Vec<&str> = packages.iter().filter_map(|package| package["name"].as_str()).collect();
    packages.iter().flat_map(|package| wrong_ways_of(package, &ours)).collect()
}

fn wrong_ways_of(package: &Value, ours: &[&str]) -> Vec<Finding> {
    let name = package["name"].as_str().unwrap_or_default();
    let Some((_, may_use)) = MAY_USE.iter().find(|(known, _)| *known == name) else {
        return vec![finding(
            name,
            format!("the crate {name} has no place in the house: give it one in ARCHITECTURE.md and in tidy/dependencies.rs"),
        )];
    };
    let used = package["dependencies"].as_array().map_or(&[][..], Vec::as_slice).iter();
    used.filter(|used| {
        let target = used["name"].as_str().unwrap_or_default();
        let for_tests = target == "wellmet-testing" && used["kind"] == "dev";
        ours.contains(&target) && !may_use.contains(&target) && !for_tests
    })
    .map(|used| {
        finding(
            name,
            format!("{name} may not use {}: dependencies point down (ARCHITECTURE.md, rule 1)", used["name"].as_str().unwrap_or_default()),
        )
    })
    .collect()
}

fn finding(package: &str, advice: String) -> Finding {
    let folder = package.strip_prefix("wellmet-").unwrap_or(package);
    Finding { path: format!("crates/{folder}/Cargo.toml"), line: 1, advice }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn workspace(package: &str, used: &str, kind: Option<&str>) -> Value {
        json!({ "packages": [
            { "name": package, "dependencies": [{ "name": used, "kind": kind }, { "name": "serde", "kind": null }] },
            { "name": used, "dependencies": [] },
        ] })
    }

    #[test]
    fn a_dependency_that_points_up_is_found() {
        assert_eq!(check(&workspace("wellmet-store", "wellmet-app", None)).len(), 1);
        assert_eq!(check(&workspace("wellmet-engine", "wellmet-domain", None)).len(), 1);
        assert_eq!(check(&workspace("wellmet-app", "wellmet-store", None)).len(), 0);
    }

    #[test]
    fn the_helpers_of_tests_are_for_tests_only() {
        assert_eq!(check(&workspace("wellmet-store", "wellmet-testing", Some("dev"))).len(), 0);
        assert_eq!(check(&workspace("wellmet-store", "wellmet-testing", None)).len(), 1);
    }

    #[test]
    fn a_crate_without_a_place_in_the_house_is_found() {
        assert_eq!(check(&json!({ "packages": [{ "name": "wellmet-misc", "dependencies": [] }] })).len(), 1);
    }
}
