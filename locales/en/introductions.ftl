# Introductions: who among the people one knows should meet.
introductions-said = { $count ->
    [0] Nobody stands out who should meet just now. Note what people look for and can help with, and it will show.
    [one] One introduction could help.
   *[other] { $count } introductions could help.
}
introductions-need = { $one } looks for { $what }; { $other } could help.
introductions-topic = { $one } and { $other } both care about { $topic }.
introductions-acquaintances = { $one } and { $other } know people in common and have never met, as far as you know.
introductions-because-offer = { $name } offers { $what }.
introductions-because-knows = { $name } knows about { $topic }.
introductions-because-works = { $name } is { $title }.
introductions-because-topics = Both care about { $topics }.
introductions-because-place = Both are in { $place }.
introductions-because-common = { $count ->
    [one] Both probably know { $name }.
   *[other] Both probably know { $name } and { $others } more.
}
introductions-because-gap = Nothing shows that their people know each other: it would join two groups.
introductions-first-giver = Ask { $name } first, who would be the one to give.
introductions-first-senior = Ask { $name } first, whose time is likely scarcer.
introductions-first-other = Ask { $name } first.
introductions-dismissed = { $one } and { $other } are not suggested to each other any more.
introductions-self = Nobody can be introduced to themselves.
