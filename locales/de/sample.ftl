sample-added = Das Beispielnetz mit { $count } Leuten ist da.
sample-there = Das Beispielnetz ist schon da; geändert wurde nichts.
sample-unreadable = Das Beispielnetz war nicht zu lesen ({ $detail }); geändert wurde nichts.
