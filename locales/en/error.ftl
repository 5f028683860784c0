error-not-found = There is no such { $what } in this book.
error-other = { $what }
error-zone = “{ $zone }” is not a time zone. Use a name such as Europe/Lisbon.
error-cursor = That page no longer exists. Start again from the first one.
