# The words that stand for kinds, bands and circles in tables and lines. In files and answers to programs they stay codes.
kind-meeting = Treffen
kind-meal = Essen
kind-call = Telefonat
kind-email = Mail
kind-message = Nachricht
kind-encounter = Begegnung
kind-letter = Brief
kind-invitation = Einladung
kind-endorsement = Bestätigung
kind-recommendation = Empfehlung
kind-other = anderes

band-warm = warm
band-steady = beständig
band-cooling = kühlt ab
band-quiet = still

circle-inner = innen
circle-close = nah
circle-active = aktiv
circle-meaningful = wichtig
circle-wider = weit
