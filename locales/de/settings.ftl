settings-changed = Mehrere Einstellungen geändert.
settings-changed-name = Dieses Buch heißt jetzt { $name }.
settings-changed-zone = Die Zeitzone ist jetzt { $zone }.
settings-changed-capacity = { $count ->
    [0] Niemand wird mehr vorgeschlagen; Zusagen und Tage, auf die es ankommt, erscheinen weiter.
    [one] Ab jetzt eine Person in der Woche.
   *[other] Ab jetzt { $count } Personen in der Woche.
}
settings-changed-quiet = { $count ->
    [0] Kein Wochentag ist jetzt ruhig.
    [one] Ein Wochentag ist jetzt ruhig.
   *[other] { $count } Wochentage sind jetzt ruhig.
}
settings-changed-circles = Geändert, wie oft die Kreise sich melden.
settings-changed-region = Das Land der Telefonnummern geändert.
settings-changed-anniversaries = Geändert, ob Dienstjubiläen genannt werden.
settings-changed-balance = Die Aufteilung der Woche geändert.
settings-changed-retention = Geändert, wie lange Personen behalten werden.
settings-changed-columns = Die Spalten der Personenliste geändert.
settings-changed-filters = Deine Filter geändert.
settings-changed-language = Die Sprache geändert.
settings-me = Geändert, wer du bist.
settings-unnamed = Ich
settings-region = „{ $region }“ ist kein Ländercode. Nimm zwei Buchstaben wie PT.
settings-interval = Ein Abstand ist mindestens ein Tag, und der längste ist nicht kürzer als der übliche; geändert wurde nichts.
settings-personal = Von { $count } Vorhaben in der Woche können nicht mehr für private Leute sein; geändert wurde nichts.
settings-retention = Sag für jedes Schlagwort, wie viele Monate, von 1 bis 1200; geändert wurde nichts.
settings-columns = Eine Spalte steht einmal in der Liste; geändert wurde nichts.
settings-filter = Ein Filter braucht einen eigenen Namen und eine Zeile, „{ $name }“ hat nicht beides; geändert wurde nichts.
settings-language = „{ $language }“ ist keine Sprache, die hier gesprochen wird. Nimm en oder de.
