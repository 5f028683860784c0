//! How well sentences are read, measured over a corpus, and the laws that hold for any text at all.

use std::{collections::BTreeMap, fmt::Write as _};

use jiff::civil::{Date, date};
use serde::Deserialize;
use uuid::Uuid;
use wellmet_domain::{
    capture::{self, Lexicon, LexiconEvent, LexiconOrganisation, LexiconPerson, LexiconTopic, Reading},
    interactions::Direction,
};

const TODAY: Date = date(2026, 11, 22);

/// One sentence of the corpus and the reading it ought to have.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Expected {
    text: String,
    dictation: bool,
    held_out: bool,
    kind: Option<String>,
    direction: Option<Direction>,
    when: Option<String>,
    people: Vec<String>,
    organisations: Vec<String>,
    event: Option<String>,
    place: Option<String>,
    promises: Vec<String>,
    favours: Vec<String>,
    needs: Vec<String>,
    offers: Vec<String>,
    thanks: Vec<String>,
    insights: Vec<String>,
    met_through: Option<String>,
    news: Vec<String>,
    topics: Vec<String>,
    follow_up: Option<String>,
    not_understood: Vec<String>,
    questions: Vec<String>,
}

#[derive(Deserialize)]
struct Corpus {
    sentence: Vec<Expected>,
}

fn corpus() -> Vec<Expected> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/sentences.toml")).unwrap();
    toml::from_str::<Corpus>(&text).unwrap().sentence
}

fn id<T: From<Uuid>>(number: usize) -> T {
    Uuid::from_u128(number as u128 + 1).into()
}

fn lexicon() -> Lexicon {
    let cast = [
        ("Dana Okafor", "", "Lumen"),
        ("Tomas Lindqvist", "Tommy", "Acme"),
        ("Ines Duarte", "", "Northwind Harbour"),
        ("Kofi Mensah", "", "City University"),
        ("Ana Prado", "", "Lumen"),
        ("Li Wei", "", "Acme"),
        ("Mia Hartmann", "Mimi", ""),
        ("Zoe Marchetti", "Zo", ""),
        ("Grace Lin", "", "Lumen"),
        ("Grace Obi", "", "City University"),
        ("Will Adeyemi", "", ""),
        ("May Santos", "", ""),
        ("Mark Ruiz", "", ""),
    ];
    let organisations = ["Lumen", "Acme", "Northwind Harbour", "City University"];
    Lexicon::new(
        cast.iter().enumerate().map(|(number, (name, nickname, organisation))| person(number, name, nickname, organisation)).collect(),
        organisations.iter().enumerate().map(|(number, name)| organisation(number, name)).collect(),
        ["Async Day", "Harbour Meetup"]
            .iter()
            .enumerate()
            .map(|(number, name)| LexiconEvent { id: id(number), name: (*name).into() })
            .collect(),
        ["Rust", "hiring"].iter().enumerate().map(|(number, name)| LexiconTopic { id: id(number), name: (*name).into() }).collect(),
    )
}

fn person(number: usize, name: &str, nickname: &str, organisation: &str) -> LexiconPerson {
    let some = |text: &str| if text.is_empty() { Vec::new() } else { vec![text.to_owned()] };
    LexiconPerson {
        id: id(number),
        name: name.to_owned(),
        given_name: name.split(' ').next().map(str::to_owned),
        nicknames: some(nickname),
        organisations: some(organisation),
        last_contact: Some(date(2026, 3, 12)),
        kept: true,
    }
}

fn organisation(number: usize, name: &str) -> LexiconOrganisation {
    LexiconOrganisation { id: id(number), name: name.to_owned(), aliases: vec![format!("{name} GmbH")] }
}

/// The reading in the words of the corpus.
fn told(reading: &Reading) -> Expected {
    let understood = &reading.understood;
    let date = |date: &Option<wellmet_domain::PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let about = |entries: &[capture::About]| entries.iter().map(|entry| format!("{}|{}", entry.who, entry.what)).collect();
    Expected {
        kind: understood.kind.map(|kind| kind.to_string()),
        direction: Some(reading.direction),
        when: understood.when.map(|when| when.to_string()),
        people: understood.people.iter().map(|person| format!("{}{}", person.name, if person.id.is_none() { "?" } else { "" })).collect(),
        organisations: understood.organisations.clone(),
        event: understood.event.clone(),
        place: understood.place.clone(),
        promises: understood
            .promises
            .iter()
            .map(|entry| format!("{}|{}|{}|{}", entry.direction, entry.who, entry.what, date(&entry.due)))
            .collect(),
        favours: understood
            .favours
            .iter()
            .map(|entry| format!("{}|{}|{}|{}", entry.direction, entry.who, entry.kind, entry.what))
            .collect(),
        needs: about(&understood.needs),
        offers: about(&understood.offers),
        thanks: (understood.thanks.iter())
            .map(|entry| format!("{}|{}|{}|{}", entry.direction, entry.who, entry.what, if entry.owed { "owed" } else { "said" }))
            .collect(),
        insights: understood.insights.iter().map(|entry| format!("{}|{}", entry.who.clone().unwrap_or_default(), entry.what)).collect(),
        met_through: understood.met_through.clone(),
        news: understood.news.iter().map(|entry| format!("{}|{}|{}|{}", entry.who, entry.kind, entry.what, date(&entry.when))).collect(),
        topics: understood.topics.clone(),
        follow_up: understood.follow_up.map(|when| when.to_string()),
        not_understood: understood.not_understood.clone(),
        questions: reading.questions.iter().map(|question| format!("{} {}", question.kind, question.text)).collect(),
        ..Expected::default()
    }
}

