//! `wellmet doctor` and `backup`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn a_sound_book_is_said_to_be_sound() {
    let home = Home::of_mia();
    assert_snapshot!(home.run(&["doctor"]));
    assert_eq!(home.json(&["doctor"])["sound"], true);
}

#[test]
fn a_backup_is_a_database_of_its_own_and_is_not_written_over() {
    let home = Home::of_mia();
    let (backup, elsewhere) = (home.path("copy.db"), Home::empty());
    assert_snapshot!(home.run(&["backup", &backup]));
    assert_snapshot!(home.run(&["backup", &backup]));
    std::fs::create_dir(elsewhere.data()).unwrap();
    std::fs::copy(&backup, elsewhere.data().join("wellmet.db")).unwrap();
    assert_eq!(elsewhere.json(&["list", "people"]), home.json(&["list", "people"]));
}
