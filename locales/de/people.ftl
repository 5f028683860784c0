people-created = { $name } aufgenommen.
people-changed = { $name } geändert.
people-nothing-changed = Zu ändern gab es nichts.
people-conflict = { $count ->
    [one] { $fields } wurde anderswo geändert, seit du diese Seite geöffnet hast; gespeichert wurde nichts. Sieh noch einmal hin und entscheide.
   *[other] Das wurde anderswo geändert, seit du diese Seite geöffnet hast: { $fields }. Gespeichert wurde nichts. Sieh noch einmal hin und entscheide.
}
people-nobody = Niemand heißt hier „{ $text }“.
people-which = { $count ->
    [one] Meinst du { $names }?
   *[other] Wen meinst du mit „{ $text }“: { $names }?
}

people-state-me = { $name } bist du.
people-state-not-me = { $name } bist nicht du.
people-state-archived = { $name } ins Archiv gelegt.
people-state-not-archived = { $name } steht wieder in den Listen.
people-state-trashed = { $name } in den Papierkorb gelegt.
people-state-not-trashed = { $name } aus dem Papierkorb geholt.
people-state-remembered = { $name } bleibt in Erinnerung. Was du hast, bleibt.
people-state-not-remembered = { $name } ist nicht mehr als verstorben vermerkt.
people-state-left-in-peace = { $name } wird in Ruhe gelassen. Was du hast, bleibt.
people-state-not-left-in-peace = { $name } wird nicht mehr in Ruhe gelassen.
people-state-sensitive = { $name } bleibt aus Entwürfen heraus und aus Exporten für andere.
people-state-not-sensitive = { $name } ist nicht mehr als vertraulich vermerkt.

people-line = { $what }
people-line-at = { $title } bei { $organisation }
people-line-member = Mitglied bei { $organisation }
people-line-place = { $what }, { $place }
people-line-unknown = Mehr ist noch nicht bekannt.

people-met = Kennengelernt { $details }.
people-met-connected = Auf LinkedIn verbunden { $details }.
people-met-how = Wie ihr euch kennengelernt habt: { $how }
people-met-and-how = Kennengelernt { $details }: { $how }
people-met-in = im { $when }
people-met-in-year = im Jahr { $when }
people-met-where = bei { $place }
people-met-in-town = in { $place }
people-met-through = durch { $name }

people-standing-none = Noch ist kein Kontakt vermerkt.
people-standing-last = Zuletzt Kontakt { $last }{ $about }.
people-standing-rhythm = Meist sprecht ihr { $every }; zuletzt { $last }{ $about }.
people-standing-rests = { $standing } { $door }
people-standing-about = { "" } über „{ $what }“

people-cadence = { $circle }: { $every }, wenn es passt, spätestens { $most }.
people-cadence-wider = In deinem weiteren Kreis, ohne Rhythmus.
people-cadence-none = Du bleibst nicht eigens in Kontakt; zu finden ist der Eintrag weiterhin.
people-circle-inner = Innerster Kreis
people-circle-close = Naher Kreis
people-circle-active = Aktiver Kreis
people-circle-meaningful = Wichtiger Kreis
people-circle-wider = Weiterer Kreis
people-circle-none = Kein Kreis

people-open-mine = Du hast zugesagt: { $what } ({ $on }).
people-open-mine-by = Du hast bis { $by } zugesagt: { $what }.
people-open-theirs = Dir wurde zugesagt: { $what } ({ $on }).
people-open-theirs-by = Dir wurde bis { $by } zugesagt: { $what }.
people-open-follow-up = Du wolltest { $on } darauf zurückkommen.
people-open-follow-up-about = Du wolltest { $on } darauf zurückkommen: { $what }
people-open-thanks = Ein Dank steht noch aus: { $what } ({ $on }).

people-give-need = Gesucht: { $what } (gesagt { $on }). Kannst du helfen, oder weißt du, wer es kann?

