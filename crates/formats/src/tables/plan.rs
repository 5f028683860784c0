//! The plan of a table: what each column of its header means, and which columns belong together.

use super::{
    field::{Field, Meaning},
    google,
    map::CsvMap,
    recognise,
};
use crate::{
    dates::Order,
    detect::Format,
    rows::{Columns, fold_column},
};

/// What every column of a table means.
pub(crate) struct Plan {
    /// The columns that mean something, in the order of the header.
    pub(crate) columns: Vec<Planned>,
    /// Which comes first in a date of numbers.
    pub(crate) order: Order,
    /// Whether a cell may hold several values joined by ` ::: `.
    pub(crate) joined: bool,
    /// What the key of a person begins with.
    pub(crate) source: &'static str,
}

/// One column of a plan.
pub(crate) struct Planned {
    /// Where it stands.
    pub(crate) place: usize,
    /// What it means.
    pub(crate) field: Field,
    /// Where its label stands, when that is a column of its own.
    pub(crate) label_place: Option<usize>,
    /// Columns of one address or one organisation share this.
    pub(crate) group: String,
}

/// The plan of a table. None for an ordinary one without a map.
pub(crate) fn plan(format: Format, columns: &Columns, map: Option<&CsvMap>) -> Option<Plan> {
    match format {
        Format::GoogleCsv => Some(Plan { columns: google::planned(columns), order: Order::MonthFirst, joined: true, source: "google" }),
        Format::ThunderbirdCsv => Some(recognised(columns, "thunderbird", Order::MonthFirst)),
        Format::OutlookCsv => Some(recognised(columns, "outlook", outlook_order(columns))),
        _ => map.map(|map| mapped(columns, map)),
    }
}

/// Outlook writes dates as its user's country does; only an English header may be American.
fn outlook_order(columns: &Columns) -> Order {
    if columns.have(&["firstname"]) { Order::MonthFirst } else { Order::DayFirst }
}

/// Columns of Outlook's that say nothing of a person.
const NOISE: &[&str] = &[
    "account",
    "billinginformation",
    "directoryserver",
    "gender",
    "initials",
    "internetfreebusy",
    "keywords",
    "language",
    "mileage",
    "organizationalidnumber",
    "priority",
    "private",
    "sensitivity",
    "governmentidnumber",
    "fileas",
    "geschlecht",
    "prioritat",
    "priorität",
    "privat",
    "vertraulichkeit",
    "sprache",
    "konto",
    "initialen",
    "reisekilometer",
    "verzeichnisserver",
    "stichwörter",
    "priorité",
    "critèredediffusion",
    "prioridad",
    "prioridade",
    "sensibilidade",
    "confidencialidad",
    "idioma",
];

fn recognised(columns: &Columns, source: &'static str, order: Order) -> Plan {
    let fields = recognise::fields(columns.names());
    let known = columns.names().iter().zip(fields).enumerate();
    let planned = known.filter_map(|(place, (name, field))| Some(planned(place, name, custom_unless_noise(name, field)?, source)));
    Plan { columns: planned.collect(), order, joined: false, source }
}

/// A column nobody knows is kept as a field of its own name, unless it never says anything of a person.
fn custom_unless_noise(name: &str, field: Option<Field>) -> Option<Field> {
    let noise = name.trim().is_empty() || NOISE.contains(&fold_column(name).as_str());
    field.or_else(|| (!noise).then(|| Field::with(Meaning::Custom, name)))
}

fn planned(place: usize, name: &str, field: Field, source: &str) -> Planned {
    let field = match field {
        // Thunderbird's "Home Address" is the street; "Home Address 2" its second line.
        Field { meaning: Meaning::Address, detail } if source == "thunderbird" => Field { meaning: Meaning::Street, detail },
        Field { meaning: Meaning::Custom, detail: None } => Field::with(Meaning::Custom, name),
        other => other,
    };
    let group = field.detail.clone().unwrap_or_default();
    Planned { place, field, label_place: None, group }
}

fn mapped(columns: &Columns, map: &CsvMap) -> Plan {
    let named = columns.names().iter().enumerate();
    let planned = named.filter_map(|(place, name)| Some(planned(place, name, map.field(name)?.clone(), "csv"))).collect();
    Plan { columns: planned, order: if map.day_first { Order::DayFirst } else { Order::MonthFirst }, joined: false, source: "csv" }
}
