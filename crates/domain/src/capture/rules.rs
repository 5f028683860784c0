//! The grammar: which words, said by whom, mean what.
//!
//! A pattern is a row of elements: `a|b` one of these words; `a|b?` perhaps one of them; `P` people, named or as a pronoun; `P?`
//! perhaps people; `ME` me or us; `MY` my or our; `OWN` his, her, their, Dana's; `~3` up to three words; `DO` a verb of what I commit
//! myself to; `ACT` one of what others commit themselves to; `ORDER` an order to oneself; `ORG` an organisation of the book; capitals
//! otherwise name one of [`CLASSES`]. `^` says where the quoted words begin; without it they begin behind the pattern.

use std::{collections::HashMap, sync::LazyLock};

use crate::{
    capture::reading::{IntentKind, NewsKind},
    interactions::{Direction, InteractionKind},
    promises::FavourKind,
};

/// What a clause means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    Contact(InteractionKind, Direction),
    /// Something was sent along: a message and what it carried.
    Sent(Direction),
    Promise(Direction),
    Favour(Direction, FavourKind),
    /// Somebody introduced me to somebody.
    LedMe,
    /// I was introduced to somebody, by somebody.
    WasLed,
    Need,
    Offer,
    Thanks(Direction),
    OwedThanks,
    Insight,
    Topic,
    Through,
    News(NewsKind),
    Died,
    Intent(IntentKind),
    /// Words that lead to another clause or mean nothing here.
    Aside,
}

/// Who has to be the subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// I or we, or nobody where a clause begins.
    Me,
    /// Somebody else; nobody where a clause begins means the one spoken about.
    Them,
    /// Somebody else, said.
    Somebody,
    /// The other and I: "we", "Dana and I".
    Both,
    /// Something of theirs: "her father", "his talk".
    Theirs,
    /// Nobody, where a clause begins.
    Nobody,
    /// Nobody, anywhere.
    Anywhere,
}

/// One element of a pattern.
#[derive(Clone, Debug)]
pub(super) enum Element {
    Words(Vec<&'static str>),
    Maybe(Vec<&'static str>),
    People,
    MaybePeople,
    Own,
    Organisation,
    Gap(usize),
    What,
}

/// A pattern, who has to say it, and what it means.
#[derive(Debug)]
pub(super) struct Rule {
    pub subject: Subject,
    pub elements: Vec<Element>,
    pub act: Act,
}

/// The rules by the word they begin with.
pub(super) static RULES: LazyLock<HashMap<&'static str, Vec<Rule>>> = LazyLock::new(|| {
    let mut rules: HashMap<&'static str, Vec<Rule>> = HashMap::new();
    for (subject, act, patterns) in tables() {
        for pattern in patterns {
            let elements: Vec<Element> = pattern.split(' ').map(element).collect();
            let first = elements.iter().find(|element| !matches!(element, Element::What));
            let Some(Element::Words(first)) = first else { continue };
            for word in first {
                rules.entry(*word).or_default().push(Rule { subject, elements: elements.clone(), act });
            }
        }
    }
    rules
});

fn element(text: &'static str) -> Element {
    match text {
        "^" => Element::What,
        "P" => Element::People,
        "P?" => Element::MaybePeople,
        "OWN" => Element::Own,
        "ORG" => Element::Organisation,
        _ if text.starts_with('~') => Element::Gap(text[1..].parse().unwrap_or(1)),
        _ => text.strip_suffix('?').map_or_else(|| Element::Words(alternatives(text)), |text| Element::Maybe(alternatives(text))),
    }
}

