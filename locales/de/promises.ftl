promises-changed = Das Versprechen „{ $what }“ wurde geändert.
promises-nothing = Ein Versprechen braucht seine Worte; lass es los, wenn es keines ist.
