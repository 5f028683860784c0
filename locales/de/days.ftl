day-today = heute
day-yesterday = gestern
day-tomorrow = morgen
day-on = am { $day }

every-day = jeden Tag
every-few-days = alle paar Tage
every-weeks = { $count ->
    [one] jede Woche
   *[other] alle { $count } Wochen
}
every-months = { $count ->
    [one] jeden Monat
   *[other] alle { $count } Monate
}
every-years = { $count ->
    [one] einmal im Jahr
   *[other] alle { $count } Jahre
}

day-of-month = { $day }. { $month }
day-of-month-and-year = { $day }. { $month } { $year }
day-month-of-year = { $month } { $year }
day-heading = { $weekday }, { $day }. { $month }
day-month-1 = Januar
day-month-2 = Februar
day-month-3 = März
day-month-4 = April
day-month-5 = Mai
day-month-6 = Juni
day-month-7 = Juli
day-month-8 = August
day-month-9 = September
day-month-10 = Oktober
day-month-11 = November
day-month-12 = Dezember
day-weekday-1 = Montag
day-weekday-2 = Dienstag
day-weekday-3 = Mittwoch
day-weekday-4 = Donnerstag
day-weekday-5 = Freitag
day-weekday-6 = Samstag
day-weekday-7 = Sonntag

# Where there is little room.
day-weekday-short-1 = Mo.
day-weekday-short-2 = Di.
day-weekday-short-3 = Mi.
day-weekday-short-4 = Do.
day-weekday-short-5 = Fr.
day-weekday-short-6 = Sa.
day-weekday-short-7 = So.
day-month-short-1 = Jan.
day-month-short-2 = Feb.
day-month-short-3 = März
day-month-short-4 = Apr.
day-month-short-5 = Mai
day-month-short-6 = Juni
day-month-short-7 = Juli
day-month-short-8 = Aug.
day-month-short-9 = Sept.
day-month-short-10 = Okt.
day-month-short-11 = Nov.
day-month-short-12 = Dez.
day-short = { $weekday }, { $day }. { $month }
day-short-of-year = { $day }. { $month } { $year }
