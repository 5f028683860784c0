## Die Filterzeile der Personenlisten, in Worten
web-asks-or = oder
web-asks-not = nicht { $what }
web-asks-not-these = nichts davon:
web-asks-word = „{ $word }“
web-asks-kept = wie in „{ $name }“
web-asks-circle = im Kreis { $circle }
web-asks-circle-none = in keinem Kreis
web-asks-circle-some = in einem Kreis
web-asks-band = { $band }
web-asks-band-none = noch keine Verbindung
web-asks-place = in { $value }
web-asks-org = bei { $value }
web-asks-title = arbeitet als { $value }
web-asks-tag = Schlagwort { $value }
web-asks-topic = spricht über { $value }
web-asks-name = heißt { $value }
web-asks-moved = Wechsel gemeldet beim letzten Import
web-asks-retention = so lange behalten wie gewünscht
web-asks-cold = kühlt ab in { $count ->
    [one] einem Tag
   *[other] { $count } Tagen
}
web-asks-state-me = du selbst
web-asks-state-archived = archiviert
web-asks-state-trashed = im Papierkorb
web-asks-state-remembered = im Gedenken
web-asks-state-left_in_peace = in Ruhe gelassen
web-asks-state-sensitive = vertraulich
web-asks-recent = letzter Kontakt innerhalb { $unit ->
    [w] { $count ->
        [one] einer Woche
       *[other] von { $count } Wochen
    }
    [m] { $count ->
        [one] eines Monats
       *[other] von { $count } Monaten
    }
    [y] { $count ->
        [one] eines Jahres
       *[other] von { $count } Jahren
    }
   *[d] { $count ->
        [one] eines Tages
       *[other] von { $count } Tagen
    }
}
web-asks-silent = kein Kontakt seit { $unit ->
    [w] { $count ->
        [one] einer Woche
       *[other] { $count } Wochen
    }
    [m] { $count ->
        [one] einem Monat
       *[other] { $count } Monaten
    }
    [y] { $count ->
        [one] einem Jahr
       *[other] { $count } Jahren
    }
   *[d] { $count ->
        [one] einem Tag
       *[other] { $count } Tagen
    }
}
web-asks-unread-field = Nach „{ $field }“ wird nicht gefiltert; „{ $word }“ wird als Wort gesucht. Filtern kannst du nach circle, band, place, org, title, tag, topic, name, state und last.
web-asks-unread-field-bare = Nach „{ $field }“ wird nicht gefiltert, darum bleibt es weg. Filtern kannst du nach circle, band, place, org, title, tag, topic, name, state und last.
web-asks-unread-value = „{ $part }“ bleibt weg: { $field ->
    [circle] ein Kreis ist inner, close, active, meaningful, wider oder none
    [band] eine Verbindung ist warm, steady, cooling, quiet oder none
    [state] ein Zustand ist archived, remembered, left_in_peace oder sensitive
    [cold] es braucht eine Zahl von Tagen, wie cold:30
    [moved] es wird moved:last-import geschrieben
    [retention] es wird retention:due geschrieben
   *[other] nach dem Doppelpunkt fehlt ein Wort
}.
web-asks-unread-number = „{ $part }“ bleibt weg: Wie lange der letzte Kontakt her ist, schreibt man last>90d oder last<6w.
web-asks-unread-kept = „{ $part }“ bleibt weg: Unter diesem Namen ist kein Filter behalten.
web-asks-unread-open = Eine Klammer ist noch offen; sie gilt bis zum Ende.
web-asks-unread-close = Eine Klammer schließt, die keine geöffnet hat; sie bleibt weg.
web-asks-unread-dangling = „{ $part }“ bleibt weg: Es steht zwischen nichts.
web-condition-not = nicht
web-condition-joint = Wie sie sich anschließt
web-condition-and = und
web-condition-or = oder
## Eine Zeile, die an Ort und Stelle geändert wird
web-people-edit = { $name } hier bearbeiten
web-people-edited = { $name } ist geändert.
web-people-tags-example = Presse, Audio
web-keys-edit-row = die Zeile bearbeiten
## Ein leeres Buch
web-people-nobody-yet = Noch ist niemand hier. Bring dein Adressbuch oder deine Post mit, oder trage jemanden mit Namen ein.
web-people-bring = Mitbringen, was du hast
web-organisations-none-yet = Noch keine Organisation. Sie kommen mit dem, was du mitbringst, oder mit der Rolle, die du jemandem gibst.
web-organisation-by-name-about = „Nur dem Namen nach“: Was du mitgebracht hast, nennt eine Organisation, die so heißt. Weder du noch eine Mailadresse sagt, dass es diese ist.
## Eine Organisation, geändert, wo sie steht
web-organisation-website = Website
web-organisation-domain = Mail-Domain
web-organisation-also = Heißt auch
web-organisation-also-add = Weiterer Name
web-organisation-visit = { $website } besuchen
web-organisation-change = Über die Organisation
web-organisation-leave-name = Den Namen lassen, wie er ist
web-keys-organisation = Auf der Seite einer Organisation
web-keys-edit-organisation = Name, Website und Mail-Domain
## Eine Reihenfolge, wo für Spalten kein Platz ist
web-people-sort-by = In welcher Reihenfolge
web-people-sort-usual = Gepflegte zuerst
web-people-sort-back = { $name }, andersherum
