# Old ties worth taking up again.
reconnections-said = { $count ->
    [0] Gerade fällt keine alte Verbindung auf.
    [one] Eine Person, von der du gern wieder hören würdest.
   *[other] { $count } Leute, von denen du gern wieder hören würdest.
}
reconnections-offer = Ein Angebot { $on }: { $what }.
reconnections-topic = Kennt sich aus: { $topic }.
reconnections-shared-topic = Das beschäftigt euch beide: { $topic }.
reconnections-new-world = Aus diesem Umfeld hörst du wenig.
reconnections-new-world-at = Aus diesem Umfeld hörst du wenig: { $organisation }.
reconnections-former = { $count ->
    [one] Ihr hattet einmal Kontakt, im { $last }.
   *[other] Ihr hattet an { $count } Tagen Kontakt, von { $first } bis { $last }.
}
