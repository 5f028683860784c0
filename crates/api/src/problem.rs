//! Problems: every error as a problem document (RFC 9457) whose detail is a sentence for people.

use std::{any::Any, collections::BTreeMap};

use axum::{
    extract::rejection::{JsonRejection, PathRejection, QueryRejection},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;
use wellmet_app::{Error, Kind};
use wellmet_domain::{
    Sentence,
    catalogue::{Argument, say},
};
use wellmet_store::Error as StoreError;

/// A problem, as every route may answer one.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem(Box<Document>);

/// A problem document (RFC 9457).
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct Document {
    /// What kind of problem it is, as a URN.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind in a few words.
    pub title: String,
    /// The status of the answer.
    pub status: u16,
    /// What happened, what was kept and what to do, in a sentence.
    pub detail: String,
    /// The key of that sentence.
    pub key: String,
    /// Its arguments.
    pub args: BTreeMap<String, Argument>,
    /// What there is to decide: `fields`, `kept` or `candidates`.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub details: Map<String, Value>,
}

impl Problem {
    /// A problem of a status, with its sentence.
    #[must_use]
    pub fn new(status: StatusCode, said: Sentence) -> Self {
        let word = word(status);
        Self(Box::new(Document {
            kind: format!("urn:wellmet:problem:{word}"),
            title: say(&format!("api-problem-{word}"), []).text,
            status: status.as_u16(),
            detail: said.text,
            key: said.key,
            args: said.args,
            details: Map::new(),
        }))
    }

    /// Something was asked for wrongly.
    #[must_use]
    pub fn invalid(detail: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, say("api-unreadable", [("detail", detail.into())]))
    }

    /// Nobody is known to be asking.
    #[must_use]
    pub fn unknown_caller() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, say("api-not-logged-in", []))
    }

    /// No such route or record.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, say("api-no-route", []))
    }

    /// The route takes other methods.
    #[must_use]
    pub fn of_method() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, say("api-method", []))
    }

    /// Something else has to be done first.
    #[must_use]
    pub fn conflict(said: Sentence) -> Self {
        Self::new(StatusCode::CONFLICT, said)
    }

    /// Something broke that nobody but us can mend.
    #[must_use]
    pub fn failed() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, say("api-failed", []))
    }

    /// The same with what there is to decide, or what is known.
    #[must_use]
    pub fn with(mut self, details: Value) -> Self {
        if let Value::Object(details) = details {
            self.0.details = details;
        }
        self
    }
}

const fn word(status: StatusCode) -> &'static str {
    match status.as_u16() {
        400 => "invalid",
        401 => "unauthorized",
        403 => "forbidden",
        404 => "not-found",
        405 => "method",
        409 => "conflict",
        413 => "too-large",
        415 => "media-type",
        421 => "misdirected",
        422 => "reused-key",
        503 => "busy",
        507 => "full",
        _ => "failed",
    }
}

const fn status_of(error: &Error) -> StatusCode {
    match error {
        Error::Store(StoreError::Conflict { .. } | StoreError::Referred(_)) => StatusCode::CONFLICT,
        Error::Store(StoreError::Locked { .. }) => StatusCode::SERVICE_UNAVAILABLE,
        Error::Store(StoreError::Full) => StatusCode::INSUFFICIENT_STORAGE,
        Error::Format(_) => StatusCode::BAD_REQUEST,
        other => match other.kind() {
            Kind::NotFound => StatusCode::NOT_FOUND,
            Kind::Usage => StatusCode::BAD_REQUEST,
            Kind::Decision => StatusCode::CONFLICT,
            Kind::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        },
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let status = status_of(&error);
        if status.is_server_error() {
            tracing::error!(%error, "a request failed");
        }
        let problem = Self::new(status, error.sentence());
        match error {
            Error::Decision { details, .. } => problem.with(details),
            _ => problem,
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        Error::from(error).into()
    }
}

impl From<JsonRejection> for Problem {
    fn from(rejection: JsonRejection) -> Self {
        let said = say("api-unreadable", [("detail", rejection.body_text().into())]);
        match rejection.status() {
            status @ (StatusCode::PAYLOAD_TOO_LARGE | StatusCode::UNSUPPORTED_MEDIA_TYPE) => Self::new(status, said),
            _ => Self::new(StatusCode::BAD_REQUEST, said),
        }
    }
}

impl From<QueryRejection> for Problem {
    fn from(rejection: QueryRejection) -> Self {
        Self::invalid(&rejection.body_text())
    }
}

impl From<PathRejection> for Problem {
    fn from(_: PathRejection) -> Self {
        // What cannot be the address of a record is the address of none.
        Self::not_found()
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, axum::Json(self.0)).into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        response
    }
}

/// The answer to a request whose handler panicked: nothing of the panic shows.
pub fn of_panic(_panic: Box<dyn Any + Send>) -> Response {
    Problem::failed().into_response()
}
