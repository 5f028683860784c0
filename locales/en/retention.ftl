# For how long somebody is kept after the last contact, and who is past it.
retention-due = { $count ->
    [one] One person has been kept for as long as you wanted.
   *[other] { $count } people have been kept for as long as you wanted.
}
retention-none = Nobody has been kept for longer than you wanted.
retention-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
retention-of-tag = Last in touch { $since }; you keep “{ $tag }” for { $months ->
    [one] one month
   *[other] { $months } months
} after that.
retention-of-person = Last in touch { $since }; you wanted to keep them for { $months ->
    [one] one month
   *[other] { $months } months
} after that.
retention-kept = Chose for how long { $name } is kept.