fn alternatives(text: &'static str) -> Vec<&'static str> {
    text.split('|')
        .flat_map(|word| CLASSES.iter().find(|(name, _)| *name == word).map_or_else(|| vec![word], |(_, words)| words.to_vec()))
        .collect()
}

/// Words that behave alike.
const CLASSES: &[(&str, &[&str])] = &[
    ("ME", &["me", "us"]),
    ("MY", &["my", "our"]),
    ("BE", &["is", "are", "was", "were"]),
    ("PRONOUN", &["he", "she", "they"]),
    ("DO", super::words::MINE_TO_DO),
    ("ACT", &ALL_ACTS),
    ("ORDER", super::words::ORDERS),
    ("VERB", super::words::OTHER_VERBS),
    (
        "MEAL",
        &[
            "coffee",
            "coffees",
            "lunch",
            "dinner",
            "breakfast",
            "brunch",
            "drinks",
            "drink",
            "beer",
            "beers",
            "tea",
            "meal",
            "supper",
            "wine",
            "pizza",
            "ramen",
        ],
    ),
    ("TALK", &["meeting", "chat", "conversation", "talk", "walk", "discussion", "session", "catchup", "meetup", "stroll", "hike"]),
    ("CALL", &["call", "zoom", "phonecall", "videocall", "facetime", "skype"]),
    ("MAIL", &["email", "mail", "emails"]),
    ("MESSAGE", &["message", "text", "dm", "whatsapp", "messages"]),
    ("LETTER", &["letter", "card", "postcard", "gift", "parcel", "present"]),
];

const ALL_ACTS: [&str; super::words::MINE_TO_DO.len() + super::words::THEIRS_TO_DO.len()] = {
    let mut all = [""; super::words::MINE_TO_DO.len() + super::words::THEIRS_TO_DO.len()];
    let mut at = 0;
    while at < all.len() {
        let mine = super::words::MINE_TO_DO.len();
        all[at] = if at < mine { super::words::MINE_TO_DO[at] } else { super::words::THEIRS_TO_DO[at - mine] };
        at += 1;
    }
    all
};

type Table = (Subject, Act, &'static [&'static str]);

fn tables() -> Vec<Table> {
    [contacts(), promises(), favours(), wants(), learning(), news(), intents()].concat()
}

