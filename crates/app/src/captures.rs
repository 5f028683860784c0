//! Capture: one sentence becomes everything it says, as one change that undo takes back as one.
//!
//! What has not happened is never written as contact, and nobody is made without a word from the user.

mod answers;
mod lexicon;
mod parts;
mod pastes;
mod shown;
mod write;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{
    BatchId, Sentence,
    capture::{self, Reading, Understood},
    catalogue::say,
    folding::trim_invisible,
};

pub(crate) use self::lexicon::LexiconCache;
pub use self::pastes::Pasted;
pub use self::shown::{ChipShown, ChoiceShown, QuestionShown, ReadingView};
use self::{answers::Answered, write::Writer};
use crate::{
    app::App,
    error::{Error, Result},
};

/// The answer to one question of a reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AnswerToQuestion {
    /// The question's id.
    pub question: String,
    /// The value of the choice.
    pub choice: String,
}

/// What became of a sentence.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Captured {
    /// What was understood.
    pub understood: Understood,
    /// What is still to be answered; while nothing is written, all that has to be decided first.
    pub questions: Vec<QuestionShown>,
    /// Whether it was written. When not, the user has to decide first.
    pub written: bool,
    /// The batch that undo takes.
    pub batch: Option<BatchId>,
    /// The sequence of the book after it.
    pub sequence: i64,
    /// What was done, in words.
    pub said: Sentence,
}

impl App {
    /// Reads a sentence, as said on a day; nothing is written.
    pub async fn read_sentence(&self, text: &str, on_date: Option<Date>) -> Result<ReadingView> {
        let (reading, ..) = self.reading_of(text, on_date).await?;
        Ok(ReadingView::of(&reading))
    }

    /// Writes what a sentence says, once everything that has to be decided is.
    ///
    /// `answers` decide the questions of the reading; `yes` agrees to everybody new. Who is ambiguous, or a day of contact
    /// that is open, has to be answered: until then nothing is written, and the questions are returned.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a word, or with an answer that no question has.
    pub async fn log_sentence(&self, text: &str, answers: &[AnswerToQuestion], on_date: Option<Date>, yes: bool) -> Result<Captured> {
        let (mut reading, said_on, text) = self.reading_of(text, on_date).await?;
        let answered = Answered::apply(&mut reading, answers, yes)?;
        if !answered.open.is_empty() {
            return self.left_open(&reading, &answered).await;
        }
        let said = shown::said(&reading);
        let mut tx = self.begin(said.clone()).await?;
        let writer = Writer { text: &text, said_on };
        let people = writer.write(&mut tx, &reading, &answered).await?;
        let written = tx.commit().await?;
        reading.questions.retain(|question| !answered.settles(question));
        let understood = shown::with_ids(&reading, &people);
        let questions = reading.questions.iter().map(QuestionShown::of).collect();
        Ok(Captured { understood, questions, written: written.changes > 0, batch: Some(written.batch), sequence: written.sequence, said })
    }

    async fn reading_of(&self, text: &str, on_date: Option<Date>) -> Result<(Reading, Date, String)> {
        let text = trim_invisible(text);
        if text.is_empty() {
            return Err(Error::Invalid(say("captures-empty", [])));
        }
        let mut tx = self.read().await?;
        let said_on = match on_date {
            Some(day) => day,
            None => tx.today().await?,
        };
        let lexicon = self.lexicon(&mut tx).await?;
        Ok((capture::read(&text, &lexicon, said_on), said_on, text))
    }

    async fn left_open(&self, reading: &Reading, answered: &Answered) -> Result<Captured> {
        let sequence = self.read().await?.version().await?.sequence;
        let questions: Vec<QuestionShown> = answered.open.iter().map(QuestionShown::of).collect();
        let said = say("captures-open", [("count", questions.len().into())]);
        let understood = reading.understood.clone();
        Ok(Captured { understood, questions, written: false, batch: None, sequence, said })
    }
}

/// The value that names a person in an answer.
pub(crate) fn value_of(person: wellmet_domain::PersonId) -> String {
    Uuid::from(person).to_string()
}
