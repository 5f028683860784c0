//! How varied the people one knows are: effectively how many fields, stages, places and recencies.
//!
//! "Effectively four" is the Hill number of order 1 (Hill 1973): as many equally common kinds would be as varied.

use std::collections::BTreeMap;

use wellmet_domain::{
    Sentence,
    catalogue::say,
    days::days_between,
    titles::{field_of, seniority_of},
};
use wellmet_engine::graph::{self, variety};

use super::{
    known::Known,
    shown::{Advice, AdviceKind, Finding, FindingKind, Variety, VarietyKind},
};

/// Of fewer people nothing is said.
const FEWEST: usize = 5;
/// From this part on nearly everybody is alike.
const NEARLY_ALL: f64 = 0.75;

/// The people one knows by what they are in one respect.
pub(super) struct Kinds {
    pub kind: VarietyKind,
    /// The people of each kind, by its name; the largest first.
    counts: Vec<(String, Vec<u32>)>,
    unknown: usize,
}

/// How varied they are, and where nearly all are alike, with what one could do.
pub(super) fn told(known: &Known) -> (Vec<Variety>, Vec<Finding>) {
    let all = every_kind(known);
    let narrow = all.iter().filter_map(|kinds| kinds.narrow(known)).collect();
    (all.iter().filter_map(Kinds::told).collect(), narrow)
}

/// Everybody one knows, in every respect.
pub(super) fn every_kind(known: &Known) -> Vec<Kinds> {
    VarietyKind::ALL.iter().map(|kind| Kinds::of(known, *kind)).collect()
}

impl Kinds {
    fn of(known: &Known, kind: VarietyKind) -> Self {
        let mut counts: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        let mut unknown = 0;
        for place in &known.people {
            match what(known, *place, kind) {
                Some(name) => counts.entry(name).or_default().push(*place),
                None => unknown += 1,
            }
        }
        let mut counts: Vec<(String, Vec<u32>)> = counts.into_iter().collect();
        counts.sort_by_key(|(_, people)| std::cmp::Reverse(people.len()));
        Self { kind, counts, unknown }
    }

    fn people(&self) -> usize {
        self.counts.iter().map(|(_, people)| people.len()).sum()
    }

    /// The figures behind the words.
    pub(super) fn figures(&self) -> graph::Variety {
        #[expect(clippy::cast_precision_loss, reason = "nobody knows 2^52 people")]
        variety(&self.counts.iter().map(|(_, people)| people.len() as f64).collect::<Vec<_>>())
    }

    fn told(&self) -> Option<Variety> {
        if self.people() < FEWEST {
            return None;
        }
        let unknown = (self.unknown > 0).then(|| say("insight-variety-unknown", [("count", self.unknown.into())]));
        Some(Variety { kind: self.kind, said: self.said()?, unknown })
    }

    fn said(&self) -> Option<Sentence> {
        #[expect(clippy::cast_possible_truncation, reason = "rounded, and never more than there are kinds")]
        let effective = self.figures().effective.round() as i64;
        let (name, most) = self.counts.first()?;
        let args =
            [("effective", effective.into()), ("most", name.clone().into()), ("count", most.len().into()), ("all", self.people().into())];
        Some(match self.kind {
            VarietyKind::Field => say("insight-variety-field", args),
            VarietyKind::Seniority => say("insight-variety-seniority", args),
            VarietyKind::Place => say("insight-variety-place", args),
            VarietyKind::Recency => say("insight-variety-recency", args),
        })
    }

    /// Where nearly all are alike, the few who are not are worth a word.
    fn narrow(&self, known: &Known) -> Option<Finding> {
        let (name, most) = self.counts.first()?;
        #[expect(clippy::cast_precision_loss, reason = "nobody knows 2^52 people")]
        let share = most.len() as f64 / self.people().max(1) as f64;
        if self.people() < 2 * FEWEST || share < NEARLY_ALL || self.kind == VarietyKind::Recency {
            return None;
        }
        let args = [("name", name.clone().into()), ("count", most.len().into()), ("all", self.people().into())];
        let said = match self.kind {
            VarietyKind::Field => say("insight-narrow-field", args),
            VarietyKind::Seniority => say("insight-narrow-seniority", args),
            _ => say("insight-narrow-place", args),
        };
        let others = self.counts[1..].iter().flat_map(|(_, people)| people.iter().copied());
        Some(Finding { kind: FindingKind::Narrow, said, because: Vec::new(), people: Vec::new(), advice: advice(known, others.collect()) })
    }
}

/// Those who are different, the likeliest to answer first.
fn advice(known: &Known, mut others: Vec<u32>) -> Option<Advice> {
    others.sort_by(|one, other| known.network.my_chance(*other).total_cmp(&known.network.my_chance(*one)));
    others.truncate(2);
    let said = match others.as_slice() {
        [] => return None,
        [one] => say("insight-advice-other", [("name", known.name(*one).into())]),
        [one, other, ..] => say("insight-advice-others", [("one", known.name(*one).into()), ("other", known.name(*other).into())]),
    };
    Some(Advice { kind: AdviceKind::Write, said, people: known.some(others, 2) })
}

/// What somebody is in one respect, in words; none where the book does not say.
fn what(known: &Known, place: u32, kind: VarietyKind) -> Option<String> {
    let line = &known.row(place)?.line;
    match kind {
        VarietyKind::Field => field_of(line.title.as_deref()?).map(field),
        VarietyKind::Seniority => seniority_of(line.title.as_deref()?).map(stage),
        VarietyKind::Place => line.locality.clone(),
        VarietyKind::Recency => line.last_contact.map(|last| recency(days_between(last, known.today))),
    }
}

fn field(field: wellmet_domain::titles::Field) -> String {
    use wellmet_domain::titles::Field;
    let said = match field {
        Field::Engineering => say("insight-field-engineering", []),
        Field::Product => say("insight-field-product", []),
        Field::Design => say("insight-field-design", []),
        Field::Research => say("insight-field-research", []),
        Field::Finance => say("insight-field-finance", []),
        Field::Sales => say("insight-field-sales", []),
        Field::People => say("insight-field-people", []),
        Field::Law => say("insight-field-law", []),
        Field::Health => say("insight-field-health", []),
        Field::Media => say("insight-field-media", []),
        Field::Operations => say("insight-field-operations", []),
    };
    said.text
}

fn stage(stage: wellmet_domain::titles::Seniority) -> String {
    use wellmet_domain::titles::Seniority;
    let said = match stage {
        Seniority::Starting => say("insight-stage-starting", []),
        Seniority::Practising => say("insight-stage-practising", []),
        Seniority::Leading => say("insight-stage-leading", []),
        Seniority::Deciding => say("insight-stage-deciding", []),
    };
    said.text
}

fn recency(days: i64) -> String {
    let said = match days {
        ..=90 => say("insight-recency-quarter", []),
        91..=365 => say("insight-recency-year", []),
        366..=1095 => say("insight-recency-years", []),
        _ => say("insight-recency-long", []),
    };
    said.text
}