fn contacts() -> Vec<Table> {
    use InteractionKind as Kind;
    let mine = |kind| Act::Contact(kind, Direction::Mine);
    let theirs = |kind| Act::Contact(kind, Direction::Theirs);
    let mutual = |kind| Act::Contact(kind, Direction::Mutual);
    vec![
        (
            Subject::Me,
            mutual(Kind::Meeting),
            &[
                "met P",
                "met up? with P",
                "saw P",
                "visited P",
                "hung out with P",
                "sat with|by P",
                "sat next to P",
                "caught up with P",
                "had ~3 TALK with P",
                "had ~3 catch up with P",
                "worked with P",
                "walked with P",
                "sat down with P",
                "ran through ~3 with P",
            ],
        ),
        (
            Subject::Nobody,
            mutual(Kind::Meeting),
            &["TALK with P", "good|great|nice|lovely|quick|long|short|brief ~2 TALK with P", "catch up with P"],
        ),
        (
            Subject::Me,
            mutual(Kind::Meal),
            &[
                "had|grabbed|got|shared|ate|enjoyed|took ~3 MEAL with P",
                "took P for|to ~2 MEAL",
                "went for|to ~2 MEAL with P",
                "met up? with? P for|over ~2 MEAL",
            ],
        ),
        (Subject::Nobody, mutual(Kind::Meal), &["MEAL with P", "good|great|nice|lovely|quick|long|short|brief|early|late ~2 MEAL with P"]),
        (
            Subject::Me,
            mutual(Kind::Call),
            &[
                "had ~3 CALL with P",
                "had ~2 phone|video call with P",
                "spoke|talked|chatted with|to P",
                "spoke on the phone with|to P",
                "talked on the phone with|to P",
                "zoomed|facetimed|skyped|videocalled with? P",
                "did|took a CALL with P",
                "was on a call with P",
                "jumped|hopped on a call with P",
            ],
        ),
        (
            Subject::Nobody,
            mutual(Kind::Call),
            &[
                "CALL with P",
                "phone|video|zoom|teams call with P",
                "teams with P",
                "good|great|nice|lovely|quick|long|short|brief ~2 CALL with P",
            ],
        ),
        (
            Subject::Me,
            mine(Kind::Call),
            &["called|phoned|rang|telephoned P", "called|phoned|rang P back", "called|rang up P", "gave P a call|ring", "rang P up"],
        ),
        (
            Subject::Me,
            mine(Kind::Email),
            &[
                "emailed|mailed P",
                "emailed|mailed P back",
                "wrote to? P",
                "wrote back to P",
                "wrote P ~2 MAIL",
                "sent P ~3 MAIL",
                "sent ~3 MAIL to P",
                "replied|answered to? P",
                "wrote ~2 MAIL to P",
            ],
        ),
        (
            Subject::Me,
            mine(Kind::Message),
            &["messaged|texted|dmed|pinged|whatsapped P", "sent P ~3 MESSAGE", "sent ~3 MESSAGE to P", "messaged|texted P back", "dm d P"],
        ),
        (Subject::Me, mine(Kind::Letter), &["sent P ~3 LETTER", "sent ~3 LETTER to P", "wrote P ~3 LETTER", "wrote ~3 LETTER to P"]),
        (
            Subject::Me,
            mutual(Kind::Encounter),
            &["bumped|ran|stumbled into P", "came across P", "introduced myself to P", "got talking to|with P"],
        ),
        (Subject::Me, theirs(Kind::Letter), &["got|received|had ~3 LETTER from P"]),
        (Subject::Me, theirs(Kind::Email), &["got|received|had ~3 MAIL from P"]),
        (Subject::Nobody, theirs(Kind::Email), &["MAIL from P", "mail|email in from P"]),
        (Subject::Nobody, theirs(Kind::Letter), &["LETTER from P"]),
        (Subject::Nobody, theirs(Kind::Message), &["MESSAGE from P"]),
        (Subject::Nobody, theirs(Kind::Call), &["call from P", "phone call from P"]),
        (
            Subject::Me,
            theirs(Kind::Message),
            &["got|received|had ~3 MESSAGE from P", "heard back? from P", "got ~2 reply|answer|word from P", "got|received ~2 note from P"],
        ),
        (Subject::Me, theirs(Kind::Call), &["got|received|took|had ~3 CALL from P", "got|received a phone call from P"]),
        (
            Subject::Them,
            theirs(Kind::Email),
            &["emailed|mailed ME?", "emailed|mailed ME? back", "wrote to? ME", "wrote back", "sent ME ~3 MAIL"],
        ),
        (Subject::Somebody, theirs(Kind::Email), &["wrote", "replied|answered", "replied to ME|MY"]),
        (Subject::Them, theirs(Kind::Call), &["called|phoned|rang ME", "called|phoned|rang ME? back|up", "gave ME a call|ring"]),
        (Subject::Somebody, theirs(Kind::Call), &["called|phoned|rang"]),
        (
            Subject::Them,
            theirs(Kind::Message),
            &[
                "messaged|texted|dmed|pinged|whatsapped ME?",
                "messaged|texted ME? back",
                "sent ME ~3 MESSAGE",
                "got in touch",
                "reached out to? ME?",
                "got back to ME",
            ],
        ),
        (Subject::Them, theirs(Kind::Letter), &["sent ME ~3 LETTER", "wrote ME ~3 LETTER"]),
        (Subject::Them, mutual(Kind::Meeting), &["visited|met ME", "met up? with ME", "came to see ME", "caught up with ME"]),
        (Subject::Them, mutual(Kind::Meal), &["had ~3 MEAL with ME", "took ME for|to ~2 MEAL", "met ME for ~2 MEAL"]),
        (Subject::Both, mutual(Kind::Meal), &["had|grabbed|got|shared|ate ~3 MEAL", "went for ~2 MEAL", "met up? for|over ~2 MEAL"]),
        (Subject::Both, mutual(Kind::Meeting), &["met up?", "caught up", "had ~3 TALK", "had ~3 catch up", "worked together", "hung out"]),
        (Subject::Both, mutual(Kind::Call), &["spoke|talked|chatted", "zoomed", "had ~3 CALL", "spoke|talked on the phone"]),
        (Subject::Both, mutual(Kind::Encounter), &["bumped|ran into each other"]),
        (Subject::Me, Act::Sent(Direction::Mine), &["^ sent P", "^ forwarded P", "^ sent|forwarded ~5 to P"]),
        (Subject::Them, Act::Sent(Direction::Theirs), &["^ sent|forwarded ME"]),
    ]
}

