//! What a command prints for people: wrapped to the terminal's width, aligned, and coloured only where colour is shown.

use std::io::{IsTerminal, Write};

use anstyle::{AnsiColor, Style};
use serde::Serialize;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Lines longer than this are hard to read, however wide the terminal is.
const WIDEST: usize = 100;
/// Where nobody knows the width.
const USUAL: usize = 80;
/// No column is squeezed below this.
const NARROWEST: usize = 6;
/// The space between two columns.
const GAP: usize = 2;

/// Names and headings.
pub const STRONG: Style = Style::new().bold();
/// What stands behind: evidence, ids, keys.
pub const QUIET: Style = Style::new().dimmed();
/// The one accent.
pub const ACCENT: Style = Style::new().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Cyan)));
/// Nothing special.
pub const PLAIN: Style = Style::new();

/// A page of text that grows line by line.
#[derive(Debug)]
pub struct Page {
    text: String,
    width: usize,
    /// Whether lines are fitted into the width: what goes into a file or another program stays whole.
    fitted: bool,
}

impl Page {
    /// A page as wide as the terminal of standard output.
    pub fn new() -> Self {
        Self::for_terminal(terminal_size::terminal_size_of(std::io::stdout()))
    }

    /// A page as wide as the terminal of standard error.
    pub fn for_errors() -> Self {
        Self::for_terminal(terminal_size::terminal_size_of(std::io::stderr()))
    }

    fn for_terminal(terminal: Option<(terminal_size::Width, terminal_size::Height)>) -> Self {
        width(terminal).map_or(Self { text: String::new(), width: USUAL, fitted: false }, Self::of_width)
    }

    const fn of_width(width: usize) -> Self {
        Self { text: String::new(), width, fitted: true }
    }

    /// A paragraph, wrapped, each line behind so many spaces.
    pub fn say(&mut self, indent: usize, text: &str) {
        self.styled(indent, text, PLAIN);
    }

    /// A heading.
    pub fn title(&mut self, text: &str) {
        self.styled(0, text, STRONG);
    }

    /// A paragraph that stands behind.
    pub fn quiet(&mut self, indent: usize, text: &str) {
        self.styled(indent, text, QUIET);
    }

    /// A paragraph in a style.
    pub fn styled(&mut self, indent: usize, text: &str, style: Style) {
        let room = if self.fitted { self.width.saturating_sub(indent).max(NARROWEST) } else { usize::MAX };
        for line in text.lines().flat_map(|line| textwrap::wrap(line, room)) {
            if !line.is_empty() {
                self.text.push_str(&" ".repeat(indent));
                self.push_styled(&line, style);
            }
            self.text.push('\n');
        }
    }

