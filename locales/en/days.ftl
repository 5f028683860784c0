day-today = today
day-yesterday = yesterday
day-tomorrow = tomorrow
day-on = on { $day }

every-day = every day
every-few-days = every few days
every-weeks = { $count ->
    [one] every week
   *[other] every { $count } weeks
}
every-months = { $count ->
    [one] every month
   *[other] every { $count } months
}
every-years = { $count ->
    [one] once a year
   *[other] every { $count } years
}

# `.month-first` is for readers who write the month before its day, as in the United States.
day-of-month = { $day } { $month }
    .month-first = { $month } { $day }
day-of-month-and-year = { $day } { $month } { $year }
    .month-first = { $month } { $day }, { $year }
day-month-of-year = { $month } { $year }
day-heading = { $weekday } { $day } { $month }
    .month-first = { $weekday }, { $month } { $day }
day-month-1 = January
day-month-2 = February
day-month-3 = March
day-month-4 = April
day-month-5 = May
day-month-6 = June
day-month-7 = July
day-month-8 = August
day-month-9 = September
day-month-10 = October
day-month-11 = November
day-month-12 = December
day-weekday-1 = Monday
day-weekday-2 = Tuesday
day-weekday-3 = Wednesday
day-weekday-4 = Thursday
day-weekday-5 = Friday
day-weekday-6 = Saturday
day-weekday-7 = Sunday

# Where there is little room.
day-weekday-short-1 = Mon
day-weekday-short-2 = Tue
day-weekday-short-3 = Wed
day-weekday-short-4 = Thu
day-weekday-short-5 = Fri
day-weekday-short-6 = Sat
day-weekday-short-7 = Sun
day-month-short-1 = Jan
day-month-short-2 = Feb
day-month-short-3 = Mar
day-month-short-4 = Apr
day-month-short-5 = May
day-month-short-6 = Jun
day-month-short-7 = Jul
day-month-short-8 = Aug
day-month-short-9 = Sep
day-month-short-10 = Oct
day-month-short-11 = Nov
day-month-short-12 = Dec
day-short = { $weekday } { $day } { $month }
    .month-first = { $weekday }, { $month } { $day }
day-short-of-year = { $day } { $month } { $year }
    .month-first = { $month } { $day }, { $year }
