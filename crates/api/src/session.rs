//! `/session`: getting in with a one-time link, what the session sees, and leaving; `/logins` and `/tokens` beside it.

use axum::{
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
    access::{Caller, speak_as_chosen},
    pages::{Answer, Json, Path},
    problem::Problem,
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
pub async fn enter(State(server): State<Server>, headers: HeaderMap, body: Bytes) -> Result<Response, Problem> {
    let form = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    let token = if form { of_form(&body) } else { of_json(&body)? };
    let browser = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let Some((key, login)) = server.app().enter(token.trim(), browser).await? else {
        return Err(Problem::new(StatusCode::UNAUTHORIZED, say("api-link-used", [])));
    };
    let cookie = cookie(&server, &key.text, KEPT);
    if form {
        return Ok(([(header::SET_COOKIE, cookie)], Redirect::to("/")).into_response());
    }
    let app = server.app_of(login.book);
    speak_as_chosen(&app).await?;
    let session = app.session(server.options().sample, server.options().instance).await?;
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

fn cookie(server: &Server, key: &str, seconds: i64) -> HeaderValue {
    let name = server.options().cookie();
    let text = format!("{name}={key}; HttpOnly; SameSite=Strict; Path=/; Max-Age={seconds}");
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// The book, its owner, the day, and how many there are of what.
#[utoipa::path(get, path = "/session", tag = "session", responses((status = OK, body = SessionView)))]
pub async fn session(State(server): State<Server>, caller: Caller) -> Answer<SessionView> {
    Ok(Json(caller.app.session(server.options().sample, server.options().instance).await?))
}

/// Leaves: this login works no more.
#[utoipa::path(delete, path = "/session", tag = "session", responses((status = NO_CONTENT)))]
pub async fn leave(State(server): State<Server>, caller: Caller) -> Result<Response, Problem> {
    caller.app.revoke_login(caller.login.id).await?;
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie(&server, "", 0))]).into_response())
}

/// The logins of the book.
#[utoipa::path(get, path = "/logins", tag = "session", responses((status = OK, body = Logins)))]
pub async fn logins(caller: Caller) -> Answer<Logins> {
    Ok(Json(Logins { items: caller.app.logins().await? }))
}

/// Lets a login in no more.
#[utoipa::path(delete, path = "/logins/{id}", tag = "session", params(("id" = Uuid, Path)), responses((status = NO_CONTENT)))]
pub async fn revoke(caller: Caller, Path(id): Path<Uuid>) -> Result<StatusCode, Problem> {
    caller.app.revoke_login(id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Makes a token for a script, which is shown this once.
#[utoipa::path(post, path = "/tokens", tag = "session", request_body = NewToken, responses((status = OK, body = TokenMade)))]
pub async fn create_token(caller: Caller, Json(new): Json<NewToken>) -> Answer<TokenMade> {
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

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
