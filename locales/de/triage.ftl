triage-kept = { $count } behalten
triage-messages = { $mine ->
    [0] { $theirs ->
        [one] Eine Nachricht von der anderen Seite.
       *[other] { $theirs } Nachrichten, alle von der anderen Seite.
    }
    [one] { $theirs ->
        [0] Eine Nachricht von dir.
       *[other] Eine Nachricht von dir, { $theirs } von der anderen Seite.
    }
   *[other] { $theirs ->
        [0] { $mine } Nachrichten, alle von dir.
       *[other] { $mine } Nachrichten von dir, { $theirs } von der anderen Seite.
    }
}
triage-meetings = { $count ->
    [one] Ihr habt euch einmal getroffen oder telefoniert.
   *[other] Ihr habt euch { $count } Mal getroffen oder telefoniert.
}
triage-once = Einmal, { $on }.
triage-since = Zuerst { $first }, zuletzt { $last }.
triage-because-rhythm = Ihr habt { $every } Kontakt.
triage-because-ended = Ihr hattet { $every } Kontakt; diese Zeit ist vorbei.
triage-because-few = Ihr hattet ein paar Mal Kontakt.
triage-because-named = Du hast den Namen selbst genannt.
triage-is-person = Das ist schon eine Person deines Buchs. Um zwei Einträge zu verbinden, führ sie zusammen.
