# What is left in the history of changes that named somebody who was forgotten for good.
forget-said = Eine Änderung, die jemanden nannte, der vergessen wurde.
# Before somebody is forgotten: where their name stands in what was written about others.
forget-elsewhere = { $count ->
    [one] Der Name von { $name } steht an einer Stelle über andere.
   *[other] Der Name von { $name } steht an { $count } Stellen über andere.
}
forget-someone = jemand
