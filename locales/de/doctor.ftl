# What `wellmet doctor` may find.
doctor-damaged = Die Datenbankdatei ist beschädigt: { $detail }. Spiel eine Sicherung ein.
doctor-orphans = { $count ->
    [one] Eine Zeile von { $table } verweist auf etwas, das nicht da ist.
   *[other] { $count } Zeilen von { $table } verweisen auf etwas, das nicht da ist.
} Spiel eine Sicherung ein.
doctor-differs = Was neben den Fakten als { $what } bereitliegt, stimmt nicht mit ihnen überein. Deine Einträge sind sicher; `wellmet doctor --repair` leitet es neu ab.
doctor-without-history = { $count ->
    [one] Eine Zeile von { $table } hat keinen Verlauf.
   *[other] { $count } Zeilen von { $table } haben keinen Verlauf.
} Sie lassen sich benutzen, aber nicht zurücknehmen.
doctor-lost = { $count ->
    [one] Eine Zeile von { $table } steht im Verlauf und nicht im Buch.
   *[other] { $count } Zeilen von { $table } stehen im Verlauf und nicht im Buch.
} Spiel eine Sicherung ein.
doctor-unfinished = Eine Änderung brach auf halbem Weg ab ({ $batch }). Sie wird beim Start von Wellmet zurückgenommen.
doctor-missing-bytes = Die Bytes einer Karte oder eines Fotos fehlen ({ $hash }). Spiel eine Sicherung ein.
doctor-behind = Die Zählung der Änderungen liegt hinter dem Verlauf zurück. Spiel eine Sicherung ein.
