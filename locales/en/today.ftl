today-enough = That is everything for today.
today-still-yours = Here is what is still yours.
today-welcome-back = Welcome back. Nothing is waiting for you.
today-fresh-archive = A fresh archive would bring the news of these weeks.
today-balance-personal = { $count ->
    [one] You keep one act a week for personal people.
   *[other] You keep { $count } acts a week for personal people.
}
today-balance-professional = { $count ->
    [one] You keep one act a week for professional people.
   *[other] You keep { $count } acts a week for professional people.
}
today-sent = Sent to { $name }?

today-promise-to-by = You said you would { $what } by { $due }.
today-promise-to = You said you would { $what }.
today-promise-by = You promised { $name } { $what } by { $due }.
today-promise = You promised { $name } { $what }.
today-promised-on = Said { $on }.

today-waiting-to = { $days ->
    [0] { $name } said today that they would { $what }.
    [one] { $name } said yesterday that they would { $what }.
   *[other] { $name } said { $days } days ago that they would { $what }.
}
today-waiting = { $days ->
    [0] { $name } promised you today: { $what }.
    [one] { $name } promised you yesterday: { $what }.
   *[other] { $name } promised you { $days } days ago: { $what }.
}

today-follow-up = You wanted to come back to { $name } { $on }.
today-follow-up-about = You wanted to come back to { $name } { $on }: { $what }.
today-thanks = You wanted to thank { $name } for { $what }.

today-met = You met for the first time { $on }.
today-met-at = You met { $on } at { $at }.
today-met-connected = You met { $on }; you have been connected since { $since }.
today-met-connected-noted = You met { $on }; you have been connected since { $since }. You noted: “{ $note }”
today-met-noted = You met for the first time { $on }. You noted: “{ $note }”
today-met-at-noted = You met { $on } at { $at }. You noted: “{ $note }”

today-meeting = You meet { $name } { $on }.
today-meeting-at = You meet { $name } { $on } at { $at }.
today-meeting-about = You meet { $name } { $on }: { $title }.
today-meeting-at-about = You meet { $name } { $on } at { $at }: { $title }.
today-meeting-with = Also there: { $names }.

today-answer = { $name } wrote last, { $on }.
today-answer-before = You wrote before that, { $on }.
today-answer-words = { $name } wrote last, { $on }: “{ $words }”

today-nudge-named = You would be glad to hear from { $name }.
today-nudge-last = You last talked { $on }.
today-nudge-last-about = You last talked { $on } about { $topic }.
today-nudge-rhythm = You usually talk { $every }; last { $on }.
today-nudge-rhythm-about = You usually talk { $every }; last { $on } about { $topic }.
today-nudge-ended = You used to talk { $every }; last { $on }.
today-nudge-ended-about = You used to talk { $every }; last { $on } about { $topic }.

today-chosen = You chose to hear from { $name } { $every }.
today-talked = You talked about { $topic } { $on }.
today-noted = You noted { $on }: “{ $note }”
today-need = { $name } was looking for { $what }, said { $on }.
