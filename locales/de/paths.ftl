# Warm paths: through whom one reaches somebody, and why that could work.
paths-nobody = Niemand in deinem Buch passt zu „{ $target }“: keine Person, Organisation, kein Thema und keine Rolle heißt so.
paths-network = Die Verbindungen dieses Buchs ließen sich nicht zusammensetzen; geändert wurde nichts.
paths-said = { $count ->
    [0] In deinem Buch zeigt sich noch kein Weg zu { $name }.
    [one] Ein Weg führt zu { $name }.
   *[other] { $count } Wege führen zu { $name }.
}
paths-said-direct = { $count ->
    [one] Du erreichst { $name } selbst.
   *[other] Du erreichst { $name } selbst; insgesamt gibt es { $count } Wege.
}
paths-way-direct = Frag { $name } selbst.
paths-way-one = Frag { $name } nach { $other }.
paths-way-two = Frag { $name }, ob { $between } dich mit { $other } bekannt machen könnte.
paths-way-none = Noch gibt es keinen Weg.

paths-me-warm = Du und { $name } habt oft Kontakt, zuletzt { $last }.
paths-me-steady = Du und { $name } habt Kontakt, zuletzt { $last }.
paths-me-cooling = Du und { $name } hattet zuletzt { $last } Kontakt.
paths-me-quiet = Es ist lange her, dass du und { $name } Kontakt hattet, zuletzt { $last }.
paths-me-kept = Du bleibst mit { $name } in Kontakt.
paths-me-named = { $name } steht in deinem Buch; nichts zeigt, dass ihr gesprochen habt.

paths-step-knows = { $name } kennt { $other }.
paths-step-probably = { $name } kennt wahrscheinlich { $other }.
paths-step-may = { $name } kennt vielleicht { $other }.
paths-question = Kennen sich { $name } und { $other }?

paths-probably-know = Kennen sich wahrscheinlich (beide bei { $organisation }, { $years }).
paths-may-know = Kennen sich vielleicht (beide bei { $organisation }, { $years }).
paths-probably-know-members = Kennen sich wahrscheinlich (beide sind Mitglied bei { $organisation }).
paths-may-know-members = Kennen sich vielleicht (beide sind Mitglied bei { $organisation }).
paths-probably-know-were-members = Kennen sich wahrscheinlich (beide waren Mitglied bei { $organisation }, { $years }).
paths-may-know-were-members = Kennen sich vielleicht (beide waren Mitglied bei { $organisation }, { $years }).
paths-years-one = { $from }
paths-years = { $from } bis { $until }
paths-years-since = seit { $from }

paths-because-related = Du hast aufgeschrieben, wie die beiden zueinander stehen.
paths-because-confirmed = Du hast bestätigt, dass sich die beiden kennen.
paths-because-met-through = Du hast die eine Person durch die andere kennengelernt.
paths-because-meetings = { $count ->
    [one] Beide waren mit dir in einem Treffen, { $last }.
   *[other] Beide waren mit dir in { $count } Treffen, zuletzt { $last }.
}
paths-because-messages = { $count ->
    [one] Beide standen mit dir auf einer Nachricht, { $last }.
   *[other] Beide standen mit dir auf { $count } Nachrichten, zuletzt { $last }.
}
paths-because-event = Du hast beide hier getroffen: { $event }.
paths-because-organisation = Beide waren zur selben Zeit bei { $organisation }.
paths-because-listed = Beide sind für dieselbe Zeit bei { $organisation } verzeichnet; du kennst dort { $count } Leute.
paths-because-members = Beide sind Mitglied bei { $organisation }; du kennst dort { $count } Leute.
paths-because-were-members = Beide waren zur selben Zeit Mitglied bei { $organisation }.

paths-care-asked = { $name } hat dir { $on } geholfen: lass das ruhen, bevor du wieder fragst.
paths-care-thanks = Ein Dank an { $name } steht noch aus: { $what }. Sag ihn zuerst.
paths-care-give = { $name } hat viel für dich getan: ein guter Moment, zuerst etwas zu geben.

paths-answered-yes = { $name } und { $other } kennen sich.
paths-answered-no = { $name } und { $other } kennen sich nicht.
paths-answered-unsure = Ob sich { $name } und { $other } kennen, bleibt offen.
