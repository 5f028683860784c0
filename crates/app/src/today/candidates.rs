//! Everybody who may be due, with the days that decide it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use wellmet_domain::{
    OrganisationId, PersonId,
    acts::{ActAnswer, Answer},
    addresses::ImportantDate,
    cadence::{Cadence, Circle, OwnRhythm},
    days::{days_between, later},
    fields::Setting,
    notes::News,
    occasions::{FRESH_FOR, WorkStart},
    organisations::{Organisation, Position, PositionKind},
    people::{NameKind, Person, PersonName, PersonState, Tag},
    promises::{FollowUp, Promise, Thanks},
    today::{Candidate, PlannedMeeting, Worth},
};
use wellmet_engine::ties::{ContactDay, Replies, Rhythm, answered_within, own_rhythm};
use wellmet_store::{Cell, Tie, Tx, date_of_day, day_number};

use super::{Setup, chosen, meetings};
use crate::{error::Result, ties::ReplyRates};

/// No sentence of ours comes twice within these days.
const QUARTER: i64 = 91;
/// The sentences that a message used stand in settings of this name: `said:DAY:ANSWER`.
pub(crate) const SAID: &str = "said:";

/// What a plan is made from.
pub(super) struct Gathered {
    pub people: Vec<Candidate>,
    pub ties: BTreeMap<PersonId, Tie>,
    pub rhythms: HashMap<PersonId, Rhythm>,
    pub records: HashMap<PersonId, Person>,
    pub answers: Vec<ActAnswer>,
    pub meetings: Vec<PlannedMeeting>,
    pub next_meeting_begins: Option<Timestamp>,
    pub last_active: Option<Date>,
    pub recently_said: Vec<String>,
}

/// What is open with somebody, whoever they are.
struct Open {
    cadences: HashMap<PersonId, Cadence>,
    promises: Vec<Promise>,
    follow_ups: Vec<FollowUp>,
    thanks: Vec<Thanks>,
    dates: Vec<ImportantDate>,
    news: Vec<News>,
}

impl Gathered {
    pub(super) async fn read(tx: &mut Tx, setup: &Setup) -> Result<Self> {
        let open = Open::read(tx, setup).await?;
        let planned = meetings::planned(tx, setup).await?;
        let met = meetings::first(tx, setup).await?;
        let ids: Vec<PersonId> =
            open.everybody().chain(planned.people()).chain(met.keys().copied()).collect::<BTreeSet<_>>().into_iter().collect();
        let mut people = named(tx, &ids).await?;
        open.lay_on(&mut people.candidates);
        for (person, meeting) in met {
            if let Some(candidate) = people.candidates.get_mut(&person) {
                candidate.first_meeting = Some(meeting);
            }
        }
        let ties = tx.effective_ties(&ids, setup.today).await?;
        let days = tx.recent_contact_days(&ids, setup.today).await?;
        let rhythms = lay_days(&mut people.candidates, &ties, &days, setup);
        add_states(tx, &ids, &mut people.candidates).await?;
        add_tags_and_work(tx, setup, &ids, &mut people.candidates).await?;
        chosen::add_holidays(tx, &ids, &mut people.candidates).await?;
        chosen::add_novelty(tx, &ids, &mut people.candidates).await?;
        Ok(Self {
            people: people.candidates.into_values().collect(),
            ties,
            rhythms,
            records: people.records,
            answers: tx.select("id IS NOT NULL ORDER BY answered_at, id", &[]).await?,
            meetings: planned.meetings,
            next_meeting_begins: planned.next_begins,
            last_active: last_active(tx, setup).await?,
            recently_said: recently_said(tx, setup.today).await?,
        })
    }

    /// Some people alone, with their days and states, and nothing that is open with them.
    pub(super) async fn of(tx: &mut Tx, setup: &Setup, ids: &[PersonId]) -> Result<Self> {
        let mut people = named(tx, ids).await?;
        let cadences: Vec<Cadence> = tx.select_many("person_id IN ({keys})", &[], ids).await?;
        for cadence in cadences {
            change(&mut people.candidates, cadence.person_id, |candidate| candidate.cadence = Some(cadence));
        }
        let ties = tx.effective_ties(ids, setup.today).await?;
        let days = tx.recent_contact_days(ids, setup.today).await?;
        let rhythms = lay_days(&mut people.candidates, &ties, &days, setup);
        add_states(tx, ids, &mut people.candidates).await?;
        Ok(Self {
            people: people.candidates.into_values().collect(),
            ties,
            rhythms,
            records: people.records,
            answers: tx.select_many("person_id IN ({keys}) ORDER BY answered_at, id", &[], ids).await?,
            meetings: Vec::new(),
            next_meeting_begins: None,
            last_active: None,
            recently_said: recently_said(tx, setup.today).await?,
        })
    }

    pub(super) fn acts_done(&self) -> u32 {
        u32::try_from(self.answers.iter().filter(|answer| answer.answer == Answer::Done).count()).unwrap_or(u32::MAX)
    }
}

