//! First look: up to five findings after an import, before anything is asked; each in one sentence, with one act.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    OrganisationId, PersonId, Sentence,
    catalogue::say,
    days::{days_between, on},
    notes::News,
    occasions::news_reason,
    suggestions::{Words, said_last},
};

/// At most so many findings are shown.
pub const MOST_FINDINGS: usize = 5;
/// An organisation is worth a finding from so many people on.
const MANY_AT_ONE_PLACE: usize = 3;
/// Somebody led to others when they introduced so many.
const LED_TO_SEVERAL: usize = 2;
/// "For years" begins here, in days between the first and the last message.
const YEARS_OF_WRITING: i64 = 2 * 365;
/// One wrote with somebody who is quiet now when nothing came for so many days.
const QUIET_NOW: i64 = 180;
/// Words that ended a conversation are worth an answer within so many days.
const STILL_ANSWERABLE: i64 = 2 * 365;

text_enum! {
    /// What was found.
    pub enum FindingKind {
        /// A conversation that ended with their words.
        TheirWords => "their_words",
        /// News of somebody with a history both ways.
        News => "news",
        /// Somebody I wrote with for years.
        Years => "years",
        /// Somebody I met this month.
        MetThisMonth => "met_this_month",
        /// An organisation where I know many.
        Organisation => "organisation",
        /// Somebody who led me to others.
        LedToOthers => "led_to_others",
    }
}

text_enum! {
    /// What the one act of a finding opens.
    pub enum FindingAct {
        /// A message to the person.
        Write => "write",
        /// The page of the organisation.
        OpenOrganisation => "open_organisation",
        /// A thanks to the person.
        Thank => "thank",
    }
}

/// Whom or what a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// A person.
    Person(PersonId),
    /// An organisation.
    Organisation(OrganisationId),
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Finding {
    /// What was found.
    pub kind: FindingKind,
    /// The finding in words.
    pub sentence: Sentence,
    /// The rows behind it, in words.
    pub evidence: Vec<Sentence>,
    /// What its one act opens.
    pub act: FindingAct,
    /// Whom or what it is about.
    pub target: Target,
}

/// Messages with one person, both ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correspondence {
    /// With whom.
    pub person: PersonId,
    /// What one calls them.
    pub name: String,
    /// The number of messages I wrote.
    pub mine: usize,
    /// The number of messages they wrote.
    pub theirs: usize,
    /// The day of the first one.
    pub first: Date,
    /// The day of the last one.
    pub last: Date,
    /// Their last words, when the conversation ended with them.
    pub ended_with: Option<Words>,
}

/// An organisation and those I know there now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPlace {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// The names of the people, best known first.
    pub people: Vec<String>,
}

/// Somebody I met lately.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetLately {
    /// Whom.
    pub person: PersonId,
    /// What one calls them.
    pub name: String,
    /// When.
    pub on: Date,
    /// At which event, or what the meeting was called.
    pub at: Option<String>,
}

/// Somebody through whom I met others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connector {
    /// Who.
    pub person: PersonId,
    /// What one calls them.
    pub name: String,
    /// The names of those they led me to.
    pub led_to: Vec<String>,
}

/// What an import and the book know, in summary. Nobody dead, left in peace, archived or trashed belongs in it.
#[derive(Clone, Debug, Default)]
pub struct FirstLookInput {
    /// Correspondences.
    pub correspondences: Vec<Correspondence>,
    /// Organisations.
    pub places: Vec<KnownPlace>,
    /// Meetings of this month.
    pub met: Vec<MetLately>,
    /// Connectors.
    pub connectors: Vec<Connector>,
    /// News, each with the name of the person and whether there is a history both ways.
    pub news: Vec<(String, bool, News)>,
}

/// Up to five findings. Each kind gives its best one first; a second of a kind comes only where others found nothing,
/// and nobody is named twice.
#[must_use]
pub fn first_look(input: &FirstLookInput, today: Date) -> Vec<Finding> {
    let mut kinds =
        [their_words(input, today), news(input, today), years(input, today), met(input, today), places(input), connectors(input)]
            .map(|findings| findings.into_iter().peekable());
    let mut chosen: Vec<Finding> = Vec::new();
    while chosen.len() < MOST_FINDINGS && kinds.iter_mut().any(|kind| kind.peek().is_some()) {
        for kind in &mut kinds {
            let fresh = kind.find(|finding| !chosen.iter().any(|known| known.target == finding.target));
            chosen.extend(fresh.filter(|_| chosen.len() < MOST_FINDINGS));
        }
    }
    chosen.sort_by_key(|finding| finding.kind);
    chosen
}

