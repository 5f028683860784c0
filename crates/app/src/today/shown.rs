//! Today as the command line and the web app show it.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    PersonId, Sentence,
    acts::{Act, ActKind, ActPerson, Answer},
    days::{days_between, later},
    organisations::Position,
    people::{Person, State, first_name},
    suggestions::{ReachAction, Suggestion},
    today::{Asked, Coming, Today, Weekday},
};
use wellmet_store::Tx;

use super::{
    Setup,
    candidates::{Gathered, organisation_names},
};
use crate::{
    error::Result,
    people::{Band, Linked, StaleFact, stale_facts},
};

/// What is due on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TodayView {
    /// The civil day in the book's zone.
    #[schema(value_type = String, format = Date)]
    pub date: Date,
    /// What the user can do.
    pub capacity: CapacityShown,
    /// Whether nothing is nudged on this day.
    pub quiet: bool,
    /// What is due, in order.
    pub acts: Vec<ActShown>,
    /// What others said they would do.
    pub waiting: Vec<ActShown>,
    /// What the next seven days bring.
    pub coming: Vec<ComingShown>,
    /// That this is everything, when nothing is due.
    pub enough: Option<Sentence>,
    /// After an absence: what is still one's own, until each is kept, moved or let go.
    pub welcome_back: Option<WelcomeBack>,
}

/// What the user can do in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CapacityShown {
    /// Acts per week.
    pub per_week: u32,
    /// What is left of this week.
    pub left: u32,
    /// How many nudges fit on the day.
    pub today: u32,
}

/// After an absence: promises and dated things, each to keep, move or let go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct WelcomeBack {
    /// The welcome.
    pub sentence: Sentence,
    /// That a fresh archive would help.
    pub offer: Option<Sentence>,
    /// What is still one's own and not yet kept, moved or let go. It is among the acts too.
    pub items: Vec<ActShown>,
}

/// Something due.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ActShown {
    /// The act's id; any beginning of it that no other act shares will do.
    pub id: String,
    /// What kind of thing is due.
    pub kind: ActKind,
    /// With whom.
    pub person: PersonOfAct,
    /// Why, in one sentence.
    pub reason: Sentence,
    /// What the reason rests on.
    pub evidence: Vec<Sentence>,
    /// The day it is due, where there is one.
    #[schema(value_type = Option<String>, format = Date)]
    pub due: Option<Date>,
    /// Whether it takes under a minute.
    pub easy: bool,
    /// Whether it rests as written, until one says whether it was sent.
    pub written: bool,
    /// The event whose follow-ups are done in one sitting.
    pub sitting: Option<String>,
    /// The prepared next step.
    pub suggestion: Option<Step>,
    /// An old fact of theirs to ask about before; at the first act of each person alone.
    pub stale: Option<StaleFact>,
}

/// The person of an act.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PersonOfAct {
    /// Who.
    pub id: PersonId,
    /// The name as it is shown.
    pub name: String,
    /// What one calls them: a nickname or given name.
    pub call: String,
    /// Where they are now.
    pub organisation: Option<String>,
    /// What they do there.
    pub title: Option<String>,
    /// How the tie stands.
    pub band: Option<Band>,
    /// The content hash of their photo.
    pub photo: Option<String>,
    /// Whether nothing of them enters a draft.
    pub sensitive: bool,
}

wellmet_domain::text_enum! {
    /// What the button of a next step does.
    pub enum StepAction {
        /// Opens a mail with the message in it.
        Mail => "mail",
        /// Opens a message service.
        Message => "message",
        /// Calls.
        Call => "call",
        /// Copies the message and opens their profile.
        OpenProfile => "open_profile",
        /// Copies the message.
        Copy => "copy",
    }
}

/// The prepared next step. Nothing is ever sent by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Step {
    /// What the button does.
    pub action: StepAction,
    /// The address, number or page.
    pub to: Option<String>,
    /// What stands on the button, as a text.
    pub label: String,
    /// What stands on the button, as a sentence of the catalogue.
    pub said: Sentence,
    /// The subject, for a mail.
    pub subject: Option<String>,
    /// The message; none without a dated detail to stand on.
    pub body: Option<String>,
    /// Their last words, to stand above the field.
    pub last_words: Option<String>,
}

/// Something the next days bring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ComingShown {
    /// When.
    #[schema(value_type = String, format = Date)]
    pub date: Date,
    /// What kind of act it is going to be.
    pub kind: ActKind,
    /// What it is.
    pub what: Sentence,
    /// With whom.
    pub person: Linked,
}

