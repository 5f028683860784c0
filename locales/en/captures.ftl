captures-empty = There is nothing to log yet; write a few words.
captures-open = { $count ->
    [one] One question first; nothing was written yet.
   *[other] { $count } questions first; nothing was written yet.
}
captures-no-question = Nothing was asked as “{ $question }”, so nothing was written.
captures-no-choice = “{ $choice }” does not answer “{ $question }”; nothing was written.
captures-add = Add { $name } as somebody new
captures-leave = Leave { $name } out
captures-yes = Yes, remember { $name }
captures-no = No
captures-logged = { $kind ->
    [meeting] Logged: a meeting with { $names }.
    [meal] Logged: a meal with { $names }.
    [call] Logged: a call with { $names }.
    [email] Logged: mail with { $names }.
    [message] Logged: a message with { $names }.
    [letter] Logged: a letter with { $names }.
    [encounter] Logged: you met { $names }.
   *[other] Logged: a word with { $names }.
}
captures-noted = Noted on { $names }.
captures-noted-alone = Noted.