/// Conversations both ways that ended with their words, the longest first.
fn their_words(input: &FirstLookInput, today: Date) -> Vec<Finding> {
    let answerable = |words: &Words| (1..=STILL_ANSWERABLE).contains(&days_between(words.on, today));
    let mut ended: Vec<_> = input
        .correspondences
        .iter()
        .filter_map(|talk| Some((talk, talk.ended_with.as_ref().filter(|words| answerable(words))?)))
        .filter(|(talk, _)| talk.mine > 0 && talk.theirs > 0)
        .collect();
    ended.sort_by_key(|(talk, _)| (std::cmp::Reverse(talk.mine.min(talk.theirs)), talk.person));
    ended.into_iter().map(|(talk, words)| their_word(talk, words, today)).collect()
}

fn their_word(talk: &Correspondence, words: &Words, today: Date) -> Finding {
    let sentence = say("first-look-their-words", [("name", talk.name.as_str().into()), ("on", on(words.on, today))]);
    let evidence = vec![said_last(&talk.name, words, today), counted(talk, today)];
    Finding { kind: FindingKind::TheirWords, sentence, evidence, act: FindingAct::Write, target: Target::Person(talk.person) }
}

fn counted(talk: &Correspondence, today: Date) -> Sentence {
    say("first-look-messages", [("mine", talk.mine.into()), ("theirs", talk.theirs.into()), ("since", on(talk.first, today))])
}

/// People one wrote with for years who are quiet now.
fn years(input: &FirstLookInput, today: Date) -> Vec<Finding> {
    let mut long: Vec<_> = input.correspondences.iter().filter(|talk| wrote_for_years(talk, today)).collect();
    long.sort_by_key(|talk| (std::cmp::Reverse(talk.mine.min(talk.theirs)), talk.person));
    long.into_iter()
        .map(|talk| {
            let years = (days_between(talk.first, talk.last) + 182) / 365;
            let sentence =
                say("first-look-years", [("name", talk.name.as_str().into()), ("years", years.into()), ("on", on(talk.last, today))]);
            let evidence = vec![counted(talk, today)];
            Finding { kind: FindingKind::Years, sentence, evidence, act: FindingAct::Write, target: Target::Person(talk.person) }
        })
        .collect()
}

fn wrote_for_years(talk: &Correspondence, today: Date) -> bool {
    let both = talk.mine >= 3 && talk.theirs >= 3;
    both && days_between(talk.first, talk.last) >= YEARS_OF_WRITING && days_between(talk.last, today) >= QUIET_NOW
}

fn met(input: &FirstLookInput, today: Date) -> Vec<Finding> {
    let mut met: Vec<_> = input.met.iter().filter(|met| (0..=31).contains(&days_between(met.on, today))).collect();
    met.sort_by_key(|met| (std::cmp::Reverse(met.on), met.person));
    met.into_iter()
        .map(|met| {
            let (name, day) = (met.name.as_str().into(), on(met.on, today));
            let sentence = match &met.at {
                Some(at) => say("first-look-met-at", [("name", name), ("on", day), ("at", at.as_str().into())]),
                None => say("first-look-met", [("name", name), ("on", day)]),
            };
            Finding {
                kind: FindingKind::MetThisMonth,
                sentence,
                evidence: Vec::new(),
                act: FindingAct::Write,
                target: Target::Person(met.person),
            }
        })
        .collect()
}

fn places(input: &FirstLookInput) -> Vec<Finding> {
    let mut places: Vec<_> = input.places.iter().filter(|place| place.people.len() >= MANY_AT_ONE_PLACE).collect();
    places.sort_by_key(|place| (std::cmp::Reverse(place.people.len()), &place.name));
    places
        .into_iter()
        .map(|place| Finding {
            kind: FindingKind::Organisation,
            sentence: say("first-look-organisation", [("organisation", place.name.as_str().into()), ("count", place.people.len().into())]),
            evidence: vec![named(&place.people)],
            act: FindingAct::OpenOrganisation,
            target: Target::Organisation(place.organisation),
        })
        .collect()
}

fn connectors(input: &FirstLookInput) -> Vec<Finding> {
    let mut connectors: Vec<_> = input.connectors.iter().filter(|connector| connector.led_to.len() >= LED_TO_SEVERAL).collect();
    connectors.sort_by_key(|connector| (std::cmp::Reverse(connector.led_to.len()), connector.person));
    connectors
        .into_iter()
        .map(|connector| Finding {
            kind: FindingKind::LedToOthers,
            sentence: say("first-look-connector", [("name", connector.name.as_str().into()), ("count", connector.led_to.len().into())]),
            evidence: vec![named(&connector.led_to)],
            act: FindingAct::Thank,
            target: Target::Person(connector.person),
        })
        .collect()
}

/// The first names of a list, and how many more there are.
fn named(people: &[String]) -> Sentence {
    let shown = people.iter().take(5).map(String::as_str).collect::<Vec<_>>().join(", ");
    match people.len().saturating_sub(5) {
        0 => say("first-look-names", [("names", shown.into())]),
        more => say("first-look-names-more", [("names", shown.into()), ("count", more.into())]),
    }
}

