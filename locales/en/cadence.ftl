cadence-skipped = Skipped. { $name } comes around again in time.
cadence-lengthened = Skipped twice, so the rhythm with { $name } is now { $every }. Change it on { $name }’s page.
cadence-door-open = You wrote twice; the door is open.
