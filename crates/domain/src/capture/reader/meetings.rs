//! What happened: contact, and who led to whom.

use super::Reader;
use crate::{
    capture::{
        clauses::{Clause, Clauses},
        dates::{self, Bias, When},
        reading::{ChipKind, IntentKind},
        rules::Subject,
        surroundings::{self, Surroundings},
        tokens::Stop,
    },
    interactions::{Direction, InteractionKind},
    promises::FavourKind,
};

impl Reader<'_, '_> {
    pub(super) fn contact(&mut self, clause: &Clause, kind: InteractionKind, direction: Direction) {
        if clause.people.is_empty() {
            return;
        }
        if self.is_only_spoken_of(clause) {
            self.planned.extend(&clause.people);
            return self.cover_head(clause, ChipKind::Intent);
        }
        let around = surroundings::of(self.scene, clause);
        if around.side == Some(Bias::Future) {
            return self.plan(clause, IntentKind::Plan, clause.start);
        }
        let kind = self.kind_of(clause, kind, &around);
        if self.contact.is_some() {
            return self.another_contact(clause, kind, &around);
        }
        self.reading.understood.kind = Some(kind);
        self.reading.direction = direction;
        self.contact = Some(clause.clone());
        self.cover_head(clause, ChipKind::Kind);
        self.met.extend(&clause.people);
        self.set_scene(&around, clause);
    }

    /// "Coffee with Dana is not on", "lunch with Kofi will be fun": the meeting is the subject, and it has not been.
    fn is_only_spoken_of(&self, clause: &Clause) -> bool {
        let joined = self.scene.stop(clause.head_end - 1) == Stop::None;
        let next = self.scene.word(clause.head_end);
        clause.subject == Subject::Nobody
            && joined
            && matches!(next, "is" | "are" | "will" | "would" | "should" | "needs" | "has" | "might" | "may")
    }

    /// A second interaction fits the first only when it says the same of more people, or more of the same people.
    pub(super) fn another_contact(&mut self, clause: &Clause, kind: InteractionKind, around: &Surroundings) {
        let same_people = clause.people.iter().all(|member| self.met.contains(member));
        let same_kind = self.reading.understood.kind == Some(kind) && around.days.is_empty();
        if !same_people && !same_kind {
            return;
        }
        for member in &clause.people {
            if !self.met.contains(member) {
                self.met.push(*member);
            }
        }
        self.cover_head(clause, ChipKind::Kind);
        self.set_scene(around, clause);
    }

    /// What a clause of contact says besides: where, when, at which event, with whom else, about what.
    pub(super) fn set_scene(&mut self, around: &Surroundings, clause: &Clause) {
        for member in &around.people {
            if !self.met.contains(member) {
                self.met.push(*member);
            }
        }
        let understood = &mut self.reading.understood;
        understood.event = understood.event.take().or_else(|| around.event.clone());
        understood.place = understood.place.take().or_else(|| around.place.clone());
        self.reading.time = self.reading.time.or(around.time);
        for (from, to, kind) in &around.covered {
            self.coverage.cover(*from, *to, *kind);
        }
        for (from, to) in &around.topics {
            self.add_topics(*from, *to);
        }
        self.set_when(around, clause);
    }

    pub(super) fn set_when(&mut self, around: &Surroundings, clause: &Clause) {
        if self.reading.understood.when.is_some() {
            return;
        }
        let Some(day) = around.days.first() else { return };
        let noun = clause.subject == Subject::Nobody;
        let found = dates::find(&self.scene.tokens, *day, self.scene.today, Bias::Past);
        let Some(found) = found else { return };
        // "Lunch with Grace on Friday" may be a memory or a plan.
        let open = noun && found.side.is_none() && found.when != When::Known(self.scene.today.into());
        match found.when {
            When::Known(when) if !open => self.reading.understood.when = Some(when),
            When::Unclear { choices, guess: true } if !open => {
                self.reading.understood.when = choices.first().copied();
                self.leave_open(*day);
            }
            _ => {
                self.day_is_open = true;
                self.leave_open(*day);
            }
        }
    }