/// News of people with a history both ways, the newest first; what is sensitive is no finding.
fn news(input: &FirstLookInput, today: Date) -> Vec<Finding> {
    let mut news: Vec<_> = input.news.iter().filter(|(_, both_ways, news)| *both_ways && !news.sensitive).collect();
    news.sort_by_key(|(_, _, news)| (std::cmp::Reverse(news.seen_on), news.person_id));
    news.into_iter()
        .map(|(name, _, news)| Finding {
            kind: FindingKind::News,
            sentence: news_reason(news, name, today),
            evidence: Vec::new(),
            act: FindingAct::Write,
            target: Target::Person(news.person_id),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::{RowId, notes::NewsKind, people::Source};

    fn today() -> Date {
        date(2026, 11, 22)
    }

    fn person(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn talk(number: u128, name: &str, mine: usize, theirs: usize, ended_with: Option<&str>) -> Correspondence {
        let last = date(2026, 2, 3);
        let ended_with = ended_with.map(|text| Words { text: text.into(), on: last });
        Correspondence { person: person(number), name: name.into(), mine, theirs, first: date(2021, 2, 1), last, ended_with }
    }

    #[test]
    fn a_conversation_that_ended_with_their_words_quotes_them() {
        let input = FirstLookInput {
            correspondences: vec![talk(1, "Dana", 9, 8, Some("Tell me when you are in Porto")), talk(2, "Kofi", 0, 30, Some("Offer"))],
            ..FirstLookInput::default()
        };
        let found = first_look(&input, today());
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].sentence.text, "Your conversation with Dana ended with their words, on 3 February.");
        assert_eq!(found[0].evidence[0].text, "Dana wrote on 3 February: “Tell me when you are in Porto”");
        assert_eq!((found[0].act, found[0].target), (FindingAct::Write, Target::Person(person(1))));
    }

    #[test]
    fn people_one_wrote_with_for_years_are_found_when_they_are_quiet_now() {
        let input = FirstLookInput { correspondences: vec![talk(1, "Dana", 9, 8, None)], ..FirstLookInput::default() };
        assert_eq!(first_look(&input, today())[0].sentence.text, "You and Dana wrote to each other for 5 years; last on 3 February.");
        assert!(first_look(&input, date(2026, 3, 1)).is_empty());
    }

    #[test]
    fn organisations_and_connectors_need_several_people() {
        let names = |count: usize| (0..count).map(|number| format!("Person {number}")).collect::<Vec<_>>();
        let place = |people| KnownPlace { organisation: OrganisationId(Uuid::nil()), name: "Lumen".into(), people };
        let connector = |led_to| Connector { person: person(7), name: "Ana".into(), led_to };
        let few = FirstLookInput { places: vec![place(names(2))], connectors: vec![connector(names(1))], ..FirstLookInput::default() };
        assert!(first_look(&few, today()).is_empty());
        let many = FirstLookInput { places: vec![place(names(7))], connectors: vec![connector(names(2))], ..FirstLookInput::default() };
        let found = first_look(&many, today());
        assert_eq!(found[0].sentence.text, "You know 7 people at Lumen.");
        assert_eq!(found[0].evidence[0].text, "Person 0, Person 1, Person 2, Person 3, Person 4 and 2 more.");
        assert_eq!(found[1].sentence.text, "Ana led you to 2 people.");
    }

    #[test]
    fn news_is_told_only_of_people_with_a_history_both_ways() {
        let news = |number, both_ways| {
            let id = RowId(Uuid::nil());
            let news = News {
                id,
                person_id: person(number),
                kind: NewsKind::Job,
                what: "Lumen".into(),
                before: Some("Acme".into()),
                before_on: Some(date(2026, 6, 1)),
                on_date: None,
                seen_on: date(2026, 11, 20),
                sensitive: false,
                interaction_id: None,
                source: Source::Linkedin,
            };
            ("Tomas".to_owned(), both_ways, news)
        };
        let input = FirstLookInput { news: vec![news(1, false), news(2, true)], ..FirstLookInput::default() };
        let found = first_look(&input, today());
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].sentence.text, "Tomas is now at Lumen; your June archive said Acme.");
    }

    #[test]
    fn there_are_at_most_five_findings_and_nobody_is_named_twice() {
        let correspondences: Vec<_> = (1..20).map(|number| talk(number, "Dana", 9, 8, Some("Bye"))).collect();
        let met = (1..4).map(|number| MetLately { person: person(number), name: "Dana".into(), on: today(), at: None }).collect();
        let found = first_look(&FirstLookInput { correspondences, met, ..FirstLookInput::default() }, today());
        assert_eq!(found.len(), MOST_FINDINGS);
        let targets: std::collections::HashSet<_> = found.iter().map(|finding| format!("{:?}", finding.target)).collect();
        assert_eq!(targets.len(), MOST_FINDINGS);
        assert!(found.iter().any(|finding| finding.kind == FindingKind::MetThisMonth));
    }
}
