# Why a whole file could not be read.
imports-unreadable = { $name } war nicht zu lesen: { $detail }. Nichts davon wurde übernommen.
imports-broken = { $name } enthält etwas, womit Wellmet nicht zurechtkommt; deshalb wurde es nicht zu Ende gelesen ({ $detail }). Bitte melde es; was davor gelesen wurde, ist da.
imports-empty = { $name } ist leer. Lade die Datei neu herunter und versuch es noch einmal.
imports-spreadsheet = { $name } ist eine Tabellendatei; speichere sie als CSV und versuch es noch einmal.
imports-web-page = { $name } ist eine Webseite, vielleicht eine Anmeldeseite, die statt der Datei gespeichert wurde. Lade die Datei neu herunter und versuch es noch einmal.
imports-unknown = { $name } ist keine Datei, die sich hier lesen lässt. Karten, Kalender, Postfächer, LinkedIn-Archive und CSV-Tabellen schon.
imports-archive-inside = { $name } ist ein Archiv. Bring es als Zip-Datei, oder entpack es vorher.
imports-no-header = { $name } hat unter den ersten Zeilen keine mit den Namen der Spalten, darum wurde nichts übernommen. Lade die Datei neu herunter, oder stell die Zeile wieder her.
imports-no-map = { $name } ist eine Tabelle, deren Spalten hier nicht bekannt sind. Sag mit einer Zuordnung, was sie bedeuten, und versuch es noch einmal.
imports-bad-map = Die Zuordnung ist nicht zu gebrauchen: { $detail }.
imports-record-too-long = { $name } hat in Zeile { $line } einen Eintrag, der größer ist als jeder echte; vielleicht fehlt ein Anführungszeichen. Bring diese Zeile in Ordnung und versuch es noch einmal.
imports-bad-archive = { $name } ist beschädigt oder unvollständig ({ $detail }). Lade die Datei neu herunter und versuch es noch einmal.
imports-locked-archive = { $name } ist mit einem Passwort geschützt. Entpack es und bring den Ordner.
imports-too-many-members = { $name } enthält mehr als { $limit } Dateien, so viele hat kein Export. Entpack, was du brauchst, und bring das.
imports-too-large = { $name } wird entpackt größer als { $limit } MB, so groß ist kein Export. Entpack, was du brauchst, und bring das.
imports-bomb = { $name } ist so dicht gepackt, dass es die Festplatte füllen würde; darum blieb es zu.
imports-too-deep = { $name } ist ein Archiv in Archiven. Entpack es und bring die inneren Dateien.

# Why a record was not taken. Each may quote a { $detail }.
rejected-no-name = Es hat keinen Namen.
rejected-no-date = Es hat kein Datum, das es gibt.
rejected-no-organisation = Es nennt keine Organisation.
rejected-no-content = Es sagt nichts.
rejected-draft = Es ist ein Entwurf, der nie abgeschickt wurde.
rejected-sponsored = Es ist Werbung.
rejected-spam = Es liegt im Spam-Ordner.
rejected-member-gone = LinkedIn sagt nicht mehr, wer die andere Person ist.
rejected-nobody = Es sagt nicht, wer dabei war.
rejected-event-given-up = Du hast deinen Platz bei dieser Veranstaltung abgegeben.
rejected-not-used = Dieser Teil des Archivs wird hier nicht gebraucht.
