# Why a card, a calendar entry or a mail was left out. What is not here stands in imports.ftl.

rejected-card-without-end = Die Karte hat kein Ende, sie ist also vielleicht nur eine halbe.
rejected-card-too-large = Die Karte ist größer als 100 MB.
rejected-card-group = Es ist eine Liste von Leuten, keine Person; wer eine eigene Karte hat, wird übernommen, wer auf der Liste steht, nicht.
rejected-photo-too-large = Das Foto ist größer als 50 MB; es bleibt in der Karte und wird nicht gezeigt. Alles andere der Karte wurde übernommen.
rejected-calendar-nobody-else = Niemand sonst steht darin.
rejected-calendar-none-yet = Es wiederholt sich, aber kein Termin davon liegt vor heute.
rejected-calendar-reply = Es sagt nur, wer zu etwas kommt, das du geplant hast.
rejected-calendar-without-end = Der Eintrag hat kein Ende, er ist also vielleicht nur ein halber.
rejected-calendar-unreadable = Wann es sich wiederholt, war nicht zu lesen.
rejected-mail-trash = Es liegt im Papierkorb.
rejected-mail-machine = Das kam von einem Programm oder einer Mailingliste, nicht von einer Person.
rejected-mail-cut-off = Die Datei endet mitten in den Kopfzeilen.
rejected-mail-unreadable = Die Kopfzeilen waren nicht zu lesen.
