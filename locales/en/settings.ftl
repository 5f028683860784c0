settings-changed = Changed several settings.
settings-changed-name = This book is called { $name } now.
settings-changed-zone = The time zone is { $zone } now.
settings-changed-capacity = { $count ->
    [0] Nobody is proposed to reach any more; promises and the days that matter still show.
    [one] One person to reach per week from now on.
   *[other] { $count } people to reach per week from now on.
}
settings-changed-quiet = { $count ->
    [0] No day of the week is quiet now.
    [one] One day of the week is quiet now.
   *[other] { $count } days of the week are quiet now.
}
settings-changed-circles = Changed how often the circles are in touch.
settings-changed-region = Changed the country of telephone numbers.
settings-changed-anniversaries = Changed whether work anniversaries are told.
settings-changed-balance = Changed how the week is shared.
settings-changed-retention = Changed for how long people are kept.
settings-changed-columns = Changed the columns of the list of people.
settings-changed-filters = Changed the filters you keep.
settings-changed-language = Changed the language.
settings-me = Changed who you are.
settings-unnamed = Me
settings-region = “{ $region }” is not a country code. Use two letters such as PT.
settings-interval = An interval is at least a day, and the longest is not shorter than the usual one; nothing was changed.
settings-personal = Of { $count } acts a week, no more can be for personal people; nothing was changed.
settings-retention = Say for each tag how many months, from 1 to 1200; nothing was changed.
settings-columns = A column stands in the list once; nothing was changed.
settings-filter = A filter needs a name of its own and a line, “{ $name }” has not both; nothing was changed.
settings-language = “{ $language }” is not a language that is spoken here. Choose en or de.
