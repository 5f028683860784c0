//! People who are probably one: an address, a number or a profile of one's own decides first, then names with what else agrees.
//!
//! A wrong merge costs more than a duplicate that stays. So whatever speaks against a pair (two given names, two birthdays,
//! two addresses at one company) ends it, however much speaks for it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    Column, Comparison, EXACT, Pattern, RecordKey, Records, VARIANT, Weights, blocked,
    names::{Given, plain, spelling},
};

/// A person as the matcher sees them. Keys are expected in normal form, the rest as people write it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The given names.
    pub given: String,
    /// The family name.
    pub family: String,
    /// What tells father and son apart.
    pub suffix: String,
    /// Where they work or worked.
    pub organisations: Vec<String>,
    /// Where they live or work.
    pub places: Vec<String>,
    /// The birthday, in one format.
    pub birthday: String,
    /// Mail addresses.
    pub emails: Vec<String>,
    /// Telephone numbers.
    pub phones: Vec<String>,
    /// Profiles, each `service/name`.
    pub profiles: Vec<String>,
}

/// Something that speaks for two people being one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// They share this mail address.
    Email(String),
    /// They share this number.
    Phone(String),
    /// They share this profile.
    Profile(String),
    /// Their names are alike.
    Name(Likeness),
    /// They work or worked at one organisation.
    Organisation,
    /// They live or work in one place.
    Place,
    /// They were born on one day.
    Birthday,
    /// Before the `@` their addresses are equal.
    Mailbox(String),
}

/// How two names are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same.
    Same,
    /// One is short for the other, or another spelling of it.
    Variant,
    /// Given and family name changed places.
    Swapped,
    /// The same given name only.
    GivenOnly,
}

/// Two people who are probably one.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The person with the lower index.
    pub first: u32,
    /// The other.
    pub second: u32,
    /// Whether something of one's own is shared; else it is a question.
    pub decided: bool,
    /// The logarithm (base 2) of the odds that names and the rest give. For the order alone.
    pub score: f64,
    /// What speaks for it, the strongest first.
    pub reasons: Vec<Reason>,
}

impl Proposal {
    fn is_by_name_alone(&self) -> bool {
        self.score < RARE && self.reasons.iter().all(|reason| matches!(reason, Reason::Name(_)))
    }
}

/// From these odds on (eight to one, base 2) a name alone is worth a question: it is a rare one.
const RARE: f64 = 3.0;
/// A key that more people share is nobody's own.
const MOST_SHARING: usize = 5;
/// A name that more people bear pairs nobody by itself.
const MOST_NAMESAKES: usize = 50;
/// A full name that more people bear says nothing by itself.
const MOST_ASKED_BY_NAME: usize = 3;
/// Given names of fewer letters are other names when one letter differs: Tim and Tom.
const SHORTEST_SLIP: usize = 5;

/// Mail services at which one person often has two addresses.
const PUBLIC_MAIL: [&str; 14] =
    ["gmail", "googlemail", "outlook", "hotmail", "live", "yahoo", "icloud", "me", "gmx", "web", "proton", "protonmail", "aol", "mail"];

/// Mailboxes of a role, not of a person.
const ROLES: [&str; 12] = ["info", "office", "contact", "hello", "mail", "admin", "team", "support", "sales", "kontakt", "family", "home"];

const GIVEN: usize = 0;
const FAMILY: usize = 1;
const ORGANISATION: usize = 2;
const PLACE: usize = 3;
const BIRTHDAY: usize = 4;

