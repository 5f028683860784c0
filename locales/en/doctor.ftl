# What `wellmet doctor` may find.
doctor-damaged = The database file is damaged: { $detail }. Restore a backup.
doctor-orphans = { $count ->
    [one] One row of { $table } refers to something that is not there.
   *[other] { $count } rows of { $table } refer to something that is not there.
} Restore a backup.
doctor-differs = The { $what } kept beside the facts are not what the facts say. Your records are safe; `wellmet doctor --repair` derives them again.
doctor-without-history = { $count ->
    [one] One row of { $table } has no history.
   *[other] { $count } rows of { $table } have no history.
} They can be used, but not undone.
doctor-lost = { $count ->
    [one] One row of { $table } is in the history and not in the book.
   *[other] { $count } rows of { $table } are in the history and not in the book.
} Restore a backup.
doctor-unfinished = A change was cut off half way ({ $batch }). It is taken back when Wellmet starts.
doctor-missing-bytes = The bytes of a card or photo are missing ({ $hash }). Restore a backup.
doctor-behind = The count of changes is behind the history. Restore a backup.
