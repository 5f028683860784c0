sample-added = Added the sample network of { $count } people.
sample-there = The sample network is here already; nothing was changed.
sample-unreadable = The sample network could not be read ({ $detail }); nothing was changed.
