captures-empty = Noch gibt es nichts festzuhalten; schreib ein paar Worte.
captures-open = { $count ->
    [one] Zuerst eine Frage; geschrieben wurde noch nichts.
   *[other] Zuerst { $count } Fragen; geschrieben wurde noch nichts.
}
captures-no-question = Eine Frage „{ $question }“ gab es nicht, darum wurde nichts geschrieben.
captures-no-choice = „{ $choice }“ ist keine Antwort auf „{ $question }“; geschrieben wurde nichts.
captures-add = { $name } neu aufnehmen
captures-leave = { $name } weglassen
captures-yes = Ja, { $name } in Erinnerung behalten
captures-no = Nein
captures-logged = { $kind ->
    [meeting] Festgehalten: ein Treffen mit { $names }.
    [meal] Festgehalten: ein Essen mit { $names }.
    [call] Festgehalten: ein Telefonat mit { $names }.
    [email] Festgehalten: Mail mit { $names }.
    [message] Festgehalten: eine Nachricht mit { $names }.
    [letter] Festgehalten: ein Brief mit { $names }.
    [encounter] Festgehalten: eine Begegnung mit { $names }.
   *[other] Festgehalten: ein paar Worte mit { $names }.
}
captures-noted = Bei { $names } notiert.
captures-noted-alone = Notiert.
