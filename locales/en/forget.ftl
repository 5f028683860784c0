# What is left in the history of changes that named somebody who was forgotten for good.
forget-said = A change that named somebody who was forgotten.
# Before somebody is forgotten: where their name stands in what was written about others.
forget-elsewhere = { $count ->
    [one] The name of { $name } stands in one place about others.
   *[other] The name of { $name } stands in { $count } places about others.
}
forget-someone = someone
