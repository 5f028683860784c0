//! Bands: how a tie stands, as a word.

use wellmet_engine::ties::{self, Rhythm};
use wellmet_store::{Tie, day_number};

wellmet_domain::text_enum! {
    /// How a tie stands. Never shown without its evidence nearby.
    pub enum Band {
        /// At least a monthly rhythm holds.
        Warm => "warm",
        /// At least a half-yearly rhythm holds.
        Steady => "steady",
        /// Below that, or the pair's own rhythm has broken off.
        Cooling => "cooling",
        /// Hardly anything is left.
        Quiet => "quiet",
    }
}

/// A silence of so many days can have ended a rhythm: eight times the shortest one.
const SHORTEST_ENDING: i32 = 56;

impl Band {
    /// The band of a tie on a day, as far as its sums tell.
    #[must_use]
    pub fn of(tie: &Tie, today: jiff::civil::Date, rhythm: Option<Rhythm>) -> Self {
        let day = day_number(today);
        let long_log = day.saturating_sub(tie.state.first_day) > 3 * 365;
        let silence = tie.state.silence(day).unwrap_or(0);
        ties::band(tie.state.strength(day, long_log), silence, rhythm).into()
    }

    /// Whether the pair's rhythm, which is read from all their days, could change the band.
    #[must_use]
    pub fn depends_on_rhythm(tie: &Tie, today: jiff::civil::Date) -> bool {
        let silent_long = tie.state.silence(day_number(today)).is_some_and(|silence| silence > SHORTEST_ENDING);
        silent_long && matches!(Self::of(tie, today, None), Self::Warm | Self::Steady)
    }
}

impl From<ties::Band> for Band {
    fn from(band: ties::Band) -> Self {
        match band {
            ties::Band::Warm => Self::Warm,
            ties::Band::Steady => Self::Steady,
            ties::Band::Cooling => Self::Cooling,
            ties::Band::Quiet => Self::Quiet,
        }
    }
}
