//! How, when, where and through whom we met.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{PartialDate, Sentence, catalogue::say, days, folding::fold, people::Person};

use super::page::Linked;

/// How we met as an archive of connections knows it: it tells the day of connecting, not of meeting.
pub(crate) const CONNECTED: &str = "LinkedIn";

/// How we met.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Met {
    /// How.
    pub how: Option<String>,
    /// When.
    #[schema(value_type = Option<String>)]
    pub on: Option<PartialDate>,
    /// Where.
    #[serde(rename = "where")]
    pub at: Option<String>,
    /// Through whom.
    pub through: Option<Linked>,
}

impl Met {
    pub(super) fn of(person: &Person, through: Option<Linked>) -> Self {
        Self { how: person.met_how.clone(), on: person.met_on, at: person.met_where.clone(), through }
    }

    /// It as a sentence, when anything is known; one is met *in* a town, of which some are known, and *at* everything else.
    pub(super) fn said(&self, today: Date, towns: &[&str]) -> Option<Sentence> {
        let when = self.on.map(|on| said_on(on, today));
        let town = |place: &str| towns.iter().any(|town| fold(town) == fold(place));
        let key = |place| if town(place) { "people-met-in-town" } else { "people-met-where" };
        let place = self.at.as_ref().map(|place| say(key(place), [("place", place.clone().into())]).text);
        let through = self.through.as_ref().map(|through| say("people-met-through", [("name", through.name.clone().into())]).text);
        let details: Vec<String> = [when, place, through].into_iter().flatten().collect();
        match (details.is_empty(), &self.how) {
            (false, Some(how)) if how == CONNECTED => Some(say("people-met-connected", [("details", details.join(" ").into())])),
            (true, None) => None,
            (true, Some(how)) => Some(say("people-met-how", [("how", how.clone().into())])),
            (false, None) => Some(say("people-met", [("details", details.join(" ").into())])),
            (false, Some(how)) => Some(say("people-met-and-how", [("details", details.join(" ").into()), ("how", how.clone().into())])),
        }
    }
}

/// A day as it reads in a sentence: `on 3 May`, `in May 2024`, `in 2019`.
fn said_on(date: PartialDate, today: Date) -> String {
    if let Some(day) = date.complete() {
        return days::on(day, today).words();
    }
    let key = if date.month().is_some() { "people-met-in" } else { "people-met-in-year" };
    say(key, [("when", days::partial(date, today).into())]).text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_we_met_reads_as_one_sentence() {
        let today = "2026-11-22".parse().unwrap();
        let through = Some(Linked { id: uuid::Uuid::nil().into(), name: "Ana Reis".to_owned() });
        let met = Met { how: None, on: "2024-05-03".parse().ok(), at: Some("Async Day".to_owned()), through };
        assert_eq!(met.said(today, &["Porto"]).unwrap().text, "You met on 3 May 2024 at Async Day through Ana Reis.");
        let met = Met { how: Some("She asked about the harbour".to_owned()), on: "2019".parse().ok(), ..Met::default() };
        assert_eq!(met.said(today, &[]).unwrap().text, "You met in 2019: She asked about the harbour");
        let met = Met { at: Some("Porto".to_owned()), ..Met::default() };
        assert_eq!(met.said(today, &["porto"]).unwrap().text, "You met in Porto.");
        assert_eq!(Met::default().said(today, &[]), None);
    }
}
