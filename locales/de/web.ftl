### What the screens of the web app say. The sentences about people come from the server; these are titles, steps and hints.

web-app = Wellmet
web-window-title = { $place } · Wellmet
web-waiting = Einen Moment.
web-try-again = Noch einmal
web-unreachable = Wellmet antwortet gerade nicht. Nichts ging verloren; versuch es gleich noch einmal.
web-close = Schließen
web-skip = Zum Inhalt
web-places = Orte
web-place-key = g, dann { $letter }
web-keys = Tasten
web-find = Finden
web-name = Name
web-copy = Kopieren
web-copy-refused = Der Browser hat das Kopieren nicht erlaubt. Der Text steht noch im Feld.
web-earlier = Früher
web-more-rows = Mehr Zeilen
web-row-kept-yours = deins bleibt: { $yours }; in der Datei steht { $theirs }
web-row-kept-none = du hast es entfernt; in der Datei steht { $theirs }
web-drop-here = Loslassen, um es zu bringen. Geschrieben wird erst, wenn du es gesehen hast.
web-sample = Das ist das Beispielnetz: alle darin sind erfunden.
web-sample-leave = Zurück zum eigenen Buch
web-broken-title = Diese Seite ließ sich nicht zeigen
web-broken = Beim Zeichnen dieser Seite ist in Wellmet etwas schiefgegangen. Nichts ging verloren, und die anderen Seiten sind da.
web-broken-details = Was das Programm sagte
web-broken-step = Neu laden
web-lost-title = Hier ist nichts
web-lost = Diese Adresse führt nirgendwohin. Was du suchst, wurde vielleicht vergessen oder zusammengeführt.
web-lost-step = Zu Heute
web-count-people = { $count ->
    [one] eine Person
   *[other] { $count } Personen
}

## Places
web-place-today = Heute
web-place-people = Personen
web-place-triage = Sichten
web-place-triage-about = Eine Person nach der anderen: mit wem bleibst du in Kontakt
web-place-import = Import
web-place-import-about = Bring, was du hast, sieh den Unterschied, nimm es zurück
web-place-first-look = Erster Blick
web-place-first-look-about = Was deine Dateien zeigen, in ein paar Sätzen
web-place-organisations = Organisationen
web-place-organisations-about = Wen du wo kennst, jetzt und früher
web-place-duplicates = Doppelte
web-place-duplicates-about = Zwei Einträge einer Person, zu einem gemacht
web-place-me = Wer du bist
web-place-me-about = Deine Namen und Adressen, an denen sich zeigt, wer eine Mail geschrieben hat
web-place-history = Verlauf
web-place-history-about = Alles, was geschrieben wurde, jeweils mit dem Weg zurück
web-place-settings = Einstellungen
web-place-settings-about = Dein Name, dein Tempo, deine Kreise
web-place-more = Mehr

## Writing and taking back
web-saved = Gespeichert.
web-added = Hinzugefügt.
web-removed = Entfernt.
web-remove = { $what } entfernen
web-edit-hint = { $what }: zum Ändern drücken
web-undo = Zurücknehmen
web-redo = Wiederherstellen
web-undo-writing = Wird zurückgenommen. Eine große Änderung dauert einen Moment.
web-undo-stop = Anhalten
web-undo-stopping = Wird angehalten
web-writing = Noch dabei; nichts muss noch einmal gedrückt werden.
web-undo-all = { $count } Änderungen sind zurückgenommen.
web-undo-nothing = Gerade gibt es nichts zurückzunehmen. Der Verlauf bewahrt alles.
web-undo-rest = Den Rest zurücknehmen
web-undo-ask-import = Die letzte Änderung kam mit einem Import: { $said }
web-undo-ask-earlier = Von heute ist nichts mehr da. Die Änderung davor: { $said }
web-undo-ask-step = Zurücknehmen

