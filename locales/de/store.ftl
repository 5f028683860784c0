# What can go wrong where the data lie: what happened, what was kept, what to do.
store-conflict = So etwas ({ $table }) ist schon da; geändert wurde nichts.
store-referred = Andere Einträge verweisen darauf ({ $what }), darum blieb es.
store-unreadable = Die Spalte { $column } enthält „{ $found }“, was diese Version von Wellmet nicht versteht; geändert wurde nichts. Ruf `wellmet doctor` auf.
store-newer = Diese Datenbank hat ein neueres Wellmet geschrieben (Schema { $found }, dieses kennt { $known }); geändert wurde nichts. Installier bitte die neuere Version.
store-locked = Ein anderes Programm schreibt in die Datenbank unter { $path } und wurde nicht rechtzeitig fertig; geändert wurde nichts. Versuch es bitte noch einmal.
store-full = Die Festplatte ist voll; was vorher gespeichert war, ist noch da, diese Änderung kam nicht zustande. Mach etwas Platz und versuch es noch einmal.
store-damaged = { $path } ist keine Wellmet-Datenbank, oder sie ist beschädigt ({ $detail }); sie blieb, wie sie ist. `wellmet restore` bringt eine Sicherung zurück.
store-file = { $path } ließ sich nicht öffnen ({ $detail }); geändert wurde nichts.
store-exists = { $path } gibt es schon, darum wurde nichts geschrieben. Wähl einen anderen Namen, oder nimm --overwrite.
store-on-server = Diese Daten liegen auf einem PostgreSQL-Server; sichere sie mit pg_dump und bring sie mit pg_restore zurück.
store-unreachable = Der PostgreSQL-Server unter { $host } war nicht zu erreichen ({ $detail }); geändert wurde nichts. Läuft er, und stimmt die Adresse?
store-read-only = Das wurde zum Lesen geöffnet, darum wurde nichts geschrieben.
store-database = Die Datenbank hat abgelehnt: { $detail }. Geändert wurde nichts.
store-data-directory = der Ordner der Daten
store-database-file = Die Datenbankdatei
