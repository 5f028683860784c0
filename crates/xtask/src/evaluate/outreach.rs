//! A replay: had the log's people asked each week whom to write to, whom would they have been told?
//!
//! No log says what a message that was never written would have done. So this checks what must hold (close people first, nobody
//! twice in a week) and says how alive the ties are that each order puts first.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;
use wellmet_engine::outreach::{Prospect, REST, choose};

use super::{
    log::{Log, Pair},
    measures::count,
    random::Random,
    table::Table,
    ties::View,
};

/// How many are written to in a week.
const CAPACITY: usize = 4;
/// How many people there are in the circles, from the closest on.
const CIRCLES: [usize; 3] = [5, 20, 70];
/// The silence, in days, after which somebody of a circle is due.
const DUE: [f64; 4] = [14.0, 45.0, 90.0, 180.0];
/// From here on the log is replayed, as a part of the span.
const BEGIN: f64 = 0.3;
/// Contact counts within so many days.
const WITHIN: f64 = 30.0;
/// People who know fewer have nothing to choose.
const FEWEST_TIES: usize = 20;
/// How many people are replayed.
const MOST_PEOPLE: usize = 150;

/// What the replay found.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    people: usize,
    weeks: usize,
    suggestions: usize,
    asked_twice_in_a_week: usize,
    crowded_out: usize,
    /// By order: the share of those put first with whom there was contact within thirty days.
    contact: BTreeMap<&'static str, f64>,
}

/// Somebody who is due, seen by the one who asks.
struct Due {
    other: u32,
    prospect: Prospect,
    late: f64,
    contact: bool,
}

/// Replays a log.
#[must_use]
pub fn measure(log: &Log) -> Report {
    let pairs = log.pairs();
    let mut of: Vec<Vec<&Pair>> = vec![Vec::new(); log.people as usize];
    for pair in &pairs {
        of[pair.low as usize].push(pair);
        of[pair.high as usize].push(pair);
    }
    let mut people: Vec<u32> = (0..log.people).filter(|person| of[*person as usize].len() >= FEWEST_TIES).collect();
    let mut random = Random::new(9);
    while people.len() > MOST_PEOPLE {
        people.swap_remove(random.below(people.len()));
    }
    let mut replay = Replay { log, random, report: Report::empty(people.len()), counts: BTreeMap::new() };
    for person in people {
        replay.life(person, &of[person as usize]);
    }
    let share = |(name, (contacts, all)): (&'static str, (usize, usize))| (name, count(contacts) / count(all));
    Report { contact: replay.counts.into_iter().map(share).collect(), ..replay.report }
}

struct Replay<'a> {
    log: &'a Log,
    random: Random,
    report: Report,
    counts: BTreeMap<&'static str, (usize, usize)>,
}

