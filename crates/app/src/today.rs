//! Today: what is due, in order, each with its reason, its evidence and a prepared next step.
//!
//! The book is read in one go, the rules of the domain plan, and nothing is written.

mod beside;
mod candidates;
mod chosen;
mod detail;
mod meetings;
mod shown;

use std::sync::Arc;

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use tokio::sync::Mutex;
use wellmet_domain::{
    BookId,
    cadence::CircleRules,
    catalogue::{Locale, locale},
    occasions::OccasionRules,
    today::{Capacity, Today, TodayInput, plan},
};
use wellmet_engine::ties::Adaptation;
use wellmet_store::Tx;

pub use self::beside::ActOfPerson;
pub(crate) use self::beside::{Looked, beside};
pub(crate) use self::candidates::{SAID, organisation_names, strength};
pub use self::shown::{ActShown, CapacityShown, ComingShown, PersonOfAct, Step, StepAction, TodayView, WelcomeBack};
use self::{candidates::Gathered, shown::Backgrounds};
use crate::{app::App, error::Result, settings};

/// What a plan was made from: with the same the plan is the same.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    epoch: i64,
    sequence: i64,
    zone: String,
    on: Date,
    locale: Locale,
}

/// A plan with everything that answers need of it.
#[derive(Debug)]
pub(crate) struct Planned {
    key: Key,
    /// The plan holds until a meeting of the day begins.
    until: Option<Timestamp>,
    /// The plan itself.
    pub plan: Today,
    /// As it is shown.
    pub view: TodayView,
}

/// Keeps the last plan of a book.
#[derive(Clone, Debug, Default)]
pub(crate) struct TodayCache(Arc<Mutex<Option<Arc<Planned>>>>);

/// What a plan depends on besides the people.
pub(crate) struct Setup {
    pub book: BookId,
    pub today: Date,
    pub now: Timestamp,
    pub zone: TimeZone,
    pub capacity: Capacity,
    pub circles: CircleRules,
    pub occasions: OccasionRules,
    /// The owner's own pace.
    pub own: Adaptation,
}

impl App {
    /// What is due on a day: today, or the day that is asked about.
    pub async fn today(&self, on: Option<Date>) -> Result<TodayView> {
        let mut tx = self.read().await?;
        Ok(self.planned(&mut tx, on).await?.view.clone())
    }

    /// The plan of a day in the state that a transaction sees.
    pub(crate) async fn planned(&self, tx: &mut Tx, on: Option<Date>) -> Result<Arc<Planned>> {
        let book = tx.this_book().await?;
        let zone = zone_of(&book.zone);
        let today = on.unwrap_or_else(|| tx.now().to_zoned(zone.clone()).date());
        let key = Key { epoch: book.epoch, sequence: book.sequence, zone: book.zone, on: today, locale: locale() };
        let mut kept = self.today.0.lock().await;
        if let Some(planned) = kept.as_ref().filter(|planned| planned.key == key && planned.holds(tx.now())) {
            return Ok(Arc::clone(planned));
        }
        let setup = Setup::read(tx, today, zone).await?;
        let planned = Arc::new(planned(tx, setup, key).await?);
        *kept = Some(Arc::clone(&planned));
        Ok(planned)
    }
}

fn zone_of(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

impl Planned {
    fn holds(&self, now: Timestamp) -> bool {
        self.until.is_none_or(|until| now < until)
    }
}

impl Setup {
    async fn read(tx: &mut Tx, today: Date, zone: TimeZone) -> Result<Self> {
        let defaults = (Capacity::default(), OccasionRules::default());
        let capacity = Capacity {
            per_week: settings::setting(tx, "capacity_per_week").await?.unwrap_or(defaults.0.per_week),
            quiet_days: settings::setting(tx, "quiet_days").await?.unwrap_or(defaults.0.quiet_days),
            balance: settings::balance(tx).await?,
        };
        let work_anniversaries = settings::setting(tx, "work_anniversaries").await?.unwrap_or(defaults.1.work_anniversaries);
        let occasions = OccasionRules { work_anniversaries, ..defaults.1 };
        let own = crate::ties::adaptation(tx).await?;
        Ok(Self { own, book: tx.book(), today, now: tx.now(), zone, capacity, circles: settings::circles(tx).await?, occasions })
    }

    fn plan(&self, gathered: &Gathered) -> Today {
        plan(&self.input(gathered))
    }

    fn input<'a>(&'a self, gathered: &'a Gathered) -> TodayInput<'a> {
        TodayInput {
            book: self.book,
            today: self.today,
            capacity: &self.capacity,
            circles: &self.circles,
            occasions: self.occasions,
            people: &gathered.people,
            answers: &gathered.answers,
            meetings: &gathered.meetings,
            acts_done: gathered.acts_done(),
            last_active: gathered.last_active,
            recently_said: &gathered.recently_said,
        }
    }
}

/// Who is due follows from days alone; only for them is read what was said, and they are planned once more with it.
async fn planned(tx: &mut Tx, setup: Setup, key: Key) -> Result<Planned> {
    let mut gathered = Gathered::read(tx, &setup).await?;
    let first = setup.plan(&gathered);
    detail::fill(tx, &setup, &mut gathered, &shown::people_of(&first)).await?;
    let plan = setup.plan(&gathered);
    let backgrounds = Backgrounds::read(tx, &shown::people_of(&plan), setup.today).await?;
    let view = shown::view(&setup, &gathered, &plan, &backgrounds);
    Ok(Planned { key, until: gathered.next_meeting_begins, plan, view })
}
