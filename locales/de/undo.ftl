undo-done = { $count ->
    [one] Eine Änderung zurückgenommen.
   *[other] { $count } Änderungen zurückgenommen.
}
undo-said = Zurückgenommen: { $what }
undo-brought-back = Wiederhergestellt: { $what }
undo-nothing = Es gibt nichts mehr zurückzunehmen.
undo-stopped = Du hast das angehalten; nichts wurde geändert.
undo-not-under-way = Das wird gerade nicht zurückgenommen; es gibt nichts anzuhalten.
undo-already = Das wurde schon zurückgenommen; geändert wurde nichts.
undo-changed-since = { $count ->
    [one] Eine Sache hat sich seither geändert, darum wurde noch nichts zurückgenommen. Den Rest zurücknehmen und diese behalten?
   *[other] { $count } Sachen haben sich seither geändert, darum wurde noch nichts zurückgenommen. Den Rest zurücknehmen und diese behalten?
}
