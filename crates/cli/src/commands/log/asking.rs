//! Questions that a sentence left open, asked on the terminal.

use std::io::{self, BufRead, IsTerminal};

use wellmet_app::captures::{AnswerToQuestion, QuestionShown};

use crate::{
    context::Context,
    failure::{Failure, Result},
    page::{ACCENT, PLAIN, Page, QUIET},
};

/// Whether somebody sits at the terminal.
pub fn possible(context: &Context) -> bool {
    !context.json && io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks every question that has choices; none when one is left without an answer.
pub fn ask(questions: &[QuestionShown]) -> Result<Option<Vec<AnswerToQuestion>>> {
    let mut answers = Vec::new();
    for question in questions {
        let Some(choice) = ask_one(question)? else { return Ok(None) };
        answers.push(AnswerToQuestion { question: question.id.clone(), choice });
    }
    Ok((!answers.is_empty()).then_some(answers))
}

/// The number of a choice; Enter takes the first.
fn ask_one(question: &QuestionShown) -> Result<Option<String>> {
    let mut page = Page::for_errors();
    page.styled(0, &question.text.text, ACCENT);
    let rows: Vec<Vec<String>> =
        question.choices.iter().enumerate().map(|(place, choice)| vec![(place + 1).to_string(), choice.label.clone()]).collect();
    page.table(2, &[QUIET, PLAIN], &rows);
    page.print_error();
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line).map_err(|error| Failure::of_machine(&error))?;
    if read == 0 {
        return Ok(None);
    }
    let number: usize = if line.trim().is_empty() { 1 } else { line.trim().parse().unwrap_or(0) };
    Ok(number.checked_sub(1).and_then(|place| question.choices.get(place)).map(|choice| choice.value.clone()))
}