impl Open {
    async fn read(tx: &mut Tx, setup: &Setup) -> Result<Self> {
        let cadences: Vec<Cadence> = tx.select("id IS NOT NULL", &[]).await?;
        let kept: Vec<PersonId> =
            cadences.iter().filter(|cadence| cadence.circle != Circle::None).map(|cadence| cadence.person_id).collect();
        let fresh = later(setup.today, -FRESH_FOR);
        let mut dates: Vec<ImportantDate> = tx.select("source = 'you'", &[]).await?;
        dates.extend(tx.select_many("source <> 'you' AND person_id IN ({keys})", &[], &kept).await?);
        let mut news: Vec<News> = tx.select("seen_on >= $2 AND source = 'you'", &[fresh.put()]).await?;
        news.extend(tx.select_many("seen_on >= $2 AND source <> 'you' AND person_id IN ({keys})", &[fresh.put()], &kept).await?);
        Ok(Self {
            cadences: cadences.into_iter().map(|cadence| (cadence.person_id, cadence)).collect(),
            promises: tx.select("settled_as IS NULL", &[]).await?,
            follow_ups: tx.select("settled_as IS NULL", &[]).await?,
            thanks: tx.select("said_on IS NULL", &[]).await?,
            dates,
            news,
        })
    }

    fn everybody(&self) -> impl Iterator<Item = PersonId> + '_ {
        let kept = self.cadences.values().filter(|cadence| cadence.circle != Circle::None).map(|cadence| cadence.person_id);
        kept.chain(self.promises.iter().map(|row| row.person_id))
            .chain(self.follow_ups.iter().map(|row| row.person_id))
            .chain(self.thanks.iter().map(|row| row.person_id))
            .chain(self.dates.iter().map(|row| row.person_id))
            .chain(self.news.iter().map(|row| row.person_id))
    }

    fn lay_on(self, people: &mut BTreeMap<PersonId, Candidate>) {
        for (person, cadence) in self.cadences {
            change(people, person, |candidate| candidate.cadence = Some(cadence));
        }
        for promise in self.promises {
            change(people, promise.person_id, |candidate| candidate.promises.push(promise));
        }
        for follow_up in self.follow_ups {
            change(people, follow_up.person_id, |candidate| candidate.follow_ups.push(follow_up));
        }
        for thanks in self.thanks {
            change(people, thanks.person_id, |candidate| candidate.thanks.push(thanks));
        }
        for date in self.dates {
            change(people, date.person_id, |candidate| candidate.dates.push(date));
        }
        for news in self.news {
            change(people, news.person_id, |candidate| candidate.news.push(news));
        }
    }
}

pub(super) fn change(people: &mut BTreeMap<PersonId, Candidate>, person: PersonId, change: impl FnOnce(&mut Candidate)) {
    if let Some(candidate) = people.get_mut(&person) {
        change(candidate);
    }
}

struct Named {
    candidates: BTreeMap<PersonId, Candidate>,
    records: HashMap<PersonId, Person>,
}

async fn named(tx: &mut Tx, ids: &[PersonId]) -> Result<Named> {
    let records: Vec<Person> = tx.select_many("id IN ({keys})", &[], ids).await?;
    let nicknames: Vec<PersonName> = tx.select_many("kind = 'nickname' AND person_id IN ({keys})", &[], ids).await?;
    let mut candidates: BTreeMap<_, _> = records.iter().map(|person| (person.id, of_person(person))).collect();
    for name in nicknames.into_iter().filter(|name| name.kind == NameKind::Nickname) {
        change(&mut candidates, name.person_id, |candidate| candidate.call = name.value);
    }
    Ok(Named { candidates, records: records.into_iter().map(|person| (person.id, person)).collect() })
}

fn of_person(person: &Person) -> Candidate {
    let mut candidate = Candidate::named(person.id, &person.name);
    if let Some(given) = person.given_name.as_ref().filter(|given| !given.is_empty()) {
        candidate.call.clone_from(given);
    }
    candidate
}

/// Lays the days of contact on everybody, and gives the rhythms that were read from them.
fn lay_days(
    people: &mut BTreeMap<PersonId, Candidate>,
    ties: &BTreeMap<PersonId, Tie>,
    days: &BTreeMap<PersonId, Vec<ContactDay>>,
    setup: &Setup,
) -> HashMap<PersonId, Rhythm> {
    let now = day_number(setup.today);
    let replies: HashMap<PersonId, Replies> = days.iter().map(|(person, days)| (*person, answered_within(days, now))).collect();
    let rates = ReplyRates::of(replies.iter().map(|(person, replies)| (circle_of(people, *person), *replies)));
    let mut rhythms = HashMap::new();
    for (person, days) in days {
        let Some(candidate) = people.get_mut(person) else { continue };
        lay_days_of(candidate, days);
        let rhythm = own_rhythm(&days.iter().map(|day| day.day).collect::<Vec<_>>());
        if let (Some(rhythm), Some(last)) = (rhythm, days.last()) {
            candidate.rhythm = Some(OwnRhythm { every_days: rhythm.median_interval, ended: rhythm.has_lapsed(now - last.day) });
            rhythms.insert(*person, rhythm);
        }
        let Some(tie) = ties.get(person) else { continue };
        candidate.unanswered = u32::try_from(tie.unanswered).unwrap_or(0);
        candidate.worth = Worth {
            retention: setup.own.retention_gained(strength(tie, now)),
            reply_rate: rates.of_pair(candidate.circle(), replies.get(person).copied().unwrap_or_default()),
            ..Worth::default()
        };
    }
    rhythms
}

