# Insight: what shape the people one knows have, and what one could do about it.
insight-nobody = Mit niemandem in diesem Buch wurde bisher gesprochen, darum lässt sich noch kein Bild zeichnen.
insight-said = { $groups ->
    [0] Du kennst hier { $people ->
        [one] eine Person
       *[other] { $people } Personen
    }; Gruppen zeigen sich darunter noch nicht.
    [one] Du kennst hier { $people } Personen, mit einer Gruppe, in der sich die meisten kennen.
   *[other] Du kennst hier { $people } Personen, in { $groups } Gruppen, deren Leute sich kennen.
}

insight-seen-star = Das Buch zeigt, wen du kennst, nicht, wer davon wen kennt. Was folgt, stützt sich auf dich allein.
insight-seen-thin = Wer wen kennt, davon hat das Buch nur Andeutungen: Leute, die am selben Ort verzeichnet sind. Nimm die Gruppen als Vermutung.
insight-seen-some = Das Buch sieht einige der Verbindungen zwischen den Leuten, die du kennst, nicht die meisten.
insight-seen-well = Das Buch sieht genug Verbindungen zwischen den Leuten, die du kennst, um von Gruppen zu sprechen.
insight-helps-calendar = Bring deinen Kalender: wer mit dir in einem Treffen saß, kennt die anderen dort wahrscheinlich.
insight-helps-mail = Bring deine Mails: wer mit dir auf einer Nachricht stand, kennt vielleicht die anderen darauf.
insight-helps-answers = Sag, wer mit wem verbunden ist, und antworte auf „Kennen sich die beiden?“, wo ein Weg gezeigt wird; jede Antwort wird behalten.

insight-group-organisation = { $count } Leute rund um { $name }.
insight-group-topic = { $count } Leute, denen das am Herzen liegt: { $name }.
insight-group-event = { $count } Leute, die du hier getroffen hast: { $name }.
insight-group-place = { $count } Leute in { $name }.
insight-group-around = { $count } Leute rund um { $one } und { $other }.
insight-group-name = { $one }, { $other } und andere

insight-through-place = Die meisten, die du in { $name } kennst, kennst du durch { $through }.
insight-through-organisation = Die meisten, die du bei { $name } kennst, kennst du durch { $through }.
insight-through-topic = Die meisten, die du zum Thema { $name } kennst, kennst du durch { $through }.
insight-through-because = { $count } von { $all }: du hast sie durch diese eine Person kennengelernt, oder nur in ihrer Gesellschaft.
insight-bridge = Außer dir verbindet nur { $name } „{ $one }“ und „{ $other }“.
insight-gap = Nichts zeigt, dass außer dir jemand aus „{ $one }“ jemanden aus „{ $other }“ kennt.
insight-fading = Viele der Leute, die du kennst, sind durch { $name } verbunden, und zwischen euch ist es still geworden.
insight-narrow-field = Fast alle, die du kennst, arbeiten in einem Feld ({ $name }): { $count } von { $all }.
insight-narrow-seniority = Fast alle, die du kennst, stehen hier: { $name }. Das sind { $count } von { $all }.
insight-narrow-place = Fast alle, die du kennst, sind in { $name }: { $count } von { $all }.
insight-give-back = { $name } hat in diesen zwei Jahren viel für dich getan.

insight-advice-meet = Triff { $one } und { $other } selbst, damit es nicht allein an { $through } hängt.
insight-advice-write = Schreib { $name }.
insight-advice-other = { $name } ist anders: schreib dorthin.
insight-advice-others = { $one } und { $other } sind anders: schreib einer der beiden Personen.
insight-advice-introduce = { $one } und { $other } könnten sich kennenlernen: du kennst beide.
insight-advice-give = Denk an etwas, das { $name } helfen würde.

insight-variety-field = { $effective ->
    [one] Die Leute, die du kennst, arbeiten im Grunde in einem Feld: { $most }.
   *[other] Nach Arbeitsfeld sind die Leute, die du kennst, so vielfältig wie { $effective } gleich große Gruppen; die größte: { $most } ({ $count } von { $all }).
}
insight-variety-seniority = { $effective ->
    [one] Die Leute, die du kennst, stehen fast alle hier: { $most }.
   *[other] Nach Berufsstand sind die Leute, die du kennst, so vielfältig wie { $effective } gleich große Gruppen; die größte: { $most } ({ $count } von { $all }).
}
insight-variety-place = { $effective ->
    [one] Die Leute, die du kennst, sind im Grunde an einem Ort: { $most }.
   *[other] Nach Ort sind die Leute, die du kennst, so vielfältig wie { $effective } gleich große Gruppen; die größte: { $most } ({ $count } von { $all }).
}
insight-variety-recency = Von { $all } Leuten, mit denen du gesprochen hast, liegt es beim größten Teil so weit zurück: { $most } ({ $count }).
insight-variety-unknown = { $count ->
    [one] Von einer weiteren Person ist hier nichts bekannt.
   *[other] Von { $count } weiteren ist hier nichts bekannt.
}
insight-field-engineering = Technik
insight-field-product = Produktarbeit
insight-field-design = Gestaltung
insight-field-research = Forschung und Lehre
insight-field-finance = Finanzen
insight-field-sales = Vertrieb und Marketing
insight-field-people = Personal
insight-field-law = Recht und Politik
insight-field-health = Gesundheit
insight-field-media = Medien und Kunst
insight-field-operations = Betrieb
insight-stage-starting = am Anfang
insight-stage-practising = mitten in der Arbeit
insight-stage-leading = mit Verantwortung für andere
insight-stage-deciding = in Gründung und Leitung
insight-recency-quarter = in den letzten drei Monaten
insight-recency-year = im letzten Jahr
insight-recency-years = vor ein bis drei Jahren
insight-recency-long = vor mehr als drei Jahren

insight-impact-helped = In den letzten zwölf Monaten hast du { $count ->
    [0] niemandem geholfen, den du vermerkt hättest
    [one] einer Person geholfen
   *[other] { $count } Personen geholfen
}, im Jahr davor { $before ->
    [0] niemandem, den du vermerkt hättest
    [one] einer
   *[other] { $before }
}.
insight-impact-introduced = { $count ->
    [one] Du hast ein Bekanntmachen vermerkt
   *[other] Du hast { $count } Mal ein Bekanntmachen vermerkt
}; { $thanked ->
    [0] wie es ausging, hat dir noch niemand erzählt
    [one] für eines kam ein Dank
   *[other] für { $thanked } kam ein Dank
}.
insight-impact-credit = { $name } hat dich mit { $count ->
    [one] einer Person
   *[other] { $count } Personen
} bekannt gemacht; { $still ->
    [0] mit keiner davon hattest du dieses Jahr Kontakt
    [one] mit einer davon hattest du dieses Jahr Kontakt
   *[other] mit { $still } davon hattest du dieses Jahr Kontakt
}.
insight-balance-favours = In den letzten zwölf Monaten hast du { $gave ->
    [0] niemandem geholfen, den du vermerkt hättest
    [one] einer Person geholfen
   *[other] { $gave } Personen geholfen
}, und { $took ->
    [0] Hilfe von anderen ist nicht vermerkt
    [one] eine hat dir geholfen
   *[other] { $took } haben dir geholfen
}.
insight-balance-time = Die Hälfte deines Kontakts der letzten Zeit gilt { $half ->
    [one] einer Person: { $name }
   *[other] { $half } von { $people } Personen, am meisten { $name }
}.
