capture-new-person = { $name } ist hier neu.
capture-which-person = Welche Person meinst du mit { $name }?
capture-which-day = Welcher Tag war „{ $words }“?
capture-which-pronoun = Wer ist mit „{ $name }“ gemeint?
capture-died = Ist { $name } gestorben? Geändert wird nur etwas, wenn du es sagst.
capture-last-contact = zuletzt am { $date }
