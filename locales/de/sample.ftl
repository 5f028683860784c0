sample-added = Das Beispielnetz mit { $count } Leuten ist da.
sample-there = Das Beispielnetz ist schon da; geändert wurde nichts.
sample-unreadable = Das Beispielnetz war nicht zu lesen ({ $detail }); geändert wurde nichts.
sample-not-here = Von hier lässt sich das Beispielnetz nicht öffnen; geändert wurde nichts. In einem Terminal öffnet es „wellmet demo“.
sample-not-left = Von hier führt kein Weg zu einem eigenen Buch zurück; geändert wurde nichts.
sample-not-opened = Das Beispielnetz ließ sich nicht öffnen ({ $detail }); dein Buch ist, wie es war. In einem Terminal öffnet es auch „wellmet demo“.
