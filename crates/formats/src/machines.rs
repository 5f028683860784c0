//! Addresses behind which nobody sits: robots, rooms, lists.

/// Local parts that only programs use, whatever their domain. Dots, dashes and underscores do not count.
const MACHINE_NAMES: &[&str] = &[
    "noreply",
    "donotreply",
    "nereply",
    "noresponse",
    "mailerdaemon",
    "postmaster",
    "bounce",
    "bounces",
    "notification",
    "notifications",
    "notify",
    "alert",
    "alerts",
    "newsletter",
    "newsletters",
    "news",
    "updates",
    "automated",
    "automailer",
    "autoreply",
    "robot",
    "calendarinvite",
    "calendarinvites",
    "invites",
    "invitations",
    "calendarnotification",
    "unsubscribe",
    "listserv",
    "majordomo",
    "daemon",
    "root",
    "cron",
];

/// Beginnings of local parts that only programs use: `noreply-4711`, `bounce+token`.
const MACHINE_BEGINNINGS: &[&str] =
    &["noreply", "donotreply", "bounce", "mailerdaemon", "unsubscribe", "notifications", "unknownorganizer"];

/// Domains of rooms, group calendars and scheduling services.
const MACHINE_DOMAINS: &[&str] = &[
    "resource.calendar.google.com",
    "group.calendar.google.com",
    "group.v.calendar.google.com",
    "import.calendar.google.com",
    "calendly.com",
    "events.lu.ma",
    "user.luma-mail.com",
    "noreply.github.com",
    "reply.github.com",
    "bounces.google.com",
];

/// Whether nobody sits behind a mail address: a sender that reads no answers, a room, a group calendar.
#[must_use]
pub fn machine_address(address: &str) -> bool {
    let lower = address.trim().to_lowercase();
    let Some((local, domain)) = lower.rsplit_once('@') else { return false };
    let before_plus = local.split('+').next().unwrap_or(local);
    let dense: String = before_plus.chars().filter(|character| !matches!(character, '.' | '-' | '_')).collect();
    let of_domain = |machine: &&str| domain == *machine || domain.strip_suffix(*machine).is_some_and(|rest| rest.ends_with('.'));
    MACHINE_NAMES.contains(&dense.as_str())
        || MACHINE_BEGINNINGS.iter().any(|beginning| dense.starts_with(beginning))
        || dense.ends_with("noreply")
        || MACHINE_DOMAINS.iter().any(of_domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn robots_rooms_and_group_calendars_are_no_people() {
        for address in [
            "no-reply@shop.example",
            "NoReply@bank.example",
            "do_not_reply@shop.example",
            "jobs-noreply@network.example",
            "MAILER-DAEMON@mail.example",
            "bounce+1234@list.example",
            "calendar-invite@lu.ma",
            "room-3@resource.calendar.google.com",
            "c_1@group.calendar.google.com",
            "x@calendly.com",
            "unknownorganizer@calendar.google.com",
        ] {
            assert!(machine_address(address), "{address}");
        }
    }

    #[test]
    fn people_are_no_machines_whatever_their_name() {
        for address in
            ["dana@lumen.example", "newsome@lumen.example", "reply@tomas.example", "bob.root@acme.example", "ines", "no@ply.example", ""]
        {
            assert!(!machine_address(address), "{address}");
        }
    }
}
