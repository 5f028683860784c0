//! Applying: staged rows become records, in chunks short enough that capture stays quick meanwhile.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use uuid::Uuid;
use wellmet_domain::{
    EventId, RowId,
    cards::ImportKey,
    events::{Event, Opportunity, OpportunityKind},
    folding::fold,
    identities::Identity,
};
use wellmet_formats::draft::{ApplicationDraft, Draft, EventDraft, FollowDraft};
use wellmet_store::{Outcome, StagedRow, Tx};

use super::{
    comparing::known_keys,
    fresh::Fresh,
    happenings::Resolved,
    me::Me,
    organisations::Organisations,
    staging::{Last, Payload, phase_of},
    values::{Values, values_of},
};
use crate::error::Result;

/// What an import needs to know while it is applied, from its first chunk to its last.
pub struct Applier {
    pub(super) as_of: Option<Date>,
    pub(super) today: Date,
    pub(super) region: String,
    pub(super) organisations: Organisations,
    pub(super) me: Me,
    pub(super) resolved: HashMap<String, Resolved>,
    /// Identities that a person of this chunk may turn out to be, by key.
    pub(super) claimable: HashMap<String, Vec<Identity>>,
    /// The place of the last card: those that come now stand behind it, in the order of their file.
    pub(super) last_card: i64,
    /// Whether the user left something out: then what leans on a record that is not there stays out too.
    pub(super) partial: bool,
    /// The rows that stayed out so since they were last asked for.
    pub(super) leaning: Vec<Left>,
}

impl Applier {
    /// Makes ready to apply an import whose files tell of a day.
    pub async fn new(tx: &mut Tx, as_of: Option<Date>, region: &str, partial: bool) -> Result<Self> {
        let today = tx.today().await?;
        let organisations = Organisations::load(tx).await?;
        let me = Me::load(tx).await?;
        let last_card = tx.last_card().await?;
        let (resolved, claimable) = (HashMap::new(), HashMap::new());
        let region = region.to_owned();
        Ok(Self { as_of, today, region, organisations, me, resolved, claimable, last_card, partial, leaning: Vec::new() })
    }

    /// Applies the rows of one chunk.
    ///
    /// Who I am comes before people, and people before what happened with them: each stands in the book when the next looks.
    pub async fn apply(&mut self, tx: &mut Tx, rows: &[Taken]) -> Result<()> {
        for rows in rows.chunk_by(|one, other| one.phase == other.phase) {
            self.apply_phase(tx, rows).await?;
            if rows.first().is_some_and(|row| row.phase == 0) {
                self.me = Me::load(tx).await?;
            }
        }
        Ok(())
    }

    async fn apply_phase(&mut self, tx: &mut Tx, rows: &[Taken]) -> Result<()> {
        for rows in without_repeats(rows) {
            self.apply_run(tx, rows).await?;
        }
        Ok(())
    }

    async fn apply_run(&mut self, tx: &mut Tx, rows: &[Taken]) -> Result<()> {
        // Rows that changed since the diff are looked up again, so that nothing is made twice.
        let keys = known_keys(tx, rows.iter().map(|row| &row.payload)).await?;
        self.resolve(tx, rows).await?;
        self.foresee_claims(tx, rows).await?;
        let mut fresh = Fresh::default();
        for row in rows {
            let key = keys.get(&(row.payload.source, row.payload.key.clone()));
            self.apply_one(tx, &mut fresh, row, key).await?;
        }
        fresh.write(tx).await
    }

    async fn apply_one(&mut self, tx: &mut Tx, fresh: &mut Fresh, row: &Taken, key: Option<&ImportKey>) -> Result<()> {
        let payload = &row.payload;
        match &payload.draft {
            Draft::Owner(draft) => self.apply_owner(tx, fresh, row, draft, key).await,
            Draft::Person(draft) => self.apply_person(tx, fresh, row, draft, key).await,
            Draft::Interaction(draft) => self.apply_interaction(tx, fresh, row, draft, key).await,
            Draft::Event(draft) if key.is_none() => {
                fresh.events.push(event(payload, draft));
                remember(tx, fresh, payload, "event", payload.target);
                Ok(())
            }
            Draft::Application(draft) if key.is_none() => {
                self.apply_application(tx, fresh, payload, draft);
                Ok(())
            }
            Draft::Follow(draft) if key.is_none() => self.apply_follow(tx, fresh, payload, draft).await,
            Draft::Event(_) | Draft::Application(_) | Draft::Follow(_) => Ok(()),
        }
    }