/// What an expectation leaves out and yet means.
fn complete(expected: &Expected) -> Expected {
    let mut expected = expected.clone();
    expected.when = match (&expected.kind, expected.when.as_deref()) {
        (_, Some("")) => None,
        (Some(_), None) => Some(TODAY.to_string()),
        (_, when) => when.map(str::to_owned),
    };
    expected
}

type Row<'a> = (&'a str, String, String);

/// Field by field: what was expected and what was read.
fn rows(expected: &Expected, read: &Expected) -> Vec<Row<'static>> {
    let mut rows: Vec<Row<'static>> = Vec::new();
    let mut row =
        |name, expected: &dyn std::fmt::Debug, read: &dyn std::fmt::Debug| rows.push((name, format!("{expected:?}"), format!("{read:?}")));
    row("kind", &expected.kind, &read.kind);
    row("when", &expected.when, &read.when);
    row("people", &expected.people, &read.people);
    row("organisations", &expected.organisations, &read.organisations);
    row("event", &expected.event, &read.event);
    row("place", &expected.place, &read.place);
    row("promises", &expected.promises, &read.promises);
    row("favours", &expected.favours, &read.favours);
    row("needs", &expected.needs, &read.needs);
    row("offers", &expected.offers, &read.offers);
    row("thanks", &expected.thanks, &read.thanks);
    row("insights", &expected.insights, &read.insights);
    row("met_through", &expected.met_through, &read.met_through);
    row("news", &expected.news, &read.news);
    row("topics", &expected.topics, &read.topics);
    row("follow_up", &expected.follow_up, &read.follow_up);
    row("questions", &expected.questions, &read.questions);
    if expected.direction.is_some() {
        row("direction", &expected.direction, &read.direction);
    }
    // A star stands for whatever remains where the point of the sentence is that nothing is written.
    if expected.not_understood != ["*"] {
        row("not_understood", &expected.not_understood, &read.not_understood);
    }
    rows
}

fn differences(expected: &Expected, read: &Expected) -> Vec<Row<'static>> {
    rows(expected, read).into_iter().filter(|(_, expected, read)| expected != read).collect()
}

/// The first parts of entries: what must not be invented, whatever the words quoted from the sentence.
fn parts(entries: &[String], numbers: &[usize]) -> Vec<String> {
    let part =
        |entry: &String| numbers.iter().map(|number| entry.split('|').nth(*number).unwrap_or_default()).collect::<Vec<_>>().join("|");
    entries.iter().map(part).collect()
}

/// Something written that the sentence does not say: an interaction, a person, a day, a promise, a favour, whose need it is.
fn wrong_writes(expected: &Expected, read: &Expected) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut single = |name: &str, expected: &Option<String>, read: &Option<String>| {
        if read.is_some() && read != expected {
            wrong.push(format!("{name} {read:?}"));
        }
    };
    single("kind", &expected.kind, &read.kind);
    single("when", &expected.when, &read.when);
    single("follow_up", &expected.follow_up, &read.follow_up);
    single("met_through", &expected.met_through, &read.met_through);
    let lists: [(&str, &[String], &[String], &[usize]); 8] = [
        ("people", &expected.people, &read.people, &[0]),
        ("promises", &expected.promises, &read.promises, &[0, 1, 3]),
        ("favours", &expected.favours, &read.favours, &[0, 1, 2]),
        ("needs", &expected.needs, &read.needs, &[0]),
        ("offers", &expected.offers, &read.offers, &[0]),
        ("thanks", &expected.thanks, &read.thanks, &[0, 1, 3]),
        ("insights", &expected.insights, &read.insights, &[0]),
        ("news", &expected.news, &read.news, &[0, 1, 3]),
    ];
    for (name, expected, read, numbers) in lists {
        let mut left = parts(expected, numbers);
        for entry in parts(read, numbers) {
            match left.iter().position(|known| *known == entry) {
                Some(at) => drop(left.remove(at)),
                None => wrong.push(format!("{name} {entry}")),
            }
        }
    }
    wrong
}

/// Right and all, of a part of the corpus.
#[derive(Default)]
struct Rate {
    right: usize,
    all: usize,
}

impl Rate {
    fn percent(&self) -> f64 {
        let count = |number: usize| f64::from(u32::try_from(number).unwrap());
        100.0 * count(self.right) / count(self.all.max(1))
    }
}

#[test]
fn sentences_are_read_right_and_nothing_is_written_that_they_do_not_say() {
    let lexicon = lexicon();
    let (mut rates, mut report, mut wrong) = (BTreeMap::<&str, Rate>::new(), String::new(), Vec::new());
    for expected in corpus() {
        let expected = complete(&expected);
        let read = told(&capture::read(&expected.text, &lexicon, TODAY));
        let differences = differences(&expected, &read);
        let part = if expected.held_out { "held out" } else { "built with" };
        for name in [part, if expected.dictation { "dictation" } else { "written" }, "all"] {
            let rate = rates.entry(name).or_default();
            rate.all += 1;
            rate.right += usize::from(differences.is_empty());
        }
        if !differences.is_empty() {
            writeln!(report, "{}{}", if expected.held_out { "[held out] " } else { "" }, expected.text).unwrap();
            for (name, expected, read) in &differences {
                writeln!(report, "    {name}: expected {expected}\n    {:1$}  read     {read}", "", name.len()).unwrap();
            }
        }
        for write in wrong_writes(&expected, &read) {
            wrong.push(format!("{}: {write}", expected.text));
        }
    }
    println!("{report}");
    for (name, rate) in &rates {
        println!("{name}: {} of {} read right ({:.1} %)", rate.right, rate.all, rate.percent());
    }
    println!("wrong writes: {}", wrong.len());
    assert!(wrong.is_empty(), "written without being said:\n{}", wrong.join("\n"));
    assert!(rates["all"].percent() >= 95.0, "{report}");
}
