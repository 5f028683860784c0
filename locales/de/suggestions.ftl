suggestion-greeting = Hallo { $name }.
suggestion-last-words = { $name } schrieb { $on }: „{ $words }“

suggestion-reach-mail = In der Mail öffnen
suggestion-reach-message = Kopieren und den Chat öffnen
suggestion-reach-call = { $name } anrufen
suggestion-reach-copy-and-open = Kopieren und das Profil von { $name } öffnen
suggestion-reach-copy = Kopieren

suggestion-subject-about = { $what }
suggestion-subject-met-at = Nach unserer Begegnung: { $at }
suggestion-subject-met = Nach unserem Gespräch
suggestion-subject-thanks = Danke
suggestion-subject-birthday = Alles Gute zum Geburtstag

suggestion-opening-1 = Ich hoffe, es geht dir gut.
suggestion-opening-2 = Du bist mir heute Morgen in den Sinn gekommen.
suggestion-opening-3 = Ich würde gern hören, wie es dir geht.
suggestion-opening-4 = Es ist eine Weile her, und das möchte ich ändern.
suggestion-opening-5 = Ich habe meine Notizen durchgesehen und bin bei deinem Namen hängen geblieben.
suggestion-opening-6 = Ein kurzer Gruß von mir.
suggestion-opening-7 = Ich wollte dir schon länger schreiben.
suggestion-opening-8 = Wie waren die letzten Monate für dich?
suggestion-opening-9 = Ich hoffe, es ist gerade ein guter Moment.
suggestion-opening-10 = Etwas hat mich heute an dich denken lassen.
suggestion-opening-11 = Ich würde gern an unser Gespräch anknüpfen.
suggestion-opening-12 = Kein besonderer Anlass, nur ein guter: ich würde gern von dir hören.
suggestion-opening-13 = Ich komme in Gedanken immer wieder auf eines unserer Gespräche zurück.
suggestion-opening-14 = Wie läuft es bei dir?

suggestion-talk-1 = Wir haben { $on } über { $topic } gesprochen; wie ging es damit weiter?
suggestion-talk-2 = Mir geht noch nach, worüber wir { $on } gesprochen haben: { $topic }.
suggestion-talk-3 = Was ist seit unserem Gespräch { $on } daraus geworden: { $topic }?
suggestion-talk-4 = Beim letzten Mal, { $on }, ging es um { $topic }. Wie steht es jetzt damit?
suggestion-talk-5 = Ich wüsste gern mehr darüber, wo wir { $on } stehen geblieben sind: { $topic }.
suggestion-talk-6 = Ist es so gekommen, wie du es { $on } gehofft hast: { $topic }?

suggestion-met-at-1 = Schön, dass wir uns { $on } kennengelernt haben ({ $at }).
suggestion-met-at-2 = Unser Gespräch { $on } hat mir Freude gemacht ({ $at }).
suggestion-met-at-3 = Danke für die Zeit, die du dir { $on } genommen hast ({ $at }).
suggestion-met-1 = Schön, dass wir uns { $on } kennengelernt haben.
suggestion-met-2 = Unser Gespräch { $on } hat mir Freude gemacht.
suggestion-met-3 = Danke für die Zeit, die du dir { $on } genommen hast.

suggestion-promise-to-1 = Ich hatte dir { $on } zugesagt: { $what }. Das tue ich hiermit.
suggestion-promise-to-2 = Wie { $on } gesagt: { $what }. Darum schreibe ich dir.
suggestion-promise-to-3 = Du hast mein Wort aus unserem Gespräch { $on }: { $what }. Nun also.
suggestion-promise-1 = Ich habe dir { $on } etwas versprochen: { $what }. Hier ist es.
suggestion-promise-2 = Hier ist, worum ich mich seit unserem Gespräch { $on } kümmern wollte: { $what }.
suggestion-promise-3 = Es geht um das, was ich dir { $on } versprochen habe: { $what }.

suggestion-awaited-1 = Wir haben { $on } darüber gesprochen: { $what }. Kann ich es dir irgendwie leichter machen?
suggestion-awaited-2 = Ganz behutsam zu dem, was du { $on } angeboten hast: { $what }. Passt es dir noch?
suggestion-awaited-3 = Du hast { $on } freundlicherweise erwähnt: { $what }. Es eilt nicht; ich wollte nur fragen, ob es noch passt.

suggestion-thanks-1 = Ich habe dir dafür noch gar nicht richtig gedankt: { $what }. Es hat mir geholfen.
suggestion-thanks-2 = Danke dafür: { $what }. Seit unserem Gespräch { $on } habe ich mehr als einmal daran gedacht.
suggestion-thanks-3 = Ich wollte dir danken: { $what }.

suggestion-job-new-1 = Glückwunsch, ich freue mich für dich: { $what }.
suggestion-job-new-2 = Ich habe gesehen, wo du jetzt bist: { $what }. Glückwunsch.
suggestion-job-new-3 = Mein Glückwunsch zum Wechsel: { $what }.
suggestion-job-going-1 = Ich habe gesehen, wo du jetzt bist: { $what }. Wie läuft es?
suggestion-job-going-2 = Wie gefällt es dir: { $what }?
suggestion-job-going-3 = Wie lebt es sich damit: { $what }? Ich würde gern hören, woran du arbeitest.
suggestion-news-new-1 = Ich habe die gute Nachricht gehört: { $what }. Glückwunsch.
suggestion-news-new-2 = Glückwunsch: { $what }. Ich freue mich für dich.
suggestion-news-new-3 = Was für eine gute Nachricht: { $what }. Glückwunsch von hier.
suggestion-news-going-1 = Ich habe vor einiger Zeit gehört: { $what }. Wie läuft es?
suggestion-news-going-2 = Wie war es seit der Nachricht: { $what }?
suggestion-news-going-3 = Ich erinnere mich an deine Neuigkeit: { $what }. Was ist daraus geworden?

suggestion-need-1 = Du hast mir { $on } erzählt, was du suchst: { $what }. Ist das noch so?
suggestion-need-2 = Als wir { $on } gesprochen haben, hast du etwas gesucht: { $what }. Bist du fündig geworden?
suggestion-need-3 = Suchst du noch, was du { $on } gesucht hast: { $what }?

suggestion-give-1 = Du hast etwas gesucht ({ $need }); sag mir, wenn ich helfen kann.
suggestion-give-2 = Falls du noch suchst ({ $need }), höre ich mich gern um.
suggestion-give-3 = Ich habe im Kopf behalten, was du suchst: { $need }. Ist das noch offen?
suggestion-care-1 = Und wie läuft es damit: { $topic }?
suggestion-care-2 = Ich würde auch gern hören, wie es vorangeht: { $topic }.
suggestion-care-3 = Beschäftigt dich das noch: { $topic }?

suggestion-birthday-1 = Alles Gute zum Geburtstag; ich hoffe, es ist ein schöner Tag.
suggestion-birthday-2 = Herzlichen Glückwunsch zum Geburtstag.
suggestion-birthday-3 = Ich wünsche dir einen schönen Geburtstag und ein gutes Jahr.
suggestion-birthday-4 = Herzliche Wünsche zum Geburtstag.
suggestion-birthday-5 = Hab einen schönen Geburtstag.
suggestion-birthday-6 = Viel Glück und Freude im neuen Lebensjahr.
