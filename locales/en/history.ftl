history-unknown = { $what }
