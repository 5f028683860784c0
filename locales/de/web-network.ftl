### What the screens say that speak of people and those between them: paths, staying in touch, introductions, insight.

## Paths
web-place-paths = Wege
web-place-paths-about = Wer dich zu jemandem, einer Organisation, einem Thema oder einer Rolle führen kann
web-paths-title = Wer kann dich dorthin führen?
web-paths-window = Wege zu { $name }
web-paths-to = Wer dich zu { $name } führen kann
web-paths-field = Person, Organisation, Thema oder Rolle
web-paths-list = Wege zu { $name }
web-paths-begin = Nenn, wen oder was du erreichen möchtest. Die Wege gehen über Leute, die du kennst, und jeder Schritt sagt, was für ihn spricht.
web-paths-you = Du
web-paths-which = Wen meinst du?
web-paths-warmth-good = ein guter Weg
web-paths-warmth-fair = eine Frage wert
web-paths-warmth-slim = mit etwas Glück
web-paths-why-direct = Niemand steht zwischen euch.
web-paths-why-sure = Jeder Schritt darauf ist bekannt, keiner ist geraten.
web-paths-why-probable = Er beruht auf dem, was dein Buch zeigt; gesagt hat es niemand.
web-paths-why-thin = Er beruht auf einem dünnen Zeichen. Deine Antwort macht ihn sicher, oder nimmt ihn weg.
web-paths-somebody = { $count ->
    [one] Zu „{ $name }“ kennst du selbst jemanden.
   *[other] Zu „{ $name }“ kennst du selbst jemanden; insgesamt gibt es { $count } Wege.
}
web-paths-together = Keiner davon ist für sich allein sicher; zwei oder drei zu fragen macht es wahrscheinlich.
web-paths-certainty-stated = du hast es gesagt
web-paths-certainty-confirmed = du hast es bestätigt
web-paths-certainty-inferred = ein Schluss
web-paths-yes = Ja
web-paths-no = Nein
web-paths-unsure = Nicht sicher
web-paths-asked = Asked { $name } to introduce me to { $other }
web-paths-note = Notieren, dass du gefragt hast
web-paths-help = Was helfen würde
web-paths-help-files = Kalender und Postfächer zeigen, wer mit wem zusammen war.
web-paths-help-files-step = Bring, was du hast
web-paths-help-met = Sag auf der Seite einer Person, durch wen ihr euch kennengelernt habt oder mit wem sie verbunden ist.
web-paths-help-wider = Such nach der Organisation oder dem Thema: vielleicht ist dort jemand näher.
web-keys-paths = wer dich dorthin führen kann
web-keys-paths-open = die Seite der Person, die du fragen würdest
web-keys-paths-yes = die beiden kennen sich
web-keys-paths-no = sie kennen sich nicht
web-keys-paths-unsure = du bist nicht sicher

## In touch
web-place-in-touch = In Kontakt
web-place-in-touch-about = Wo es in diesem Tempo still wird, und alte Verbindungen, die sich lohnen
web-in-touch-lead = Nichts hier drängt. Das sind Leute, von denen du vielleicht hören möchtest, jeweils mit dem Grund und etwas, das du sagen könntest.
web-in-touch-cooling = Bevor es abkühlt
web-in-touch-ahead = Wie weit voraus
web-in-touch-days = { $days } Tage
web-in-touch-again = Leute, von denen du gern wieder hören würdest
web-keys-ahead = 30 oder 90 Tage voraus

## Introductions
web-place-introductions = Bekannt machen
web-place-introductions-about = Wer von deinen Leuten sich kennenlernen sollte, und warum
web-introductions-title = Wer sollte sich kennenlernen?
web-introductions-write = Zuerst { $name } schreiben
web-introductions-not = Diese beiden nicht
web-keys-introduce = der Person schreiben, die zuerst gefragt wird
web-keys-not-these = diese beiden nicht

