//! Another user of the same machine sees nothing.

use std::os::unix::fs::PermissionsExt;

use crate::home::Home;

#[test]
fn the_data_directory_and_what_lies_in_it_are_the_owners_alone() {
    let home = Home::of_mia();
    assert_eq!(home.run(&["link"]).code, 0);
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&home.data()), 0o700);
    for name in ["wellmet.db", "open.html"] {
        assert_eq!(mode(&home.data().join(name)), 0o600, "{name}");
    }
    let backup = home.path("copy.db");
    assert_eq!(home.run(&["backup", &backup]).code, 0);
    assert_eq!(mode(std::path::Path::new(&backup)), 0o600);
}
