# What the command line says of itself; everything else is said by the use cases.
cli-file = { $path } ließ sich nicht öffnen ({ $detail }); geändert wurde nichts.
cli-no-data = Auf diesem Gerät gibt es keinen Ordner für deine Daten. Sag mit --data ORDNER, wo sie liegen sollen.
cli-hint-which = Gib mehr vom Namen an, oder nimm die Id, die --json zeigt.
cli-hint-nobody = „wellmet find“ sucht in Teilen von Namen, Organisationen und allem, was gesagt wurde.
cli-hint-keep-changed = Mit --keep-changed nimmst du den Rest zurück.
cli-hint-import-again = Bring dann dieselben Dateien noch einmal.

cli-people-count = { $count ->
    [0] Niemand
    [one] Eine Person
   *[other] { $count } Personen
}
cli-list-filter = Der Filter ist bei „{ $part }“ nicht zu lesen. Bedingungen sehen aus wie circle:active, place:lisbon, tag:press oder last>90d.
cli-list-more = Es gibt mehr: --cursor { $cursor }
cli-find-organisations = Organisationen
cli-find-said = Was gesagt wurde
cli-find-nothing = Zu „{ $query }“ findet sich nichts.

cli-history-empty = Noch wurde nichts geändert.
cli-history-gone = { $what } (herausgenommen)
cli-history-undone = zurückgenommen
cli-undo-kept = { $count ->
    [one] Eine Sache hat sich seither geändert und bleibt.
   *[other] { $count } Sachen haben sich seither geändert und bleiben.
}
cli-no-batch = Eine Änderung „{ $name }“ gibt es nicht. „wellmet history“ zeigt alle.
cli-which-batch = Mehrere Änderungen heißen „{ $name }“. Gib mehr davon an.

cli-show-open = Offen zwischen euch
cli-show-remember = Gut zu wissen
cli-show-give = Geben
cli-show-reach = Erreichen
cli-show-may-know = Vielleicht bekannt mit
cli-show-topics = Frag nach { $topics }
cli-show-job = Jetzt: { $what }
cli-show-need = Sucht { $what }
cli-show-offer = Kann helfen mit { $what }

cli-import-reading = Wird gelesen
cli-import-applying = Wird übernommen
cli-import-stopping = Hält an und nimmt Begonnenes zurück
cli-import-read = von { $count }
cli-import-new = { $count } neu
cli-import-changed = { $count } geändert
cli-import-known = { $count } bekannt
cli-import-empty = { $count } leer
cli-import-left-out = { $count } ausgelassen
cli-import-left-out-by-you = { $count } von dir weggelassen
cli-import-no-kind = „{ $kind }“ ist keine Art von Zeile. Es gibt { $known }
cli-import-place = { $file }, Zeile { $line }
cli-import-more-left-out = { $count ->
    [one] Eine weitere wurde ausgelassen; --json zeigt alle.
   *[other] { $count } weitere wurden ausgelassen; --json zeigt alle.
}
cli-import-dry = Geändert wurde nichts. Lass --dry-run weg, um es zu übernehmen.
cli-import-undo = „wellmet undo“ nimmt es zurück.
cli-import-kept-yours = { $what }: deins bleibt („{ $yours }“); in der Datei steht „{ $theirs }“.
cli-import-map = { $name } ist eine Tabelle, deren Spalten hier nicht bekannt sind; geändert wurde nichts. Sag mit --map DATEI, was sie bedeuten.
cli-import-map-hint = Diese Zuordnung ist ein Vorschlag. Leg sie in eine Datei, ändere, was nicht stimmt, und bring die Tabelle noch einmal:

cli-day = „{ $words }“ nennt keinen Tag. Schreib ihn als 2026-12-01, tomorrow, next Monday oder in 2 weeks.
cli-message = ▸ „{ $text }“
cli-today-sitting = { $event }: { $count } Leute in einem Zug
cli-today-waiting = Du wartest auf andere
cli-today-coming = Demnächst
cli-today-keys = wellmet done ACT · snooze ACT --until "in 2 weeks" · skip ACT · drop ACT
cli-today-back-keys = wellmet keep ACT · keep ACT --by "next Friday" · skip ACT zum Loslassen · keep --all

cli-triage-namesake = Dieselbe Person wie { $name }?
cli-triage-namesake-at = Dieselbe Person wie { $name }, { $organisation }?
cli-triage-nobody = Über niemanden ist zu entscheiden.
cli-triage-next = wellmet circle NAME inner, close, active, meaningful, wider, none oder later
cli-verify-nothing = Nichts, was du über { $name } weißt, ist so alt, dass es einen Blick braucht.
cli-retention-keys = wellmet forget NAME · wellmet retention NAME --another-year · archivieren in der App
cli-list-saved = Behalten als { $name }: wellmet list people --where @{ $name }
cli-list-unknown = Ein Filter „{ $name }“ ist nicht da. „wellmet list filters“ zeigt alle.
cli-list-no-filters = Noch ist kein Filter unter einem Namen behalten.
cli-cadence-none = Ein Rhythmus wurde noch nicht gewählt.
cli-at-now = Jetzt
cli-at-members = Mitglieder
cli-at-member = Mitglied
cli-at-before = Früher
cli-me-unknown = Noch ist nicht bekannt, wer du bist: „wellmet me --add du@example.com“.
cli-setting-unknown = Eine Einstellung „{ $name }“ gibt es nicht. „wellmet settings“ zeigt alle.