people-fact-yours = von dir
people-fact-yours-since = von dir, im { $month }
people-fact-from = aus { $source }
people-fact-checked = aus { $source }, geprüft im { $month }
people-fact-old = aus { $source }, zuletzt geprüft im { $month }; stimmt das noch?
people-stale-position = Noch { $what }? { $since }
people-stale-place = Noch in { $what }? { $since }
people-stale-channel = Noch { $what }? { $since }
people-stale-source = { $source ->
    [LinkedIn] So stand es in deinem Archiv vom { $month }.
   *[other] Es kommt aus { $source }, im { $month }.
}
people-stale-you = Das hast du im { $month } gesagt.
people-verified-yes = Was du über { $name } weißt, ist heute geprüft.
people-verified-changed = Was sich bei { $name } geändert hat, ist notiert.
people-verified-unsure = { $name }: bleibt, wie es ist; ein halbes Jahr lang wird nicht gefragt.
people-source-you = dir
people-source-linkedin = LinkedIn
people-source-vcard = einem Adressbuch
people-source-google = Google-Kontakten
people-source-outlook = Outlook
people-source-thunderbird = Thunderbird
people-source-csv = einer Tabelle
people-source-calendar = einem Kalender
people-source-mail = Mails
people-source-sample = dem Beispielnetz
people-forgotten = { $count ->
    [one] Ein Eintrag ist für immer fort. Sicherungen, die du gemacht hast, enthalten ihn noch.
   *[other] { $count } Einträge sind für immer fort. Sicherungen, die du gemacht hast, enthalten sie noch.
}
people-forgotten-not-wiped = { $count ->
    [one] Ein Eintrag ist für immer fort; die Datei selbst wird bereinigt, sobald das andere Programm sie schließt. Sicherungen enthalten ihn noch.
   *[other] { $count } Einträge sind für immer fort; die Datei selbst wird bereinigt, sobald das andere Programm sie schließt. Sicherungen enthalten sie noch.
}
people-photo-large = Dieses Bild ist größer als { $megabytes } MB; geändert wurde nichts.
people-photo-unknown = Das ist kein Bild in JPEG, PNG, GIF oder WebP; geändert wurde nichts.

people-begins-you = Meist schreibst du zuerst: { $mine } von den letzten { $count } Malen.
people-begins-they = Meist schreibt die andere Seite zuerst: { $theirs } von den letzten { $count } Malen.
people-begins-both = Du schreibst etwa so oft zuerst wie die andere Seite.
people-answers-usually = Eine Antwort kommt meist innerhalb einer Woche.
people-answers-often = Eine Antwort kommt ab und zu innerhalb einer Woche: { $answered } von { $asked } Malen.
people-answers-seldom = Eine Antwort kommt selten innerhalb einer Woche: { $answered } von { $asked } Malen.
people-closeness = Du sagst: { $stated }. Nach den Einträgen allein wäre es: { $shown }.
people-many-circle = { $count ->
    [one] Eine Person hat jetzt einen anderen Kreis.
   *[other] { $count } Personen haben jetzt einen anderen Kreis.
}
people-many-tag = { $count ->
    [one] Eine Person trägt das Schlagwort „{ $tag }“.
   *[other] { $count } Personen tragen das Schlagwort „{ $tag }“.
}
people-many-state = { $state ->
    [archived] { $count ->
        [one] Eine Person ist archiviert.
       *[other] { $count } Personen sind archiviert.
    }
    [trashed] { $count ->
        [one] Eine Person ist im Papierkorb.
       *[other] { $count } Personen sind im Papierkorb.
    }
   *[other] { $count ->
        [one] Eine Person wurde geändert.
       *[other] { $count } Personen wurden geändert.
    }
}
people-many-nothing = Sag, für wen, und was gelten soll: ein Kreis, ein Schlagwort oder ein Zustand.
