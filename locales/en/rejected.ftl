# Why a card, a calendar entry or a mail was left out. What is not here stands in imports.ftl.

rejected-card-without-end = The card has no end, so it may be only half of one.
rejected-card-too-large = The card is larger than 100 MB.
rejected-card-group = It is a list of people, not a person; those who have cards of their own are taken, which of them stand on the list is not.
rejected-photo-too-large = The photo is larger than 50 MB; it stays in the card and is not shown. Everything else of the card was taken.
rejected-calendar-nobody-else = Nobody else is on it.
rejected-calendar-none-yet = It repeats, but no time of it lies before today.
rejected-calendar-reply = It only says who is coming to something you planned.
rejected-calendar-without-end = The entry has no end, so it may be only half of one.
rejected-calendar-unreadable = When it repeats could not be read.
rejected-mail-trash = It is in the trash.
rejected-mail-machine = A program or a mailing list sent it, not a person.
rejected-mail-cut-off = The file ends in the middle of its headers.
rejected-mail-unreadable = Its headers could not be read.
