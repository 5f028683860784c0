//! What did not happen, or not yet: plans, wishes, and attempts that take contact back.

use super::Reader;
use crate::capture::{
    clauses::{Clause, Clauses},
    dates::Bias,
    reading::{ChipKind, Intent, IntentKind},
    rules::Subject,
    surroundings,
};

impl Reader<'_, '_> {
    pub(super) fn intent(&mut self, clause: &Clause, kind: IntentKind) {
        // "Lunch with Will is planned for Friday".
        let noun = self.contact.as_ref().is_some_and(|contact| contact.subject == Subject::Nobody);
        let arranged = matches!(self.scene.word(clause.head_end - 1), "planned" | "scheduled" | "arranged" | "booked" | "pencilled");
        if noun && arranged && clause.subject == Subject::Anywhere {
            self.take_back(clause, &[]);
            self.unclear.clear();
        }
        if kind == IntentKind::Attempt { self.attempt(clause) } else { self.plan(clause, kind, clause.what) }
    }

    pub(super) fn plan(&mut self, clause: &Clause, kind: IntentKind, from: usize) {
        let body = self.quote(clause, from, Bias::Future);
        let people = self.intended(clause, from);
        let who = self.names(&people);
        self.reading.intents.push(Intent { kind, who, what: body.what, due: body.when });
        self.reading.understood.follow_up = self.reading.understood.follow_up.or(body.when);
        self.planned.extend(people);
        let around = surroundings::of(self.scene, clause);
        let understood = &mut self.reading.understood;
        understood.event = understood.event.take().or(around.event);
        self.coverage.cover(clause.start, clause.end, ChipKind::Intent);
    }

    /// With whom it is meant: those it names first, else the one spoken about.
    pub(super) fn intended(&mut self, clause: &Clause, from: usize) -> Vec<usize> {
        if !clause.people.is_empty() {
            return clause.people.clone();
        }
        let named = (from..clause.end).find_map(|at| Clauses::named_at(self.scene, at)).map(|(people, _)| people);
        named.unwrap_or_else(|| self.spoken_about())
    }

    /// What came to nothing takes the contact before it back: "called Tomas, no answer".
    pub(super) fn attempt(&mut self, clause: &Clause) {
        let body = self.quote(clause, clause.what, Bias::Past);
        let people = self.intended(clause, clause.what);
        let others = clause.subject == Subject::Them && !people.is_empty() && !people.iter().any(|member| self.met.contains(member));
        let object = self.has_other_object(clause);
        if !others && !object {
            self.take_back(clause, &people);
        }
        let who = self.names(&people);
        self.reading.intents.push(Intent { kind: IntentKind::Attempt, who, what: body.whole, due: None });
        self.planned.extend(people);
        self.coverage.cover(clause.start, clause.end, ChipKind::Intent);
    }

    /// "She cancelled the workshop" is not about our meeting; "did not mention" is not either.
    pub(super) fn has_other_object(&self, clause: &Clause) -> bool {
        const MEETINGS: &[&str] = &[
            "meeting",
            "call",
            "lunch",
            "coffee",
            "dinner",
            "it",
            "on",
            "us",
            "last",
            "show",
            "up",
            "come",
            "answer",
            "reply",
            "pick",
            "make",
            "appear",
            "respond",
            "voicemail",
            "meet",
            "talk",
            "breakfast",
            "turn",
            "at",
            "because",
            "again",
            "chat",
            "so",
            "and",
            "get",
            "reach",
            "connect",
            "join",
        ];
        let own = matches!(clause.subject, Subject::Me | Subject::Anywhere);
        let said = clause.head_end < clause.end && self.scene.mention(clause.head_end).is_none();
        !own && said && !(clause.head_end..clause.end).any(|at| MEETINGS.contains(&self.scene.word(at)))
    }

    pub(super) fn take_back(&mut self, clause: &Clause, people: &[usize]) {
        // "Met Dana. Tried to call Tomas": somebody else's call does not undo the meeting.
        let elsewhere = clause.subject == Subject::Me && !people.is_empty() && !people.iter().any(|member| self.met.contains(member));
        if elsewhere || self.contact.is_none() {
            return;
        }
        let only_some = clause.subject == Subject::Them && people.len() < self.met.len();
        if only_some {
            self.met.retain(|member| !people.contains(member));
            return;
        }
        self.contact = None;
        self.planned.append(&mut self.met);
        self.reading.understood.kind = None;
        self.reading.understood.when = None;
    }
}
