# The map: everybody one knows, as a drawing.
map-drawing = Die Karte wird gezeichnet. Bei einem großen Buch dauert das beim ersten Mal ein paar Augenblicke.
map-nobody = Noch ist niemand auf der Karte.
map-star = { $count ->
    [one] Eine Person ist auf der Karte. Noch zeigt nichts in deinem Buch, wer von deinen Leuten sich kennt.
   *[other] { $count } Personen sind auf der Karte. Noch zeigt nichts in deinem Buch, wer von ihnen sich kennt.
}
map-said = { $count ->
    [one] Eine Person ist auf der Karte
   *[other] { $count } Personen sind auf der Karte
}; von { $tied } zeigt dein Buch, wen sie kennen. Sie stehen bei diesen; die anderen stehen in Ringen darum, nähere Kreise weiter innen.
