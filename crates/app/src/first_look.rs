//! The first look: what an import shows before anything is asked; up to five findings, each with one act.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{
    PersonId, Sentence,
    catalogue::say,
    days::later,
    events::Event,
    first_look::{Connector, Correspondence, Finding, FindingAct, FirstLookInput, KnownPlace, MetLately, Target, first_look},
    interactions::{Direction, Interaction, Participant},
    notes::News,
    occasions::FRESH_FOR,
    people::{Person, PersonState, Source, State},
    suggestions::Words,
};
use wellmet_store::{Cell, Tie, Tx, date_of_day, day_number};

use crate::{app::App, error::Result, people::Linked, today::strength};

/// The strongest correspondences that are looked at closely.
const CLOSELY: usize = 60;
/// The largest organisations that are looked at.
const PLACES: i64 = 5;
/// How many people of a finding are linked.
const LINKED: usize = 5;
/// What was met about lately.
const THIS_MONTH: i64 = 31;

/// What the book tells at first sight.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FirstLookView {
    /// What is there, in one quiet line.
    pub summary: Sentence,
    /// Up to five findings.
    pub findings: Vec<FindingShown>,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FindingShown {
    /// Names it as long as it is found.
    pub id: String,
    /// The finding in words.
    pub sentence: Sentence,
    /// What it rests on.
    pub evidence: Vec<Sentence>,
    /// Whom it is about.
    pub people: Vec<Linked>,
    /// What to do about it.
    pub act: ActOfFinding,
}

/// The one act of a finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ActOfFinding {
    /// `write`, `thank` or `organisation`.
    pub kind: String,
    /// The id of the person or organisation that it opens.
    pub target: Option<String>,
    /// What stands on the button.
    pub label: Sentence,
}

impl App {
    /// What the book tells at first sight.
    pub async fn first_look(&self) -> Result<FirstLookView> {
        let mut tx = self.read().await?;
        let today = tx.today().await?;
        let summary = summary(&mut tx).await?;
        let mut look = Look::read(&mut tx, today).await?;
        let mut input = look.input(&mut tx).await?;
        look.count(&mut tx, &mut input).await?;
        let mut findings = Vec::new();
        for finding in first_look(&input, today) {
            findings.push(look.shown(&mut tx, finding).await?);
        }
        Ok(FirstLookView { summary, findings })
    }
}

async fn summary(tx: &mut Tx) -> Result<Sentence> {
    let (people, waiting) = (tx.people_counted().await?, tx.interactions_counted().await?);
    Ok(say("acts-first-look", [("people", people.into()), ("interactions", waiting.into())]))
}

/// What the findings are made from.
struct Look {
    today: Date,
    ties: BTreeMap<PersonId, Tie>,
    names: BTreeMap<PersonId, String>,
}

impl Look {
    /// Nobody dead, left in peace, archived or trashed is among the ties.
    async fn read(tx: &mut Tx, today: Date) -> Result<Self> {
        let states: Vec<PersonState> = tx.select("state <> 'sensitive'", &[]).await?;
        let out: HashSet<PersonId> = states.iter().filter(|row| row.state != State::Sensitive).map(|row| row.person_id).collect();
        let mut ties = tx.every_tie(today).await?;
        ties.retain(|person, _| !out.contains(person));
        Ok(Self { today, ties, names: BTreeMap::new() })
    }

    async fn input(&mut self, tx: &mut Tx) -> Result<FirstLookInput> {
        Ok(FirstLookInput {
            correspondences: self.correspondences(tx).await?,
            places: self.places(tx).await?,
            met: self.met(tx).await?,
            connectors: self.connectors(tx).await?,
            news: self.news(tx).await?,
        })
    }

    /// The names of some people, and whether each may be spoken of.
    async fn learn(&mut self, tx: &mut Tx, people: &[PersonId]) -> Result<()> {
        let unknown: Vec<PersonId> = people.iter().copied().filter(|person| !self.names.contains_key(person)).collect();
        self.names.extend(tx.names_of(&unknown).await?);
        Ok(())
    }

    fn name(&self, person: PersonId) -> String {
        self.names.get(&person).cloned().unwrap_or_default()
    }

