# How what was suggested fared.
advice-said = { $suggested ->
    [0] Nothing was suggested since { $since }.
    [one] Of one person suggested since { $since } you reached { $reached }; { $answered } answered.
   *[other] Of { $suggested } people suggested since { $since } you reached { $reached }; { $answered } answered.
}
advice-kind = { $what }: you reached { $reached } of { $suggested }; { $answered } answered.
advice-few = That is too few to conclude anything from.
advice-anyway = Some of them you would have reached anyway; nobody can tell which.
advice-of-promises = What you promised
advice-of-occasions = Birthdays and other days
advice-of-follow-ups = What you wanted to come back to
advice-of-first-meetings = People you had just met
advice-of-news = People with news
advice-of-thanks = Thanks to say
advice-of-answers = People who wrote last
advice-of-nudges = People to keep in touch with
advice-of-reconnections = Old ties
advice-of-forecast = People going cold
advice-of-waiting = What others said they would do
advice-of-meetings = People you were to meet
advice-pairs = People who could meet: you brought { $reached } of { $suggested } pairs together, and let { $dropped } be.