/// Everybody whom a plan shows.
pub(super) fn people_of(plan: &Today) -> Vec<PersonId> {
    let acts = plan.acts.iter().chain(&plan.waiting).map(|act| act.person.id);
    let others = plan.coming.iter().map(|coming| coming.person.id).chain(plan.written.iter().map(|asked| asked.person.id));
    acts.chain(others).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Where the people shown are now, and what is so old that it is asked about.
pub(super) struct Backgrounds {
    work: HashMap<PersonId, (Option<String>, Option<String>)>,
    stale: HashMap<PersonId, StaleFact>,
}

impl Backgrounds {
    pub(super) async fn read(tx: &mut Tx, shown: &[PersonId], today: Date) -> Result<Self> {
        let mut positions: Vec<Position> = tx.select_many("current AND person_id IN ({keys})", &[], shown).await?;
        let names = organisation_names(tx, &positions).await?;
        // The main position is written last: work after study after a membership, what began later after what began earlier.
        positions.sort_by_key(|position| (std::cmp::Reverse(position.kind), position.started_on));
        let line = |position: Position| {
            let organisation = position.organisation_id.and_then(|id| names.get(&id).cloned());
            (position.person_id, (organisation, position.title))
        };
        Ok(Self { work: positions.into_iter().map(line).collect(), stale: stale_facts(tx, shown, today).await? })
    }
}

/// Lays a plan out.
pub(super) fn view(setup: &Setup, gathered: &Gathered, plan: &Today, backgrounds: &Backgrounds) -> TodayView {
    let show = Show { setup, gathered, backgrounds };
    let away = plan.offer.is_some();
    let mut acts: Vec<ActShown> = plan.acts.iter().map(|act| show.act(act)).collect();
    ask_once(&mut acts, &backgrounds.stale);
    let items: Vec<ActShown> = acts.iter().filter(|act| plan.undecided.contains(&act.id)).cloned().collect();
    // Once everything is decided the day goes on as any other.
    let open = away && (acts.is_empty() || !items.is_empty());
    let welcome_back = plan.greeting.clone().filter(|_| open).map(|sentence| WelcomeBack { sentence, offer: plan.offer.clone(), items });
    acts.extend(plan.written.iter().map(|asked| show.asked(asked)));
    TodayView {
        date: plan.date,
        capacity: CapacityShown { per_week: plan.capacity, left: left_of_week(setup, gathered), today: plan.room },
        quiet: is_quiet(setup),
        acts,
        waiting: plan.waiting.iter().map(|act| show.act(act)).collect(),
        coming: plan.coming.iter().map(coming).collect(),
        enough: plan.greeting.clone().filter(|_| !away),
        welcome_back,
    }
}

/// Lays out acts that stand beside a plan.
pub(super) fn acts(setup: &Setup, gathered: &Gathered, acts: &[Act], backgrounds: &Backgrounds) -> Vec<ActShown> {
    let show = Show { setup, gathered, backgrounds };
    acts.iter().map(|act| show.act(act)).collect()
}

/// Each person is asked about once, at their first act.
fn ask_once(acts: &mut [ActShown], stale: &HashMap<PersonId, StaleFact>) {
    let mut asked = BTreeSet::new();
    for act in acts.iter_mut().filter(|act| asked.insert(act.person.id)) {
        act.stale = stale.get(&act.person.id).cloned();
    }
}

fn is_quiet(setup: &Setup) -> bool {
    let offset = usize::try_from(setup.today.weekday().to_monday_zero_offset()).unwrap_or(0);
    setup.capacity.quiet_days.contains(&Weekday::ALL[offset])
}

fn left_of_week(setup: &Setup, gathered: &Gathered) -> u32 {
    let monday = later(setup.today, -i64::from(setup.today.weekday().to_monday_zero_offset()));
    let of_week = |on: Date| on >= monday && days_between(on, setup.today) >= 0;
    let done = gathered.answers.iter().filter(|answer| matches!(answer.answer, Answer::Done | Answer::Written));
    let done = u32::try_from(done.filter(|answer| of_week(answer.answered_on)).count()).unwrap_or(u32::MAX);
    setup.capacity.per_week.saturating_sub(done)
}

struct Show<'a> {
    setup: &'a Setup,
    gathered: &'a Gathered,
    backgrounds: &'a Backgrounds,
}

impl Show<'_> {
    fn act(&self, act: &Act) -> ActShown {
        ActShown {
            id: act.id.clone(),
            kind: act.kind,
            person: self.person(&act.person),
            reason: act.reason.clone(),
            evidence: act.evidence.clone(),
            due: act.due,
            easy: act.quick,
            written: false,
            sitting: act.sitting.clone(),
            suggestion: Some(step(&act.suggestion)),
            stale: None,
        }
    }

    fn asked(&self, asked: &Asked) -> ActShown {
        ActShown {
            id: asked.act.clone(),
            kind: asked.kind,
            person: self.person(&asked.person),
            reason: asked.question.clone(),
            evidence: Vec::new(),
            due: None,
            easy: true,
            written: true,
            sitting: None,
            suggestion: None,
            stale: None,
        }
    }

    fn person(&self, person: &ActPerson) -> PersonOfAct {
        let (organisation, title) = self.backgrounds.work.get(&person.id).cloned().unwrap_or_default();
        let rhythm = self.gathered.rhythms.get(&person.id).copied();
        let candidate = self.gathered.people.iter().find(|one| one.id == person.id);
        let sensitive = candidate.is_some_and(|one| one.states.contains(&State::Sensitive));
        PersonOfAct {
            id: person.id,
            name: person.name.clone(),
            call: candidate.map_or_else(|| first_name(&person.name).to_owned(), |one| one.call.clone()),
            organisation,
            title,
            band: self.gathered.ties.get(&person.id).map(|tie| Band::of(tie, self.setup.today, rhythm)),
            photo: self.gathered.records.get(&person.id).and_then(|record: &Person| record.photo.clone()),
            sensitive,
        }
    }
}

fn coming(coming: &Coming) -> ComingShown {
    let person = Linked { id: coming.person.id, name: coming.person.name.clone() };
    ComingShown { date: coming.on, kind: coming.kind, what: coming.what.clone(), person }
}

fn step(suggestion: &Suggestion) -> Step {
    let message = suggestion.message.as_ref();
    Step {
        action: match suggestion.reach.action {
            ReachAction::Mail => StepAction::Mail,
            ReachAction::Message => StepAction::Message,
            ReachAction::Call => StepAction::Call,
            ReachAction::CopyAndOpen => StepAction::OpenProfile,
            ReachAction::Copy => StepAction::Copy,
        },
        to: suggestion.reach.to.clone(),
        label: suggestion.reach.label.text.clone(),
        said: suggestion.reach.label.clone(),
        subject: message.map(|message| message.subject.text.clone()),
        body: message.map(|message| message.text.clone()),
        last_words: suggestion.last_words.as_ref().map(|words| words.text.clone()),
    }
}
