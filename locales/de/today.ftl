today-enough = Das ist alles für heute.
today-still-yours = Das ist noch deins.
today-welcome-back = Schön, dass du wieder da bist. Nichts wartet auf dich.
today-fresh-archive = Ein frisches Archiv brächte die Neuigkeiten dieser Wochen.
today-balance-personal = { $count ->
    [one] Ein Vorhaben in der Woche hältst du für private Leute frei.
   *[other] { $count } Vorhaben in der Woche hältst du für private Leute frei.
}
today-balance-professional = { $count ->
    [one] Ein Vorhaben in der Woche hältst du für berufliche Leute frei.
   *[other] { $count } Vorhaben in der Woche hältst du für berufliche Leute frei.
}
today-sent = An { $name } abgeschickt?

today-promise-to-by = Du hast zugesagt, bis { $due }: { $what }.
today-promise-to = Du hast zugesagt: { $what }.
today-promise-by = Du hast { $name } bis { $due } versprochen: { $what }.
today-promise = Du hast { $name } versprochen: { $what }.
today-promised-on = Gesagt { $on }.

today-waiting-to = { $days ->
    [0] { $name } hat heute zugesagt: { $what }.
    [one] { $name } hat gestern zugesagt: { $what }.
   *[other] { $name } hat vor { $days } Tagen zugesagt: { $what }.
}
today-waiting = { $days ->
    [0] { $name } hat dir heute versprochen: { $what }.
    [one] { $name } hat dir gestern versprochen: { $what }.
   *[other] { $name } hat dir vor { $days } Tagen versprochen: { $what }.
}

today-follow-up = Du wolltest { $on } auf { $name } zurückkommen.
today-follow-up-about = Du wolltest { $on } auf { $name } zurückkommen: { $what }.
today-thanks = Du wolltest { $name } danken: { $what }.

today-met = Ihr habt euch { $on } kennengelernt.
today-met-at = Ihr habt euch { $on } kennengelernt ({ $at }).
today-met-connected = Ihr habt euch { $on } getroffen; verbunden seid ihr seit { $since }.
today-met-connected-noted = Ihr habt euch { $on } getroffen; verbunden seid ihr seit { $since }. Du hast notiert: „{ $note }“
today-met-noted = Ihr habt euch { $on } kennengelernt. Du hast notiert: „{ $note }“
today-met-at-noted = Ihr habt euch { $on } kennengelernt ({ $at }). Du hast notiert: „{ $note }“

today-meeting = Du triffst { $name } { $on }.
today-meeting-at = Du triffst { $name } { $on } um { $at }.
today-meeting-about = Du triffst { $name } { $on }: { $title }.
today-meeting-at-about = Du triffst { $name } { $on } um { $at }: { $title }.
today-meeting-with = Auch dabei: { $names }.

today-answer = { $name } hat zuletzt geschrieben, { $on }.
today-answer-words = { $name } hat zuletzt geschrieben, { $on }: „{ $words }“

today-nudge-named = Du würdest dich freuen, von { $name } zu hören.
today-answer-before = Davor hast du geschrieben, { $on }.
today-nudge-last = Zuletzt habt ihr { $on } gesprochen.
today-nudge-last-about = Zuletzt habt ihr { $on } gesprochen, über { $topic }.
today-nudge-rhythm = Meist sprecht ihr { $every }; zuletzt { $on }.
today-nudge-rhythm-about = Meist sprecht ihr { $every }; zuletzt { $on } über { $topic }.
today-nudge-ended = Früher habt ihr { $every } gesprochen; zuletzt { $on }.
today-nudge-ended-about = Früher habt ihr { $every } gesprochen; zuletzt { $on } über { $topic }.

today-chosen = Du möchtest { $every } von { $name } hören.
today-talked = Über { $topic } habt ihr { $on } gesprochen.
today-noted = Du hast { $on } notiert: „{ $note }“
today-need = { $name } suchte { $on }: { $what }.
