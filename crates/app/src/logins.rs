//! Logins: one-time links, browsers and tokens. A key is told once; the book keeps its hash alone.

use std::{fmt::Write as _, sync::Arc};

use jiff::{SignedDuration, Timestamp, civil::Date};
use serde::Serialize;
use tokio::sync::Mutex;
use utoipa::ToSchema;
use uuid::Uuid;
use wellmet_domain::{
    BookId, PersonId,
    catalogue::{Language, language, say},
    folding::trim_invisible,
    people::State,
};
use wellmet_store::{Login, LoginKind, Version, content_hash};

use crate::{
    app::App,
    error::{Error, Result},
};

/// How long a link opens the door.
const LINK_LASTS: SignedDuration = SignedDuration::from_mins(15);
/// A login that was seen within this time is not marked as seen again: reading writes nothing most of the time.
const SEEN_WITHIN: SignedDuration = SignedDuration::from_hours(1);
/// The longest label of a login, in characters.
const LONGEST_LABEL: usize = 120;

/// A key that was just made: its text is told this once.
#[derive(Clone, PartialEq, Eq)]
pub struct Key {
    /// The login that it opens.
    pub id: Uuid,
    /// The key itself: 64 hexadecimal digits.
    pub text: String,
}

/// A login as the user sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LoginView {
    /// Its id, by which it is revoked.
    pub id: Uuid,
    /// The book it opens.
    pub book: BookId,
    /// `link`, `session`, `token`, `pairing` or `device`.
    pub kind: String,
    /// The user's word for it, or the browser's name.
    pub label: String,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// From when it no longer works.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub expires_at: Option<Timestamp>,
    /// When it was last used, to the hour.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub last_seen_at: Option<Timestamp>,
}

impl LoginView {
    /// Whether it is a phone that was let in.
    #[must_use]
    pub fn is_device(&self) -> bool {
        self.kind == LoginKind::Device.as_str()
    }
}

/// What a session sees of its book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SessionView {
    /// The book.
    pub book: BookView,
    /// The installation: what a device wrote while it was without network is for this one alone.
    pub instance: Uuid,
    /// Its owner, once they are known.
    pub me: Option<Owner>,
    /// The civil day of the book.
    #[schema(value_type = String, format = Date)]
    pub today: Date,
    /// The zone that decides what "today" is (an IANA name).
    pub zone: String,
    /// The language in which this session is answered.
    pub language: Language,
    /// Whether the book is the sample network.
    pub sample: bool,
    /// The address of one's own book, for whoever looks around the sample network from there.
    pub home: Option<String>,
    /// How many there are of what.
    pub counts: SessionCounts,
    /// Whether the map is worth offering: the book shows other people together, so that it is more than a star.
    pub has_map: bool,
}

/// A book as a session sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct BookView {
    /// Its id.
    pub id: BookId,
    /// Its name.
    pub name: String,
    /// Grows with each restore.
    pub epoch: i64,
    /// Grows with each change of a fact.
    pub sequence: i64,
}

/// The owner of the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Owner {
    /// Their record.
    pub id: PersonId,
    /// Their name.
    pub name: String,
}

/// How many there are of what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SessionCounts {
    /// People in the book, without its owner and those in the archive or trash.
    pub people: i64,
    /// Those the user keeps in touch with.
    pub kept: i64,
    /// Those with contact both ways about whom nothing was decided yet.
    pub triage: usize,
    /// Imports that were made.
    pub imports: i64,
}

/// Keeps how many wait in triage, with the version of the book for which it holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct WaitingCache(Arc<Mutex<Option<(Version, usize)>>>);

impl App {
    /// How long a browser stays logged in, in days.
    pub const SESSION_DAYS: i64 = 180;

    /// Makes a one-time link's token, which works for a quarter of an hour.
    pub async fn create_link(&self) -> Result<Key> {
        self.let_in(LoginKind::Link, "", Some(LINK_LASTS)).await
    }

    /// Makes a link's token that lets one phone in, and tells until when it works.
    pub async fn create_pairing(&self) -> Result<(Key, Option<Timestamp>)> {
        let until = self.store().clock().now().checked_add(LINK_LASTS).ok();
        Ok((self.let_in(LoginKind::Pairing, "", Some(LINK_LASTS)).await?, until))
    }

    /// Makes a token for a script or assistant, which works until it is revoked.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a label.
    pub async fn create_token(&self, label: &str) -> Result<Key> {
        let label = trim_invisible(label);
        if label.is_empty() {
            return Err(Error::Invalid(say("error-empty", [("what", "label".into())])));
        }
        self.let_in(LoginKind::Token, &label, None).await
    }

    async fn let_in(&self, kind: LoginKind, label: &str, lasts: Option<SignedDuration>) -> Result<Key> {
        let text = self.fresh_key();
        let mut tx = self.store().operate(self.book()).await?;
        let until = lasts.and_then(|lasts| tx.now().checked_add(lasts).ok());
        tx.clear_expired_logins().await?;
        let id = tx.create_login(kind, &content_hash(text.as_bytes()), &shortened(label), until).await?;
        tx.commit().await?;
        Ok(Key { id, text })
    }

