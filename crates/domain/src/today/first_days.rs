//! The first days: until twenty acts are done at least half are easy, one takes under a minute, and hardly any is dormant.

use super::{TodayInput, answers::Answers, due::Due, nudges::Nudge};

/// The first days last until this many acts were done.
pub const ACTS_OF_FIRST_DAYS: u32 = 20;

/// A tie is dormant when nothing was heard for this many days: longer than the loosest circle allows.
pub const DORMANT_AFTER: i64 = 365;

/// The nudges to show of those ranked, in their order.
pub(super) fn choose<'a>(
    ranked: Vec<Nudge<'a>>,
    input: &TodayInput<'_>,
    answers: &Answers<'_>,
    shown: &[Due<'_>],
    room: usize,
) -> Vec<Nudge<'a>> {
    if input.acts_done >= ACTS_OF_FIRST_DAYS {
        return ranked.into_iter().take(room).collect();
    }
    let lately = answers.reconnected_this_week();
    let mut dormant_left = usize::from(lately.is_empty());
    let taken_up = |nudge: &Nudge<'_>| lately.contains(&nudge.person.id);
    let gentle: Vec<_> = ranked.into_iter().filter(|nudge| !nudge.dormant || taken_up(nudge) || spend(&mut dormant_left)).collect();
    let quick = gentle.iter().find(|nudge| nudge.is_quick()).copied();
    let chosen = at_least_half_easy(gentle, shown, room);
    if shown.iter().any(|due| due.quick) { chosen } else { with_one_quick(chosen, quick, room) }
}

/// One act of the day takes under a minute, where there is any: it takes the last place when no other quick one came up.
fn with_one_quick<'a>(mut chosen: Vec<Nudge<'a>>, quick: Option<Nudge<'a>>, room: usize) -> Vec<Nudge<'a>> {
    if let Some(quick) = quick.filter(|_| room > 0 && !chosen.iter().any(Nudge::is_quick)) {
        chosen.truncate(room - 1);
        chosen.push(quick);
    }
    chosen
}

fn spend(left: &mut usize) -> bool {
    let some = *left > 0;
    *left = left.saturating_sub(1);
    some
}

/// As many as there is room for, so that of everything shown today at least half is easy. With nothing easy at hand one
/// other nudge is still better than none.
fn at_least_half_easy<'a>(ranked: Vec<Nudge<'a>>, shown: &[Due<'_>], room: usize) -> Vec<Nudge<'a>> {
    let easy_shown = shown.iter().filter(|due| due.quick).count();
    let easy_found = ranked.iter().filter(|nudge| nudge.easy).count();
    // Of `shown + easy + hard` acts, `hard` and what is shown and not easy together may be half.
    let (mut easy_left, mut hard_left) = split(room, (easy_found, ranked.len() - easy_found), easy_shown, shown.len() - easy_shown);
    let fits = |nudge: &Nudge<'_>| if nudge.easy { spend(&mut easy_left) } else { spend(&mut hard_left) };
    ranked
        .into_iter()
        .filter({
            let mut fits = fits;
            move |nudge| fits(nudge)
        })
        .collect()
}

/// How many easy and how many other nudges fit.
fn split(room: usize, (easy_found, hard_found): (usize, usize), easy_shown: usize, hard_shown: usize) -> (usize, usize) {
    for hard in (1..=room.min(hard_found)).rev() {
        let easy = easy_found.min(room - hard);
        if easy + easy_shown >= hard + hard_shown {
            return (easy, hard);
        }
    }
    let easy = easy_found.min(room);
    (easy, usize::from(easy == 0 && easy_shown == 0))
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn at_least_half_of_what_is_shown_is_easy_where_there_is_anything_easy() {
        assert_eq!(split(4, (10, 10), 0, 0), (2, 2));
        assert_eq!(split(5, (10, 10), 0, 0), (3, 2));
        assert_eq!(split(4, (1, 10), 0, 0), (1, 1));
        assert_eq!(split(4, (0, 10), 3, 0), (0, 3));
        assert_eq!(split(2, (5, 10), 0, 3), (2, 0));
        assert_eq!(split(4, (10, 0), 0, 0), (4, 0), "nothing else is at hand");
    }

    #[test]
    fn with_nothing_easy_at_hand_one_nudge_is_shown() {
        assert_eq!(split(4, (0, 10), 0, 0), (0, 1));
    }
}
