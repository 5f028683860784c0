//! The insight as it is shown: findings in words, each with what one could do about it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use wellmet_domain::{Sentence, catalogue::say};

use super::{bridges, figures::Figures, given, groups::Groups, known::Known, seen::Seen, through, variety};
use crate::paths::OnPath;

wellmet_domain::text_enum! {
    /// What a finding is about.
    pub enum FindingKind {
        /// Most people of a place, an organisation or a topic are known through one person.
        Through => "through",
        /// Two groups are joined by one person alone.
        Bridge => "bridge",
        /// Two groups do not know each other but through me.
        Gap => "gap",
        /// Nearly everybody is alike in something.
        Narrow => "narrow",
        /// Somebody who joins many has grown quiet.
        Fading => "fading",
        /// Somebody gave more than they were given.
        GiveBack => "give_back",
    }
}

wellmet_domain::text_enum! {
    /// What one could do.
    pub enum AdviceKind {
        /// See them oneself.
        Meet => "meet",
        /// Bring two together.
        Introduce => "introduce",
        /// Get in touch.
        Write => "write",
        /// Look for something to give.
        Give => "give",
    }
}

wellmet_domain::text_enum! {
    /// In what people differ.
    pub enum VarietyKind {
        /// What they work in.
        Field => "field",
        /// How far along they are.
        Seniority => "seniority",
        /// Where they are.
        Place => "place",
        /// How long ago one spoke.
        Recency => "recency",
    }
}

/// Something one could do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Advice {
    /// What kind of thing.
    pub kind: AdviceKind,
    /// It in words.
    pub said: Sentence,
    /// With whom.
    pub people: Vec<OnPath>,
}

/// Something worth knowing about the people one knows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Finding {
    /// What it is about.
    pub kind: FindingKind,
    /// It in words.
    pub said: Sentence,
    /// Why, in words.
    pub because: Vec<Sentence>,
    /// Whom it speaks of, the most important first; not all of many.
    pub people: Vec<OnPath>,
    /// What one could do about it.
    pub advice: Option<Advice>,
}

/// People who know one another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Group {
    /// What they share, or those around whom they gather.
    pub name: String,
    /// The group in words.
    pub said: Sentence,
    /// How many they are.
    pub size: usize,
    /// Some of them, those who know the most others first.
    pub people: Vec<OnPath>,
}

/// How varied the people one knows are in one respect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Variety {
    /// In what.
    pub kind: VarietyKind,
    /// It in words.
    pub said: Sentence,
    /// Of how many nothing is known in this respect, in words; none when it is known of everybody.
    pub unknown: Option<Sentence>,
}

/// What shape the people one knows have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Insight {
    /// The whole in one sentence.
    pub said: Sentence,
    /// How much the book sees of ties between others, and what would help.
    pub seen: Seen,
    /// What is worth knowing, the most important first.
    pub findings: Vec<Finding>,
    /// Those who know one another, the largest group first.
    pub groups: Vec<Group>,
    /// How varied they are.
    pub variety: Vec<Variety>,
    /// Whom one helped, and what came of introductions, over time.
    pub impact: Vec<Sentence>,
    /// Where one's time goes, and how giving and taking stand.
    pub balance: Vec<Sentence>,
    /// The figures behind the words, where they were asked for.
    pub figures: Option<Figures>,
}

impl Insight {
    /// Everything that can be said of the people one knows.
    pub(super) fn of(known: &Known) -> Self {
        let groups = Groups::of(known);
        let seen = Seen::of(known);
        let (variety, narrow) = variety::told(known);
        let mut findings = through::findings(known);
        findings.extend(bridges::findings(known, &groups));
        findings.extend(narrow);
        findings.extend(given::findings(known));
        let args = [("people", known.people.len().into()), ("groups", groups.shown.len().into())];
        Self {
            said: if known.people.is_empty() { say("insight-nobody", []) } else { say("insight-said", args) },
            seen,
            findings,
            groups: groups.shown.iter().map(|group| group.told(known)).collect(),
            variety,
            impact: given::impact(known),
            balance: given::balance(known),
            figures: Some(Figures::of(known, &groups)),
        }
    }
}
