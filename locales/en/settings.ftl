settings-changed = Changed the settings.
settings-me = Changed who you are.
settings-unnamed = Me
settings-region = “{ $region }” is not a country code. Use two letters such as PT.
settings-interval = An interval is at least a day, and the longest is not shorter than the usual one; nothing was changed.