    /// Text exactly as it is.
    pub fn verbatim(&mut self, text: &str) {
        self.text.push_str(text);
        if !text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// An empty line, unless the page is empty or one stands there already.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// Two texts on one line, the second at the right edge when there is room, else below.
    pub fn ends(&mut self, left: &[(&str, Style)], right: (&str, Style)) {
        let used: usize = left.iter().map(|(text, _)| text.width()).sum();
        for (text, style) in left {
            self.push_styled(text, *style);
        }
        let free = self.width.saturating_sub(used + right.0.width());
        if !right.0.is_empty() {
            let start = if free >= GAP { " ".repeat(free) } else { format!("\n{}", " ".repeat(GAP)) };
            self.text.push_str(&start);
            self.push_styled(right.0, right.1);
        }
        self.text.push('\n');
    }

    /// Rows in aligned columns, squeezed into the width; each column has a style.
    pub fn table(&mut self, indent: usize, styles: &[Style], rows: &[Vec<String>]) {
        let widths = self.widths(indent, styles.len(), rows);
        for row in rows {
            let mut line = String::new();
            std::mem::swap(&mut line, &mut self.text);
            let last = row.iter().rposition(|cell| !cell.is_empty()).unwrap_or(0);
            line.push_str(&" ".repeat(indent));
            std::mem::swap(&mut line, &mut self.text);
            for (place, cell) in row.iter().enumerate().take(last + 1) {
                let cell = squeezed(cell, widths[place]);
                self.push_styled(&cell, styles[place]);
                if place < last {
                    self.text.push_str(&" ".repeat(widths[place] - cell.width() + GAP));
                }
            }
            self.text.push('\n');
        }
    }

    /// As wide as the longest cell of each column; the widest give way until the row fits.
    fn widths(&self, indent: usize, columns: usize, rows: &[Vec<String>]) -> Vec<usize> {
        let longest = |place: usize| rows.iter().filter_map(|row| row.get(place)).map(|cell| cell.width()).max().unwrap_or(0);
        let mut widths: Vec<usize> = (0..columns).map(longest).collect();
        let room = self.width.saturating_sub(indent + GAP * columns.saturating_sub(1));
        while self.fitted && widths.iter().sum::<usize>() > room {
            let Some(widest) = widths.iter_mut().max().filter(|widest| **widest > NARROWEST) else { break };
            *widest -= 1;
        }
        widths
    }

    fn push_styled(&mut self, text: &str, style: Style) {
        use std::fmt::Write as _;
        // Writing to a string cannot fail.
        let _ = if style == PLAIN { write!(self.text, "{text}") } else { write!(self.text, "{style}{text}{style:#}") };
    }

    /// Prints the page on standard output. Whoever stopped reading it does not mind.
    pub fn print(&self) {
        let _ = anstream::stdout().lock().write_all(self.text.as_bytes());
    }

    /// Prints the page on standard error.
    pub fn print_error(&self) {
        let _ = anstream::stderr().lock().write_all(self.text.as_bytes());
    }

    /// Prints one object on standard output: on one line for programs, indented on a terminal.
    pub fn print_json(value: &impl Serialize) {
        let mut stdout = std::io::stdout().lock();
        let written = if stdout.is_terminal() { serde_json::to_string_pretty(value) } else { serde_json::to_string(value) };
        let _ = writeln!(stdout, "{}", written.unwrap_or_default());
    }
}

/// The width of the terminal, or the one that `COLUMNS` tells; none where nobody looks.
fn width(terminal: Option<(terminal_size::Width, terminal_size::Height)>) -> Option<usize> {
    let told = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let known = terminal.map(|(terminal_size::Width(width), _)| usize::from(width)).or(told);
    known.map(|width| width.clamp(30, WIDEST))
}

/// A cell cut to a width, with an ellipsis where something is missing; one line always.
fn squeezed(cell: &str, width: usize) -> String {
    let line = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let cell = if cell.contains('\n') { line.as_str() } else { cell };
    if cell.width() <= width {
        return cell.to_owned();
    }
    let mut cut = String::new();
    let mut used = 0;
    for letter in cell.chars() {
        used += letter.width().unwrap_or(0);
        if used >= width {
            break;
        }
        cut.push(letter);
    }
    cut.truncate(cut.trim_end().len());
    cut + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Page {
        Page::of_width(30)
    }

    #[test]
    fn paragraphs_are_wrapped_behind_their_indent() {
        let mut page = page();
        page.say(2, "You said you would send her the draft by Friday.");
        assert_eq!(page.text, "  You said you would send her\n  the draft by Friday.\n");
    }

    #[test]
    fn the_widest_column_gives_way_and_says_so() {
        let mut page = page();
        let row = |name: &str, at: &str| vec![name.to_owned(), at.to_owned()];
        page.table(0, &[PLAIN, PLAIN], &[row("Dana", "Lumen Laboratories of Lisbon"), row("Li Na", "Harbour")]);
        assert_eq!(page.text, "Dana   Lumen Laboratories of…\nLi Na  Harbour\n");
    }

    #[test]
    fn wide_letters_count_as_the_cells_they_take() {
        assert_eq!(squeezed("山田太郎", 5), "山田…");
    }
}
