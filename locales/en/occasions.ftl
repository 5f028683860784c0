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
