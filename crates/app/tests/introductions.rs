//! Suggested introductions: what speaks for them, in which order, and who is never suggested.

mod support;

use serde_json::{Value, json};
use support::Fresh;
use wellmet_app::{
    introductions::{SuggestionKind, Suggestions},
    paths::Knowing,
};
use wellmet_domain::{
    PersonId, RowId,
    catalogue::say,
    interactions::{Direction, InteractionKind},
    people::{Source, State},
    promises::{Favour, FavourKind},
    relations::{Certainty, Relation, RelationKind},
};

async fn suggested(fresh: &Fresh) -> Suggestions {
    fresh.app.suggested_introductions(10).await.unwrap()
}

fn pairs(suggestions: &Suggestions) -> Vec<[&str; 2]> {
    suggestions.items.iter().map(|item| [item.one.name.as_str(), item.other.name.as_str()]).collect()
}

/// Somebody with whom one is in touch.
async fn friend(fresh: &Fresh, person: Value) -> PersonId {
    let id = fresh.person_of(person).await;
    for on in ["2026-09-10", "2026-10-12", "2026-11-14"] {
        fresh.met(id, on, "Coffee").await;
    }
    id
}

/// Ana looks for what Ben offers.
async fn ana_and_ben(fresh: &Fresh) -> [PersonId; 2] {
    let ana = friend(fresh, json!({ "name": "Ana Reis", "needs": [{ "what": "a speaker on grid storage" }] })).await;
    let ben = friend(fresh, json!({ "name": "Ben Okoro", "offers": [{ "what": "speaking about storage in the grid" }] })).await;
    [ana, ben]
}

async fn related(fresh: &Fresh, person_id: PersonId, other_id: PersonId) {
    let mut tx = fresh.app.begin(say("undo-nothing", [])).await.unwrap();
    let (id, kind, certainty, source) = (RowId(tx.fresh_id()), RelationKind::Friend, Certainty::Stated, Source::You);
    tx.insert(&Relation { id, person_id, other_id, kind, certainty, source }).await.unwrap();
    tx.commit().await.unwrap();
}

async fn helped(fresh: &Fresh, person_id: PersonId, direction: Direction, kind: FavourKind, on: &str) {
    let mut tx = fresh.app.begin(say("undo-nothing", [])).await.unwrap();
    let (id, what, on_date) = (RowId(tx.fresh_id()), "a hand".to_owned(), on.parse().unwrap());
    tx.insert(&Favour { id, person_id, direction, kind, what, on_date, interaction_id: None }).await.unwrap();
    tx.commit().await.unwrap();
}

on_both_engines! {
    async fn what_one_looks_for_and_the_other_offers_stands_first(fresh: &Fresh) {
        friend(fresh, json!({ "name": "Cai Lund", "topics": [{ "name": "Beekeeping" }] })).await;
        friend(fresh, json!({ "name": "Dara Vos", "topics": [{ "name": "Beekeeping" }] })).await;
        let [_, ben] = ana_and_ben(fresh).await;
        let found = suggested(fresh).await;
        assert_eq!(pairs(&found), [["Ana Reis", "Ben Okoro"], ["Cai Lund", "Dara Vos"]]);
        assert_eq!(found.said.text, "2 introductions could help.");
        let first = &found.items[0];
        assert_eq!((first.kind, first.said.text.as_str()), (SuggestionKind::Need, "Ana Reis looks for a speaker on grid storage; Ben Okoro could help."));
        assert_eq!(first.because[0].text, "Ben Okoro offers speaking about storage in the grid.");
        assert_eq!((first.ask_first, first.ask_first_said.text.as_str()), (ben, "Ask Ben Okoro first, who would be the one to give."));
        let second = &found.items[1];
        assert_eq!((second.kind, second.said.text.as_str()), (SuggestionKind::Topic, "Cai Lund and Dara Vos both care about Beekeeping."));
    }
}

on_both_engines! {
    async fn two_who_know_each_other_are_not_introduced(fresh: &Fresh) {
        let [ana, ben] = ana_and_ben(fresh).await;
        related(fresh, ana, ben).await;
        assert!(suggested(fresh).await.items.is_empty());
    }
}

on_both_engines! {
    async fn two_who_may_know_each_other_are_introduced_only_after_a_no(fresh: &Fresh) {
        let at = json!([{ "organisation": "Acme", "title": "Planner", "current": true }]);
        let ana = friend(fresh, json!({ "name": "Ana Reis", "positions": at, "needs": [{ "what": "an accountant for bakeries" }] })).await;
        let ben = friend(fresh, json!({ "name": "Ben Okoro", "positions": at, "offers": [{ "what": "accounting for bakeries" }] })).await;
        assert!(suggested(fresh).await.items.is_empty(), "both are listed at Acme");
        fresh.app.answer_acquaintance(ana, ben, Knowing::Unsure).await.unwrap();
        assert!(suggested(fresh).await.items.is_empty());
        fresh.app.answer_acquaintance(ana, ben, Knowing::No).await.unwrap();
        assert_eq!(pairs(&suggested(fresh).await), [["Ana Reis", "Ben Okoro"]]);
        fresh.app.answer_acquaintance(ana, ben, Knowing::Yes).await.unwrap();
        assert!(suggested(fresh).await.items.is_empty());
    }
}

