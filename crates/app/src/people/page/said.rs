//! The sentences of a page: the line below the name, the rhythm one wants, where one could give.

use jiff::civil::Date;
use wellmet_domain::{
    Sentence,
    cadence::{Cadence, Circle},
    catalogue::say,
    days,
    organisations::PositionKind,
    people::Person,
};
use wellmet_store::Tx;

use super::{AddressFields, CadenceShown, Open, PositionFields, Remembering, Shown};
use crate::error::Result;

/// What somebody does, where, and in which town.
pub(super) fn line(person: &Person, positions: &[Shown<PositionFields>], addresses: &[Shown<AddressFields>]) -> Sentence {
    let place = addresses.iter().find_map(|address| address.fields.locality.clone());
    let role = positions.first().filter(|position| position.fields.current == Some(true)).and_then(|position| role(&position.fields));
    match (role.or_else(|| person.headline.clone()), place) {
        (Some(what), Some(place)) => say("people-line-place", [("what", what.into()), ("place", place.into())]),
        (Some(what), None) | (None, Some(what)) => say("people-line", [("what", what.into())]),
        (None, None) => say("people-line-unknown", []),
    }
}

fn role(position: &PositionFields) -> Option<String> {
    match (&position.title, &position.organisation) {
        (None, Some(of)) if position.kind == PositionKind::Membership => {
            Some(say("people-line-member", [("organisation", of.clone().into())]).text)
        }
        (Some(title), Some(at)) => Some(say("people-line-at", [("title", title.clone().into()), ("organisation", at.clone().into())]).text),
        (one, other) => one.clone().or_else(|| other.clone()),
    }
}

/// How often the user wants to be in touch, in words.
pub(super) async fn cadence(tx: &mut Tx, person: &Person, cadence: Cadence) -> Result<CadenceShown> {
    let rules = crate::settings::circles(tx).await?;
    let tags = tx.select::<wellmet_domain::people::Tag>("person_id = $2", &[wellmet_store::Cell::put(&person.id)]).await?;
    let tags: Vec<String> = tags.into_iter().map(|tag| tag.name).collect();
    let interval = rules.effective(&cadence, &tags, 0);
    #[expect(clippy::cast_precision_loss, reason = "days of a lifetime")]
    let every = |days: i64| days::every(days as f64);
    let said = match (cadence.circle, interval) {
        (Circle::None, _) => say("people-cadence-none", []),
        (_, None) => say("people-cadence-wider", []),
        (circle, Some(interval)) => {
            let args = [("every", every(interval.ideal)), ("most", every(interval.maximum)), ("circle", circle_word(circle).into())];
            say("people-cadence", args)
        }
    };
    Ok(CadenceShown {
        circle: cadence.circle,
        ideal_days: interval.map(|interval| interval.ideal),
        maximum_days: interval.map(|interval| interval.maximum),
        said,
    })
}

fn circle_word(circle: Circle) -> String {
    say(&format!("people-circle-{}", circle.as_str()), []).text
}

/// Where the user could give: what they look for, and thanks that were not said.
pub(super) fn give(open: &Open, remembering: &Remembering, today: Date) -> Vec<Sentence> {
    let needs = remembering.needs.iter().filter(|need| need.fields.met_on.is_none()).take(3);
    let needs = needs.map(|need| {
        let on = need.fields.on_date.unwrap_or(today);
        say("people-give-need", [("what", need.fields.what.clone().into()), ("on", days::on(on, today))])
    });
    needs.chain(open.thanks.iter().map(|thanks| thanks.said.clone())).collect()
}
