acts-done = { $kind ->
    [meeting] Festgehalten: ein Treffen mit { $name }.
    [meal] Festgehalten: ein Essen mit { $name }.
    [call] Festgehalten: ein Telefonat mit { $name }.
    [email] Festgehalten: eine Mail an { $name }.
    [message] Festgehalten: eine Nachricht an { $name }.
    [letter] Festgehalten: ein Brief an { $name }.
    [encounter] Festgehalten: eine Begegnung mit { $name }.
   *[other] Festgehalten: ein paar Worte mit { $name }.
}
acts-come = Es ist gekommen; bei { $name } vermerkt.
acts-snoozed = { $name } ist { $on } wieder da.
acts-skipped = Übersprungen; mit { $name } wurde nichts festgehalten.
acts-dropped = So etwas kommt bei { $name } nicht mehr.
acts-skipped-open = Für jetzt übersprungen, weiter offen: { $name } kommt { $on } wieder.
acts-let-go = Losgelassen, mit { $name }.
acts-let-go-promise = Losgelassen: { $what } (zugesagt an { $name }).
acts-let-go-theirs = Von { $name } nicht gekommen: { $what }.
acts-let-go-follow-up = Losgelassen: { $what } (mit { $name }).
acts-let-go-thanks = Losgelassen: Dank für { $what } (an { $name }).
acts-written = Geschrieben. Sag später, ob es an { $name } abgeschickt wurde.
acts-kept-on = Behalten: { $name } steht in deiner Liste.
acts-moved = Verschoben; { $name } kommt { $on } wieder.
acts-moved-to-which-day = Sag, auf welchen Tag es verschoben werden soll; geändert wurde nichts.
acts-not-sent = Noch nicht abgeschickt; { $name } steht wieder in deiner Liste.

acts-which = Mehrere Vorhaben beginnen mit „{ $id }“; gib ein oder zwei Buchstaben mehr an.
acts-gone-since = Das steht nicht mehr auf deiner Liste: Inzwischen wurde etwas anderes mit ihnen notiert. Nichts wurde geändert.
acts-answered-since = { $answer ->
    [done] { $name } wurde { $on } schon anderswo als erledigt notiert. Nichts wurde doppelt notiert.
    [snoozed] { $name } wurde { $on } inzwischen anderswo verschoben. Nichts wurde geändert.
   *[other] { $name } wurde { $on } inzwischen anderswo anders beantwortet. Nichts wurde geändert.
}
acts-not-written = Für { $name } liegt nichts Geschriebenes bereit, darum wurde nichts geändert.
acts-none-named = Sag, welche.
acts-several = { $answer ->
    [done] { $count } sind festgehalten.
    [snoozed] { $count } kommen später wieder.
    [skipped] { $count } gehen diesmal vorbei.
    [dropped] { $count } kommen künftig nicht mehr.
    [written] { $count } ruhen als geschrieben.
    [not_sent] { $count } stehen wieder auf deiner Liste.
    [moved] { $count } haben einen neuen Tag.
   *[kept] { $count } bleiben deine.
}
acts-in-the-future = Dieser Tag ist noch nicht gekommen; festgehalten wurde nichts.
acts-in-the-past = Dieser Tag ist vorbei; nimm heute oder einen späteren.

acts-kept = { $circle ->
    [inner] { $name } ist in deinem innersten Kreis.
    [close] { $name } ist in deinem nahen Kreis.
    [active] { $name } ist in deinem aktiven Kreis.
    [meaningful] { $name } ist in deinem wichtigen Kreis.
   *[wider] { $name } ist in deinem weiteren Kreis.
}
acts-not-kept = Mit { $name } bleibst du nicht eigens in Kontakt; zu finden ist der Eintrag weiterhin.
acts-later = Wird ein andermal gefragt.
acts-interval = Ein Abstand ist mindestens ein Tag, und der längste liegt nicht unter dem üblichen; geändert wurde nichts.

acts-first-look = { $interactions ->
    [0] { $people ->
        [one] 1 Person steht in deinem Buch.
       *[other] { $people } Personen stehen in deinem Buch.
    }
    [one] { $people ->
        [one] 1 Person
       *[other] { $people } Personen
    } und 1 Begebenheit stehen in deinem Buch.
   *[other] { $people ->
        [one] 1 Person
       *[other] { $people } Personen
    } und { $interactions } Begebenheiten stehen in deinem Buch.
}
acts-write-to = { $name } schreiben
acts-thank = { $name } danken
acts-see-them = Sieh, wer da ist
acts-beside = Seither ist es still.
