### What the screens of the web app say while files are brought in, and right after.

## Import and first run
web-doors-title = Gut getroffen
web-doors-lead = Wellmet sagt dir, wen du heute erreichen könntest, warum und womit. Es beginnt mit dem, was du schon hast, und nichts verlässt dieses Gerät.
web-doors-window = Willkommen
web-door-bring = Bring, was du hast
web-door-bring-about = Dein Adressbuch, LinkedIn-Archiv, deinen Kalender oder dein Postfach. Du siehst den Unterschied, bevor etwas geschrieben wird, und kannst es zurücknehmen.
web-door-five = Nenn fünf Leute
web-door-five-about = Leute, von denen du gern hören würdest. Das genügt für Heute.
web-door-sample = Sieh dich um
web-door-sample-about = Ein Beispielnetz erfundener Leute, mit einer kurzen Führung. Es öffnet sich daneben auf eigenem Port (7421) und eigenem Speicher, der am Ende verschwindet; dein Buch bleibt leer. Ruf das in einem Terminal auf, wo Wellmet läuft:
web-door-sample-copied = Kopiert.
web-door-connect = Verbinden
web-door-connect-about = Adressbücher, Kalender und Postfächer auf einem Server (CardDAV, CalDAV, IMAP) lassen sich noch nicht verbinden. Was sie ausgeben, kommt durch die erste Tür herein: ein Ordner mit Post, eine Kalenderdatei, ein Adressbuch.
web-five-name = Name { $place }
web-five-added = { $count ->
    [one] Eine Person steht in deinem Buch.
   *[other] { $count } Personen stehen in deinem Buch.
}
web-five-step = Behalten
web-bring-drop = Zieh Dateien irgendwohin
web-bring-kinds = zip, vcf, csv, ics, mbox, eml
web-bring-choose = Dateien wählen
web-linkedin-title = Wie du an dein LinkedIn-Archiv kommst
web-linkedin-where = Auf LinkedIn: Einstellungen, Datenschutz, Kopie Ihrer Daten anfordern.
web-linkedin-small = Nur Kontakte: wähl „Kontakte“. LinkedIn schickt sie nach etwa zehn Minuten. Darin stehen Namen, Rollen und seit wann.
web-linkedin-large = Alles: wähl das größere Archiv. Es braucht etwa einen Tag. Darin stehen auch deine Nachrichten, und damit, mit wem du wirklich sprichst.
web-linkedin-then = LinkedIn schreibt eine Mail, wenn es so weit ist. Zieh das Zip so hierher, wie es ist; ein neueres bringt später nur auf den neuen Stand.
web-linkedin-meanwhile = Bis dahin genügen fünf Namen für den Anfang.
web-import-title = Bring es herein
web-import-lead = Du siehst zuerst den Unterschied. Was hereinkommt, lässt sich als Ganzes zurücknehmen.
web-import-earlier = Früher
web-import-unnamed = Ohne Namen
web-import-state-reading = wird gelesen
web-import-state-ready = zum Ansehen
web-import-state-applying = kommt herein
web-import-state-applied = drin
web-import-state-stopped = angehalten
web-import-state-failed = nicht gelesen
web-import-state-undone = zurückgenommen
web-import-title-reading = Wird gelesen
web-import-title-ready = Das würde sich ändern
web-import-title-applying = Kommt herein
web-import-title-applied = Es ist da
web-import-title-stopped = Angehalten
web-import-title-failed = Das war nicht zu lesen
web-import-title-undone = Zurückgenommen
web-import-accept = Übernehmen
web-import-accepted = Kommt herein.
web-import-leave = Lassen
web-import-stop = Anhalten
web-import-again = Noch einmal Dateien bringen
web-import-stopping = Wird angehalten
web-import-stopping-about = Wird angehalten. Was bisher hereinkam, geht wieder hinaus.
web-import-undo = Alles zurücknehmen
web-import-first-look = Sieh, was es zeigt
web-import-progress = { $done } von { $of }
web-import-progress-open = { $done ->
    [0] Die Dateien werden gelesen.
   *[other] { $done } bisher gelesen.
}
web-import-progress-begun = Die Dateien werden gelesen. Noch ist nichts im Buch.
web-import-progress-told = { $share } sind drin.
web-import-files = Dateien
web-import-file = Datei
web-import-count-read = Gelesen
web-import-count-imported = Neu
web-import-count-updated = Geändert
web-import-count-unchanged = Gleich
web-import-count-phantom = Leer
web-import-count-rejected = Nicht übernommen
web-import-diff = Was sich ändert
web-import-nothing = Nichts ändert sich: alles davon war schon da.
web-import-kind-imported = Neu
web-import-kind-imported-about = Bisher nicht in deinem Buch.
web-import-kind-updated = Geändert
web-import-kind-updated-about = In deinem Buch, und in den Dateien anders. Was du selbst geändert hast, bleibt.
web-import-kind-unchanged = Gleich
web-import-kind-unchanged-about = Schon so, wie die Dateien sagen.
web-import-kind-phantom = Leer
web-import-kind-phantom-about = Zeilen, die niemanden nennen, wie solche Archive sie enthalten.
web-import-kind-rejected = Nicht übernommen
web-import-kind-rejected-about = Zeilen, die nicht übernommen wurden, jede mit ihrem Grund. Alles andere bleibt davon unberührt.
web-import-accept-some = { $taken } von { $all } übernehmen
web-import-stays-out = { $count ->
    [one] Eine Zeile bleibt draußen. Dieselben Dateien bieten sie wieder an.
   *[other] { $count } Zeilen bleiben draußen. Dieselben Dateien bieten sie wieder an.
}
web-import-parts = Was hereinkommt
web-import-parts-all = Alles
web-import-parts-count = { $taken } von { $all }
web-import-part-tick = { $part }: { $words }
web-import-part-some = davon { $count }
web-import-part-imported-count = { $count } neu
web-import-part-updated-count = { $count } geändert
web-import-part-about_me = Über dich
web-import-part-connections = Kontakte aus dem Netzwerk
web-import-part-contacts = Adressbuch
web-import-part-events = Veranstaltungen
web-import-part-applications = Bewerbungen
web-import-part-follows = Organisationen, denen du folgst
web-import-part-messages = Nachrichten
web-import-part-invitations = Einladungen
web-import-part-endorsements = Bestätigte Kenntnisse
web-import-part-recommendations = Empfehlungen
web-import-part-meetings = Treffen
web-import-part-mail = Mails
web-import-rows-all = Alle { $count }
web-import-rows-part = Welche Zeilen
web-import-rows-keys = j und k gehen, x lässt eine weg oder übernimmt sie.
web-import-count-left_out = Von dir weggelassen
web-import-where = { $file }, Zeile { $line }

