# The map: everybody one knows, as a drawing.
map-drawing = The map is being drawn. A large book takes a few moments the first time.
map-nobody = Nobody is on the map yet.
map-star = { $count ->
    [one] One person is on the map. Nothing in your book shows yet who of your people know each other.
   *[other] { $count } people are on the map. Nothing in your book shows yet who of them know each other.
}
map-said = { $count ->
    [one] One person is on the map
   *[other] { $count } people are on the map
}; of { $tied } your book shows whom they know. They stand near those; the others stand in rings around, nearer circles further in.
