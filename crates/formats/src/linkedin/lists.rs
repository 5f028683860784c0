//! Lists inside one cell: `[OTHER:https://example.org,COMPANY:https://lumen.example]`, `SKYPE:name`.

use wellmet_domain::channels::ChannelKind;

use crate::{building::channel, draft::ChannelDraft};

/// The values of a list with the word before each colon in lower case, with or without brackets.
pub(super) fn labelled(cell: &str) -> Vec<(Option<String>, String)> {
    let inside = cell.trim().trim_start_matches('[').trim_end_matches(']');
    inside.split(',').map(str::trim).filter(|entry| !entry.is_empty()).map(entry).collect()
}

fn entry(text: &str) -> (Option<String>, String) {
    match text.split_once(':') {
        Some((label, value)) if !value.starts_with("//") && !value.trim().is_empty() => {
            (Some(label.trim().to_lowercase()), value.trim().to_owned())
        }
        _ => (None, text.to_owned()),
    }
}

/// A name on a messenger.
pub(super) fn handle(service: Option<String>, name: &str) -> ChannelDraft {
    ChannelDraft { service, ..channel(ChannelKind::Handle, name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_with_and_without_brackets_and_labels() {
        let list = labelled("[OTHER:https://robin.example/a,COMPANY:https://lumen.example]");
        assert_eq!(list[0], (Some("other".into()), "https://robin.example/a".into()));
        assert_eq!(list.len(), 2);
        assert_eq!(labelled("SKYPE:robin.vale"), [(Some("skype".into()), "robin.vale".into())]);
        assert_eq!(labelled("https://robin.example"), [(None, "https://robin.example".into())]);
        assert!(labelled("[]").is_empty());
    }
}
