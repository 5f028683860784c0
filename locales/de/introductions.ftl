# Introductions: who among the people one knows should meet.
introductions-said = { $count ->
    [0] Gerade fällt niemand auf, der sich kennenlernen sollte. Notier, was Leute suchen und womit sie helfen können, dann zeigt es sich.
    [one] Ein Bekanntmachen könnte helfen.
   *[other] { $count } Mal könnte ein Bekanntmachen helfen.
}
introductions-need = { $one } sucht { $what }; { $other } könnte helfen.
introductions-topic = { $one } und { $other } haben ein Thema gemeinsam: { $topic }.
introductions-acquaintances = { $one } und { $other } haben gemeinsame Bekannte und haben sich, soweit du weißt, nie getroffen.
introductions-because-offer = { $name } bietet an: { $what }.
introductions-because-knows = { $name } kennt sich aus: { $topic }.
introductions-because-works = { $name } ist { $title }.
introductions-because-topics = Beide beschäftigt das: { $topics }.
introductions-because-place = Beide sind in { $place }.
introductions-because-common = { $count ->
    [one] Beide kennen wahrscheinlich { $name }.
   *[other] Beide kennen wahrscheinlich { $name } und { $others } weitere.
}
introductions-because-gap = Nichts zeigt, dass sich die Leute der beiden kennen: es würde zwei Gruppen verbinden.
introductions-first-giver = Frag zuerst { $name }: von dort käme die Hilfe.
introductions-first-senior = Frag zuerst { $name }: dort ist die Zeit wohl knapper.
introductions-first-other = Frag zuerst { $name }.
introductions-dismissed = { $one } und { $other } werden nicht mehr füreinander vorgeschlagen.
introductions-self = Niemand lässt sich mit sich selbst bekannt machen.
