//! A proposal for the map of an ordinary table: by the names of its columns, then by what stands in them.

use std::collections::BTreeMap;

use wellmet_domain::folding::{email_key, url_key};

use super::{
    field::{Field, Meaning},
    map::CsvMap,
    recognise,
};

/// Proposes what the columns of a table mean, from its header and some of its rows. Columns it cannot tell are left out.
#[must_use]
pub fn propose_map(header: &[String], rows: &[Vec<String>]) -> CsvMap {
    let mut fields = recognise::fields(header);
    for (place, field) in fields.iter_mut().enumerate() {
        if field.is_none() {
            *field = by_content(&column(rows, place));
        }
    }
    if !fields.iter().flatten().any(Field::names_somebody) {
        name_the_most_likely(&mut fields, rows);
    }
    let columns = header.iter().zip(fields).filter(|(name, _)| !name.trim().is_empty());
    let columns: BTreeMap<String, Field> = columns.filter_map(|(name, field)| Some((name.trim().to_owned(), field?))).collect();
    CsvMap { day_first: day_first(rows), columns }
}

fn column(rows: &[Vec<String>], place: usize) -> Vec<&str> {
    rows.iter().filter_map(|row| row.get(place)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect()
}

/// What most of the values are.
fn by_content(values: &[&str]) -> Option<Field> {
    let most = |is: fn(&str) -> bool| !values.is_empty() && values.iter().filter(|value| is(value)).count() * 3 > values.len() * 2;
    if most(|value| email_key(value).is_some()) {
        Some(Field::plain(Meaning::Email))
    } else if most(|value| url_key(value).is_some_and(|key| key.starts_with("linkedin.com/in/"))) {
        Some(Field::with(Meaning::Url, "linkedin"))
    } else if most(|value| value.starts_with("http://") || value.starts_with("https://")) {
        Some(Field::plain(Meaning::Url))
    } else {
        most(looks_like_a_number).then(|| Field::plain(Meaning::Phone))
    }
}

fn looks_like_a_number(value: &str) -> bool {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let dialled = value.chars().all(|character| character.is_ascii_digit() || " +-()/.".contains(character));
    (7..=15).contains(&digits) && dialled && (value.starts_with('+') || value.starts_with('0') || value.contains(['(', ' ']))
}

/// The first column nobody knows whose values read like names becomes the name.
fn name_the_most_likely(fields: &mut [Option<Field>], rows: &[Vec<String>]) {
    let likely = |place: usize| {
        let values = column(rows, place);
        !values.is_empty() && values.iter().filter(|value| looks_like_a_name(value)).count() * 3 > values.len() * 2
    };
    if let Some(place) = (0..fields.len()).find(|place| fields[*place].is_none() && likely(*place)) {
        fields[place] = Some(Field::plain(Meaning::Name));
    }
}

fn looks_like_a_name(value: &str) -> bool {
    let words: Vec<&str> = value.split_whitespace().collect();
    let capital =
        |word: &&str| word.chars().next().is_some_and(|first| first.is_uppercase() || !first.is_lowercase() && first.is_alphabetic());
    (2..=4).contains(&words.len()) && words.iter().all(capital) && !value.contains(|character: char| character.is_ascii_digit())
}

/// Whether some date in the rows can only be read with its day first.
fn day_first(rows: &[Vec<String>]) -> bool {
    rows.iter().flatten().any(|cell| {
        let parts: Vec<&str> = cell.trim().split('/').collect();
        matches!(parts.as_slice(), [day, month, year] if year.len() >= 2 && month.len() <= 2 && day.parse::<u8>().is_ok_and(|day| (13..=31).contains(&day)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(lines: &[&str]) -> Vec<Vec<String>> {
        lines.iter().map(|line| line.split(',').map(str::to_owned).collect()).collect()
    }

    fn proposal(header: &str, lines: &[&str]) -> String {
        let header: Vec<String> = header.split(',').map(str::to_owned).collect();
        propose_map(&header, &rows(lines)).columns.iter().map(|(name, field)| format!("{name}={field}")).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn columns_are_proposed_by_name_in_several_languages() {
        assert_eq!(proposal("Vorname,Nachname,Firma", &[]), "Firma=organisation Nachname=family_name Vorname=given_name");
        assert_eq!(proposal("Nombre,Correo,Móvil", &[]), "Correo=email Móvil=phone:mobile Nombre=name");
    }

    #[test]
    fn columns_without_a_known_name_are_proposed_by_content() {
        let lines = ["Dana Okafor,dana@lumen.example,+351 912 345 678,7", "Kofi Mensah,kofi@harbour.example,+351 913 345 678,8"];
        assert_eq!(proposal("A,B,C,D", &lines), "A=name B=email C=phone");
    }

    #[test]
    fn a_day_above_twelve_tells_the_order_of_dates() {
        let header = vec!["Name".to_owned(), "Birthday".to_owned()];
        assert!(propose_map(&header, &rows(&["Dana,31/01/1990"])).day_first);
        assert!(!propose_map(&header, &rows(&["Dana,01/31/1990"])).day_first);
    }
}