    /// 256 random bits as text.
    fn fresh_key(&self) -> String {
        let mut bytes = [0_u8; 32];
        self.store().entropy().fill(&mut bytes);
        bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }

    /// Takes a one-time link and gives a browser's key; none when the link was used, has expired or never was.
    pub async fn enter(&self, link: &str, browser: &str) -> Result<Option<(Key, LoginView)>> {
        let days = SignedDuration::from_hours(24 * Self::SESSION_DAYS);
        self.redeem(LoginKind::Link, link, LoginKind::Session, browser, Some(days)).await
    }

    /// Takes a pairing link and gives a phone's key, which works until the phone is put out; none as for [`App::enter`].
    pub async fn pair(&self, link: &str, device: &str) -> Result<Option<(Key, LoginView)>> {
        self.redeem(LoginKind::Pairing, link, LoginKind::Device, device, None).await
    }

    async fn redeem(
        &self,
        of: LoginKind,
        link: &str,
        kind: LoginKind,
        browser: &str,
        lasts: Option<SignedDuration>,
    ) -> Result<Option<(Key, LoginView)>> {
        let hash = content_hash(link.as_bytes());
        let Some(known) = self.store().login(&hash).await?.filter(|login| login.kind == of) else {
            return Ok(None);
        };
        let mut tx = self.store().operate(known.book).await?;
        if tx.redeem_link(of, &hash).await?.is_none() {
            return Ok(None);
        }
        let text = self.fresh_key();
        let until = lasts.and_then(|lasts| tx.now().checked_add(lasts).ok());
        let id = tx.create_login(kind, &content_hash(text.as_bytes()), &shortened(browser), until).await?;
        tx.commit().await?;
        let login = self.login_of(&text).await?.ok_or_else(|| Error::not_found("login"))?;
        Ok(Some((Key { id, text }, login)))
    }

    /// The login that a browser's or script's key opens; a link's key opens nothing by itself.
    pub async fn login_of(&self, key: &str) -> Result<Option<LoginView>> {
        let is_key = |login: &Login| !matches!(login.kind, LoginKind::Link | LoginKind::Pairing);
        let Some(login) = self.store().login(&content_hash(key.as_bytes())).await?.filter(is_key) else {
            return Ok(None);
        };
        let now = self.store().clock().now();
        if login.last_seen_at.is_none_or(|seen| seen.duration_until(now) > SEEN_WITHIN) {
            let mut tx = self.store().operate(login.book).await?;
            tx.touch_login(login.id).await?;
            tx.commit().await?;
        }
        Ok(Some(login.into()))
    }

    /// The logins of the book, newest first.
    pub async fn logins(&self) -> Result<Vec<LoginView>> {
        Ok(self.read().await?.logins().await?.into_iter().map(LoginView::from).collect())
    }

    /// Whether a login still lets somebody in.
    pub async fn is_let_in(&self, id: Uuid) -> Result<bool> {
        Ok(self.read().await?.is_let_in(id).await?)
    }

    /// Lets a login in no more.
    pub async fn revoke_login(&self, id: Uuid) -> Result<()> {
        let mut tx = self.store().operate(self.book()).await?;
        let known = tx.revoke_login(id).await?;
        tx.commit().await?;
        if known { Ok(()) } else { Err(Error::not_found("login")) }
    }

    /// What a session sees of its book.
    pub async fn session(&self, sample: bool, instance: Uuid) -> Result<SessionView> {
        let mut tx = self.read().await?;
        let (book, today, counts) = (tx.this_book().await?, tx.today().await?, tx.counts().await?);
        let me = tx.people_in_state(State::Me).await?.into_keys().next();
        let names = tx.names_of(me.as_slice()).await?;
        drop(tx);
        let version = Version { epoch: book.epoch, sequence: book.sequence };
        let (triage, has_map) = (self.waiting_now(version).await?, self.offers_map(version).await?);
        if has_map {
            self.draw_ahead(counts.people).await?;
        }
        Ok(SessionView {
            me: names.into_iter().next().map(|(id, name)| Owner { id, name }),
            today,
            zone: book.zone,
            book: BookView { id: book.id, name: book.name, epoch: book.epoch, sequence: book.sequence },
            language: language(),
            sample,
            home: None,
            instance,
            counts: SessionCounts { people: counts.people, kept: counts.kept, triage, imports: counts.imports },
            has_map,
        })
    }

    /// How many wait in triage, counted again only when the book changed.
    async fn waiting_now(&self, version: Version) -> Result<usize> {
        let mut kept = self.waiting.0.lock().await;
        if let Some((_, waiting)) = kept.filter(|(known, _)| *known == version) {
            return Ok(waiting);
        }
        let waiting = self.waiting_in_triage().await?;
        *kept = Some((version, waiting));
        Ok(waiting)
    }
}

fn shortened(label: &str) -> String {
    label.chars().take(LONGEST_LABEL).collect()
}

impl From<Login> for LoginView {
    fn from(login: Login) -> Self {
        Self {
            id: login.id,
            book: login.book,
            kind: login.kind.to_string(),
            label: login.label,
            created_at: login.created_at,
            expires_at: login.expires_at,
            last_seen_at: login.last_seen_at,
        }
    }
}