## Keys
web-keys-title = Tasten
web-keys-everywhere = Überall
web-keys-capture = festhalten, was war
web-keys-palette = finden und hingehen
web-keys-undo = zurücknehmen; noch einmal: die Änderung davor
web-keys-walk = durch eine Liste gehen
web-keys-hints = dieses Blatt
web-keys-private = Namen und Notizen verwischen
web-keys-people = Personen
web-keys-filter = filtern
web-keys-new = neue Person
web-keys-everyone = alle, oder nur die behaltenen
web-keys-select = auswählen
web-keys-bulk-circle = ein Kreis für die Ausgewählten
web-keys-bulk-tag = ein Schlagwort für die Ausgewählten
web-keys-bulk-archive = die Ausgewählten ablegen
web-keys-person = Eine Person
web-keys-log = festhalten, was war
web-keys-edit = Namen und wie ihr euch kennengelernt habt
web-keys-add = etwas hinzufügen
web-keys-rhythm = Kreis und Rhythmus
web-keys-brief = Überblick
web-keys-open-item = auf Offenem: erledigt, neuer Tag, loslassen
web-keys-print = drucken
web-keys-today = Heute
web-keys-done = erledigt
web-keys-snooze = später
web-keys-skip = für jetzt überspringen
web-keys-drop = loslassen, oder nichts mehr dieser Art
web-keys-write = die Nachricht bearbeiten
web-keys-copy = kopieren
web-keys-send = öffnen, wo sie abgeschickt wird
web-keys-triage = Sichten
web-keys-accept = den Vorschlag annehmen
web-keys-circle = ein anderer Kreis
web-keys-not-for-me = nicht für mich
web-keys-later = später
web-keys-same-person = dieselbe wie jemand, den du kennst
web-keys-merge = es ist eine Person: zusammenführen
web-keys-not-the-same = nicht dieselbe Person
web-keys-import = hereinholen
web-keys-import-choose = eine Zeile nehmen oder lassen
web-keys-go = Hingehen

## Getting in
web-enter-title = Wellmet öffnen
web-enter-how-phone = Dieses Telefon ist nicht mehr eingelassen. Öffne Wellmet auf deinem Rechner, dann Einstellungen, Telefon, lass ein Telefon ein und füge den Link hier ein.
web-enter-how = Wellmet lässt nur herein, wer den Link hat. Ruf „wellmet link“ auf, wo es läuft, und öffne den Link oder füg ihn hier ein.
web-enter-label = Link
web-enter-step = Öffnen

## Today
web-today-acts = Heute zu tun
web-today-capacity = { $left ->
    [0] Die Woche ist voll
    [one] Diese Woche ist noch Platz für eine Person
   *[other] Diese Woche ist noch Platz für { $left }
}
web-today-all-settings = Alle Einstellungen
web-today-quiet = Ein ruhiger Tag
web-today-waiting = Du wartest auf andere
web-today-coming = Demnächst
web-today-enough = Das ist alles für heute.
web-today-triage = { $count ->
    [one] Eine Person wartet darauf, gesichtet zu werden
   *[other] { $count } Personen warten darauf, gesichtet zu werden
}
web-act-easy = geht schnell
web-done = Erledigt
web-done-about = Erledigt: das wird als Kontakt festgehalten
web-snooze = Später
web-snooze-about = Später: bis zu einem Tag deiner Wahl ausblenden
web-snooze-until = Später, und zwar
web-snooze-tomorrow = Morgen
web-snooze-three-days = In drei Tagen
web-snooze-next-week = Nächste Woche
web-snooze-two-weeks = In zwei Wochen
web-snooze-month = In einem Monat
web-snooze-date = An einem anderen Tag
web-snooze-step = Zurückstellen
web-skip-act = Überspringen
web-skip-about = Überspringen: diesmal nicht; festgehalten wird nichts
web-drop = Nicht mehr
web-drop-about = Nicht mehr: für diese Person kommt so etwas nicht wieder
web-skip-about-open = Überspringen: nicht jetzt; es bleibt offen und kommt binnen einer Woche wieder
web-drop-about-mine = Nicht mehr: loslassen
web-drop-about-theirs = Nicht mehr: es ist nicht gekommen, und du wartest nicht mehr darauf
web-open-person = Seite von { $name }
web-answered-done = Bei { $name } festgehalten.
web-answered-snoozed = { $name } kommt später wieder.
web-answered-skipped = Für { $name } übersprungen, dieses Mal.
web-answered-dropped = So etwas kommt bei { $name } nicht mehr.
web-answered-written = An { $name } geschrieben. Es ruht hier, bis du sagst, dass es abgeschickt ist.
web-answered-kept = Behalten; { $name } bleibt in deiner Liste.
web-answered-moved = { $name } kommt am neuen Tag.
web-answered-not_sent = Noch an { $name } abzuschicken.
web-sent-question = An { $name } abgeschickt?
web-sent-yes = Ja
web-sent-not-yet = Noch nicht
web-last-words = Die letzten Worte von dort:
web-message-to = Nachricht an { $name }
web-message-empty = Schreib an { $name }
web-message-hint = bearbeiten
web-send-mail = In der Mail öffnen
web-send-message = Kopieren und öffnen
web-send-open_profile = Kopieren und Profil öffnen
web-send-call = Anrufen
web-welcome-back = Schön, dass du wieder da bist
web-welcome-keep = Behalten
web-welcome-new-day = Neuer Tag
web-welcome-let-go = Loslassen
web-welcome-keep-all = Alles behalten