fn promises() -> Vec<Table> {
    let mine = Act::Promise(Direction::Mine);
    let theirs = Act::Promise(Direction::Theirs);
    vec![
        (
            Subject::Me,
            mine,
            &[
                "promised P? to ^",
                "promised P ^",
                "promised P? i|we would|will ^",
                "promised ^",
                "would|will|shall ^ DO",
                "agreed|offered|volunteered|committed to ^",
                "told P? i|we would|will ^",
                "said i|we would|will ^",
                "owe P ^",
                "owe P? to ^",
                "gave P my word to ^",
                "have promised P? to ^",
                "have promised P ^",
            ],
        ),
        (
            Subject::Them,
            theirs,
            &[
                "promised ME? to ^",
                "promised ME ^",
                "promised ^",
                "agreed|offered|volunteered|committed to ^ ACT",
                "owes ME ^",
                "offered ME ^ introduction|intro",
                "promises to ^",
            ],
        ),
        (Subject::Somebody, theirs, &["would|will|shall ^ ACT", "BE going to ^ ACT", "will ^ be in touch", "will ^ see if|whether|what"]),
    ]
}

fn favours() -> Vec<Table> {
    use FavourKind as Kind;
    let mine = |kind| Act::Favour(Direction::Mine, kind);
    let theirs = |kind| Act::Favour(Direction::Theirs, kind);
    vec![
        (
            Subject::Me,
            mine(Kind::Introduction),
            &[
                "^ introduced P to|with",
                "^ introduced P",
                "^ connected P with|to",
                "^ put P in touch",
                "^ connected P",
                "^ made an introduction for P",
            ],
        ),
        (
            Subject::Me,
            mine(Kind::Feedback),
            &["^ reviewed|proofread|edited|checked|read OWN", "^ gave P ~3 feedback|comments", "^ commented on OWN"],
        ),
        (Subject::Me, mine(Kind::Advice), &["^ gave P ~3 advice|tips|tip", "^ advised P"]),
        (Subject::Me, mine(Kind::Referral), &["^ referred P", "^ gave P a referral"]),
        (
            Subject::Me,
            mine(Kind::Advocacy),
            &[
                "^ recommended P",
                "^ put in a good word for P",
                "^ vouched for P",
                "^ nominated P",
                "^ wrote P ~2 recommendation|reference",
                "^ gave P ~2 reference",
            ],
        ),
        (
            Subject::Me,
            mine(Kind::Time),
            &["^ helped P", "^ mentored|coached P", "^ gave P a hand|lift", "^ showed|taught P", "^ helped out P"],
        ),
        (Subject::Me, mine(Kind::Resource), &["^ lent P", "^ shared ~5 with P"]),
        (Subject::Me, mine(Kind::Support), &["^ supported|encouraged|comforted P", "^ listened to P", "^ cheered P up"]),
        (
            Subject::Them,
            Act::LedMe,
            &[
                "^ introduced ME to|with",
                "^ introduced ME",
                "^ connected ME with|to",
                "^ connected ME",
                "^ put ME in touch with",
                "^ put ME in touch",
            ],
        ),
        (Subject::Me, Act::WasLed, &["was|got|were introduced to"]),
        (
            Subject::Them,
            theirs(Kind::Feedback),
            &["^ reviewed|proofread|edited|checked|read MY", "^ gave ME ~3 feedback|comments", "^ commented on MY"],
        ),
        (Subject::Them, theirs(Kind::Advice), &["^ gave ME ~3 advice|tips|tip", "^ advised ME"]),
        (Subject::Them, theirs(Kind::Referral), &["^ referred ME", "^ gave ME a referral"]),
        (
            Subject::Them,
            theirs(Kind::Advocacy),
            &[
                "^ recommended ME",
                "^ put in a good word for ME",
                "^ vouched for ME",
                "^ nominated ME",
                "^ wrote ME ~2 recommendation|reference",
            ],
        ),
        (Subject::Them, theirs(Kind::Time), &["^ helped ME", "^ mentored|coached ME", "^ gave ME a hand|lift", "^ showed|taught ME"]),
        (Subject::Them, theirs(Kind::Resource), &["^ lent ME", "^ shared ~5 with ME"]),
        (Subject::Them, theirs(Kind::Support), &["^ supported|encouraged|comforted ME", "^ listened to ME", "^ cheered ME up"]),
    ]
}