/// The pairs who are probably one, those that are decided first and then the likelier ones.
#[must_use]
pub fn proposals(people: &[Person]) -> Vec<Proposal> {
    let keys = keys(people);
    let keys: Vec<RecordKey<'_, Key>> = keys.iter().map(|(record, kind, key)| RecordKey { record: *record, kind: *kind, key }).collect();
    let (own, shared): (Vec<_>, Vec<_>) = keys.into_iter().partition(|key| key.kind == Key::Own);
    let mut candidates = blocked(&own, MOST_SHARING);
    candidates.extend(blocked(&shared, MOST_NAMESAKES));
    candidates.sort_unstable();
    candidates.dedup();
    let matcher = Matcher::new(people, &candidates);
    let mut found: Vec<Proposal> = candidates.into_iter().filter_map(|(first, second)| matcher.judged(first, second)).collect();
    found.sort_by(|one, other| {
        // A name of which nothing else is known comes last, whatever its odds.
        let order = other.decided.cmp(&one.decided).then(one.is_by_name_alone().cmp(&other.is_by_name_alone()));
        let order = order.then(other.score.total_cmp(&one.score));
        order.then((one.first, one.second).cmp(&(other.first, other.second)))
    });
    found
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key {
    /// An address, a number or a profile.
    Own,
    /// Family name and first letter.
    Name,
    /// Given and family name in either order.
    Names,
    /// The part before the `@` and the given name.
    Mailbox,
}

fn keys(people: &[Person]) -> Vec<(u32, Key, String)> {
    let mut keys = Vec::new();
    for (record, person) in (0..).zip(people) {
        let (given, family) = (spelling(&plain(&person.given)), spelling(&plain(&person.family)));
        let own = person.emails.iter().chain(&person.phones).chain(&person.profiles);
        keys.extend(own.map(|key| (record, Key::Own, key.clone())));
        if !given.is_empty() && !family.is_empty() {
            let mut both = [given.clone(), family.clone()];
            both.sort();
            keys.push((record, Key::Names, both.join(" ")));
            // Nicknames begin with another letter (Bill for William): they meet by family name and organisation.
            keys.extend(person.organisations.iter().map(|name| (record, Key::Name, format!("{family} {}", plain(name)))));
            keys.push((record, Key::Name, format!("{family} {}", given.chars().take(2).collect::<String>())));
            keys.extend(Given::of(&plain(&person.given)).groups().iter().map(|group| (record, Key::Name, format!("{family} {group}"))));
        }
        keys.extend(person.emails.iter().filter_map(|email| Some((record, Key::Mailbox, mailbox(email)?.to_owned()))));
    }
    keys
}

/// The part before the `@`, where it names a person.
fn mailbox(email: &str) -> Option<&str> {
    let (mailbox, _) = email.split_once('@')?;
    (mailbox.len() >= 5 && !ROLES.contains(&mailbox)).then_some(mailbox)
}

struct Matcher<'a> {
    people: &'a [Person],
    records: Records,
    weights: Weights,
    /// The keys that people of different given names share: a family's mailbox, a company's number.
    common: BTreeSet<&'a str>,
    /// How many bear each full name.
    namesakes: HashMap<String, usize>,
}

impl<'a> Matcher<'a> {
    fn new(people: &'a [Person], candidates: &[(u32, u32)]) -> Self {
        let column = |comparison, values: fn(&Person) -> Vec<String>| {
            Column::new(
                comparison,
                &people.iter().map(|person| values(person).iter().map(|value| plain(value)).collect()).collect::<Vec<Vec<_>>>(),
            )
        };
        let columns = vec![
            column(Comparison::Given, |person| vec![person.given.clone()]),
            column(Comparison::Family, |person| vec![person.family.clone()]),
            column(Comparison::Text, |person| person.organisations.clone()),
            column(Comparison::Text, |person| person.places.clone()),
            column(Comparison::Code, |person| vec![person.birthday.clone()]),
        ];
        let records = Records::new(u32::try_from(people.len()).unwrap_or(u32::MAX), columns, Some((GIVEN, FAMILY)));
        let weights = Weights::learned(&records, candidates);
        let mut matcher = Self { people, records, weights, common: BTreeSet::new(), namesakes: namesakes(people) };
        matcher.common = matcher.common_keys();
        matcher
    }

