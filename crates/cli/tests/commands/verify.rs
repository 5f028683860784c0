//! `wellmet verify`

use insta::assert_snapshot;

use crate::home::Home;

#[test]
fn an_old_fact_is_asked_about_and_answered_in_one_line() {
    let home = Home::empty();
    let archive = home.path("Basic_LinkedInDataExport_06-10-2023");
    std::fs::create_dir(&archive).unwrap();
    let row = "Dana,Okafor,https://www.linkedin.com/in/dana-okafor,,Lumen,Editor,03 May 2021\n";
    let table = format!("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{row}");
    std::fs::write(format!("{archive}/Connections.csv"), table).unwrap();
    assert_eq!(home.run(&["import", &archive]).code, 0);
    home.run(&["circle", "Dana", "close"]);
    assert_snapshot!(home.run(&["verify", "Dana"]));
    assert!(home.run(&["show", "Dana"]).out.contains("Still at Lumen?"));
    assert_snapshot!(home.run(&["verify", "Dana", "yes"]));
    assert_snapshot!(home.run(&["verify", "Dana"]));
}
