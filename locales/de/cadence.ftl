cadence-skipped = Übersprungen. { $name } kommt mit der Zeit wieder.
cadence-lengthened = Zweimal übersprungen, darum ist der Rhythmus mit { $name } jetzt: { $every }. Ändern kannst du ihn auf der Seite von { $name }.
cadence-door-open = Du hast zweimal geschrieben; die Tür steht offen.
