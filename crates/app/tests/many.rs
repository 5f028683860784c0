//! One change for many: one line in the history, one undo.

mod support;

use support::{Fresh, exported};
use wellmet_app::{
    Error,
    acts::{NewAnswer, Reply},
    people::ManyChange,
};
use wellmet_domain::{PersonId, cadence::Circle, people::State};

const NOTHING: ManyChange = ManyChange { people: Vec::new(), circle: None, tag: None, state: None };

async fn three(fresh: &Fresh) -> Vec<PersonId> {
    let mut people = Vec::new();
    for name in ["Dana Okafor", "Kofi Mensah", "Ines Duarte"] {
        people.push(fresh.person(name).await);
    }
    people
}

async fn lines(fresh: &Fresh) -> Vec<String> {
    fresh.app.history(None, 50).await.unwrap().items.into_iter().map(|entry| entry.said.text).collect()
}

on_both_engines! {
    async fn a_circle_a_tag_and_a_state_for_three_are_one_change_each(fresh: &Fresh) {
        let people = three(fresh).await;
        let before = exported(fresh).await;
        let of = |change: ManyChange| ManyChange { people: people.clone(), ..change };
        let changes = [
            ManyChange { circle: Some(Circle::Close), ..NOTHING },
            ManyChange { tag: Some("harbour".to_owned()), ..NOTHING },
            ManyChange { state: Some(State::Archived), ..NOTHING },
        ];
        for change in changes {
            fresh.app.change_many(of(change)).await.unwrap();
        }
        let told = lines(fresh).await;
        assert_eq!(told[..3], ["3 people are archived.", "3 people have the tag “harbour”.", "3 people have another circle now."]);
        for _ in 0..3 {
            fresh.app.undo(None, false).await.unwrap();
        }
        assert!(exported(fresh).await == before);
    }
}

on_both_engines! {
    async fn a_change_for_nobody_or_of_nothing_is_refused_whole(fresh: &Fresh) {
        let people = three(fresh).await;
        let stranger = PersonId(uuid::Uuid::max());
        let with_a_stranger = ManyChange { people: [people.clone(), vec![stranger]].concat(), state: Some(State::Archived), ..NOTHING };
        assert!(matches!(fresh.app.change_many(with_a_stranger).await.unwrap_err(), Error::NotFound(_)));
        for odd in [NOTHING, ManyChange { people: people.clone(), ..NOTHING }, ManyChange { people, state: Some(State::Me), ..NOTHING }] {
            assert!(matches!(fresh.app.change_many(odd).await.unwrap_err(), Error::Invalid(_)));
        }
        assert_eq!(lines(fresh).await.len(), 3);
    }
}

on_both_engines! {
    async fn one_answer_to_several_acts_is_taken_back_as_one(fresh: &Fresh) {
        three(fresh).await;
        for name in ["Dana Okafor", "Kofi Mensah"] {
            let sentence = format!("met {name} yesterday, promised to send them the draft today");
            fresh.app.log_sentence(&sentence, &[], None, true).await.unwrap();
        }
        let acts: Vec<String> = fresh.app.today(None).await.unwrap().acts.into_iter().map(|act| act.id).collect();
        // Of each a promise, and the first meeting to follow up.
        assert_eq!(acts.len(), 4);
        let answered = fresh.app.answer_acts(&acts, &NewAnswer::from(Reply::Skipped)).await.unwrap();
        assert_eq!((answered.items.len(), answered.said.text.as_str()), (4, "4 pass this time."));
        assert!(fresh.app.today(None).await.unwrap().acts.is_empty());
        fresh.app.undo(Some(answered.batch), false).await.unwrap();
        assert_eq!(fresh.app.today(None).await.unwrap().acts.len(), 4);
    }
}