fn wants() -> Vec<Table> {
    vec![
        (
            Subject::Them,
            Act::Need,
            &[
                "BE? looking|searching|hunting for ^",
                "needs|need ^",
                "BE? ^ hiring|recruiting",
                "wants|wanted ^",
                "asked ME? for ^",
                "asked ME to ^",
                "BE? seeking ^",
                "BE on the lookout for ^",
                "could use ^",
                "would like|love ^",
                "BE? in need of ^",
                "BE trying to find ^",
                "asked ME if|whether i|we could|can ^",
            ],
        ),
        (
            Subject::Them,
            Act::Offer,
            &[
                "can|could help ME? with ^",
                "can|could help ME? ^",
                "offered ME? help|support with ^",
                "offered to help ME? with ^",
                "offered to help ME? ^",
                "BE happy|glad|willing to help ME? with ^",
                "BE happy|glad|willing to ^",
                "offers ^",
                "can|could ^ introduce|connect|recommend|share|review|teach|host|lend|refer",
                "knows ~3 about ^",
                "BE good at ^",
                "BE an expert in|on ^",
            ],
        ),
        (
            Subject::Me,
            Act::Thanks(Direction::Mine),
            &["thanked P for ^", "thanked P", "said thanks|thank to P for? ^", "said thank you to P for? ^", "thanks to? P for ^"],
        ),
        (Subject::Them, Act::Thanks(Direction::Theirs), &["thanked ME for? ^", "said thanks for? ^", "said thank you for? ^"]),
        (
            Subject::Me,
            Act::OwedThanks,
            &[
                "owe P ~2 thanks for ^",
                "owe P ~2 thanks",
                "owe P a? thank you for ^",
                "owe P a? thank you",
                "should|must thank P for? ^",
                "need|have|want to thank P for? ^",
                "thank P for ^",
                "owe P a? ~1 thank you note for? ^",
            ],
        ),
    ]
}

fn learning() -> Vec<Table> {
    vec![
        (
            Subject::Me,
            Act::Insight,
            &[
                "learned|learnt|heard from P that? ^",
                "found out from P that? ^",
                "learned|learnt|heard|realised|realized that ^",
                "learned|learnt ^",
                "found out that? ^",
            ],
        ),
        (Subject::Anywhere, Act::Insight, &["tip|insight|lesson|takeaway|til ^"]),
        (
            Subject::Them,
            Act::Insight,
            &[
                "told ME that? ^",
                "said that? ^",
                "says that? ^",
                "mentioned that? ^",
                "explained ME? that? ^",
                "thinks|believes that? ^",
                "taught ME that? ^",
                "pointed out that? ^",
                "recommended|recommends ^",
                "suggested|suggests that? ^",
            ],
        ),
        (
            Subject::Me,
            Act::Topic,
            &[
                "discussed ^",
                "talked|spoke|chatted about ^",
                "asked P about ^",
                "told P about ^",
                "debated|brainstormed ^",
                "compared notes on ^",
            ],
        ),
        (Subject::Both, Act::Topic, &["discussed ^", "talked|spoke|chatted about ^", "debated|brainstormed ^", "compared notes on ^"]),
        (Subject::Them, Act::Topic, &["told ME about ^", "asked ME? about ^", "talked|spoke about ^", "discussed ^"]),
        (Subject::Anywhere, Act::Topic, &["re|regarding|topic|topics ^"]),
        (Subject::Anywhere, Act::Through, &["introduced by", "via", "through", "thanks to"]),
        (Subject::Me, Act::Aside, &["told P that?", "asked P if|whether|to", "said"]),
        (Subject::Somebody, Act::Aside, &["said|says|told ME that?", "might|may|should|must|could|would|can|will", "hopes|plans|wants to"]),
    ]
}

