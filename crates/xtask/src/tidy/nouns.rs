//! A noun has one name everywhere: what the domain calls it, the store, the use cases, the API, the screens and the browser
//! tests call it too.

use super::tree::{Finding, Tree};

/// Names that are no noun of the domain, each for a reason.
const OTHERS: &[(&str, &str)] = &[
    ("lib", "the head of a crate"),
    ("error", "the one error of a crate"),
    ("books", "the container of records; the domain knows only what lies in one"),
    ("journal", "every change of a fact"),
    ("batches", "changes that are undone as one"),
    ("undo", "takes a batch back"),
    ("history", "what was done, in order"),
    ("facts", "the list of journalled tables"),
    ("cell", "one value of a row, whatever the engine"),
    ("rows", "rows as values, whatever the engine"),
    ("tx", "a transaction as a value"),
    ("app", "the open program, over which every use case runs"),
    ("store", "the open database"),
    ("pool", "the connections of a database"),
    ("connection", "one connection of a database"),
    ("dialect", "what differs between the engines"),
    ("migrations", "the versions of the tables"),
    ("search", "full text"),
    ("statements", "every statement, prepared by a test"),
    ("queries", "reads that join several nouns"),
    ("blobs", "bytes by their hash"),
    ("backup", "copies of the whole, and back"),
    ("doctor", "proves that what is derived equals what it is derived from"),
    ("forget", "the one write that cannot be undone"),
    ("jobs", "long work"),
    ("idempotency", "the answers given to writes, by the client's key"),
    ("logins", "the keys that let somebody in"),
    ("accounts", "who may open which book"),
    ("retention", "how long somebody is kept"),
    ("tasks", "the twelve everyday tasks that the browser tests count"),
    ("german", "the walks in the second language"),
    ("story", "from real files to Today, walked through one face"),
    ("devices", "phones that may come in over the local network"),
    ("offline", "what a device keeps, and sends later, while its machine does not answer"),
    ("guard", "held while an import is applied"),
    ("lookups", "many rows by any column"),
    ("durability", "when a commit reaches the disk"),
    ("evidence", "what Today, triage and the first look read of the log"),
    ("first-run", "the walk of the first screen"),
    ("pastes", "what was pasted and may become a person"),
    ("private", "the walks while others look on"),
    ("trouble", "that the walks can fail"),
    ("open", "the walks of what is open between two people, and of the head of Today"),
    ("live", "the walk of two devices at once"),
    ("known", "the walks of what is known of somebody: facts, brief, the hour there"),
    ("focus", "the walks of where the focus goes"),
    ("tour", "the five steps through the sample network"),
    ("first-day", "the walk from a dropped archive to the act of the next day"),
    ("places", "the walk of the screens behind More"),
    ("many", "statements of many rows"),
    ("staged", "what an import read, before it is accepted"),
    ("captures", "one sentence that becomes records"),
    ("merges", "two records become one"),
    ("staging", "what an import read, before it is accepted"),
    ("ties", "how strong a link is: a noun of the engine"),
    ("days", "days of contact, from which ties are derived"),
    ("settings", "what the user chose"),
    ("sessions", "who may come in"),
    ("session", "who is in now; a browser has one"),
    ("person", "the screen of one person"),
    ("derived", "the list of tables that can be rebuilt"),
    ("tokens", "who may come in, for scripts"),
    ("access", "who may come in, and from where"),
    ("imports", "files that become records"),
    ("exports", "records that become files"),
    ("triage", "the decision who is kept"),
    ("today", "the short list of acts"),
    ("firstlook", "what an import shows before anything is asked"),
    ("first-look", "the screen of the first look"),
    ("capture", "one sentence that becomes records"),
    ("duplicates", "records that may mean one person"),
    ("forecast", "who goes cold at this pace"),
    ("reconnections", "old ties worth taking up again"),
    ("in-touch", "the screen of the forecast and of old ties"),
    ("advice", "what was suggested, and what came of it"),
    ("insight", "what shape the people one knows have"),
    ("paths", "through whom one reaches somebody: ways over ties"),
    ("map", "everybody one knows as a drawing"),
    ("merge", "two records become one"),
    ("rhythm", "how often two people are usually in touch"),
    ("messages", "the prepared message of an act"),
    ("suggestions", "the prepared next step of an act"),
    ("occasions", "days that come every year"),
    ("timeline", "everything that happened with one person"),
    ("find", "look up by a few letters"),
    ("list", "the shaped list of people"),
    ("filters", "the language of shaped lists"),
    ("index", "the compact index of all people"),
    ("me", "the owner of the book"),
    ("sample", "the sample network"),
    ("pace", "how long a chunk of long work may take"),
    ("changes", "the stream of changes to a screen"),
    ("updates", "the stream of changes to a screen"),
    ("server", "the HTTP server"),
    ("state", "what every route shares"),
    ("problem", "errors as RFC 9457 documents"),
    ("problems", "errors as RFC 9457 documents"),
    ("openapi", "the description of the API"),
    ("pages", "cursors of long lists"),
    ("security", "headers and origins"),
    ("shell", "the frame around every screen"),
    ("palette", "find and act"),
    ("welcome", "the first screen, with its three doors"),
    ("needs", "what people look for; in the domain a part of topics"),
    ("offers", "what people can help with; in the domain a part of topics"),
];

/// Folders whose files are named after nouns.
const ROOMS: [&str; 3] = ["crates/store/src/", "crates/app/src/", "crates/api/src/"];

/// Files and folders named after nothing the domain knows.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let known: Vec<&str> = tree.files.iter().filter_map(|file| noun_in(&file.path, "crates/domain/src/")).collect();
    let is_known = |noun: &str| known.contains(&noun) || OTHERS.iter().any(|(other, _)| *other == noun);
    let mut findings: Vec<Finding> = Vec::new();
    for file in &tree.files {
        if let Some(noun) = named(&file.path).filter(|noun| !is_known(noun)) {
            let advice = format!("“{noun}” is no known noun: use the domain's word, or add it with its reason to tidy/nouns.rs");
            findings.push(file.finding(1, advice));
        }
    }
    findings
}

fn named(path: &str) -> Option<&str> {
    let room = ROOMS.iter().find_map(|room| noun_in(path, room));
    let screen = path.strip_prefix("ui/src/features/").and_then(|rest| rest.split('/').next());
    let browser_test = path.strip_prefix("ui/e2e/").and_then(|rest| rest.strip_suffix(".spec.ts"));
    room.or(screen).or(browser_test)
}

fn noun_in<'path>(path: &'path str, room: &str) -> Option<&'path str> {
    let first = path.strip_prefix(room)?.split('/').next()?;
    Some(first.strip_suffix(".rs").unwrap_or(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_named_after_no_noun_is_found_in_every_room() {
        let tree = Tree::of(&[
            ("crates/domain/src/people.rs", ""),
            ("crates/store/src/people.rs", ""),
            ("crates/store/src/contacts.rs", ""),
            ("crates/api/src/people/photo.rs", ""),
            ("ui/src/features/persons/list.tsx", ""),
            ("ui/e2e/humans.spec.ts", ""),
            ("ui/e2e/people.spec.ts", ""),
            ("ui/e2e/browser.ts", ""),
        ]);
        let found: Vec<_> = check(&tree).into_iter().map(|finding| finding.path).collect();
        assert_eq!(found, ["crates/store/src/contacts.rs", "ui/src/features/persons/list.tsx", "ui/e2e/humans.spec.ts"]);
    }
}
