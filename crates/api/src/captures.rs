//! `/captures`: one sentence becomes everything it says; `/captures/readings` only reads it;
//! `/captures/pastes` reads a pasted card, signature or profile address.

use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;
use wellmet_app::captures::{AnswerToQuestion, Captured, Pasted, ReadingView};

use crate::{
    access::Caller,
    pages::{Answer, Json},
};

/// A sentence to read.
#[derive(Debug, Deserialize, ToSchema)]
pub struct SentenceSaid {
    /// The sentence.
    pub sentence: String,
    /// The day it was said; today when left out.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub on_date: Option<Date>,
}

/// A sentence to keep.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewCapture {
    /// The sentence.
    pub sentence: String,
    /// What the user answered to the questions of the reading.
    #[serde(default)]
    pub answers: Vec<AnswerToQuestion>,
    /// The day it was said; today when left out.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    pub on_date: Option<Date>,
    /// Agrees to everybody new.
    #[serde(default)]
    pub yes: bool,
}

/// A text that was pasted.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewPaste {
    /// The text.
    pub text: String,
}

/// Reads a pasted card, signature or profile address as a person to confirm; nothing is written.
#[utoipa::path(post, path = "/captures/pastes", tag = "captures", request_body = NewPaste, responses((status = OK, body = Pasted)))]
pub async fn paste(caller: Caller, Json(new): Json<NewPaste>) -> Answer<Pasted> {
    Ok(Json(caller.app.read_paste(&new.text).await?))
}

/// Reads a sentence; nothing is written.
#[utoipa::path(post, path = "/captures/readings", tag = "captures", request_body = SentenceSaid, responses((status = OK, body = ReadingView)))]
pub async fn read(caller: Caller, Json(said): Json<SentenceSaid>) -> Answer<ReadingView> {
    Ok(Json(caller.app.read_sentence(&said.sentence, said.on_date).await?))
}

/// Writes what a sentence says, once everything that has to be decided is; else answers with `written: false` and the questions.
#[utoipa::path(post, path = "/captures", tag = "captures", request_body = NewCapture, responses((status = OK, body = Captured)))]
pub async fn capture(caller: Caller, Json(new): Json<NewCapture>) -> Answer<Captured> {
    Ok(Json(caller.app.log_sentence(&new.sentence, &new.answers, new.on_date, new.yes).await?))
}