## Capture and palette
web-capture = Festhalten
web-capture-title = Festhalten oder finden
web-capture-label = Was war, oder ein Name
web-capture-invitation = Was war? Schreib es auf Englisch: Coffee with Dana, promised her the draft by Friday
web-capture-placeholder = Was war? Oder ein Name, zu dem du willst, > für alles Weitere
web-capture-hint = Ein Satz wird festgehalten, zu einem Namen geht es hin, und > bietet alles an, was sich tun lässt. Sätze werden auf Englisch verstanden; in anderen Sprachen bleiben sie eine Notiz.
web-capture-enter-save = speichert
web-capture-enter-go = geht hin
web-capture-tab = Erkanntes
web-capture-esc = behält den Entwurf
web-capture-esc-find = schließt
web-capture-save = Speichern
web-capture-no-contact = Als Notiz behalten; von einem Kontakt steht hier nichts.
web-captured = Festgehalten.
web-understood = Verstanden
web-chip-new = neu
web-options = Was die Eingabetaste tut
web-options-none = Unter diesem Namen lässt sich hier nichts tun.
web-option-write = Aufschreiben
web-act-go = Zu { $place }
web-act-undo = Das Letzte zurücknehmen
web-act-log = Festhalten, was war
web-act-tour = Den Rundgang machen
web-act-hints = Tasten
web-act-language = Sprache: { $language }
web-act-light = Helles Aussehen
web-act-dark = Dunkles Aussehen
web-act-system = Aussehen wie das System
web-act-private = Namen und Notizen verwischen oder zeigen
web-act-airy = Luftige Zeilen
web-act-dense = Dichte Zeilen
web-act-new-person = Neue Person
web-act-columns = Spalten
web-act-keep-filter = Diesen Filter behalten
web-act-export = Alles exportieren

