# For how long somebody is kept after the last contact, and who is past it.
retention-due = { $count ->
    [one] Eine Person ist so lange behalten, wie du wolltest.
   *[other] { $count } Personen sind so lange behalten, wie du wolltest.
}
retention-none = Niemand ist länger behalten, als du wolltest.
retention-months = { $count ->
    [one] 1 Monat
   *[other] { $count } Monate
}
retention-of-tag = Zuletzt Kontakt { $since }; „{ $tag }“ behältst du danach { $months ->
    [one] einen Monat
   *[other] { $months } Monate
}.
retention-of-person = Zuletzt Kontakt { $since }; behalten wolltest du danach { $months ->
    [one] einen Monat
   *[other] { $months } Monate
}.
retention-kept = Gewählt, wie lange { $name } behalten wird.
