# Old ties worth taking up again.
reconnections-said = { $count ->
    [0] No old tie stands out at the moment.
    [one] One person you would enjoy hearing from again.
   *[other] { $count } people you would enjoy hearing from again.
}
reconnections-offer = They offered { $what } { $on }.
reconnections-topic = They know about { $topic }.
reconnections-shared-topic = You both care about { $topic }.
reconnections-new-world = You hear little from those around them.
reconnections-new-world-at = You hear little from those around them; they are at { $organisation }.
reconnections-former = { $count ->
    [one] You were in touch once, in { $last }.
   *[other] You were in touch on { $count } days, from { $first } to { $last }.
}