    /// Days of contact tell which correspondences are worth a finding; only for those are messages counted.
    async fn count(&self, tx: &mut Tx, input: &mut FirstLookInput) -> Result<()> {
        let found = first_look(input, self.today);
        let people: Vec<PersonId> = found.iter().filter_map(|finding| person_of(finding.target)).collect();
        let counts = tx.contact_counts(&people, self.today).await?;
        for talk in &mut input.correspondences {
            if let Some(counted) = counts.get(&talk.person) {
                (talk.mine, talk.theirs) = (count(counted.mine), count(counted.theirs));
            }
        }
        input.correspondences.retain(|talk| counts.contains_key(&talk.person));
        Ok(())
    }

    async fn correspondences(&mut self, tx: &mut Tx) -> Result<Vec<Correspondence>> {
        let mut both: Vec<&Tie> = self.ties.values().filter(|tie| tie.mine_days > 0 && tie.theirs_days > 0).collect();
        both.sort_by_key(|tie| (std::cmp::Reverse(tie.mine_days.min(tie.theirs_days)), tie.person));
        let people: Vec<PersonId> = both.iter().take(CLOSELY).map(|tie| tie.person).collect();
        let newest = tx.last_interactions(&people, self.today).await?;
        self.learn(tx, &people).await?;
        let correspondence = |person: &PersonId| {
            let tie = self.ties.get(person)?;
            Some(Correspondence {
                person: *person,
                name: self.name(*person),
                mine: count(tie.mine_days),
                theirs: count(tie.theirs_days),
                first: date_of_day(tie.state.first_day),
                last: date_of_day(tie.state.last_day),
                ended_with: newest.get(person).and_then(their_words),
            })
        };
        Ok(people.iter().filter_map(correspondence).collect())
    }

    async fn places(&mut self, tx: &mut Tx) -> Result<Vec<KnownPlace>> {
        let mut places = Vec::new();
        for place in tx.largest_organisations(PLACES).await? {
            let mut people: Vec<PersonId> = self.at(tx, place.id).await?;
            people.dedup();
            self.learn(tx, &people).await?;
            let people = people.iter().map(|person| self.name(*person)).collect();
            places.push(KnownPlace { organisation: place.id, name: place.name, people });
        }
        Ok(places)
    }

    /// Those who are at an organisation now, best known first.
    async fn at(&self, tx: &mut Tx, organisation: wellmet_domain::OrganisationId) -> Result<Vec<PersonId>> {
        let day = day_number(self.today);
        let there = tx.people_at(organisation).await?.into_iter().filter(|person| person.current);
        let mut there: Vec<(PersonId, f64)> =
            there.map(|person| (person.person, self.ties.get(&person.person).map_or(0.0, |tie| strength(tie, day)))).collect();
        there.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        Ok(there.into_iter().map(|(person, _)| person).collect())
    }

    async fn met(&mut self, tx: &mut Tx) -> Result<Vec<MetLately>> {
        let clause =
            "on_date >= $2 AND on_date <= $3 AND counts AND kind IN ('meeting', 'meal', 'encounter') ORDER BY on_date DESC, id LIMIT 20";
        let from = later(self.today, -THIS_MONTH);
        let meetings: Vec<Interaction> = tx.select(clause, &[from.put(), self.today.put()]).await?;
        let ids: Vec<_> = meetings.iter().map(|meeting| meeting.id).collect();
        let participants: Vec<Participant> = tx.select_many("person_id IS NOT NULL AND interaction_id IN ({keys})", &[], &ids).await?;
        let events: Vec<_> = meetings.iter().filter_map(|meeting| meeting.event_id).collect();
        let events: Vec<Event> = tx.select_many("id IN ({keys})", &[], &events).await?;
        let events: HashMap<_, _> = events.into_iter().map(|event| (event.id, event.name)).collect();
        let people: Vec<PersonId> = participants.iter().filter_map(|participant| participant.person_id).collect();
        self.learn(tx, &people).await?;
        let meetings: HashMap<_, _> = meetings.into_iter().map(|meeting| (meeting.id, meeting)).collect();
        let met = participants.iter().filter_map(|participant| {
            let (person, meeting) = (participant.person_id?, meetings.get(&participant.interaction_id)?);
            let at = meeting.event_id.and_then(|event| events.get(&event).cloned()).or_else(|| meeting.title.clone());
            self.ties.contains_key(&person).then(|| MetLately { person, name: self.name(person), on: meeting.on_date, at })
        });
        Ok(met.collect())
    }