impl Replay<'_> {
    fn life(&mut self, person: u32, pairs: &[&Pair]) {
        let mut asked: HashMap<u32, f64> = HashMap::new();
        let mut moment = BEGIN * self.log.span();
        while moment + WITHIN <= self.log.span() {
            let due = self.due(person, pairs, moment, &asked);
            let prospects: Vec<Prospect> = due.iter().map(|due| due.prospect).collect();
            let chosen = choose(&prospects, CAPACITY);
            self.check(&due, &chosen, moment, &asked);
            for place in &chosen {
                asked.insert(due[*place].other, moment);
            }
            self.tell("priority", &due, chosen);
            self.tell("overdue", &due, sorted(&due, |due| due.late));
            self.tell("strongest", &due, sorted(&due, |due| due.prospect.strength));
            let shuffled: Vec<f64> = due.iter().map(|_| self.random.unit()).collect();
            let mut places: Vec<usize> = (0..due.len()).collect();
            places.sort_by(|one, other| shuffled[*one].total_cmp(&shuffled[*other]));
            self.tell("random", &due, places);
            self.report.weeks += 1;
            moment += f64::from(REST);
        }
    }

    fn due(&self, person: u32, pairs: &[&Pair], moment: f64, asked: &HashMap<u32, f64>) -> Vec<Due> {
        let mut ties: Vec<(&Pair, View)> = pairs.iter().filter_map(|pair| Some((*pair, View::at(self.log, pair, moment)?))).collect();
        ties.sort_by(|one, other| other.1.strength().total_cmp(&one.1.strength()));
        let due = |(rank, (pair, view)): (usize, (&Pair, View))| {
            let circle = CIRCLES.iter().position(|size| rank < *size).unwrap_or(CIRCLES.len());
            let other = if pair.low == person { pair.high } else { pair.low };
            let asked_ago = asked.get(&other).map(|asked| whole_days(moment - asked));
            let circle_number = u8::try_from(circle).unwrap_or(u8::MAX);
            let (value, reply_rate) = (0.5, 0.5);
            let prospect = Prospect { circle: circle_number, value, reply_rate, strength: view.strength(), overlap: None, asked_ago };
            let late = view.gap / view.median_interval().unwrap_or(view.gap).max(1.0);
            let contact = pair.next(moment).is_some_and(|next| next < moment + WITHIN);
            (view.gap >= DUE[circle]).then_some(Due { other, prospect, late, contact })
        };
        ties.into_iter().enumerate().filter_map(due).collect()
    }

    fn check(&mut self, due: &[Due], chosen: &[usize], moment: f64, asked: &HashMap<u32, f64>) {
        let furthest = chosen.iter().map(|place| due[*place].prospect.circle).max();
        let rests = |due: &Due| asked.get(&due.other).is_some_and(|asked| moment - asked < f64::from(REST));
        let left_out = |(place, due): &(usize, &Due)| !chosen.contains(place) && !rests(due) && Some(due.prospect.circle) < furthest;
        self.report.suggestions += chosen.len();
        self.report.asked_twice_in_a_week += chosen.iter().filter(|place| rests(&due[**place])).count();
        self.report.crowded_out += due.iter().enumerate().filter(left_out).count();
    }

    fn tell(&mut self, name: &'static str, due: &[Due], order: Vec<usize>) {
        let first = order.into_iter().take(CAPACITY);
        let counts = self.counts.entry(name).or_default();
        for place in first {
            counts.0 += usize::from(due[place].contact);
            counts.1 += 1;
        }
    }
}

fn sorted(due: &[Due], by: impl Fn(&Due) -> f64) -> Vec<usize> {
    let mut places: Vec<usize> = (0..due.len()).collect();
    places.sort_by(|one, other| by(&due[*other]).total_cmp(&by(&due[*one])).then(one.cmp(other)));
    places
}

#[expect(clippy::cast_possible_truncation, reason = "the days of a log")]
fn whole_days(days: f64) -> i32 {
    days.round() as i32
}

impl Report {
    const fn empty(people: usize) -> Self {
        Self { people, weeks: 0, suggestions: 0, asked_twice_in_a_week: 0, crowded_out: 0, contact: BTreeMap::new() }
    }

    /// The report for people.
    #[must_use]
    pub fn text(&self) -> String {
        let mut table = Table::new("of the first four, in touch", ["30 d"]);
        for (name, share) in &self.contact {
            table.line(name, [Some(*share)]);
        }
        format!(
            "{} people, {} weeks, {} suggestions: {} asked twice in a week, {} crowded out by a further circle\n{}",
            self.people,
            self.weeks,
            self.suggestions,
            self.asked_twice_in_a_week,
            self.crowded_out,
            table.text()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn through_a_log_of_a_year_nobody_is_asked_twice_in_a_week_or_crowded_out() {
        let rows = (0..40_u64).flat_map(|other| {
            let every = 20 + other * 4;
            (0..365)
                .filter(move |day| (day + other) % every == 0)
                .map(move |day| (1_000, other, 86_400.0 * f64::from(u32::try_from(day).unwrap())))
        });
        let report = measure(&Log::of(rows.collect(), None));
        assert_eq!((report.people, report.asked_twice_in_a_week, report.crowded_out), (1, 0, 0));
        assert!(report.suggestions > 80, "{report:?}");
    }
}