on_both_engines! {
    async fn who_helped_lately_rests_and_may_still_be_helped(fresh: &Fresh) {
        let [ana, ben] = ana_and_ben(fresh).await;
        helped(fresh, ana, Direction::Theirs, FavourKind::Advice, "2026-11-01").await;
        assert_eq!(suggested(fresh).await.items.len(), 1, "who helped may be given something back");
        helped(fresh, ben, Direction::Theirs, FavourKind::Advice, "2026-08-01").await;
        assert_eq!(suggested(fresh).await.items.len(), 1, "that was long ago");
        helped(fresh, ben, Direction::Theirs, FavourKind::Advice, "2026-11-01").await;
        assert!(suggested(fresh).await.items.is_empty());
    }
}

on_both_engines! {
    async fn who_was_introduced_lately_is_left_alone(fresh: &Fresh) {
        let [ana, _] = ana_and_ben(fresh).await;
        helped(fresh, ana, Direction::Mine, FavourKind::Introduction, "2026-11-01").await;
        assert!(suggested(fresh).await.items.is_empty());
    }
}

on_both_engines! {
    async fn who_is_sensitive_remembered_or_left_in_peace_is_never_suggested(fresh: &Fresh) {
        let [ana, ben] = ana_and_ben(fresh).await;
        for (person, state) in [(ana, State::Sensitive), (ben, State::Remembered), (ben, State::LeftInPeace), (ana, State::Trashed)] {
            fresh.app.set_state(person, state).await.unwrap();
            assert!(suggested(fresh).await.items.is_empty(), "{state}");
            fresh.app.clear_state(person, state).await.unwrap();
            assert_eq!(suggested(fresh).await.items.len(), 1, "{state}");
        }
    }
}

on_both_engines! {
    async fn who_did_not_answer_twice_is_not_written_to_for_this(fresh: &Fresh) {
        let [ana, _] = ana_and_ben(fresh).await;
        for on in ["2026-11-16", "2026-11-18"] {
            fresh.happened(ana, on, InteractionKind::Email, Direction::Mine, "Hello").await;
        }
        assert!(suggested(fresh).await.items.is_empty());
        fresh.happened(ana, "2026-11-20", InteractionKind::Email, Direction::Theirs, "Re: Hello").await;
        assert_eq!(suggested(fresh).await.items.len(), 1);
    }
}

on_both_engines! {
    async fn what_was_dismissed_is_remembered_until_it_is_taken_back(fresh: &Fresh) {
        let [ana, ben] = ana_and_ben(fresh).await;
        let done = fresh.app.dismiss_introduction(ben, ana).await.unwrap();
        assert_eq!(done.said.text, "Ben Okoro and Ana Reis are not suggested to each other any more.");
        assert!(suggested(fresh).await.items.is_empty());
        assert!(fresh.app.dismiss_introduction(ana, ben).await.unwrap().is_nothing());
        fresh.app.undo(Some(done.batch), false).await.unwrap();
        assert_eq!(suggested(fresh).await.items.len(), 1);
        assert!(fresh.app.dismiss_introduction(ana, ana).await.is_err());
    }
}

on_both_engines! {
    async fn those_only_named_in_a_list_are_not_introduced(fresh: &Fresh) {
        friend(fresh, json!({ "name": "Ana Reis", "needs": [{ "what": "a speaker on grid storage" }] })).await;
        fresh.person_of(json!({ "name": "Ben Okoro", "topics": [{ "name": "Grid storage" }] })).await;
        assert!(suggested(fresh).await.items.is_empty());
    }
}

on_both_engines! {
    async fn more_common_acquaintances_who_know_few_others_speak_louder(fresh: &Fresh) {
        let mut people = Vec::new();
        for name in ["Ana Reis", "Ben Okoro", "Cai Lund", "Dara Vos", "Eli Sand", "Fay Moor"] {
            people.push(friend(fresh, json!({ "name": name })).await);
        }
        let [ana, ben, cai, dara, eli, fay] = people[..] else { panic!("six were made") };
        // Ana and Ben share Dara, who knows nobody else, and Eli; Ana and Cai share Fay alone, Ben and Cai nobody.
        for (one, other) in [(ana, dara), (ben, dara), (ana, eli), (ben, eli), (ana, fay), (cai, fay), (dara, eli), (dara, fay), (eli, fay)] {
            related(fresh, one, other).await;
        }
        let found = suggested(fresh).await;
        assert_eq!(pairs(&found)[0], ["Ana Reis", "Ben Okoro"], "{:?}", pairs(&found));
        assert_eq!(found.items[0].kind, SuggestionKind::Acquaintances);
        assert!(found.items[0].because.iter().any(|because| because.key == "introductions-because-common"), "{:?}", found.items[0].because);
    }
}

on_both_engines! {
    async fn nobody_is_named_over_and_over(fresh: &Fresh) {
        for number in 0..6 {
            friend(fresh, json!({ "name": format!("Seeker {number}"), "needs": [{ "what": "a speaker on grid storage" }] })).await;
        }
        friend(fresh, json!({ "name": "Ben Okoro", "offers": [{ "what": "speaking about storage in the grid" }] })).await;
        let found = suggested(fresh).await;
        assert_eq!(found.items.iter().filter(|item| item.other.name == "Ben Okoro").count(), 2);
    }
}
