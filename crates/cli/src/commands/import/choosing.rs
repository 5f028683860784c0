//! `--only` and `--without`: what of an import's diff is taken.

use std::str::FromStr;

use wellmet_app::imports::{ImportChoice, Novelty, Part, Without};
use wellmet_domain::catalogue::say;

/// What one can take alone or leave out: what rows are about, or whether they are new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What rows are about.
    About(Part),
    /// Everything that is new, or everything that changes something.
    Every(Novelty),
}

impl FromStr for Kind {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        match text {
            "new" => Ok(Self::Every(Novelty::Imported)),
            "changes" => Ok(Self::Every(Novelty::Updated)),
            "me" => Ok(Self::About(Part::AboutMe)),
            other => other.parse().map(Self::About).map_err(|_| unknown(other)),
        }
    }
}

fn unknown(kind: &str) -> String {
    let known = Part::ALL.iter().filter(|part| **part != Part::AboutMe).map(|part| part.as_str());
    let known: Vec<&str> = known.chain(["me", "new", "changes"]).collect();
    say("cli-import-no-kind", [("kind", kind.into()), ("known", known.join(", ").into())]).text
}

/// What stays out when only some kinds are taken, without some others; no kind named means all of them.
pub fn choice(only: &[Kind], without: &[Kind]) -> ImportChoice {
    let every = Part::ALL.iter().flat_map(|part| Novelty::ALL.iter().map(move |novelty| (*part, *novelty)));
    let left = every.filter(|(part, novelty)| !taken(only, *part, *novelty) || without.iter().any(|kind| kind.is(*part, *novelty)));
    let without = left.map(|(part, novelty)| Without { part, novelty: Some(novelty) }).collect();
    ImportChoice { without, ..ImportChoice::default() }
}

/// Kinds of both sorts narrow each other: the new ones of the connections.
fn taken(only: &[Kind], part: Part, novelty: Novelty) -> bool {
    let named = |sort: fn(&Kind) -> bool| {
        let mut of_sort = only.iter().filter(|kind| sort(kind)).peekable();
        of_sort.peek().is_none() || of_sort.any(|kind| kind.is(part, novelty))
    };
    named(|kind| matches!(kind, Kind::About(_))) && named(|kind| matches!(kind, Kind::Every(_)))
}

impl Kind {
    fn is(self, part: Part, novelty: Novelty) -> bool {
        match self {
            Self::About(about) => about == part,
            Self::Every(every) => every == novelty,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(words: &[&str]) -> Vec<Kind> {
        words.iter().map(|word| word.parse().unwrap()).collect()
    }

    #[test]
    fn kinds_of_both_sorts_narrow_each_other() {
        let choice = choice(&kinds(&["connections", "new"]), &[]);
        assert!(!choice.is_without(Part::Connections, Novelty::Imported));
        assert!(choice.is_without(Part::Connections, Novelty::Updated));
        assert!(choice.is_without(Part::Messages, Novelty::Imported));
    }

    #[test]
    fn without_takes_from_what_is_left() {
        assert!(super::choice(&[], &[]).is_everything());
        let choice = choice(&kinds(&["new"]), &kinds(&["messages"]));
        assert!(choice.is_without(Part::Messages, Novelty::Imported) && choice.is_without(Part::Contacts, Novelty::Updated));
        assert!(!choice.is_without(Part::Contacts, Novelty::Imported));
    }

    #[test]
    fn a_kind_nobody_knows_is_answered_with_those_there_are() {
        let said = "friends".parse::<Kind>().unwrap_err();
        assert!(said.contains("friends") && said.contains("connections") && said.contains("changes"), "{said}");
    }
}