    fn common_keys(&self) -> BTreeSet<&'a str> {
        let mut bearers: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (record, person) in (0..).zip(self.people) {
            for key in person.emails.iter().chain(&person.phones) {
                bearers.entry(key).or_default().push(record);
            }
        }
        let unlike = |one: &u32, other: &u32| self.records.pattern(*one, *other).level(GIVEN).is_some_and(|level| level < VARIANT);
        let is_common =
            |bearers: &[u32]| bearers.iter().enumerate().any(|(place, one)| bearers[place + 1..].iter().any(|other| unlike(one, other)));
        let is_role = |key: &str| key.split_once('@').is_some_and(|(mailbox, _)| ROLES.contains(&mailbox));
        bearers
            .into_iter()
            .filter(|(key, bearers)| bearers.len() > MOST_SHARING || is_role(key) || is_common(bearers))
            .map(|(key, _)| key)
            .collect()
    }

    fn judged(&self, first: u32, second: u32) -> Option<Proposal> {
        let (one, other) = (&self.people[first as usize], &self.people[second as usize]);
        let pattern = self.records.pattern(first, second);
        let own = own_keys(one, other);
        let profile = own.iter().any(|reason| matches!(reason, Reason::Profile(_)));
        let slip = own.iter().any(|reason| matches!(reason, Reason::Email(_))) && differ_by_a_slip(&pattern, one, other);
        if !profile && (contradicted(one, other, &pattern) || !(slip || calls_alike(&pattern, one, other))) {
            return None;
        }
        let name = likeness(&pattern, one, other);
        let decided = profile || own.iter().any(|reason| self.decides(reason, name, &pattern));
        let name = name.or(slip.then_some(Likeness::Variant));
        let score = self.weights.score(&self.records, first, second);
        let mut reasons = own;
        reasons.extend(name.map(Reason::Name));
        reasons.extend(corroborations(&pattern, one, other));
        let whole_name = name.is_some_and(|name| name != Likeness::GivenOnly);
        let corroborated = reasons.iter().any(|reason| !matches!(reason, Reason::Name(_)));
        let enough = corroborated || score >= RARE || (name == Some(Likeness::Same) && self.is_own_name(one) && nothing_differs(&pattern));
        let asked = whole_name && !one_company_two_addresses(one, other) && enough;
        (decided || asked).then_some(Proposal { first, second, decided, score, reasons })
    }

    /// Whether so few bear a name that two who do are worth a question, though nothing else is known of them.
    fn is_own_name(&self, person: &Person) -> bool {
        self.namesakes.get(&full_name(person)).is_some_and(|bearers| *bearers <= MOST_ASKED_BY_NAME)
    }

    /// Whether a shared key is one person's own, as far as their names tell.
    fn decides(&self, reason: &Reason, name: Option<Likeness>, pattern: &Pattern) -> bool {
        if self.is_common(reason) {
            return false;
        }
        match (reason, name) {
            // Another family name: married since. A number passes to a colleague of the same given name, an address does not.
            (Reason::Phone(_), Some(Likeness::GivenOnly)) => pattern.level(FAMILY).is_none(),
            (Reason::Email(_) | Reason::Phone(_), Some(_)) => true,
            // A first letter, or no given name at all.
            (Reason::Email(_) | Reason::Phone(_), None) => pattern.level(FAMILY).is_none_or(|level| level >= VARIANT),
            _ => false,
        }
    }

    fn is_common(&self, reason: &Reason) -> bool {
        matches!(reason, Reason::Email(key) | Reason::Phone(key) if self.common.contains(key.as_str()))
    }
}

fn own_keys(one: &Person, other: &Person) -> Vec<Reason> {
    let shared = |mine: &[String], theirs: &[String], reason: fn(String) -> Reason| {
        mine.iter().filter(|key| theirs.contains(key)).cloned().map(reason).collect::<Vec<_>>()
    };
    let mut reasons = shared(&one.profiles, &other.profiles, Reason::Profile);
    reasons.extend(shared(&one.emails, &other.emails, Reason::Email));
    reasons.extend(shared(&one.phones, &other.phones, Reason::Phone));
    reasons.dedup();
    reasons
}

/// What no likeness outweighs.
fn contradicted(one: &Person, other: &Person, pattern: &Pattern) -> bool {
    let suffixes = [&one.suffix, &other.suffix].map(|suffix| plain(suffix));
    let suffix = suffixes.iter().all(|suffix| !suffix.is_empty()) && suffixes[0] != suffixes[1];
    let birthday = pattern.level(BIRTHDAY).is_some_and(|level| level < EXACT);
    suffix || birthday || two_profiles(one, other)
}

/// Two different profiles of one service, and none in common.
fn two_profiles(one: &Person, other: &Person) -> bool {
    let service = |profile: &str| profile.split('/').next().unwrap_or_default().to_owned();
    let of = |person: &Person| person.profiles.iter().map(|profile| service(profile)).collect::<BTreeSet<_>>();
    !one.profiles.iter().any(|profile| other.profiles.contains(profile)) && !of(one).is_disjoint(&of(other))
}

/// A company gives one address to one person.
fn one_company_two_addresses(one: &Person, other: &Person) -> bool {
    let domain = |email: &str| email.split_once('@').map(|(_, domain)| domain.to_owned());
    let is_public = |domain: &str| domain.split('.').next().is_some_and(|name| PUBLIC_MAIL.contains(&name));
    let of = |person: &Person| {
        person.emails.iter().filter_map(|email| domain(email)).filter(|domain| !is_public(domain)).collect::<BTreeSet<_>>()
    };
    !one.emails.iter().any(|email| other.emails.contains(email)) && !of(one).is_disjoint(&of(other))
}

