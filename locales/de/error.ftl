error-not-found = So etwas ({ $what }) gibt es in diesem Buch nicht.
error-other = { $what }
error-work = Die Arbeit endete vorzeitig ({ $detail }); geändert wurde nichts.
error-date = „{ $date }“ ist kein Datum, das es gibt.
error-word = „{ $word }“ steht nicht zur Wahl: { $known }.
error-zone = „{ $zone }“ ist keine Zeitzone. Nimm einen Namen wie Europe/Lisbon.
error-cursor = Diese Seite gibt es nicht mehr. Fang wieder bei der ersten an.
error-name = Eine Person braucht einen Namen; geändert wurde nichts.
error-empty = Das Feld ({ $what }) ist leer, darum wurde nichts geändert.
error-channel = „{ $value }“ liest sich nicht wie { $kind ->
    [email] eine Mailadresse
    [phone] eine Telefonnummer
    [url] eine Webadresse
   *[handle] ein Name
}.
error-fields = Das war nicht zu lesen ({ $detail }); geändert wurde nichts.
error-relation-self = Niemand steht zu sich selbst in Beziehung; geändert wurde nichts.
error-kind = „{ $kind }“ ist keine Art von Eintrag.
