//! `wellmet completions` and `openapi`

use crate::home::Home;

#[test]
fn every_shell_gets_a_script_that_knows_the_commands() {
    let home = Home::empty();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = home.run(&["completions", shell]);
        assert!(ran.code == 0 && ran.out.contains("today") && ran.out.contains("import"), "{shell}: {}", ran.err);
    }
    assert!(!home.data().exists(), "a script needs no data");
}

#[test]
fn the_description_of_the_api_is_one_object() {
    let output = Home::empty().command(&["openapi"]).output().unwrap();
    let description: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(description["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")));
}
