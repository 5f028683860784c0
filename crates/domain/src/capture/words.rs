//! The words of the grammar: verbs, fillers, and words that are also names.

use std::{collections::HashSet, sync::LazyLock};

/// A set of words, written as a text.
pub(super) struct Words(HashSet<&'static str>);

impl Words {
    fn of(text: &'static str) -> Self {
        Self(text.split_whitespace().collect())
    }

    /// Whether a word is one of these.
    pub(super) fn contains(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// The words, in no order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().copied()
    }
}

/// Whether a word is the base form of a verb that follows "will", "to" or "I'd".
pub(super) fn is_base_verb(word: &str) -> bool {
    MINE_TO_DO.contains(word) || THEIRS_TO_DO.contains(word) || OTHER_VERBS.contains(word)
}

/// What one commits oneself to do for somebody.
pub(super) static MINE_TO_DO: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "send share introduce forward review give get look check find bring help connect put let refer recommend read test lend return \
     show teach prepare draft book organise organize arrange pay fix vouch mention nominate endorse provide translate submit \
     circulate pass loop add set make proofread edit write print order drop dig try deliver finish update",
    )
});

/// What others commit themselves to do, besides.
pub(super) static THEIRS_TO_DO: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "call email mail message text ping talk ask tell speak come follow reply answer invite host sign record post publish respond \
     confirm reach phone",
    )
});

/// Other verbs that are planned, wished or tried.
pub(super) static OTHER_VERBS: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "see meet have be visit catch grab contact thank schedule buy reconnect chat go do join work move start stay travel take need \
     want like love attend discuss know remind congratulate touch circle write apply present give watch wait zoom ring leave return \
     keep",
    )
});

/// Orders to oneself with which a plan begins: "call Tomas tomorrow".
pub(super) static ORDERS: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "call email mail ping message text ask write meet see phone contact thank invite remind reconnect send share forward introduce \
     review schedule visit congratulate ring remember chase tell connect book buy find prepare read give nudge arrange",
    )
});

/// Verbs that tell what somebody did or is, so that the word before them is who.
pub(super) static TELLING_VERBS: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "told asked said says emailed mailed called wrote messaged texted introduced promised offered needs wants is has was got gave \
     helped thanked referred moved joined left lost had will can could would mentioned knows owes reviewed sent invited agreed thinks \
     died rang phoned replied recommended suggested explained works started became won published launched passed retired cancelled \
     canceled postponed did does never connected shared lent advised vouched put taught answered pinged graduated broke might should \
     bailed reached and",
    )
});

/// Words after which a name stands.
pub(super) static BEFORE_A_NAME: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "met with saw called phoned rang emailed mailed messaged texted pinged visited to from via through by thanked thank told asked \
     introduced into meet call email see ping message text meeting seeing calling tell ask helped referred recommended phone owe \
     promised gave wrote sent for advised invited invite missed visit contact zoomed dear hi remind nudge chase reach send \
     congratulate introduce than about named between mentored coached lent dm write facetimed skyped inviting visiting",
    )
});

/// Words after which even an unknown lower-case word is a name.
pub(super) static BEFORE_A_NEW_NAME: LazyLock<Words> =
    LazyLock::new(|| Words::of("met with emailed phoned rang messaged texted pinged into via thanked meet called saw"));

/// Words after which "with" tells the company, not the subject matter.
pub(super) static IN_COMPANY: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "met up coffee lunch dinner breakfast brunch drinks drink beer beers tea call zoom chat talk spoke talked chatted meeting walk \
     conversation phone out supper skyped zoomed teams facetime hike",
    )
});

/// Who somebody is to somebody: behind "her boss" stands a name.
pub(super) static RELATIONS: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "boss friend colleague wife husband manager cofounder sister brother partner assistant neighbour neighbor mentor mentee \
         cousin founder director advisor adviser lead successor predecessor student flatmate daughter son ceo cto",
    )
});

/// Words before "to" that make what follows somebody: "spoke to", "introduce me to".
pub(super) static SAID_TO: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "spoke talked wrote chatted replied introduce introduced me him her them us back speak talk write reply letter message next sent \
         out listened email note said promised thanks connect connected apologised answered it reported pitched presented referred",
    )
});

/// Words before "from" that make what follows somebody: "an email from".
pub(super) static HEARD_FROM: LazyLock<Words> =
    LazyLock::new(|| Words::of("email letter message call text card heard learned learnt note mail back postcard"));

