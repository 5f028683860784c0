sample-added = Added the sample network of { $count } people.
sample-there = The sample network is here already; nothing was changed.
sample-unreadable = The sample network could not be read ({ $detail }); nothing was changed.
sample-not-here = The sample network cannot be opened from here; nothing was changed. In a terminal, “wellmet demo” opens it.
sample-not-left = There is no book of your own to go back to from here; nothing was changed.
sample-not-opened = The sample network could not be opened ({ $detail }); your book is as it was. In a terminal, “wellmet demo” opens it too.
