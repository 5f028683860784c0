# How what was suggested fared.
advice-said = { $suggested ->
    [0] Seit { $since } wurde nichts vorgeschlagen.
    [one] Eine Person wurde seit { $since } vorgeschlagen, { $reached } hast du erreicht; { $answered } hat geantwortet.
   *[other] { $suggested } Personen wurden seit { $since } vorgeschlagen, { $reached } hast du erreicht; { $answered } haben geantwortet.
}
advice-kind = { $what }: { $reached } von { $suggested } hast du erreicht; { $answered } haben geantwortet.
advice-few = Das ist zu wenig, um etwas daraus zu schließen.
advice-anyway = Einige davon hättest du ohnehin erreicht; welche, kann niemand sagen.
advice-of-promises = Was du versprochen hast
advice-of-occasions = Geburtstage und andere Tage
advice-of-follow-ups = Worauf du zurückkommen wolltest
advice-of-first-meetings = Leute, die du gerade kennengelernt hattest
advice-of-news = Leute mit Neuigkeiten
advice-of-thanks = Dank, der noch zu sagen war
advice-of-answers = Leute, die zuletzt geschrieben haben
advice-of-nudges = Leute, mit denen du in Kontakt bleibst
advice-of-reconnections = Alte Verbindungen
advice-of-forecast = Leute, bei denen es abkühlt
advice-of-waiting = Was andere zugesagt haben
advice-of-meetings = Leute, die du treffen wolltest
advice-pairs = Leute, die sich kennenlernen könnten: { $reached } von { $suggested } Paaren hast du zusammengebracht, { $dropped } gelassen.