    fn apply_application(&mut self, tx: &Tx, fresh: &mut Fresh, payload: &Payload, draft: &ApplicationDraft) {
        let organisation_id = draft.organisation.as_ref().map(|name| self.organisations.find_or_make(tx, fresh, name, payload.source));
        fresh.opportunities.push(Opportunity {
            id: RowId(payload.target),
            kind: OpportunityKind::Job,
            title: draft.title.clone(),
            organisation_id,
            on_date: draft.on_date,
            url: draft.url.clone(),
            source: payload.source,
        });
        remember(tx, fresh, payload, "opportunity", payload.target);
    }

    async fn apply_follow(&mut self, tx: &mut Tx, fresh: &mut Fresh, payload: &Payload, draft: &FollowDraft) -> Result<()> {
        let id = self.organisations.find_or_make(tx, fresh, &draft.organisation, payload.source);
        remember(tx, fresh, payload, "organisation", id.0);
        if let Some(organisation) = fresh.organisations.iter_mut().find(|organisation| organisation.id == id) {
            organisation.followed_on = draft.on_date;
            return Ok(());
        }
        let mut organisation: wellmet_domain::organisations::Organisation = tx.require(id).await?;
        if organisation.followed_on.is_none() {
            organisation.followed_on = draft.on_date;
            tx.update(&organisation).await?;
        }
        Ok(())
    }
}

/// Where a row stands that may stay out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// Its place in the import.
    pub ordinal: i64,
    /// Its file.
    pub file: i64,
    /// Whether it is one of those that change something, and so one of those left out.
    pub counted: bool,
}

impl Left {
    /// Where a staged row stands.
    #[must_use]
    pub fn of(row: &StagedRow) -> Self {
        let counted = row.file >= 0 && matches!(row.outcome, Outcome::Imported | Outcome::Updated);
        Self { ordinal: row.ordinal, file: row.file, counted }
    }
}

/// A staged row that says something new, made ready to be applied.
#[derive(Clone, Debug)]
pub struct Taken {
    pub(super) at: Left,
    phase: i64,
    pub(super) payload: Payload,
    /// What a draft of a person says, flat.
    pub(super) values: Values,
}

impl Taken {
    /// Reads a staged row; none when it says nothing new.
    #[must_use]
    pub fn of(row: &StagedRow, region: &str) -> Option<Self> {
        if !is_applied(row) {
            return None;
        }
        let payload: Payload = serde_json::from_str(&row.payload).ok()?;
        let values = match &payload.draft {
            Draft::Person(draft) | Draft::Owner(draft) => values_of(draft, region),
            _ => Values::new(),
        };
        Some(Self { at: Left::of(row), phase: phase_of(row.ordinal), payload, values })
    }
}

/// The rows in runs in which no key comes twice: what a second archive says of a record needs what the first one said.
fn without_repeats(rows: &[Taken]) -> Vec<&[Taken]> {
    let (mut runs, mut seen, mut start) = (Vec::new(), HashSet::new(), 0);
    for (index, row) in rows.iter().enumerate() {
        let key = (row.payload.source, row.payload.key.as_str());
        if !seen.insert(key) {
            runs.push(&rows[start..index]);
            start = index;
            seen = HashSet::from([key]);
        }
    }
    runs.push(&rows[start..]);
    runs
}

/// What is new or changed, and what a newer source merely saw again.
fn is_applied(row: &StagedRow) -> bool {
    match row.outcome {
        Outcome::Imported | Outcome::Updated => true,
        Outcome::Unchanged => row.changes.is_some(),
        Outcome::Waiting | Outcome::Phantom | Outcome::Rejected => false,
    }
}

fn event(payload: &Payload, draft: &EventDraft) -> Event {
    Event {
        id: EventId(payload.target),
        name: draft.name.clone(),
        folded: fold(&draft.name),
        on_date: draft.on_date,
        until: draft.until,
        place: draft.place.clone(),
        url: draft.url.clone(),
        source: payload.source,
    }
}

/// Ties a new record to its outside name; records that nobody edits are remembered by their hash alone.
pub(super) fn remember(tx: &Tx, fresh: &mut Fresh, payload: &Payload, table: &str, row: Uuid) {
    let last = Last::default().followed_by(&payload.hash, payload.as_of, super::values::Values::new());
    fresh.keys.push(ImportKey {
        id: RowId(tx.fresh_id()),
        source: payload.source,
        key: payload.key.clone(),
        table_name: table.to_owned(),
        row_id: row,
        last: serde_json::to_value(last).unwrap_or_default(),
    });
}