fn circle_of(people: &BTreeMap<PersonId, Candidate>, person: PersonId) -> Option<Circle> {
    people.get(&person).and_then(Candidate::circle)
}

/// The strength of a tie on a day; a log of more than three years counts its longest half-life too.
pub(crate) fn strength(tie: &Tie, day: i32) -> f64 {
    tie.state.strength(day, day.saturating_sub(tie.state.first_day) > 3 * 365)
}

fn lay_days_of(candidate: &mut Candidate, days: &[ContactDay]) {
    let last = |wanted: fn(&&ContactDay) -> bool| days.iter().rev().find(wanted).map(|day| date_of_day(day.day));
    candidate.last_contact = last(|_| true);
    candidate.last_from_me = last(|day| day.mine);
    candidate.last_from_them = last(|day| day.theirs);
    candidate.last_met = last(|day| day.mutual);
}

async fn add_states(tx: &mut Tx, ids: &[PersonId], people: &mut BTreeMap<PersonId, Candidate>) -> Result<()> {
    for state in tx.select_many::<PersonState, _>("person_id IN ({keys})", &[], ids).await? {
        change(people, state.person_id, |candidate| candidate.states.push(state.state));
    }
    Ok(())
}

/// Tags matter where one has an interval of its own, work where its anniversaries are told.
async fn add_tags_and_work(tx: &mut Tx, setup: &Setup, ids: &[PersonId], people: &mut BTreeMap<PersonId, Candidate>) -> Result<()> {
    if !setup.circles.tags.is_empty() || setup.capacity.balance.is_some() {
        for tag in tx.select_many::<Tag, _>("person_id IN ({keys})", &[], ids).await? {
            change(people, tag.person_id, |candidate| candidate.tags.push(tag.name));
        }
    }
    if setup.occasions.work_anniversaries {
        for (person, work) in work_starts(tx, ids).await? {
            change(people, person, |candidate| candidate.work.push(work));
        }
    }
    Ok(())
}

async fn work_starts(tx: &mut Tx, ids: &[PersonId]) -> Result<Vec<(PersonId, WorkStart)>> {
    let positions: Vec<Position> = tx.select_many("current AND kind = 'work' AND person_id IN ({keys})", &[], ids).await?;
    let names = organisation_names(tx, &positions).await?;
    let start = |position: Position| {
        let organisation = names.get(&position.organisation_id?)?.clone();
        Some((position.person_id, WorkStart { organisation, started_on: position.started_on? }))
    };
    Ok(positions.into_iter().filter(|position| position.kind == PositionKind::Work).filter_map(start).collect())
}

/// The names of the organisations of some positions.
pub(crate) async fn organisation_names(tx: &mut Tx, positions: &[Position]) -> Result<HashMap<OrganisationId, String>> {
    let ids: BTreeSet<OrganisationId> = positions.iter().filter_map(|position| position.organisation_id).collect();
    let found: Vec<Organisation> = tx.select_many("id IN ({keys})", &[], &Vec::from_iter(ids)).await?;
    Ok(found.into_iter().map(|organisation| (organisation.id, organisation.name)).collect())
}

/// The last day before today on which anything was done here.
async fn last_active(tx: &mut Tx, setup: &Setup) -> Result<Option<Date>> {
    let morning = start_of(setup.today, &setup.zone);
    let last = match morning {
        Some(morning) => tx.last_change_before(morning).await?,
        None => None,
    };
    Ok(last.map(|at| at.to_zoned(setup.zone.clone()).date()))
}

fn start_of(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    zone.to_ambiguous_zoned(day.at(0, 0, 0, 0)).compatible().ok().map(|zoned| zoned.timestamp())
}

/// What messages of the last quarter used.
async fn recently_said(tx: &mut Tx, today: Date) -> Result<Vec<String>> {
    let rows: Vec<Setting> = tx.select("name LIKE 'said:%'", &[]).await?;
    let recent = rows.into_iter().filter(|row| said_on(&row.name).is_some_and(|on| days_between(on, today) <= QUARTER));
    Ok(recent.filter_map(|row| serde_json::from_value::<Vec<String>>(row.value.get("value")?.clone()).ok()).flatten().collect())
}

fn said_on(name: &str) -> Option<Date> {
    name.strip_prefix(SAID)?.split(':').next()?.parse().ok()
}
