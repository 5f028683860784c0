//! Plain text out of what LinkedIn keeps as HTML: advertisements, long messages.

/// Tags that show that a text is HTML rather than a text with a `<` in it.
const TAGS: &[&str] = &[
    "<p",
    "</p",
    "<br",
    "<div",
    "</div",
    "<span",
    "<a ",
    "<b>",
    "<i>",
    "<strong",
    "<em>",
    "<ul",
    "<li",
    "<html",
    "<body",
    "<table",
    "<img",
    "<script",
    "<style",
    "<!doctype",
];

/// The text as it reads; HTML loses its tags, anything else stays as it is.
pub(crate) fn plain_text(text: &str) -> String {
    let lower = text.to_lowercase();
    if !TAGS.iter().any(|tag| lower.contains(tag)) {
        return text.to_owned();
    }
    mail_parser::decoders::html::html_to_text(text).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn html_reads_as_text_and_carries_no_script() {
        let text = plain_text("<p class=\"x\">Hello Dana &amp; Kofi,</p><script>alert(1)</script><p>see you<br>soon</p>");
        assert!(text.contains("Hello Dana & Kofi,") && text.contains("soon"), "{text}");
        assert!(!text.contains('<') && !text.contains("alert"), "{text}");
    }

    #[test]
    fn a_smaller_than_sign_is_no_html() {
        assert_eq!(plain_text("a < b  and b > c"), "a < b  and b > c");
    }

    proptest! {
        #[test]
        fn any_html_like_text_is_read(text in "(<p>|</p>|<br>|&amp;|&#x110000;|<!--|-->|<style|é|[a-z<>&; ]){0,30}") {
            plain_text(&text);
        }
    }
}