## People
web-people-filter = Name, Ort, circle:active, last>90d
web-people-filter-label = Personen finden und filtern
web-people-conditions = Bedingungen
web-people-without = Bedingung { $condition } entfernen
web-people-who = Wer gezeigt wird
web-people-kept = Behaltene
web-people-everyone = Alle
web-people-count = { $shown ->
   *[other] { $shown } von { $all }
}
web-people-none-so = Dazu passt hier niemand.
web-people-none-kept = Noch ist niemand behalten. Beim Sichten wird nach den Leuten gefragt, mit denen du schon schreibst.
web-people-clear = Filter entfernen
web-people-look-at-everyone = Alle ansehen
web-people-sort = Sortieren
web-people-select = Auswählen
web-people-choose = { $name } auswählen
web-column-name = Name
web-column-line = Rolle und Ort
web-column-organisation = Organisation
web-column-title = Rolle
web-column-place = Ort
web-column-tags = Schlagwörter
web-column-forward = { $column } nach vorn
web-column-drag = { $column } verschieben
web-column-drag-how = Leertaste hebt eine Spalte auf, die Pfeile bewegen sie, Leertaste setzt sie ab, Escape lässt sie, wo sie war.
web-column-lifted = { $column } ist aufgehoben.
web-column-over = { $column } steht auf Platz { $place } von { $count }.
web-column-back = { $column } bleibt, wo es war.
web-people-columns = Spalten
web-column-circle = Kreis
web-column-band = Verbindung
web-column-last = Letzter Kontakt
web-sorted = sortiert
web-sorted-back = andersherum sortiert
web-condition = Bedingung
web-condition-silence = Letzter Kontakt
web-condition-band = Verbindung
web-condition-place = Ort
web-filter-save = diesen Filter behalten
web-filter-name = Sein Name
web-bulk = Was mit den Ausgewählten geschehen soll
web-bulk-count = { $count ->
    [0] Niemand ausgewählt
    [one] Eine Person ausgewählt
   *[other] { $count } ausgewählt
}
web-bulk-all = Alle { $count }
web-bulk-clear = Niemanden auswählen
web-bulk-circle = Kreis
web-bulk-circle-title = { $count ->
    [one] Ein Kreis für eine Person
   *[other] Ein Kreis für { $count } Personen
}
web-bulk-circle-done = { $count ->
    [one] Eine Person hat den Kreis.
   *[other] { $count } Personen haben den Kreis.
}
web-bulk-tag = Schlagwort
web-bulk-tag-title = { $count ->
    [one] Ein Schlagwort für eine Person
   *[other] Ein Schlagwort für { $count } Personen
}
web-bulk-tag-done = { $count ->
    [one] Eine Person hat das Schlagwort.
   *[other] { $count } Personen haben das Schlagwort.
}
web-bulk-archive = Archivieren
web-bulk-archive-title = { $count ->
    [one] Eine Person archivieren
   *[other] { $count } Personen archivieren
}
web-bulk-archive-done = { $count ->
    [one] Eine Person liegt im Archiv.
   *[other] { $count } Personen liegen im Archiv.
}
web-bulk-preview-more = { $names } und { $count } weitere
web-bulk-step = { $count ->
    [one] So machen
   *[other] Für alle { $count } so machen
}
web-person-new = Neue Person
web-person-new-about = Ein Name genügt; der Rest kann später kommen.
web-person-add = Aufnehmen
web-person-added = { $name } steht in deinem Buch.

## Bands and circles
web-band-warm = warm
web-band-steady = beständig
web-band-cooling = kühlt ab
web-band-quiet = still
web-circle = Kreis
web-circle-inner = Innen
web-circle-inner-about = eine Handvoll, alle zwei Wochen
web-circle-close = Nah
web-circle-close-about = etwa fünfzehn, alle sechs Wochen
web-circle-active = Aktiv
web-circle-active-about = etwa fünfzig, jedes Vierteljahr
web-circle-meaningful = Wichtig
web-circle-meaningful-about = zweimal im Jahr
web-circle-wider = Weit
web-circle-wider-about = behalten, ohne Rhythmus
web-circle-none = Nicht behalten
web-circle-none-about = zu finden, nie vorgeschlagen
web-circle-ideal = Ideale Tage
web-circle-maximum = Höchstens
web-circle-ideal-of = Ideale Tage: { $circle }
web-circle-maximum-of = Höchstens Tage: { $circle }

## Brief
web-brief = Überblick vor dem Treffen
web-brief-about = Eine Seite, zum Lesen oder Drucken
web-brief-window = Überblick: { $name }
web-brief-print = Drucken
web-brief-whole = Alles zu dieser Person
web-brief-talks = Letzte Gespräche
web-brief-notes = Notizen