fn news() -> Vec<Table> {
    vec![
        (
            Subject::Them,
            Act::News(NewsKind::Job),
            &[
                "^ got|was|is|been promoted",
                "^ moved|moving|moves|switched to ORG",
                "^ joined|joining|joins",
                "^ left|leaving|leaves|quit ORG",
                "^ started at|as",
                "^ BE now at|with|working|head|a|the|an",
                "^ BE at ORG now",
                "^ starts|starting at|as",
                "^ started a? new job|role|position|company",
                "^ changed|changing|switched|switching jobs|job",
                "^ got|has|landed|found|took|accepted a? new? job|role|position",
                "^ founded ^",
                "^ retired|retiring",
                "^ became head|director|partner|ceo|cto|lead|manager|professor",
                "^ BE leaving ORG",
                "^ BE moving to ORG",
                "^ BE joining",
                "^ BE starting at",
                "^ got|has a promotion",
                "^ got ~2 offer from",
            ],
        ),
        (
            Subject::Them,
            Act::News(NewsKind::Move),
            &["^ moved|moving|moves|relocated|relocating to", "^ BE moving|relocating to", "^ moved house|home"],
        ),
        (
            Subject::Them,
            Act::News(NewsKind::Family),
            &[
                "^ had|has|having|expecting|expects a? ~1 baby|child|son|daughter|twins|girl|boy",
                "^ BE expecting|having ~2 baby|child|twins|girl|boy",
                "^ got|getting married|engaged",
                "^ BE getting? married|engaged",
                "^ BE pregnant",
                "^ became a father|mother|dad|mum|parent|grandmother|grandfather",
            ],
        ),
        (
            Subject::Them,
            Act::News(NewsKind::Milestone),
            &[
                "^ graduated",
                "^ defended OWN",
                "^ published OWN|a|an",
                "^ launched",
                "^ won",
                "^ raised",
                "^ released",
                "^ sold OWN",
                "^ finished OWN",
                "^ got ~3 accepted|published|funded",
                "^ passed OWN",
                "^ got ~3 award|prize|grant|scholarship",
                "^ ran a|OWN ~2 marathon",
            ],
        ),
        (
            Subject::Theirs,
            Act::News(NewsKind::Milestone),
            &[
                "BE|got|been|has accepted|published|selected|nominated|funded|approved|shortlisted",
                "got in",
                "won",
                "came out",
                "BE out",
                "launched",
            ],
        ),
        (
            Subject::Theirs,
            Act::News(NewsKind::Hardship),
            &[
                "BE ~1 ill|sick|unwell|dying|hospitalised",
                "BE in hospital|intensive|surgery",
                "died",
                "passed away",
                "has|had cancer|surgery|a|an",
                "broke",
                "failed",
                "BE rejected",
                "got rejected",
                "went bankrupt",
            ],
        ),
        (
            Subject::Theirs,
            Act::News(NewsKind::Family),
            &["had|has a? baby", "got married", "was born", "BE getting married", "BE pregnant"],
        ),
        (
            Subject::Them,
            Act::News(NewsKind::Hardship),
            &[
                "^ lost OWN job|father|mother|dad|mum|husband|wife|brother|sister|son|daughter|partner|friend",
                "^ got|was|been|BE laid off",
                "^ got|was|BE fired",
                "^ BE made redundant",
                "^ got ill|sick",
                "^ BE ~1 ill|sick|unwell|hospitalised|grieving|struggling|divorcing",
                "^ BE in hospital",
                "^ BE|got burned|burnt out",
                "^ broke OWN",
                "^ got|getting divorced",
                "^ BE getting divorced",
                "^ had ~2 surgery|accident|stroke|miscarriage|operation",
                "^ had a heart attack",
                "^ has|had cancer|covid|flu",
                "^ had a death",
            ],
        ),
        (Subject::Them, Act::Died, &["^ died", "^ passed away", "^ BE dead", "^ has died", "^ has passed away"]),
    ]
}