web-columns-title = Was bedeuten die Spalten?
web-columns-about = Ein Vorschlag, nach ihren Namen und dem, was darin steht. Ändere, was nicht stimmt; geschrieben ist noch nichts.
web-columns-ignore = ausgelassen
web-columns-detailed = { $meaning }, { $detail }
web-columns-day-first = In Daten wie 03/04 steht der Tag vorn
web-columns-no-name = Eine Spalte muss einen Namen enthalten.
web-columns-step = Lesen
web-means-name = Name
web-means-given_name = Vorname
web-means-family_name = Nachname
web-means-email = Mailadresse
web-means-phone = Nummer
web-means-organisation = Organisation
web-means-title = Titel
web-means-city = Stadt
web-means-country = Land
web-means-url = Webadresse
web-means-birthday = Geburtstag
web-means-connected_on = Tag eures Kennenlernens
web-means-tags = Schlagwörter
web-means-topics = Themen
web-means-notes = Notizen
web-means-middle_name = Zweiter Vorname
web-means-prefix = Vor dem Namen
web-means-suffix = Nach dem Namen
web-means-nickname = Spitzname
web-means-former_name = Früherer Name
web-means-phonetic_name = Wie der Name klingt
web-means-pronouns = Pronomen
web-means-headline = Kurzbeschreibung
web-means-department = Abteilung
web-means-handle = Name bei einem Dienst
web-means-street = Straße
web-means-region = Region
web-means-postal_code = Postleitzahl
web-means-address = Ganze Anschrift
web-means-date = Tag, der zählt
web-means-relation = Verwandte oder verbundene Person
web-means-custom = Eigenes Feld
web-means-birth_year = Geburtsjahr
web-means-birth_month = Geburtsmonat
web-means-birth_day = Tag der Geburt

## First look and triage
web-first-look-title = Erster Blick
web-first-look-none = Noch gibt es nichts zu zeigen. Er öffnet sich, wenn deine ersten Dateien da sind.
web-first-look-bring = Bring, was du hast
web-first-look-triage = Als Nächstes: entscheide, mit wem du in Kontakt bleibst. Ein Druck pro Person.
web-first-look-triage-step = Anfangen
web-triage-title = Mit wem bleibst du in Kontakt?
web-triage-kept = { $count ->
   *[other] { $count } behalten
}
web-triage-accept = Behalten: { $circle }
web-triage-same = Dieselbe Person wie { $who }
web-triage-none = Nicht für mich
web-triage-later = Später
web-triage-circles = Ein anderer Kreis
web-triage-said = { $name } ist behalten: { $circle }.
web-triage-said-none = { $name } bleibt zu finden, und es wird nicht wieder gefragt.
web-triage-said-later = { $name } kommt ein andermal wieder.
web-triage-sitting = Das reicht für ein Mal. Hier ist Heute.
web-triage-nobody = Niemand wartet darauf, gesichtet zu werden.
web-triage-to-today = Zu Heute