## Tour
web-tour = Rundgang
web-tour-take = Rundgang machen, fünf Schritte
web-tour-step = { $step } von { $of }
web-tour-leave = Verlassen
web-tour-next = Weiter
web-tour-end = Das ist alles
web-tour-today = Ein paar Leute am Tag
web-tour-today-about = Heute sagt, wen du erreichen könntest, warum und womit. Ein Druck genügt als Antwort: erledigt, später, überspringen oder nicht mehr.
web-tour-capture = Zehn Sekunden nach einem Gespräch
web-tour-capture-about = Drück c und schreib einen Satz auf Englisch: wer, was, was du versprochen hast. Der Rest wird erkannt und gezeigt, bevor es gespeichert wird.
web-tour-capture-about-touch = Drück unten auf den Stift und schreib einen Satz auf Englisch: wer, was, was du versprochen hast. Der Rest wird erkannt und gezeigt, bevor es gespeichert wird.
web-tour-people = Alle, die du kennst
web-tour-people-about = Tipp zum Finden: lumen circle:active last>90d. Die Seite einer Person sagt, wie ihr euch kennengelernt habt und was zwischen euch offen ist.
web-tour-undo = Nichts geht je verloren
web-tour-undo-about = Jede Änderung steht hier mit dem Weg zurück, auch ganze Importe. Die Taste u nimmt überall die letzte zurück, noch einmal gedrückt die davor.
web-tour-undo-about-touch = Jede Änderung steht hier mit dem Weg zurück, auch ganze Importe. Gleich nach einer Änderung steht Rückgängig am Fuß des Bildschirms.
web-tour-own = Nun deine eigenen Leute
web-tour-own-about = Starte Wellmet ohne demo und zieh dein Adressbuch, dein LinkedIn-Archiv, deinen Kalender oder dein Postfach hinein. Du siehst den Unterschied, bevor etwas geschrieben wird.
web-tour-own-about-home = Geh oben zurück zum eigenen Buch und zieh dein Adressbuch, dein LinkedIn-Archiv, deinen Kalender oder dein Postfach hinein. Du siehst den Unterschied, bevor etwas geschrieben wird.

## Duplicates
web-duplicates-title = Ist das eine Person?
web-duplicates-more = { $count ->
    [one] noch ein Paar
   *[other] noch { $count } Paare
}
web-duplicates-pair = { $name } und { $other }
web-duplicates-stays = Bleibt
web-duplicates-joins = Geht darin auf
web-duplicates-both = Adressen, Notizen, Verlauf und alles andere von beiden bleibt erhalten. Rückgängig nimmt es zurück.
web-duplicates-merge = Zusammenführen
web-duplicates-apart = Zwei Personen
web-duplicates-merged = { $name } und { $other } sind eins.
web-duplicates-told-apart = { $name } und { $other } sind zwei Personen; danach wird nicht wieder gefragt.
web-duplicates-nothing = nichts
web-duplicates-photo = das Foto
web-duplicates-none = Niemand scheint doppelt hier zu sein.
web-duplicates-to-people = Zu Personen
web-merge-with = Mit jemand anderem zusammenführen
web-merge-with-about = Zwei Einträge derselben Person
web-merge-find = Wer ist das noch?
web-merge-step = Nebeneinanderlegen
web-merge-field-name = Name
web-merge-field-given_name = Vorname
web-merge-field-family_name = Nachname
web-merge-field-prefix = Vor dem Namen
web-merge-field-suffix = Nach dem Namen
web-merge-field-headline = Kurzbeschreibung
web-merge-field-pronouns = Pronomen
web-merge-field-pronunciation = Wie man es ausspricht
web-merge-field-met_how = Wie ihr euch kennengelernt habt
web-merge-field-met_on = Wann ihr euch kennengelernt habt
web-merge-field-met_where = Wo ihr euch kennengelernt habt
web-merge-field-met_through = Durch wen
web-merge-field-photo = Foto

## Oneself
web-me-lead = An diesen Namen und Adressen erkennt Wellmet, welche Nachrichten von dir sind.
web-me-saved = Gespeichert.
web-me-page = Deine eigene Seite
web-me-channels = Deine Adressen, Nummern und Profile
web-me-placeholder = du@example.org, +49 …, dein Profil
web-me-first = Wie heißt du?

## Organisations
web-organisations-find = Eine Organisation finden
web-organisations-one = Diese sehen wie eine aus
web-organisations-more = { $count ->
    [one] und noch ein Paar
   *[other] und noch { $count } Paare
}
web-organisations-pair = { $name } und { $other }
web-organisations-join = Zusammenlegen
web-organisations-two = Es sind zwei
web-organisations-joined = { $other } ist jetzt { $name }.
web-organisations-apart = { $name } und { $other } sind zwei Organisationen.
web-organisations-none = Keine Organisation mit diesem Namen.
web-organisation-now = Jetzt
web-organisation-member = Mitglied
web-organisation-members = Mitglieder
web-organisation-notes = Notizen
web-organisation-noted = Notiert.
web-organisation-before = Früher
web-organisation-by-name = nur dem Namen nach
web-organisation-nobody = Du kennst hier noch niemanden.

