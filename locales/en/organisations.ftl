organisations-nobody = No organisation here is called “{ $name }”.
organisations-which = Which “{ $name }” do you mean: { $names }?
organisations-stated = You said so.
organisations-domain = Writes from { $domain }, and the name is the same.
organisations-writes = Writes from { $domain }; nothing else says so.
organisations-archive-said = Your { $month } archive said so.
organisations-name-only = By name only, as { $source } gives it.
organisations-answer = { $now ->
    [0] You know nobody at { $name } now
    [one] You know one person at { $name } now
   *[other] You know { $now } people at { $name } now
}{ $before ->
    [0] { "." }
    [one] {" "}and one who was there before.
   *[other] {" "}and { $before } who were there before.
}
organisations-answer-renamed = “{ $asked }” is now called { $name }. { $now ->
    [0] You know nobody there now
    [one] You know one person there now
   *[other] You know { $now } people there now
}{ $before ->
    [0] { "." }
    [one] {" "}and one who was there before.
   *[other] {" "}and { $before } who were there before.
}
organisations-answer-alias = “{ $asked }” is { $name }. { $now ->
    [0] You know nobody there now
    [one] You know one person there now
   *[other] You know { $now } people there now
}{ $before ->
    [0] { "." }
    [one] {" "}and one who was there before.
   *[other] {" "}and { $before } who were there before.
}
organisations-apart = { $name } and { $other } are two organisations.
organisations-changed = Changed { $name }.
organisations-joined = { $other } is { $name } now.
organisations-alias = { $name } is also found as { $other }.
organisations-taken = { $name } is here already. Join the two if they are one, or choose a name that tells them apart.
organisations-domain-free = Anybody can have an address at { $domain }, so it says nothing of an organisation.
organisations-domain-odd = “{ $domain }” is no domain of mail addresses, such as lumen.example.
organisations-reason-name = { $name } and { $other } differ only in how they are written.
organisations-reason-domain = People at { $name } and at { $other } write from the same domain.
organisations-reason-rename = { $count } people hold the same role at { $name } that they began at { $other }.
organisations-renamed = { $other } is called { $name } now.
