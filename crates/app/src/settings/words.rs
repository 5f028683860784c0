//! What the toast and the history say of changed settings.

use wellmet_domain::{Sentence, catalogue::say};

use super::Settings;

/// "8 people to reach per week from now on.": what one change of settings did, by name where it is one thing.
pub(super) fn changed(before: &Settings, after: &Settings) -> Sentence {
    let mut said: Vec<Sentence> = Vec::new();
    let mut tell = |is_changed: bool, sentence: &dyn Fn() -> Sentence| {
        if is_changed {
            said.push(sentence());
        }
    };
    let plain = |key: &'static str| move || say(key, []);
    tell(before.name != after.name, &|| say("settings-changed-name", [("name", after.name.as_str().into())]));
    tell(before.zone != after.zone, &|| say("settings-changed-zone", [("zone", after.zone.as_str().into())]));
    let count = i64::from(after.capacity_per_week);
    tell(before.capacity_per_week != after.capacity_per_week, &|| say("settings-changed-capacity", [("count", count.into())]));
    let quiet = i64::try_from(after.quiet_days.len()).unwrap_or(i64::MAX);
    tell(before.quiet_days != after.quiet_days, &|| say("settings-changed-quiet", [("count", quiet.into())]));
    tell(before.circles != after.circles, &plain("settings-changed-circles"));
    tell(before.phone_region.to_uppercase() != after.phone_region.to_uppercase(), &plain("settings-changed-region"));
    tell(before.work_anniversaries != after.work_anniversaries, &plain("settings-changed-anniversaries"));
    let is_shared_anew = (before.personal_per_week, &before.personal_tags) != (after.personal_per_week, &after.personal_tags);
    tell(is_shared_anew, &plain("settings-changed-balance"));
    tell(before.retention != after.retention, &plain("settings-changed-retention"));
    tell(before.people_columns != after.people_columns, &plain("settings-changed-columns"));
    tell(before.filters != after.filters, &plain("settings-changed-filters"));
    tell(before.language != after.language, &plain("settings-changed-language"));
    match said.len() {
        1 => said.remove(0),
        _ => say("settings-changed", []),
    }
}
