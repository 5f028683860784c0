interactions-changed = “{ $what }” was changed.
interactions-removed = “{ $what }” was taken out of the timeline.
interactions-nobody = Somebody has to have been there; take the entry out if nobody was.
