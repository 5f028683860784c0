undo-done = { $count ->
    [one] One change undone.
   *[other] { $count } changes undone.
}
