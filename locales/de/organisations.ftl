organisations-nobody = Keine Organisation heißt hier „{ $name }“.
organisations-which = Welche Organisation meinst du mit „{ $name }“: { $names }?
organisations-stated = Das hast du gesagt.
organisations-domain = Schreibt von { $domain }, und der Name ist derselbe.
organisations-writes = Schreibt von { $domain }; sonst sagt es nichts.
organisations-archive-said = So stand es in deinem Archiv vom { $month }.
organisations-name-only = Nur dem Namen nach, wie { $source } ihn angibt.
organisations-answer = { $now ->
    [0] Du kennst derzeit niemanden bei { $name }
    [one] Du kennst derzeit eine Person bei { $name }
   *[other] Du kennst derzeit { $now } Leute bei { $name }
}{ $before ->
    [0] { "." }
    [one] {" "}und eine, die früher dort war.
   *[other] {" "}und { $before }, die früher dort waren.
}
organisations-answer-renamed = „{ $asked }“ heißt jetzt { $name }. { $now ->
    [0] Du kennst dort derzeit niemanden
    [one] Du kennst dort derzeit eine Person
   *[other] Du kennst dort derzeit { $now } Leute
}{ $before ->
    [0] { "." }
    [one] {" "}und eine, die früher dort war.
   *[other] {" "}und { $before }, die früher dort waren.
}
organisations-answer-alias = „{ $asked }“ ist { $name }. { $now ->
    [0] Du kennst dort derzeit niemanden
    [one] Du kennst dort derzeit eine Person
   *[other] Du kennst dort derzeit { $now } Leute
}{ $before ->
    [0] { "." }
    [one] {" "}und eine, die früher dort war.
   *[other] {" "}und { $before }, die früher dort waren.
}
organisations-changed = { $name } geändert.
organisations-joined = { $other } ist jetzt { $name }.
organisations-apart = { $name } und { $other } sind zwei Organisationen.
organisations-alias = { $name } ist auch als { $other } zu finden.
organisations-taken = { $name } gibt es hier schon. Lege die beiden zusammen, wenn sie eine sind, oder wähle einen Namen, der sie unterscheidet.
organisations-domain-free = Bei { $domain } kann jeder eine Adresse haben; das sagt nichts über eine Organisation.
organisations-domain-odd = „{ $domain }“ ist keine Domain von Mailadressen, wie lumen.example eine ist.
organisations-reason-name = { $name } und { $other } unterscheiden sich nur in der Schreibweise.
organisations-reason-domain = Leute bei { $name } und bei { $other } schreiben von derselben Domain.
organisations-reason-rename = { $count } Leute haben bei { $name } dieselbe Rolle, die sie bei { $other } begonnen haben.
organisations-renamed = { $other } heißt jetzt { $name }.