/// Whether nothing in the given names tells them apart: alike, changed with the family name, or not known.
fn calls_alike(pattern: &Pattern, one: &Person, other: &Person) -> bool {
    pattern.level(GIVEN).is_none_or(|level| level >= VARIANT) || is_swapped(one, other)
}

fn is_swapped(one: &Person, other: &Person) -> bool {
    let names = |person: &Person| (spelling(&plain(&person.given)), spelling(&plain(&person.family)));
    let ((given, family), (their_given, their_family)) = (names(one), names(other));
    !given.is_empty() && given == their_family && family == their_given
}

fn likeness(pattern: &Pattern, one: &Person, other: &Person) -> Option<Likeness> {
    if is_swapped(one, other) && pattern.level(GIVEN) != Some(EXACT) {
        return Some(Likeness::Swapped);
    }
    match (pattern.level(GIVEN)?, pattern.level(FAMILY)) {
        (EXACT, Some(EXACT)) => Some(Likeness::Same),
        (VARIANT.., Some(VARIANT..)) => Some(Likeness::Variant),
        (VARIANT.., _) => Some(Likeness::GivenOnly),
        _ => None,
    }
}

/// Whether nothing that is known of both differs: where they work, and where they live.
fn nothing_differs(pattern: &Pattern) -> bool {
    [ORGANISATION, PLACE].into_iter().all(|column| pattern.level(column).is_none_or(|level| level >= 3))
}

fn full_name(person: &Person) -> String {
    format!("{}\u{1}{}", plain(&person.given), plain(&person.family))
}

fn namesakes(people: &[Person]) -> HashMap<String, usize> {
    let mut bearers = HashMap::new();
    for person in people.iter().filter(|person| !person.given.is_empty() && !person.family.is_empty()) {
        *bearers.entry(full_name(person)).or_default() += 1;
    }
    bearers
}

/// Whether two of one family name have given names that only a slip of the pen tells apart: Gustav and Gustaf.
fn differ_by_a_slip(pattern: &Pattern, one: &Person, other: &Person) -> bool {
    let [one, other] = [one, other].map(|person| spelling(&plain(&person.given)).chars().collect::<Vec<char>>());
    pattern.level(FAMILY) == Some(EXACT) && is_slip(&one, &other)
}

/// Whether one letter is wrong, missing, too many, or swapped with the next. The first letter and the ending make another name:
/// Anna and Hanna, Marie and Maria, Martin and Martina, Christian and Christina.
fn is_slip(one: &[char], other: &[char]) -> bool {
    let (shorter, longer) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if shorter.len() < SHORTEST_SLIP || longer.len() - shorter.len() > 1 {
        return false;
    }
    let same = shorter.iter().zip(longer).take_while(|(one, other)| one == other).count();
    let (short, long) = (&shorter[same..], &longer[same..]);
    if same == 0 || short.is_empty() {
        return false;
    }
    if long.len() > short.len() {
        return long[1..] == *short;
    }
    let is_vowel = |letter: &char| "aeiouy".contains(*letter);
    let wrong = short[1..] == long[1..] && !(short.len() == 1 && (is_vowel(&short[0]) || is_vowel(&long[0])));
    let swapped = short.len() > 2 && short[0] == long[1] && short[1] == long[0] && short[2..] == long[2..];
    wrong || swapped
}

fn corroborations(pattern: &Pattern, one: &Person, other: &Person) -> Vec<Reason> {
    let alike = |column: usize| pattern.level(column).is_some_and(|level| level >= 3);
    let mut reasons = Vec::new();
    reasons.extend(alike(BIRTHDAY).then_some(Reason::Birthday));
    reasons.extend(alike(ORGANISATION).then_some(Reason::Organisation));
    let theirs: Vec<&str> = other.emails.iter().filter_map(|email| mailbox(email)).collect();
    let shared = one.emails.iter().filter(|email| !other.emails.contains(email)).filter_map(|email| mailbox(email));
    reasons.extend(shared.filter(|mine| theirs.contains(mine)).map(|mailbox| Reason::Mailbox(mailbox.to_owned())));
    reasons.extend(alike(PLACE).then_some(Reason::Place));
    reasons.dedup();
    reasons
}

#[cfg(test)]
mod tests;
