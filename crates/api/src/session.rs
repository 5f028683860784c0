//! `/session`: getting in with a one-time link, what the session sees, and leaving; `/logins` and `/tokens` beside it.

use axum::{
    Extension,
    body::Bytes,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_app::{
    App,
    logins::{Key, LoginView, SessionView},
};
use wellmet_domain::catalogue::{language, say};

use crate::{
    access::{self, Caller, Here, speak_as_chosen},
    devices,
    pages::{Answer, Json, Path},
    problem::Problem,
    security::Door,
    server::Server,
};

/// How long a browser keeps its login, in seconds.
const KEPT: i64 = App::SESSION_DAYS * 24 * 3600;

/// A key to come in with.
#[derive(Deserialize, ToSchema)]
pub struct Entry {
    /// The one-time token of a link.
    pub token: String,
}

/// A new token for a script.
#[derive(Deserialize, ToSchema)]
pub struct NewToken {
    /// The user's word for it.
    pub label: String,
}

/// A token, shown this once.
#[derive(Serialize, ToSchema)]
pub struct TokenMade {
    /// The login, by which it is revoked.
    pub id: Uuid,
    /// The token itself, for `Authorization: Bearer`.
    pub token: String,
}

/// The logins of the book.
#[derive(Serialize, ToSchema)]
pub struct Logins {
    /// Browsers, links and tokens, newest first.
    pub items: Vec<LoginView>,
}

/// Comes in with a one-time token and gets the login cookie; a form is sent on to the app.
#[utoipa::path(post, path = "/session", tag = "session", request_body = Entry, security(()),
    responses((status = OK, body = SessionView), (status = SEE_OTHER, description = "After a form")))]
pub async fn enter(
    State(server): State<Server>,
    Extension(door): Extension<Door>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let form = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    let token = if form { of_form(&body) } else { of_json(&body)? };
    let browser = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let entered = match door {
        Door::Here => server.app().enter(token.trim(), browser).await?,
        Door::Network => server.app().pair(of_link(token.trim()), browser).await?,
    };
    let Some((key, login)) = entered else {
        if form && door == Door::Network {
            return Ok(devices::refused());
        }
        return Err(Problem::new(StatusCode::UNAUTHORIZED, say("api-link-used", [])));
    };
    let cookie = cookie(&server, door, &key.text, kept(door));
    if form {
        return Ok(([(header::SET_COOKIE, cookie)], Redirect::to("/")).into_response());
    }
    let app = server.app_of(login.book);
    speak_as_chosen(&app).await?;
    let session = seen(&server, &app).await?;
    Ok(([(header::SET_COOKIE, cookie)], Json(session)).into_response())
}

fn of_json(body: &[u8]) -> Result<String, Problem> {
    serde_json::from_slice::<Entry>(body).map(|entry| entry.token).map_err(|error| Problem::invalid(&error.to_string()))
}

/// Tokens are letters and digits, so that a form has nothing to decode.
fn of_form(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    text.split('&').find_map(|pair| pair.strip_prefix("token=")).unwrap_or_default().to_owned()
}

/// Who pasted the whole link means the token in it.
fn of_link(text: &str) -> &str {
    text.rsplit_once("token=").map_or(text, |(_, token)| token)
}

/// How long a browser keeps its key: a phone as long as browsers keep anything, and anew each time it is used.
const fn kept(door: Door) -> i64 {
    match door {
        Door::Here => KEPT,
        Door::Network => 400 * 24 * 3600,
    }
}

fn cookie(server: &Server, door: Door, key: &str, seconds: i64) -> HeaderValue {
    let name = server.options().cookie(door);
    let secure = if door == Door::Network { "; Secure" } else { "" };
    let text = format!("{name}={key}; HttpOnly; SameSite=Strict; Path=/; Max-Age={seconds}{secure}");
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// The book, its owner, the day, and how many there are of what.
#[utoipa::path(get, path = "/session", tag = "session", responses((status = OK, body = SessionView)))]
pub async fn session(
    State(server): State<Server>,
    Extension(door): Extension<Door>,
    headers: HeaderMap,
    caller: Caller,
) -> Result<Response, Problem> {
    let session = seen(&server, &caller.app).await?;
    match access::cookie(&headers, &server.options().cookie(door)).filter(|_| door == Door::Network) {
        Some(key) => Ok(([(header::SET_COOKIE, cookie(&server, door, key, kept(door)))], Json(session)).into_response()),
        None => Ok(Json(session).into_response()),
    }
}

/// What a session sees, and where it came from.
async fn seen(server: &Server, app: &App) -> Result<SessionView, Problem> {
    let session = app.session(server.options().sample, server.options().instance).await?;
    Ok(SessionView { home: server.home().map(|home| home.url.clone()), ..session })
}

/// Leaves: this login works no more.
#[utoipa::path(delete, path = "/session", tag = "session", responses((status = NO_CONTENT)))]
pub async fn leave(State(server): State<Server>, Extension(door): Extension<Door>, caller: Caller) -> Result<Response, Problem> {
    caller.app.revoke_login(caller.login.id).await?;
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie(&server, door, "", 0))]).into_response())
}

/// The logins of the book.
#[utoipa::path(get, path = "/logins", tag = "session", responses((status = OK, body = Logins)))]
pub async fn logins(caller: Caller) -> Answer<Logins> {
    Ok(Json(Logins { items: caller.app.logins().await? }))
}

/// Lets a login in no more.
#[utoipa::path(delete, path = "/logins/{id}", tag = "session", params(("id" = Uuid, Path)), responses((status = NO_CONTENT)))]
pub async fn revoke(_here: Here, caller: Caller, Path(id): Path<Uuid>) -> Result<StatusCode, Problem> {
    caller.app.revoke_login(id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Makes a token for a script, which is shown this once.
#[utoipa::path(post, path = "/tokens", tag = "session", request_body = NewToken, responses((status = OK, body = TokenMade)))]
pub async fn create_token(_here: Here, caller: Caller, Json(new): Json<NewToken>) -> Answer<TokenMade> {
    let Key { id, text } = caller.app.create_token(&new.label).await?;
    Ok(Json(TokenMade { id, token: text }))
}

/// The page that opens the app: it posts a one-time token to the server at `url` by itself, or by its only button.
///
/// It is written where its owner alone can read it.
#[must_use]
pub fn link_page(url: &str, token: &str) -> String {
    let (title, step) = (escaped(&say("api-link-page", []).text), escaped(&say("api-link-step", []).text));
    let (url, token) = (escaped(url.trim_end_matches('/')), escaped(token));
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<form method=\"post\" action=\"{url}/api/session\">\n\
         <input type=\"hidden\" name=\"token\" value=\"{token}\">\n<button>{step}</button>\n</form>\n\
         <script>document.forms[0].submit()</script>\n</html>\n",
        language().code()
    )
}

/// A text as it may stand in a page.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