    pub(super) fn kind_of(&self, clause: &Clause, kind: InteractionKind, around: &Surroundings) -> InteractionKind {
        let spoke = (clause.start..clause.head_end).any(|at| matches!(self.scene.word(at), "spoke" | "talked" | "chatted"));
        let phone = (clause.start..clause.head_end).any(|at| self.scene.word(at) == "phone");
        match kind {
            _ if around.medium.is_some() => around.medium.unwrap_or(kind),
            InteractionKind::Meeting if around.event.is_some() => InteractionKind::Encounter,
            InteractionKind::Call if spoke && !phone && around.event.is_some() => InteractionKind::Encounter,
            InteractionKind::Call if spoke && !phone && around.place.is_some() => InteractionKind::Meeting,
            kind => kind,
        }
    }

    pub(super) fn sent(&mut self, clause: &Clause, direction: Direction) {
        let body = self.quote(clause, clause.head_end, Bias::Past);
        if self.contact.is_none() && body.side != Some(Bias::Future) && !clause.people.is_empty() {
            self.reading.understood.kind = Some(InteractionKind::Message);
            self.reading.direction = direction;
            self.reading.understood.when = body.when.or(self.reading.understood.when);
            self.met.extend(&clause.people);
            self.contact = Some(clause.clone());
        }
        if !body.what.is_empty() {
            self.favour(clause, direction, FavourKind::Resource);
        }
        self.cover_head(clause, ChipKind::Kind);
    }

    pub(super) fn through(&mut self, at: usize, clause: &Clause) {
        let Some((people, end)) = Clauses::named_at(self.scene, at) else { return };
        self.reading.understood.met_through = self.names(&people).into_iter().next();
        self.coverage.cover(clause.start, end, ChipKind::MetThrough);
        if let Some(contact) = self.contact.clone() {
            // What stands behind it still belongs to the meeting.
            let rest = Clause { head_end: end, start: clause.start, end: clause.end, ..contact };
            let around = surroundings::of(self.scene, &rest);
            if around.event.is_some() && self.reading.understood.kind == Some(InteractionKind::Meeting) {
                self.reading.understood.kind = Some(InteractionKind::Encounter);
            }
            self.set_scene(&around, &rest);
        }
    }

    pub(super) fn led_me(&mut self, clause: &Clause) {
        let us = self.scene.word(clause.head_end - 1) == "us";
        self.reading.understood.met_through = self.names(&clause.people).into_iter().next();
        self.favour(clause, Direction::Theirs, FavourKind::Introduction);
        if let Some((people, end)) = Clauses::named_at(self.scene, clause.head_end).filter(|_| !us) {
            self.introduced(clause, people, end);
        }
    }

    pub(super) fn was_led(&mut self, clause: &Clause) {
        let Some((people, end)) = Clauses::named_at(self.scene, clause.head_end) else { return };
        let by = (end..clause.end).find(|at| matches!(self.scene.word(*at), "by" | "through" | "via"));
        if let Some((connectors, last)) = by.and_then(|by| Clauses::named_at(self.scene, by + 1)) {
            self.reading.understood.met_through = self.names(&connectors).into_iter().next();
            self.coverage.cover(end, last, ChipKind::MetThrough);
        }
        self.cover_head(clause, ChipKind::MetThrough);
        self.introduced(clause, people, end);
    }

    /// An introduction is no meeting, unless it was made at an event.
    pub(super) fn introduced(&mut self, clause: &Clause, people: Vec<usize>, end: usize) {
        let rest = Clause { head_end: end, people: people.clone(), ..clause.clone() };
        let around = surroundings::of(self.scene, &rest);
        self.coverage.cover(clause.head_end, end, ChipKind::MetThrough);
        if around.event.is_some() && around.side != Some(Bias::Future) && self.contact.is_none() {
            self.reading.understood.kind = Some(InteractionKind::Encounter);
            self.contact = Some(rest.clone());
            self.met.extend(people);
        } else {
            self.planned.extend(people);
        }
        self.set_scene(&around, &rest);
    }
}
