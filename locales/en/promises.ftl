promises-changed = Changed what was promised: “{ $what }”.
promises-nothing = A promise needs its words; let it go if it is none.
