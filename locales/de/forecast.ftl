# Who goes cold at this pace.
forecast-said = { $count ->
    [0] In diesem Tempo kühlt innerhalb von { $days } Tagen nichts ab.
    [one] In diesem Tempo verlierst du innerhalb von { $days } Tagen den Kontakt zu einer Person.
   *[other] In diesem Tempo verlierst du innerhalb von { $days } Tagen den Kontakt zu { $count } Personen.
}
forecast-cools = Wenn nichts geschieht, kühlt es bis { $by } ab.
forecast-more = { $count ->
    [one] Eine weitere Person wird nicht gezeigt.
   *[other] { $count } weitere werden nicht gezeigt.
}
