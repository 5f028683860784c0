occasion-birthday = { $name }’s birthday is { $on }.
occasion-birthday-past = { $name }’s birthday was { $on }.
occasion-birthday-round = { $name } turns { $age } { $on }.
occasion-day = A day of { $name }’s { $on }: { $label }.
occasion-day-past = A day of { $name }’s was { $on }: { $label }.
occasion-holiday = { $holiday } is { $on }; you greet { $name } for it.
occasion-work = { $years ->
    [one] { $name } has been at { $organisation } for a year this month.
   *[other] { $name } has been at { $organisation } for { $years } years this month.
}
occasion-job-moved = { $name } is now at { $what }; your { $month } archive said { $before }.
occasion-job-moved-undated = { $name } is now at { $what }; what you had before said { $before }.
occasion-news = You heard of { $name } { $seen }: { $what }.
occasion-news-dated = News of { $name }, { $on }: { $what }.
occasion-quiet = A quiet word to { $name } would be kind.

holiday-new-year = New Year
holiday-orthodox-christmas = Orthodox Christmas
holiday-easter = Easter
holiday-thanksgiving = Thanksgiving
holiday-christmas = Christmas
holiday-saint-patrick = Saint Patrick’s Day
holiday-freedom-day = Freedom Day
holiday-kings-day = King’s Day
holiday-republic-day = Republic Day
holiday-midsummer = Midsummer
holiday-canada-day = Canada Day
holiday-independence-day = Independence Day
holiday-bastille-day = Bastille Day
holiday-swiss-day = the Swiss national day
holiday-brazil-day = Brazil’s Independence Day
holiday-unity-day = German Unity Day
holiday-canadian-thanksgiving = Thanksgiving in Canada
holiday-spain-day = Spain’s national day
holiday-austria-day = Austria’s national day
holiday-poland-day = Poland’s Independence Day
