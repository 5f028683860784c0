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
