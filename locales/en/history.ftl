history-unknown = { $what }
history-taken-back = An import that was interrupted was taken back.