## History
web-history-lead = Alles, was geschrieben wurde, das Neueste zuerst. Auch das Zurücknehmen steht hier.
web-history-none = Noch wurde nichts geschrieben.
web-history-changes = { $changes ->
    [one] eine Änderung
   *[other] { $changes } Änderungen
}, Quelle: { $source }
web-source-you = du
web-source-linkedin = LinkedIn
web-source-vcard = ein Adressbuch
web-source-google = Google-Kontakte
web-source-outlook = Outlook
web-source-thunderbird = Thunderbird
web-source-csv = eine Tabelle
web-source-calendar = ein Kalender
web-source-mail = Mails
web-source-sample = das Beispielnetz
web-history-undone = zurückgenommen
web-history-came-back = wiederhergestellt
web-history-redo = Wiederherstellen: { $said }
web-history-undo = Zurücknehmen: { $said }

## Settings
web-settings-saved = Gespeichert.
web-settings-you = Du
web-settings-name = Name dieses Buchs
web-settings-zone = Zeitzone
web-settings-zone-about = Sie entscheidet, wann heute beginnt.
web-settings-language = Sprache
web-settings-language-about = Sätze darüber, was war, werden auf Englisch verstanden; in anderen Sprachen bleiben sie Notizen.
web-settings-language-own = Browser
web-settings-pace = Dein Tempo
web-settings-balance = Die Woche zwischen privaten und beruflichen Leuten teilen
web-settings-balance-about = Anstöße halten sich daran, wo beide an der Reihe sind; was die eine Seite übrig lässt, darf die andere nehmen.
web-settings-personal = Vorhaben in der Woche für private Leute
web-settings-personal-about = Die übrigen { $rest } sind für berufliche.
web-settings-personal-tags = Wer privat ist
web-settings-personal-tags-about = Wer eines dieser Schlagwörter hat, mit Kommas dazwischen.
web-settings-retention = Wie lange Leute behalten werden
web-settings-retention-about = Für Leute mit einem Schlagwort, so viele Monate nach dem letzten Kontakt. Wer darüber ist, wird hier vorgeschlagen; von selbst wird nichts archiviert oder vergessen.
web-retention-rule = { $tag }: { $months } Monate
web-retention-tag = Schlagwort
web-retention-months = Monate
web-retention-add = So lange behalten
web-retention-archive = archivieren
web-retention-keep = noch ein Jahr behalten
web-retention-forget = vergessen
web-settings-capacity = Leute pro Woche
web-settings-capacity-about = Mehr schlägt Heute nicht vor. Deine Versprechen und die Tage, die zählen, stehen immer da.
web-settings-quiet = Ruhige Tage
web-settings-quiet-about = An ihnen wird nichts vorgeschlagen.
web-settings-anniversaries = Dienstjubiläen
web-settings-anniversaries-about = Aus, es sei denn, du magst sie.
web-settings-circles = Kreise, in Tagen
web-settings-yours = Was dir gehört
web-settings-looks = Auf diesem Gerät
web-settings-me = Wer du bist: deine Namen und Adressen
web-settings-density = Dichte
web-density-airy = Luftig
web-density-dense = Dicht
web-settings-private = Namen und Notizen verwischen
web-settings-private-about = Während andere auf deinen Bildschirm sehen. Zeig auf etwas, um es zu lesen.
web-settings-theme = Aussehen
web-theme-system = System
web-theme-light = Hell
web-theme-dark = Dunkel

