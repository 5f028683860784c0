undo-done = { $count ->
    [one] One change undone.
   *[other] { $count } changes undone.
}
undo-said = Undone: { $what }
undo-brought-back = Brought back: { $what }
undo-nothing = There is nothing left to undo.
undo-already = That was undone before; nothing was changed.
undo-changed-since = { $count ->
    [one] One thing changed since, so nothing was undone yet. Undo the rest and keep that one?
   *[other] { $count } things changed since, so nothing was undone yet. Undo the rest and keep those?
}