/// Words that turn the meaning of a phrase, so that no phrase skips them: "had to cancel lunch".
pub(super) static TURNS: LazyLock<Words> =
    LazyLock::new(|| Words::of("to no not never almost nearly hardly cancel cancelled canceled missed"));

/// Names that are also words: they count as names only where a name stands.
pub(super) static WORDS_AND_NAMES: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "will may mark rose hope bill art grace joy faith dawn april june august summer autumn frank rich drew chase grant pat sue rob \
     bob jack guy max miles dean earl chip gene ray sunny penny olive ivy lily ruby pearl amber crystal daisy holly iris violet \
     victor wade ward reed dale glen heath cliff lance norm skip buck duke melody harmony christian german march jan angel star sky \
     river forest sage page paige chance major king prince carol eve nick peg gay robin jay ken don otto tony mason cooper hunter \
     taylor parker",
    )
});

/// Words that are common enough never to be a name by themselves when they are written small.
pub(super) fn is_common(word: &str) -> bool {
    word.chars().count() < 2
        || is_base_verb(word)
        || is_filler(word)
        || [&ORDERS, &TELLING_VERBS, &BEFORE_A_NAME, &WORDS_AND_NAMES, &COMMON].iter().any(|list| list.contains(word))
        || word.starts_with(|character: char| character.is_ascii_digit())
}

static COMMON: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "whether although though since unless without within mostly mainly especially instead maybe perhaps might around across along among \
         against between both either neither such same able unable hard busy ready sure even else enough quite rather almost yet once twice \
         often seldom rarely anyway however therefore hence thus meanwhile back-up details info information idea ideas stuff help \
         about after again all am any are as at away back bank be because been before being big black blue book boss boy breakfast brown \
     brunch but by cafe card chat church city client clients coffee colleague colleagues company conference cook customers day days \
     did dinner discussed doctor drinks drink during each early event ever every everybody everyone father few field folks followed \
     following fox friday friend friends fun gift girl good great green group had has he her here hill him his home house how if in \
     investor investors it its job just lake last late law lee letter little london long lots love lunch man many me meetup mentor \
     monday month more most mother much my myself near never new next nice nobody none not note now of off office old on one or other \
     our out over own park parents people person place price recruiter recruiters rice saturday school she short sister brother small \
     some somebody someone soon spoke still stone street support talk talked tea team that the their them there these they thing \
     things this those three thursday time today together tomorrow too tuesday two under until up us very voicemail walk was we \
     wednesday week weekend went were what when where which while white who whom whose why wife husband woman wood year yesterday \
     young your you yours owner manager everything something nothing students neighbour neighbours neighbor landlord lawyer \
     accountant dentist mum mom dad family kids",
    )
});

/// Words that carry a sentence and say nothing by themselves.
pub(super) fn is_filler(word: &str) -> bool {
    FILLERS.contains(word)
}

static FILLERS: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "a an and also so then but just the with to too again finally really very briefly quickly today at in on of for there was is it i \
     we he she they great nice lovely good that who both had have has me us my her his him them by from please ok okay together where \
     which while well as up hi hey did do are were be been same day",
    )
});

/// Adverbs that may stand inside any phrase.
pub(super) static ADVERBS: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "also really still now currently just finally already probably always kindly actually even definitely urgently desperately \
     actively recently briefly quickly then both only again kind very happily generously later soon mostly mainly especially largely partly \
         hopefully certainly apparently",
    )
});

/// Words that join one clause to the next.
pub(super) static CONNECTIVES: LazyLock<Words> =
    LazyLock::new(|| Words::of("and then but so because also plus afterwards while that where as"));

/// Titles before a name.
pub(super) static TITLES: LazyLock<Words> = LazyLock::new(|| Words(crate::people::TITLES.iter().copied().collect()));

/// Words that mark an unknown name as that of an event.
pub(super) static EVENT_WORDS: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "summit day days conf conference meetup fest festival week camp con forum hackathon workshop expo fair gala symposium congress \
     unconference barcamp awards",
    )
});

/// Words with which a place begins or ends.
pub(super) static PLACE_WORDS: LazyLock<Words> = LazyLock::new(|| {
    Words::of(
        "cafe hotel bar restaurant office station airport university library museum pub park gym school theatre house church market hall \
     centre center club beach bakery bistro campus garden terminal lounge diner canteen lobby playground",
    )
});
