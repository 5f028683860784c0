//! Mentions: an `@Name` in a note becomes a link when it means exactly one person; otherwise it stays a text.

use wellmet_domain::{
    PersonId,
    folding::fold,
    people::{Person, PersonName, PersonState, State},
};
use wellmet_store::{Cell, Tx};

use crate::error::Result;

/// The most words of a name.
const MOST_WORDS: usize = 4;

/// The text with every `@Name` that means one person as a link, `[@Name](person:ID)`. What is a link already stays.
pub(super) async fn linked(tx: &mut Tx, body: &str) -> Result<String> {
    let mut text = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = rest.find('@') {
        let (before, after) = rest.split_at(at);
        text.push_str(before);
        let begins = text.chars().next_back().is_none_or(|last| last.is_whitespace() || last == '(');
        let found = if begins { meant(tx, &after[1..]).await? } else { None };
        if let Some((length, person)) = found {
            let name = &after[..=length];
            text.extend(["[", name, "](person:", &person.to_string(), ")"]);
            rest = &after[1 + length..];
        } else {
            text.push('@');
            rest = &after[1..];
        }
    }
    text.push_str(rest);
    Ok(text)
}

/// The person whose name a text begins with, by the most words that mean one, and the bytes of the name.
async fn meant(tx: &mut Tx, text: &str) -> Result<Option<(usize, PersonId)>> {
    for length in ends_of_words(text).into_iter().rev() {
        if let Some(person) = only_one(tx, &fold(&text[..length])).await? {
            return Ok(Some((length, person)));
        }
    }
    Ok(None)
}

/// The places where the first words end, without what closes a sentence.
fn ends_of_words(text: &str) -> Vec<usize> {
    let line = text.split(['\n', '@', ',', ';', ':', '(', ')']).next().unwrap_or_default();
    let mut ends = Vec::new();
    let mut end = 0;
    for word in line.split(' ').take(MOST_WORDS) {
        if word.is_empty() {
            break;
        }
        end += usize::from(end > 0) + word.len();
        let bare = line[..end].trim_end_matches(['.', '!', '?', '"', '”', '*', '_']);
        let bare = bare.strip_suffix("’s").or_else(|| bare.strip_suffix("'s")).unwrap_or(bare);
        if !bare.is_empty() {
            ends.push(bare.len());
        }
    }
    ends
}

/// The only person of this whole name, or other name, or first name.
async fn only_one(tx: &mut Tx, folded: &str) -> Result<Option<PersonId>> {
    let whole = tx.select::<Person>("sort_name = $2 LIMIT 3", &[folded.to_owned().put()]).await?;
    let mut people: Vec<PersonId> = whole.into_iter().map(|person| person.id).collect();
    if people.is_empty() {
        // A blank sorts right before "!", so these are the names that begin with this word.
        let values = [format!("{folded} ").put(), format!("{folded}!").put()];
        let first = tx.select::<Person>("sort_name >= $2 AND sort_name < $3 LIMIT 20", &values).await?;
        people.extend(first.into_iter().map(|person| person.id));
        let others = tx.select::<PersonName>("LOWER(value) = $2 LIMIT 3", &[folded.to_owned().put()]).await?;
        people.extend(others.into_iter().map(|name| name.person_id));
    }
    people.sort_unstable();
    people.dedup();
    let ids: Vec<_> = people.iter().map(Cell::put).collect();
    let states = tx.among::<PersonState>("person_id", &ids).await?;
    people.retain(|person| !states.iter().any(|row| row.person_id == *person && row.state == State::Trashed));
    Ok(if let [one] = people.as_slice() { Some(*one) } else { None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_ends_where_its_words_do() {
        let names = |text: &'static str| ends_of_words(text).into_iter().map(|end| &text[..end]).collect::<Vec<_>>();
        assert_eq!(names("Dana Okafor said so."), ["Dana", "Dana Okafor", "Dana Okafor said", "Dana Okafor said so"]);
        assert_eq!(names("Dana’s talk, and more"), ["Dana", "Dana’s talk"]);
        assert_eq!(names("Zoë."), ["Zoë"]);
        assert_eq!(names(" blank"), Vec::<&str>::new());
    }
}