    /// Who led to whom is what the user said: no file that is imported tells it, and a mail that names two people is no
    /// proof that one led to the other. So this is found once it was captured or typed, never right after a first import.
    async fn connectors(&mut self, tx: &mut Tx) -> Result<Vec<Connector>> {
        let led: Vec<Person> = tx.select("met_through IS NOT NULL ORDER BY sort_name, id", &[]).await?;
        let mut by_connector: BTreeMap<PersonId, Vec<String>> = BTreeMap::new();
        for person in led {
            if let Some(through) = person.met_through {
                by_connector.entry(through).or_default().push(person.name);
            }
        }
        let people: Vec<PersonId> = by_connector.keys().copied().collect();
        self.learn(tx, &people).await?;
        let silent: Vec<PersonState> = tx.select_many("state <> 'sensitive' AND person_id IN ({keys})", &[], &people).await?;
        by_connector.retain(|person, _| !silent.iter().any(|row| row.person_id == *person));
        Ok(by_connector.into_iter().map(|(person, led_to)| Connector { person, name: self.name(person), led_to }).collect())
    }

    async fn news(&mut self, tx: &mut Tx) -> Result<Vec<(String, bool, News)>> {
        let fresh = later(self.today, -FRESH_FOR);
        let mut news: Vec<News> = tx.select("seen_on >= $2 AND source <> 'you'", &[fresh.put()]).await?;
        let both = |ties: &BTreeMap<PersonId, Tie>, person: &PersonId| {
            ties.get(person).is_some_and(|tie| tie.mutual_days > 0 || (tie.mine_days > 0 && tie.theirs_days > 0))
        };
        news.retain(|news| both(&self.ties, &news.person_id));
        let people: Vec<PersonId> = news.iter().map(|news| news.person_id).collect();
        self.learn(tx, &people).await?;
        Ok(news.into_iter().map(|news| (self.name(news.person_id), true, news)).collect())
    }

    async fn shown(&mut self, tx: &mut Tx, finding: Finding) -> Result<FindingShown> {
        let (target, people) = match finding.target {
            Target::Person(person) => (person.to_string(), vec![person]),
            Target::Organisation(organisation) => {
                let people = self.at(tx, organisation).await?;
                (organisation.to_string(), people.into_iter().take(LINKED).collect())
            }
        };
        self.learn(tx, &people).await?;
        let people: Vec<Linked> = people.into_iter().map(|id| Linked { id, name: self.name(id) }).collect();
        let act = act(finding.act, target.clone(), people.first());
        Ok(FindingShown { id: format!("{}:{target}", finding.kind), sentence: finding.sentence, evidence: finding.evidence, people, act })
    }
}

const fn person_of(target: Target) -> Option<PersonId> {
    match target {
        Target::Person(person) => Some(person),
        Target::Organisation(_) => None,
    }
}

fn count(number: i64) -> usize {
    usize::try_from(number).unwrap_or(0)
}

/// Their last words, when the conversation ended with them.
fn their_words(newest: &Interaction) -> Option<Words> {
    let theirs = newest.direction == Direction::Theirs && newest.source != Source::You && newest.counts;
    Some(Words { text: newest.body.clone().filter(|_| theirs)?, on: newest.on_date })
}

fn act(act: FindingAct, target: String, person: Option<&Linked>) -> ActOfFinding {
    let name = || person.map(|person| person.name.clone()).unwrap_or_default().into();
    let (kind, label) = match act {
        FindingAct::Write => ("write", say("acts-write-to", [("name", name())])),
        FindingAct::Thank => ("thank", say("acts-thank", [("name", name())])),
        FindingAct::OpenOrganisation => ("organisation", say("acts-see-them", [])),
    };
    ActOfFinding { kind: kind.to_owned(), target: Some(target), label }
}