## Insight
web-place-insight = Einblick
web-place-insight-about = Welches Bild die Leute ergeben, die du kennst, in Worten
web-insight-findings = Was auffällt
web-insight-groups = Gruppen unter den Leuten, die du kennst
web-insight-variety = Wie verschieden sie sind
web-insight-given = Gegeben und bekommen
web-insight-figures = Die Zahlen hinter diesen Worten
web-insight-figure-people = Leute, die du kennst
web-insight-figure-people-about = ihr hattet Kontakt, oder du behältst sie
web-insight-figure-ties = Verbindungen zwischen ihnen
web-insight-figure-ties-about = soweit dein Buch sie zeigt
web-insight-figure-modularity = Wie deutlich sich die Gruppen trennen
web-insight-figure-modularity-about = Modularität: nahe 0 gar nicht, über 0,4 deutlich
web-insight-figure-constraint = Wie sehr sie sich untereinander kennen
web-insight-figure-constraint-about = Constraint (Burt): niedrig, wo du Gruppen verbindest, die sich nicht kennen
web-insight-figure-effective = Leute, die dir etwas Eigenes bringen
web-insight-figure-effective-about = wirksame Größe: wer sich untereinander kennt, zählt weniger
web-insight-figure-efficiency = Das als Teil von allen
web-insight-figure-efficiency-about = Effizienz: 1, wo niemand jemand anderen kennt
web-insight-figure-variety-field = Wirksame Zahl der Felder
web-insight-figure-variety-seniority = Wirksame Zahl der Stufen
web-insight-figure-variety-place = Wirksame Zahl der Orte
web-insight-figure-variety-recency = Wirksame Zahl der Zeiten seit dem letzten Gespräch
web-insight-figure-variety-about = so viele gleich häufige Arten wären ebenso verschieden; es gibt { $kinds }

## The prepared message on a person's page
web-person-write = Schreiben
web-person-write-to = An { $name }
web-person-write-nothing = Gerade ist keine Nachricht vorbereitet: es ruht, oder darauf wurde seit eurem letzten Kontakt schon geantwortet.
web-keys-message = die vorbereitete Nachricht

## More
web-more-people = Deine Leute
web-more-files = Was du bringst
web-more-own = Deins

## Today, the follow-ups of one event
web-today-sitting = { $event }: { $count } Leute in einem Zug

## Map
web-place-map = Karte
web-place-map-about = Alle, die du kennst, und wer von ihnen sich kennt
web-map-you = Du
web-map-drawn-none = Niemand auf der Karte passt dazu.
web-map-shown = { $shown ->
    [one] eine Person
   *[other] { $shown } Personen
} von { $all }
web-map-drawing-label = { $count ->
    [one] Eine Zeichnung einer Person. Die Liste daneben sagt dasselbe in Worten.
   *[other] Eine Zeichnung von { $count } Personen. Die Liste daneben sagt dasselbe in Worten.
}
web-map-cannot = Dieser Browser kann die Karte nicht zeichnen. Die Liste sagt dasselbe.
web-map-colours = Farben nach
web-map-by-circle = Kreis
web-map-by-cluster = Gruppe
web-map-by-organisation = Organisation
web-map-by-tag = Schlagwort
web-map-by-topic = Thema
web-map-rest-circle = Kein Kreis
web-map-rest-cluster = In keiner größeren Gruppe
web-map-rest-organisation = Anderswo
web-map-rest-tag = Kein solches Schlagwort
web-map-rest-topic = Kein solches Thema
web-map-legend = Was die Farben bedeuten
web-map-only = Nur { $name } zeigen
web-map-organisations = Organisationen
web-map-zoom = Größe der Zeichnung
web-map-nearer = Näher
web-map-further = Weiter weg
web-map-whole = Alles zeigen
web-map-list = Personen auf der Karte
web-map-focus = Im Blick
web-map-open = Öffnen
web-map-leave = { $name } nicht mehr im Blick
web-map-knows = Kennt
web-map-may-know = Kennt wahrscheinlich oder vielleicht
web-map-knows-nobody = Nichts in deinem Buch zeigt, wen { $name } kennt.
web-map-more = und { $count } weitere
web-keys-map-nearer = näher
web-keys-map-further = weiter weg
web-keys-map-whole = alles
web-keys-map-organisations = Namen der Organisationen
web-keys-map-open = die Seite der Person im Blick
web-keys-map-leave = niemand im Blick
