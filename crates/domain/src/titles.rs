//! What a title says: the field somebody works in and how far along they are, read from its words.
//!
//! A title that says neither says nothing: it is left out, never guessed.

use crate::folding::fold;

text_enum! {
    /// A field of work.
    pub enum Field {
        /// Software, data and hardware.
        Engineering => "engineering",
        /// Products and projects.
        Product => "product",
        /// Design and user research.
        Design => "design",
        /// Research and teaching.
        Research => "research",
        /// Money: finance, investing, accounting.
        Finance => "finance",
        /// Selling, marketing, partnerships.
        Sales => "sales",
        /// People and hiring.
        People => "people",
        /// Law and policy.
        Law => "law",
        /// Health and care.
        Health => "health",
        /// Press, writing, art and film.
        Media => "media",
        /// Running things: operations, supply, buildings.
        Operations => "operations",
    }
}

text_enum! {
    /// How far along somebody is.
    pub enum Seniority {
        /// Students, trainees, juniors.
        Starting => "starting",
        /// Those who do the work, seniors among them.
        Practising => "practising",
        /// Leads, heads, managers, professors.
        Leading => "leading",
        /// Founders, partners, directors, chiefs.
        Deciding => "deciding",
    }
}

/// The beginnings of words that tell a field; the first field with a match counts, so the more telling ones stand first.
const FIELDS: &[(Field, &[&str])] = &[
    (Field::Design, &["design", "ux", "ui", "illustrat", "architect of spaces"]),
    (Field::Law, &["lawyer", "legal", "attorney", "counsel", "policy", "compliance", "notary", "advogad", "anwalt"]),
    (Field::Health, &["doctor", "physician", "nurse", "medical", "health", "therap", "surgeon", "clinic", "pharma", "dentist"]),
    (Field::People, &["recruit", "talent", "human resources", "hr", "people partner", "people operations", "coach"]),
    (Field::Product, &["product", "project", "programme", "program manager", "scrum", "agile"]),
    (Field::Research, &["research", "professor", "lecturer", "scientist", "teacher", "phd", "postdoc", "fellow", "student"]),
    (Field::Finance, &["financ", "account", "invest", "cfo", "banker", "analyst", "audit", "venture", "treasur", "econom"]),
    (Field::Sales, &["sales", "marketing", "growth", "partnership", "business development", "brand", "customer", "cmo", "commercial"]),
    (Field::Media, &["journalist", "editor", "writer", "photograph", "producer", "artist", "film", "music", "press", "communications"]),
    (
        Field::Engineering,
        &[
            "engineer",
            "developer",
            "software",
            "data",
            "devops",
            "programmer",
            "cto",
            "security",
            "hardware",
            "technolog",
            "technical",
            "platform",
            "machine learning",
            "architect",
        ],
    ),
    (Field::Operations, &["operation", "coo", "logistic", "supply", "facilit", "procurement", "office", "energy", "plant", "building"]),
];

/// The words that tell how far along somebody is; the highest that matches counts.
const STAGES: &[(Seniority, &[&str])] = &[
    (Seniority::Starting, &["intern", "trainee", "junior", "student", "apprentice", "assistant", "graduate", "phd"]),
    (
        Seniority::Deciding,
        &[
            "ceo",
            "cto",
            "cfo",
            "coo",
            "cmo",
            "chief",
            "founder",
            "co founder",
            "cofounder",
            "owner",
            "president",
            "partner",
            "director",
            "managing",
            "chair",
            "vp",
            "vice president",
            "minister",
        ],
    ),
    (Seniority::Leading, &["head", "lead", "manager", "principal", "professor", "dean", "supervisor", "captain", "coordinator", "leader"]),
];

/// The field that a title tells; none when it tells none.
#[must_use]
pub fn field_of(title: &str) -> Option<Field> {
    let folded = plain(title);
    FIELDS.iter().find(|(_, beginnings)| beginnings.iter().any(|beginning| begins(&folded, beginning))).map(|(field, _)| *field)
}

/// How far along a title says somebody is; none for an empty one.
#[must_use]
pub fn seniority_of(title: &str) -> Option<Seniority> {
    let folded = plain(title);
    let told = STAGES.iter().find(|(_, words)| words.iter().any(|word| folded.contains(&format!(" {word} "))));
    (folded.trim() != "").then(|| told.map_or(Seniority::Practising, |(stage, _)| *stage))
}

/// The words of a title, each between spaces.
fn plain(title: &str) -> String {
    let words: String = fold(title).chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' }).collect();
    format!(" {} ", words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether a word begins so; short words only as a whole.
fn begins(folded: &str, beginning: &str) -> bool {
    let end = if beginning.len() <= 3 { " " } else { "" };
    folded.contains(&format!(" {beginning}{end}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_tells_the_field_by_its_most_telling_word() {
        for (title, field) in [
            ("Senior Software Engineer", Some(Field::Engineering)),
            ("Product Designer", Some(Field::Design)),
            ("Head of Product", Some(Field::Product)),
            ("Investment Manager", Some(Field::Finance)),
            ("Building inspector", Some(Field::Operations)),
            ("Wanderer", None),
            ("", None),
        ] {
            assert_eq!(field_of(title), field, "{title}");
        }
    }

    #[test]
    fn a_title_tells_how_far_along_somebody_is() {
        for (title, stage) in [
            ("Junior Developer", Some(Seniority::Starting)),
            ("Developer", Some(Seniority::Practising)),
            ("Head of Product", Some(Seniority::Leading)),
            ("Co-founder & CEO", Some(Seniority::Deciding)),
            ("Internal auditor", Some(Seniority::Practising)),
            ("  ", None),
        ] {
            assert_eq!(seniority_of(title), stage, "{title}");
        }
    }
}
