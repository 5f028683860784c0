error-not-found = There is no such { $what } in this book.
error-other = { $what }
error-work = The work ended early ({ $detail }); nothing was changed.
error-date = “{ $date }” is not a date that exists.
error-word = “{ $word }” is not one of { $known }.
error-zone = “{ $zone }” is not a time zone. Use a name such as Europe/Lisbon.
error-cursor = That page no longer exists. Start again from the first one.
error-name = A person needs a name; nothing was changed.
error-empty = The { $what } is empty, so nothing was changed.
error-channel = “{ $value }” does not read as { $kind ->
    [email] an email address
    [phone] a phone number
    [url] a web address
   *[handle] a name
}.
error-fields = That could not be read ({ $detail }); nothing was changed.
error-relation-self = Nobody is related to themselves; nothing was changed.
error-kind = “{ $kind }” is not a kind of entry.