cli-serve-at = Wellmet ist unter { $url }. Dieser Link lässt deinen Browser herein, einmal, innerhalb einer Viertelstunde:
cli-serve-link = „wellmet link“ macht einen neuen.
cli-serve-public = { $address } ist von anderen Geräten erreichbar, darum wurde nichts geöffnet. Wellmet hört nur auf diesem Gerät: 127.0.0.1.
cli-serve-in-use = { $address } ist belegt; vielleicht läuft Wellmet schon. „wellmet link“ lässt einen weiteren Browser herein, und --listen nimmt einen anderen Port.
cli-serve-cannot = Auf { $address } lässt sich nicht hören ({ $detail }). Wähl mit --listen etwas anderes.
cli-serve-phone-at = Telefone in deinem Netz finden es unter { $url }. Öffne Einstellungen, Telefon, um eines einzulassen.
cli-serve-phone-not-local = { $address } ist keine Adresse eines lokalen Netzes, darum wurde nichts geöffnet. Telefone werden nur aus deinem eigenen Netz eingelassen.
cli-serve-phone-no-network = Dieser Rechner ist gerade in keinem Netz, darum finden Telefone ihn nicht. Verbinde ihn, oder nenne seine Adresse mit --phone-listen.
cli-serve-phone-failed = Das Zertifikat für Telefone ließ sich nicht machen ({ $detail }), darum wurde nichts geöffnet.
cli-serve-phone-authority = Wellmet { $mark }
cli-token-once = Er wird nur dieses eine Mal gezeigt. Schick ihn als „Authorization: Bearer“.

cli-log-what = was
cli-log-with = mit
cli-log-new = {" "}(neu)
cli-log-organisations = Organisation
cli-log-at = wo
cli-log-by = , bis { $day }
cli-log-promise-mine = du hast versprochen
cli-log-promise-theirs = dir wurde versprochen
cli-log-favour-mine = du hast geholfen
cli-log-favour-theirs = dir wurde geholfen
cli-log-need = sucht
cli-log-offer = kann helfen mit
cli-log-thanks = Dank
cli-log-insight = gelernt
cli-log-news = Neues
cli-log-through = durch
cli-log-topics = Themen
cli-log-follow-up = zurückkommen
cli-log-left = als Notiz behalten
cli-log-answer = „{ $answer }“ ist keine Antwort. Schreib sie als --answer FRAGE=WAHL, wie die Fragen es zeigen.
cli-log-open = Noch ist nichts geschrieben. Nimm --answer FRAGE=WAHL, oder --yes, um alle Neuen aufzunehmen.

cli-duplicates-none = Keine zwei Einträge sehen nach einer Person aus.
cli-organisations-none = Keine zwei Namen sehen nach derselben Organisation aus.
cli-organisations-next = wellmet organisations --join BEHALTEN ANDERE, oder wellmet organisations --not-same A B
cli-timeline-next = wellmet timeline PERSON --change EINTRAG --on yesterday, oder --remove EINTRAG
cli-no-entry = Nichts, was mit ihnen war, heißt „{ $name }“; „wellmet timeline“ zeigt die Namen.
cli-which-entry = Mehrere Einträge beginnen oder enden mit „{ $name }“; sag mehr davon.
cli-duplicates-next = wellmet merge KEEP OTHER, oder wellmet duplicates --not-same A B
cli-merge-field = „{ $text }“ ist keine Wahl für ein Feld. Schreib sie als title=keep oder title=other.
cli-forget-ask = { $name } für immer vergessen: alles, was du hast, mit Verlauf, Karten und Fotos? Das lässt sich nicht zurücknehmen. Schreib yes.
cli-forget-sure = { $name } ist noch hier. Vergessen lässt sich nicht zurücknehmen; mit --yes geht es weiter.
cli-forget-done = { $name } ist vergessen, hier und im Verlauf. Sicherungen und Exporte von früher enthalten den Eintrag noch.
cli-forget-instead = Dort bleibt er stehen, außer du nimmst --instead initials ({ $initials }) oder --instead someone.
cli-forget-replaced = { $count ->
    [one] In einem Eintrag über andere steht jetzt etwas anderes anstelle des Namens.
   *[other] In { $count } Einträgen über andere steht jetzt etwas anderes anstelle des Namens.
}
cli-forget-not-wiped = Ein anderes Programm hat die Datenbank offen, darum wird die Datei beim nächsten Mal bereinigt.

cli-export-done = Alles liegt in { $path }.
cli-export-person = Was über eine Person vorliegt, kommt als json.
cli-export-there = { $path } gibt es schon, darum wurde nichts geschrieben. Wähl einen anderen Namen, oder nimm --overwrite.
cli-backup-done = Die Sicherung ist { $path }.
cli-restore-done = { $path } ist jetzt deine Datenbank.
cli-restore-former = Die frühere liegt als { $path } bereit.
cli-doctor-sound = Alles in Ordnung: die Datei ist heil, was abgeleitet ist, passt zu den Fakten, und jede Zeile hat ihren Verlauf.
cli-doctor-repair = „wellmet doctor --repair“ leitet neu ab, was sich beheben lässt.
