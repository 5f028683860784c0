//! Insight: what rests on one person, who joins groups, how varied people are, and what a bare list cannot tell.

mod support;

use serde_json::json;
use support::Fresh;
use wellmet_app::insight::{AdviceKind, Finding, FindingKind, Insight, SeenKind, VarietyKind};
use wellmet_domain::{
    InteractionId, PersonId, RowId,
    catalogue::{Language, say, speaking},
    interactions::{Direction, Interaction, Participant, Role},
    promises::{Favour, FavourKind},
};

async fn insight(fresh: &Fresh) -> Insight {
    fresh.app.insight(false).await.unwrap()
}

fn of_kind(insight: &Insight, kind: FindingKind) -> Vec<&Finding> {
    insight.findings.iter().filter(|finding| finding.kind == kind).collect()
}

fn names(finding: &Finding) -> Vec<&str> {
    finding.advice.iter().flat_map(|advice| &advice.people).map(|person| person.name.as_str()).collect()
}

/// Several people in one meeting.
async fn together(fresh: &Fresh, people: &[PersonId], on: &str) -> InteractionId {
    let id = fresh.met(people[0], on, "Round table").await;
    let mut tx = fresh.app.begin(say("undo-nothing", [])).await.unwrap();
    let on_date = tx.get::<Interaction>(id).await.unwrap().unwrap().on_date;
    for person in &people[1..] {
        let row = RowId(tx.fresh_id());
        tx.insert(&Participant { id: row, interaction_id: id, person_id: Some(*person), identity_id: None, role: Role::With, on_date })
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    id
}

async fn at(fresh: &Fresh, name: &str, organisation: &str) -> PersonId {
    fresh.person_of(json!({ "name": name, "positions": [{ "organisation": organisation, "title": "Engineer", "current": true }] })).await
}

async fn in_lisbon(fresh: &Fresh, name: &str, through: Option<PersonId>) -> PersonId {
    let person = fresh.person_of(json!({ "name": name, "met_through": through, "addresses": [{ "locality": "Lisbon" }] })).await;
    fresh.met(person, "2026-10-20", "Coffee").await;
    person
}

on_both_engines! {
    async fn a_list_of_connections_alone_is_a_star_and_says_what_would_help(fresh: &Fresh) {
        for (name, organisation) in [("Ana Reis", "Acme"), ("Ben Okoro", "Lumen"), ("Cai Lund", "Corvo")] {
            at(fresh, name, organisation).await;
        }
        let told = insight(fresh).await;
        assert_eq!(told.seen.kind, SeenKind::Star);
        assert_eq!(told.seen.said.text, "The book shows whom you know, not who among them knows whom. What follows rests on you alone.");
        let helps: Vec<&str> = told.seen.helps.iter().map(|help| help.key.as_str()).collect();
        assert_eq!(helps, ["insight-helps-calendar", "insight-helps-mail", "insight-helps-answers"]);
        assert!(told.groups.is_empty() && told.findings.is_empty());
        assert_eq!(told.said.key, "insight-nobody");
    }
}

on_both_engines! {
    async fn a_list_with_one_employer_for_several_gives_guesses_and_says_so(fresh: &Fresh) {
        for name in ["Ana Reis", "Ben Okoro", "Cai Lund"] {
            at(fresh, name, "Acme").await;
        }
        let told = insight(fresh).await;
        assert_eq!(told.seen.kind, SeenKind::Thin);
        assert_eq!(told.groups[0].said.text, "3 people around Acme.");
    }
}

on_both_engines! {
    async fn most_people_of_a_town_through_one_are_told_with_whom_to_meet_oneself(fresh: &Fresh) {
        let ana = in_lisbon(fresh, "Ana Reis", None).await;
        for name in ["Ben Okoro", "Cai Lund", "Dara Vos"] {
            in_lisbon(fresh, name, Some(ana)).await;
        }
        let (li, tom) = (in_lisbon(fresh, "Li Wei", None).await, in_lisbon(fresh, "Tom Berg", None).await);
        for person in [li, tom] {
            fresh.met(person, "2026-11-18", "Lunch").await;
        }
        let told = insight(fresh).await;
        let found = of_kind(&told, FindingKind::Through);
        assert_eq!(found.len(), 1, "{:?}", told.findings);
        assert_eq!(found[0].said.text, "Most people you know in Lisbon you know through Ana Reis.");
        assert_eq!(found[0].because[0].text, "3 of 5: you met them through that one person, or only in their company.");
        let advice = found[0].advice.as_ref().unwrap();
        assert_eq!((advice.kind, names(found[0])), (AdviceKind::Meet, vec!["Li Wei", "Tom Berg"]));
        assert_eq!(advice.said.text, "Meet Li Wei and Tom Berg yourself, so that it does not rest on Ana Reis alone.");
        for name in ["Eli Sand", "Fay Moor"] {
            in_lisbon(fresh, name, None).await;
        }
        assert!(of_kind(&insight(fresh).await, FindingKind::Through).is_empty(), "three of seven are not most");
    }
}

on_both_engines! {
    async fn who_was_there_every_time_is_who_led_there(fresh: &Fresh) {
        let ana = in_lisbon(fresh, "Ana Reis", None).await;
        let mut people = vec![ana];
        for name in ["Ben Okoro", "Cai Lund", "Dara Vos"] {
            let person = fresh.person_of(json!({ "name": name, "addresses": [{ "locality": "Lisbon" }] })).await;
            together(fresh, &[ana, person], "2026-10-05").await;
            people.push(person);
        }
        let told = insight(fresh).await;
        assert_eq!(of_kind(&told, FindingKind::Through)[0].said.text, "Most people you know in Lisbon you know through Ana Reis.");
        for person in &people[1..] {
            fresh.met(*person, "2026-11-11", "Coffee for two").await;
        }
        assert!(of_kind(&insight(fresh).await, FindingKind::Through).is_empty());
    }
}

/// Two groups that meet, and one person who is in both.
async fn two_groups(fresh: &Fresh) -> PersonId {
    let mut groups = Vec::new();
    for (organisation, people) in
        [("Acme", ["Ana Reis", "Ben Okoro", "Cai Lund", "Dara Vos"]), ("Lumen", ["Eli Sand", "Fay Moor", "Gil Park", "Hana Ito"])]
    {
        let mut group = Vec::new();
        for name in people {
            group.push(at(fresh, name, organisation).await);
        }
        groups.push(group);
    }
    for on in ["2026-09-01", "2026-10-01", "2026-11-02"] {
        together(fresh, &groups[0], on).await;
        together(fresh, &groups[1], on).await;
    }
    let joins = groups[0][0];
    together(fresh, &[joins, groups[1][0]], "2026-11-15").await;
    joins
}

on_both_engines! {
    async fn groups_are_named_by_what_they_share_and_who_joins_them_is_told(fresh: &Fresh) {
        two_groups(fresh).await;
        let told = insight(fresh).await;
        assert_eq!(told.seen.kind, SeenKind::Well);
        assert!(told.seen.helps.is_empty());
        let groups: Vec<&str> = told.groups.iter().map(|group| group.said.text.as_str()).collect();
        assert_eq!(groups, ["4 people around Acme.", "4 people around Lumen."]);
        let bridge = of_kind(&told, FindingKind::Bridge);
        assert_eq!(bridge.len(), 1);
        let said = &bridge[0].said.text;
        assert!(said.ends_with("is the only one who joins “Acme” and “Lumen”, besides you."), "{said}");
        assert_eq!(bridge[0].advice.as_ref().unwrap().kind, AdviceKind::Introduce);
        assert_eq!(names(bridge[0]).len(), 2);
        assert!(of_kind(&told, FindingKind::Gap).is_empty());
    }
}

on_both_engines! {
    async fn an_association_ties_its_members_in_insight_and_an_office_in_it_is_no_trade(fresh: &Fresh) {
        let member = json!([{ "organisation": "Harbour Rowing Club", "kind": "membership", "title": "Treasurer" }]);
        for name in ["Ana Reis", "Ben Okoro", "Cai Lund", "Dina Moss", "Eli Voss", "Fay Quist"] {
            let person = fresh.person_of(json!({ "name": name, "positions": member })).await;
            fresh.met(person, "2026-10-20", "Coffee").await;
        }
        let insight = insight(fresh).await;
        assert!(insight.variety.iter().all(|one| one.kind != VarietyKind::Field && one.kind != VarietyKind::Seniority), "{:?}", insight.variety);
        let page = fresh.app.paths("Fay Quist", 9).await.unwrap();
        assert!(page.paths.iter().skip(1).all(|path| path.steps[1].evidence[0].text.starts_with("Both are members of Harbour Rowing Club")));
        assert!(page.paths.len() > 1);
    }
}

on_both_engines! {
    async fn groups_that_nobody_joins_are_a_gap_and_two_could_meet(fresh: &Fresh) {
        let joins = two_groups(fresh).await;
        let extra = at(fresh, "Ida Fell", "Acme").await;
        let acme = fresh.app.people_index().await.unwrap();
        let others: Vec<PersonId> = acme.rows.iter().filter(|row| row.line.organisation.as_deref() == Some("Acme") && row.line.id != joins).map(|row| row.line.id).collect();
        together(fresh, &others, "2026-11-03").await;
        assert!(others.contains(&extra));
        fresh.app.set_state(joins, wellmet_domain::people::State::LeftInPeace).await.unwrap();
        let told = insight(fresh).await;
        assert!(of_kind(&told, FindingKind::Bridge).is_empty(), "{:?}", told.findings);
        let gap = of_kind(&told, FindingKind::Gap);
        assert_eq!(gap[0].said.text, "Nothing shows that anybody of “Acme” knows anybody of “Lumen”, besides you.");
        assert_eq!((gap[0].advice.as_ref().unwrap().kind, names(gap[0]).len()), (AdviceKind::Introduce, 2));
    }
}

on_both_engines! {
    async fn figures_come_only_when_asked_for(fresh: &Fresh) {
        two_groups(fresh).await;
        assert!(insight(fresh).await.figures.is_none());
        let figures = fresh.app.insight(true).await.unwrap().figures.unwrap();
        assert_eq!((figures.people, figures.ties), (8, 13));
        assert!(figures.modularity > 0.3, "{figures:?}");
        assert!(figures.effective_size < 8.0 && figures.constraint > 0.0);
        assert_eq!(figures.central.len(), 2, "only those at both ends of the one tie lie between others: {figures:?}");
    }
}

on_both_engines! {
    async fn variety_is_told_as_so_many_fields(fresh: &Fresh) {
        for (count, title) in [(9, "Software Engineer"), (1, "Lawyer")] {
            for number in 0..count {
                let person = fresh.person_of(json!({ "name": format!("{title} {number}"), "positions": [{ "organisation": format!("Works {title} {number}"), "title": title, "current": true }] })).await;
                fresh.met(person, "2026-11-02", "Talk").await;
            }
        }
        let told = insight(fresh).await;
        let field = told.variety.iter().find(|variety| variety.kind == VarietyKind::Field).unwrap();
        assert_eq!(field.said.text, "The people you know work almost all in one field: engineering.");
        let narrow = of_kind(&told, FindingKind::Narrow);
        let field = narrow.iter().find(|finding| finding.said.key == "insight-narrow-field").unwrap();
        assert_eq!(field.said.text, "Nearly everybody you know works in engineering: 9 of 10.");
        assert_eq!((names(field), field.advice.as_ref().unwrap().kind), (vec!["Lawyer 0"], AdviceKind::Write));
    }
}

async fn favour(fresh: &Fresh, person: PersonId, direction: Direction, kind: FavourKind, on: &str) {
    let mut tx = fresh.app.begin(say("undo-nothing", [])).await.unwrap();
    let id = RowId(tx.fresh_id());
    let row =
        Favour { id, person_id: person, direction, kind, what: "a word".to_owned(), on_date: on.parse().unwrap(), interaction_id: None };
    tx.insert(&row).await.unwrap();
    tx.commit().await.unwrap();
}

on_both_engines! {
    async fn what_was_given_is_told_in_words_and_who_gave_much_is_thought_of(fresh: &Fresh) {
        let (ana, ben) = (fresh.person("Ana Reis").await, fresh.person("Ben Okoro").await);
        favour(fresh, ana, Direction::Mine, FavourKind::Introduction, "2026-03-01").await;
        favour(fresh, ben, Direction::Mine, FavourKind::Advice, "2025-06-01").await;
        for on in ["2026-01-10", "2026-04-10"] {
            favour(fresh, ben, Direction::Theirs, FavourKind::Referral, on).await;
        }
        favour(fresh, ben, Direction::Theirs, FavourKind::Advice, "2025-12-12").await;
        let told = insight(fresh).await;
        let said: Vec<&str> = told.impact.iter().chain(&told.balance).map(|said| said.text.as_str()).collect();
        assert_eq!(said, [
            "You helped one person in the last twelve months, and one in the year before.",
            "You noted one introduction you made; of none has anybody told you yet how it went.",
            "In the last twelve months you helped one person, and one helped you.",
        ]);
        let back = of_kind(&told, FindingKind::GiveBack);
        assert_eq!(back[0].said.text, "Ben Okoro has done a lot for you these two years.");
        assert_eq!(back[0].advice.as_ref().unwrap().said.text, "Think of something that would help Ben Okoro.");
    }
}

on_both_engines! {
    async fn each_reader_is_told_in_their_own_language(fresh: &Fresh) {
        at(fresh, "Ana Reis", "Acme").await;
        let english = insight(fresh).await.seen.said.text;
        let german = speaking(Language::German, insight(fresh)).await.seen.said.text;
        assert_ne!(german, english);
        assert_eq!(insight(fresh).await.seen.said.text, english);
    }
}
