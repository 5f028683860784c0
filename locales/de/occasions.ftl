occasion-birthday = { $name } hat { $on } Geburtstag.
occasion-birthday-past = { $name } hatte { $on } Geburtstag.
occasion-birthday-round = { $name } wird { $on } { $age }.
occasion-day = Ein besonderer Tag für { $name } { $on }: { $label }.
occasion-day-past = Ein besonderer Tag für { $name } war { $on }: { $label }.
occasion-holiday = { $holiday } ist { $on }; du grüßt { $name } dazu.
occasion-work = { $years ->
    [one] { $name } ist diesen Monat seit einem Jahr bei { $organisation }.
   *[other] { $name } ist diesen Monat seit { $years } Jahren bei { $organisation }.
}
occasion-job-moved = { $name } ist jetzt: { $what }; in deinem Archiv vom { $month } stand { $before }.
occasion-job-moved-undated = { $name } ist jetzt: { $what }; vorher stand bei dir { $before }.
occasion-news = Du hast { $seen } von { $name } gehört: { $what }.
occasion-news-dated = Neues von { $name }, { $on }: { $what }.
occasion-quiet = Ein leises Wort an { $name } täte gut.

holiday-new-year = Neujahr
holiday-orthodox-christmas = das orthodoxe Weihnachtsfest
holiday-easter = Ostern
holiday-thanksgiving = Thanksgiving
holiday-christmas = Weihnachten
holiday-saint-patrick = St. Patrick’s Day
holiday-freedom-day = der Tag der Freiheit
holiday-kings-day = der Königstag
holiday-republic-day = der Tag der Republik
holiday-midsummer = Mittsommer
holiday-canada-day = der Kanada-Tag
holiday-independence-day = der Unabhängigkeitstag
holiday-bastille-day = der französische Nationalfeiertag
holiday-swiss-day = der Schweizer Bundesfeiertag
holiday-brazil-day = der brasilianische Unabhängigkeitstag
holiday-unity-day = der Tag der Deutschen Einheit
holiday-canadian-thanksgiving = Thanksgiving in Kanada
holiday-spain-day = der spanische Nationalfeiertag
holiday-austria-day = der österreichische Nationalfeiertag
holiday-poland-day = der polnische Unabhängigkeitstag