web-offline = Dein Rechner antwortet gerade nicht. Du liest, was hier aufbewahrt ist.
web-waiting-count = { $count ->
    [one] Eine Notiz wartet auf deinen Rechner.
   *[other] { $count } Notizen warten auf deinen Rechner.
}
web-waiting-asks = { $count ->
    [one] Eine braucht ein Wort von dir.
   *[other] { $count } brauchen ein Wort von dir.
}
web-waiting-elsewhere = { $count ->
    [one] Eine wartet auf ein anderes Wellmet.
   *[other] { $count } warten auf ein anderes Wellmet.
}
web-waiting-look = Ansehen
web-waiting-title = Was wartet
web-waiting-lead = Auf diesem Gerät geschrieben, während dein Rechner nicht antwortete. Es wird in dieser Reihenfolge gesendet und einmal notiert.
web-waiting-none = Hier wartet nichts. Alles ist angekommen.
web-waiting-kept = Auf diesem Gerät aufbewahrt; es wird notiert, sobald dein Rechner antwortet.
web-waiting-kept-act = Auf diesem Gerät aufbewahrt, bis dein Rechner antwortet.
web-waiting-take-back = Zurücknehmen
web-waiting-taken-back = Zurückgenommen.
web-waiting-delivered = { $count ->
    [one] Was wartete, ist angekommen.
   *[other] Alle { $count }, die warteten, sind angekommen.
}
web-waiting-act = { $answer ->
    [done] Erledigt mit { $name }
    [snoozed] { $name }, später
    [skipped] { $name }, ausgelassen
    [dropped] { $name }, nicht mehr
    [written] An { $name } geschrieben
    [not_sent] Noch nicht an { $name } gesendet
    [kept] { $name }, behalten
   *[other] { $name }, an einem anderen Tag
}
web-waiting-other = Das gehört zu einem anderen Wellmet als dem, das hier antwortet. Es wartet auf seines.
web-waiting-save = Speichern
web-waiting-send = Jetzt senden
web-waiting-change = Ändern
web-waiting-all-the-same = Trotzdem notieren
web-waiting-let-go = Gehen lassen
web-waiting-let-gone = Gehen gelassen.
web-waiting-put-back = Zurücklegen

web-settings-phone = Telefon: eines einlassen und sehen, welche es sind
web-devices-title = Telefon
web-devices-lead = Ein Telefon in deinem Netz liest und schreibt dieselben Notizen und bewahrt das Wichtige auf, wenn es unterwegs ist.
web-devices-no-door = Telefone finden diesen Rechner noch nicht. Beende Wellmet und starte es mit
web-devices-trust = Zuerst, einmal je Telefon: das Zertifikat
web-devices-trust-code = Code, der die Seite mit dem Zertifikat öffnet
web-devices-trust-how = Richte die Kamera des Telefons auf diesen Code. Die Seite, die er öffnet, sagt in wenigen Schritten, wie das Telefon diesem Rechner vertraut.
web-devices-fingerprint = Das Telefon zeigt denselben Fingerabdruck (SHA-256):
web-devices-let-in = Dann: das Telefon einlassen
web-devices-let-in-how = Das macht einen Link für ein Telefon. Er wirkt einmal, fünfzehn Minuten lang, und du kannst ihn zurückziehen.
web-devices-make-link = Ein Telefon einlassen
web-devices-link-code = Code, der ein Telefon einlässt
web-devices-link-how = Richte die Kamera des Telefons auf diesen Code, öffne ihn und drücke dort den Knopf. Lege Wellmet danach auf den Startbildschirm: „Teilen“ auf einem iPhone, das Menü auf Android.
web-devices-withdraw = Link zurückziehen
web-devices-withdrawn = Der Link lässt niemanden mehr ein.
web-devices-arrived = Ein Telefon wurde eingelassen.
web-devices-list = Eingelassen
web-devices-since = Seit { $when }.
web-devices-seen = Zuletzt gesehen { $when }.
web-devices-put-out = Hinausweisen
web-devices-put-out-name = { $name } hinausweisen
web-devices-put-out-done = { $name } ist draußen. Was es aufbewahrt hatte, ist fort, sobald es wieder fragt.
web-devices-this = Dieses Telefon
web-devices-this-about = Wer geht, nimmt alles mit, was hier zum Lesen ohne Netz aufbewahrt ist. Um zurückzukommen, brauchst du einen neuen Link von deinem Rechner.
web-devices-leave = Wellmet auf diesem Telefon verlassen
web-devices-leave-waiting = Hier wartet noch etwas auf deinen Rechner. Sende es oder lass es zuerst gehen.
web-welcome-kept-all = Alles davon bleibt deins.
