undo-done = { $count ->
    [one] One change undone.
   *[other] { $count } changes undone.
}
undo-said = Undone: { $what }
undo-brought-back = Brought back: { $what }
undo-nothing = There is nothing left to undo.
undo-stopped = You stopped this; nothing was changed.
undo-not-under-way = This is not being undone just now; there is nothing to stop.
undo-already = That was undone before; nothing was changed.
undo-changed-since = { $count ->
    [one] One thing changed since, so nothing was undone yet. Undo the rest and keep that one?
   *[other] { $count } things changed since, so nothing was undone yet. Undo the rest and keep those?
}
