history-unknown = { $what }
history-taken-back = Ein unterbrochener Import wurde zurückgenommen.