fn intents() -> Vec<Table> {
    use IntentKind as Kind;
    vec![
        (
            Subject::Me,
            Act::Intent(Kind::Wish),
            &[
                "^ want|wanted to",
                "^ would like|love to",
                "^ would|should|must|might|could",
                "^ ought to",
                "^ hope|hoping to",
                "^ hope",
                "^ thinking of|about",
                "^ wish",
                "^ maybe|perhaps",
                "^ looking forward to",
                "^ would have",
                "^ am|are thinking of|about",
                "^ am|are looking forward to",
                "^ am|are hoping to",
                "^ wondering",
                "^ considering",
                "^ thought about|of",
            ],
        ),
        (
            Subject::Me,
            Act::Intent(Kind::Plan),
            &[
                "^ need|needed|have|got to",
                "^ plan|planning|planned to|on",
                "^ am|are? going to",
                "^ am|are planning|hoping|meant|supposed|due to",
                "^ will|shall ACT",
                "^ will|shall VERB",
                "^ will|shall",
                "^ going to",
                "^ am|are? meeting|seeing|calling|visiting|inviting|emailing|catching P",
                "^ meeting|seeing|calling|visiting|emailing P",
                "^ am|are? having|grabbing|getting ~3 MEAL",
                "^ am|are? catching up with",
                "^ having|grabbing ~3 MEAL",
                "^ invited P",
                "^ scheduled|arranged|booked ~4 with P",
                "^ set up ~4 with P",
                "^ arranged to",
                "^ let us",
                "^ am|are? due to",
                "^ agreed to meet|talk|speak|call|catch|have",
            ],
        ),
        (
            Subject::Nobody,
            Act::Intent(Kind::Plan),
            &[
                "^ ORDER",
                "^ follow up",
                "^ followup",
                "^ check in|back",
                "^ get back to|in",
                "^ reach out",
                "^ circle back",
                "^ catch up",
                "^ touch base",
                "^ talk|speak|chat to|with|again",
                "^ todo",
                "^ to do",
                "^ not forget",
                "^ do not forget",
                "^ have lunch|coffee|dinner",
                "^ grab",
            ],
        ),
        (
            Subject::Both,
            Act::Intent(Kind::Plan),
            &["^ will|shall", "^ agreed to", "^ BE going to", "^ BE meeting", "^ plan|planned to", "^ should|could|might|must"],
        ),
        (Subject::Anywhere, Act::Intent(Kind::Plan), &["^ follow up", "^ remind ME to"]),
        (
            Subject::Me,
            Act::Intent(Kind::Attempt),
            &[
                "^ tried|trying|attempted|failed to",
                "^ tried|failed calling|reaching|emailing|meeting",
                "^ tried P",
                "^ missed ~3 call|calls from|with P",
                "^ missed P",
                "^ did|have|has|had|was|were|could|can|do|does|am|would|will|should not",
                "^ never",
                "^ was|were going|supposed|meant|planning|hoping|about|due to",
                "^ had to cancel|postpone|reschedule|skip",
                "^ left ~3 voicemail|message",
                "^ got ~2 voicemail",
                "^ went to voicemail",
                "^ cancelled|canceled|postponed|rescheduled",
                "^ called off",
                "^ almost|nearly met|called|saw|spoke",
                "^ skipped",
                "^ had planned|wanted|hoped|meant to",
                "^ meant to",
            ],
        ),
        (
            Subject::Them,
            Act::Intent(Kind::Attempt),
            &[
                "^ cancelled|canceled|postponed|rescheduled|bailed|flaked",
                "^ called off",
                "^ could|did|would|can|will|has|have not",
                "^ called it off",
                "^ called in sick",
                "^ had to cancel|postpone|reschedule",
                "^ stood ME up",
                "^ never",
                "^ was|were not",
                "^ tried|trying to",
                "^ BE out of office",
                "^ BE unavailable",
                "^ left ME ~2 voicemail|message",
                "^ left ~2 voicemail",
            ],
        ),
        (
            Subject::Anywhere,
            Act::Intent(Kind::Attempt),
            &[
                "^ no answer|reply|response|show|luck|pick",
                "^ missed call",
                "^ missed a? call",
                "^ missed calls",
                "^ voicemail",
                "^ went to voicemail",
                "^ not reached",
                "^ got cancelled|canceled|postponed",
                "^ was cancelled|canceled|postponed",
                "^ was called off",
                "^ fell through",
            ],
        ),
    ]
}
