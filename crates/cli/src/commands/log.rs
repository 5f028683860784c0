//! `wellmet log`: one sentence, shown as it was understood, then written.

mod asking;

use clap::Args;
use jiff::civil::Date;
use wellmet_app::captures::{AnswerToQuestion, Captured};
use wellmet_domain::{PartialDate, capture::Understood, catalogue::say, interactions::Direction};

use crate::{
    context::Context,
    failure::{End, Failure, Result},
    page::{ACCENT, PLAIN, Page, QUIET},
    words::{day, day_that_was, kind},
};

/// What `wellmet log` takes.
#[derive(Debug, Args)]
pub struct Options {
    /// What happened: “met Dana for coffee yesterday, promised to send her the draft by Friday”
    #[arg(required = true)]
    sentence: Vec<String>,
    /// Add everybody new without asking
    #[arg(long)]
    yes: bool,
    /// The answer to a question, as an earlier answer put it
    #[arg(long, value_name = "QUESTION=CHOICE")]
    answer: Vec<String>,
    /// The day on which it is said (yesterday, 2026-11-20); today when not said
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
}

/// Answers `{"understood","questions","written","batch","sequence","said"}`; exit 4 when something has to be decided first.
pub async fn run(context: &Context, options: Options) -> Result<End> {
    let app = context.app().await?;
    let today = context.today().await?;
    let sentence = options.sentence.join(" ");
    let on = options.on.as_deref().map(|words| day_that_was(words, today)).transpose()?;
    let mut answers = options.answer.iter().map(|answer| answer_of(answer)).collect::<Result<Vec<_>>>()?;
    let mut captured = app.log_sentence(&sentence, &answers, on, options.yes).await?;
    while !captured.written && asking::possible(context) {
        let Some(more) = asking::ask(&captured.questions)? else { break };
        answers.extend(more);
        captured = app.log_sentence(&sentence, &answers, on, options.yes).await?;
    }
    context.answer(&captured, |page| show(page, &captured, today));
    Ok(if captured.written || captured.questions.is_empty() { End::Done } else { End::Decision })
}

/// The question may have an equals sign in it, the choice has none.
fn answer_of(text: &str) -> Result<AnswerToQuestion> {
    let (question, choice) =
        text.rsplit_once('=').ok_or_else(|| Failure::new(End::Usage, say("cli-log-answer", [("answer", text.into())])))?;
    Ok(AnswerToQuestion { question: question.to_owned(), choice: choice.to_owned() })
}

fn show(page: &mut Page, captured: &Captured, today: Date) {
    page.table(0, &[QUIET, PLAIN], &rows(&captured.understood, today));
    page.gap();
    page.say(0, &captured.said.text);
    for question in &captured.questions {
        page.styled(0, &question.text.text, ACCENT);
        let choices: Vec<Vec<String>> =
            question.choices.iter().map(|choice| vec![choice.label.clone(), format!("{}={}", question.id, choice.value)]).collect();
        page.table(2, &[PLAIN, QUIET], &choices);
    }
    if !captured.written && !captured.questions.is_empty() {
        page.quiet(0, &say("cli-log-open", []).text);
    }
}

/// What was understood, one row for each thing, its name before it.
fn rows(understood: &Understood, today: Date) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = |name: &str, value: String| {
        if !value.is_empty() {
            rows.push(vec![say(&format!("cli-log-{name}"), []).text, value]);
        }
    };
    let partial = |date: PartialDate| date.complete().map_or_else(|| date.to_string(), |date| day(date, today));
    let what = understood.kind.map(kind).into_iter().chain(understood.when.map(partial));
    row("what", what.collect::<Vec<_>>().join(", "));
    let new = |id: Option<_>| if id.is_none() { say("cli-log-new", []).text } else { String::new() };
    row("with", understood.people.iter().map(|person| format!("{}{}", person.name, new(person.id))).collect::<Vec<_>>().join(", "));
    row("organisations", understood.organisations.join(", "));
    row("at", understood.event.iter().chain(&understood.place).cloned().collect::<Vec<_>>().join(", "));
    for promise in &understood.promises {
        let due = promise.due.map(|due| say("cli-log-by", [("day", partial(due).into())]).text).unwrap_or_default();
        let key = if promise.direction == Direction::Mine { "promise-mine" } else { "promise-theirs" };
        row(key, format!("{}: {}{due}", promise.who, promise.what));
    }
    for favour in &understood.favours {
        row(if favour.direction == Direction::Mine { "favour-mine" } else { "favour-theirs" }, format!("{}: {}", favour.who, favour.what));
    }
    understood.needs.iter().for_each(|need| row("need", format!("{}: {}", need.who, need.what)));
    understood.offers.iter().for_each(|offer| row("offer", format!("{}: {}", offer.who, offer.what)));
    understood.thanks.iter().for_each(|thanks| row("thanks", format!("{}: {}", thanks.who, thanks.what)));
    understood.insights.iter().for_each(|insight| row("insight", insight.what.clone()));
    understood.news.iter().for_each(|news| row("news", format!("{}: {}", news.who, news.what)));
    row("through", understood.met_through.clone().unwrap_or_default());
    row("topics", understood.topics.join(", "));
    row("follow-up", understood.follow_up.map(partial).unwrap_or_default());
    row("left", understood.not_understood.join(" … "));
    rows
}
