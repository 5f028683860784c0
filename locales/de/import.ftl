import-stopped = Du hast diesen Import angehalten; nichts davon steht im Buch.
import-not-ready = Dieser Import wartet nicht auf deine Zusage; geändert wurde nichts.
import-applying = Ein Import ist unterwegs.
import-file-problem = { $what } Was davor kam, ist da.
import-row-kind = „{ $kind }“ ist keine Art von Zeile. Nimm imported, updated, unchanged, phantom oder rejected.
import-said-nothing = Alles in diesen Dateien ist schon bekannt; nichts ändert sich.
import-said-seen-again = { $count ->
    [one] Alles in diesen Dateien ist schon bekannt. Bei einem Eintrag lässt sich vermerken, dass er noch stimmt.
   *[other] Alles in diesen Dateien ist schon bekannt. Bei { $count } Einträgen lässt sich vermerken, dass sie noch stimmen.
}
import-said-seen-noted = { $count ->
    [one] Ein Eintrag ist geprüft und stimmt noch.
   *[other] { $count } Einträge sind geprüft und stimmen noch.
}
import-said-rejected = Aus diesen Dateien ließ sich nichts übernehmen; der Grund steht jeweils daneben. Nichts ändert sich.
import-said-reading = Noch ist nichts im Buch.
import-said-failed = Nichts davon ist im Buch.
import-said-left-out = Du hast alles weggelassen; es ändert sich nichts.
import-left-out = Du hast es weggelassen.
import-said = { $people ->
    [0] { $interactions ->
        [0] { $other ->
            [0] { $updated ->
                [one] Ein Eintrag ändert sich.
               *[other] { $updated } Einträge ändern sich.
            }
            [one] Ein Eintrag ist neu.
           *[other] { $other } Einträge sind neu.
        }
        [one] Eine Begebenheit ist neu.
       *[other] { $interactions } Begebenheiten sind neu.
    }
    [one] { $interactions ->
        [0] Eine Person ist neu.
        [one] Eine Person und eine Begebenheit sind neu.
       *[other] Eine Person und { $interactions } Begebenheiten sind neu.
    }
   *[other] { $interactions ->
        [0] { $people } Personen sind neu.
        [one] { $people } Personen und eine Begebenheit sind neu.
       *[other] { $people } Personen und { $interactions } Begebenheiten sind neu.
    }
}
import-row-person = { $name }
import-row-person-at = { $name }, { $organisation }
import-row-interaction = { $kind } am { $date } mit { $with }
import-row-event = { $name }
import-row-application = Beworben als { $title }
import-row-follow = Du folgst { $organisation }
import-row-phantom = Eine leere Zeile.
import-who-am-i-mail = Welche Mailadresse ist deine? Sag es mit „wellmet me --add ADRESSE“ und bring diese Dateien dann noch einmal; im Buch steht noch nichts.
import-who-am-i-messages = Welches Profil ist deins? Sag es mit „wellmet me --add ADRESSE“ und bring diese Dateien dann noch einmal; im Buch steht noch nichts.
