//! Any text as a sentence of capture, over a small book.
#![no_main]

use std::sync::LazyLock;

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use wellmet_domain::{
    EventId, OrganisationId, PersonId, TopicId,
    capture::{self, Lexicon, LexiconEvent, LexiconOrganisation, LexiconPerson, LexiconTopic},
};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let people = ["Dana Okafor", "Grace Lin", "Grace Obi", "Will Adeyemi", "Dr. Zoë Marchetti", "李小龙"];
    let person = |(number, name): (usize, &&str)| LexiconPerson {
        id: id::<PersonId>(number),
        name: (*name).to_owned(),
        given_name: name.split(' ').next().map(str::to_owned),
        nicknames: vec!["Zo".to_owned()],
        organisations: vec!["Lumen".to_owned()],
        last_contact: Some(date(2026, 3, 12)),
        kept: true,
    };
    Lexicon::new(
        people.iter().enumerate().map(person).collect(),
        vec![LexiconOrganisation { id: id::<OrganisationId>(1), name: "Lumen".to_owned(), aliases: vec!["Lumen GmbH".to_owned()] }],
        vec![LexiconEvent { id: id::<EventId>(1), name: "Async Day".into() }],
        vec![LexiconTopic { id: id::<TopicId>(1), name: "Rust".into() }],
    )
});

fn id<T: From<uuid::Uuid>>(number: usize) -> T {
    uuid::Uuid::from_u128(number as u128 + 1).into()
}

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let reading = capture::read(&text, &LEXICON, date(2026, 11, 22));
    let length = text.chars().count();
    let spans = reading.chips.iter().map(|chip| chip.span).chain(reading.questions.iter().map(|question| question.span));
    for span in spans {
        assert!(span.start <= span.end && span.end <= length, "a chip lies outside of the sentence");
    }
});
