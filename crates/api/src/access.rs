//! Who may come in: a browser by its cookie, a script by its token. Everything else is answered 401.

use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, HeaderName, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use wellmet_app::{App, logins::LoginView};
use wellmet_domain::catalogue::{Locale, say, speak, speaking};

use crate::{problem::Problem, security::Door, server::Server};

/// Who asks, and the book they may see.
#[derive(Clone)]
pub struct Caller {
    /// The use cases of their book.
    pub app: App,
    /// Their login.
    pub login: LoginView,
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Self>().cloned().ok_or_else(Problem::unknown_caller)
    }
}

/// Answers as the reader's browser asks for; the language may change when it is known whose book they read.
pub async fn hear(request: Request, next: Next) -> Response {
    let accepted = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|accepted| accepted.to_str().ok());
    speaking(accepted.map(Locale::preferred).unwrap_or_default(), next.run(request)).await
}

/// Goes on in the language that was chosen for a book, where one was.
pub async fn speak_as_chosen(app: &App) -> Result<(), Problem> {
    if let Some(chosen) = app.language().await? {
        speak(chosen);
    }
    Ok(())
}

/// That a request came from this machine: letting devices in and putting them out is not done from outside.
pub struct Here;

impl<S: Send + Sync> FromRequestParts<S> for Here {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        match Door::of(&parts.extensions) {
            Door::Here => Ok(Self),
            Door::Network => Err(Problem::new(StatusCode::FORBIDDEN, say("devices-only-at-the-machine", []))),
        }
    }
}

/// Lets in who has a login; the only thing that others may ask is to be let in.
pub async fn admit(State(server): State<Server>, mut request: Request, next: Next) -> Response {
    if request.method() == Method::POST && request.uri().path() == "/session" {
        return next.run(request).await;
    }
    let door = Door::of(request.extensions());
    match caller(&server, door, request.headers()).await.and_then(|caller| meant_for(&server, request.headers(), caller)) {
        Ok(caller) => {
            request.extensions_mut().insert(caller);
            next.run(request).await
        }
        Err(problem) => problem.into_response(),
    }
}

/// Who asks. From the network only a phone that was let in; a phone's key opens no other door.
pub async fn caller(server: &Server, door: Door, headers: &HeaderMap) -> Result<Caller, Problem> {
    let token = bearer(headers).filter(|_| door == Door::Here);
    let key = token.or_else(|| cookie(headers, &server.options().cookie(door))).ok_or_else(Problem::unknown_caller)?;
    let login = server.app().login_of(key).await?.filter(|login| login.is_device() == (door == Door::Network));
    let login = login.ok_or_else(Problem::unknown_caller)?;
    let app = server.app_of(login.book);
    speak_as_chosen(&app).await?;
    Ok(Caller { app, login })
}

/// The header by which a device says for which installation and book it wrote something: `INSTANCE/BOOK`.
const MEANT_FOR: HeaderName = HeaderName::from_static("wellmet-for");

/// What was written for another installation or book is not taken, so that it waits until that one answers again.
fn meant_for(server: &Server, headers: &HeaderMap, caller: Caller) -> Result<Caller, Problem> {
    let Some(meant) = headers.get(MEANT_FOR) else { return Ok(caller) };
    let here = format!("{}/{}", server.options().instance, caller.app.book());
    if meant.as_bytes() == here.as_bytes() {
        Ok(caller)
    } else {
        Err(Problem::new(StatusCode::MISDIRECTED_REQUEST, say("api-not-for-here", [])))
    }
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, key) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| key.trim())
}

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find_map(|(known, value)| (known == name).then_some(value))
}
