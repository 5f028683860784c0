acts-done = { $kind ->
    [meeting] Logged: a meeting with { $name }.
    [meal] Logged: a meal with { $name }.
    [call] Logged: a call with { $name }.
    [email] Logged: a mail to { $name }.
    [message] Logged: a message to { $name }.
    [letter] Logged: a letter to { $name }.
    [encounter] Logged: you met { $name }.
   *[other] Logged: a word with { $name }.
}
acts-come = It has come; noted with { $name }.
acts-snoozed = { $name } is back { $on }.
acts-skipped = Skipped; nothing was logged with { $name }.
acts-dropped = Nothing of this kind comes up with { $name } any more.
acts-skipped-open = Skipped for now, still open: { $name } comes up again { $on }.
acts-let-go = Let go, with { $name }.
acts-let-go-promise = Let go: { $what } (promised to { $name }).
acts-let-go-theirs = It has not come from { $name }: { $what }.
acts-let-go-follow-up = Let go: { $what } (with { $name }).
acts-let-go-thanks = Let go: thanks for { $what } (to { $name }).
acts-written = Written. Once you know, say whether it was sent to { $name }.
acts-kept-on = Kept: { $name } is in your list.
acts-moved = Moved; { $name } comes up again { $on }.
acts-moved-to-which-day = Say to which day to move it; nothing was changed.
acts-not-sent = Not sent yet; { $name } is back in your list.

acts-which = Several acts begin with “{ $id }”; add a letter or two.
acts-gone-since = This is no longer on your list: something else was noted with them meanwhile. Nothing was changed.
acts-answered-since = { $answer ->
    [done] { $name } was already noted as done { $on }, from elsewhere. Nothing was noted twice.
    [snoozed] Meanwhile { $name } was put off { $on }, from elsewhere. Nothing was changed.
   *[other] Meanwhile { $name } was answered otherwise { $on }, from elsewhere. Nothing was changed.
}
acts-not-written = Nothing rests as written to { $name }, so nothing was changed.
acts-none-named = Say which.
acts-several = { $answer ->
    [done] { $count } are logged.
    [snoozed] { $count } are put off.
    [skipped] { $count } pass this time.
    [dropped] { $count } are off from now on.
    [written] { $count } rest as written.
    [not_sent] { $count } are back in your list.
    [moved] { $count } have a new day.
   *[kept] { $count } are still yours.
}
acts-in-the-future = That day has not come yet; nothing was logged.
acts-in-the-past = That day has passed; choose today or a later one.

acts-kept = { $circle ->
    [inner] { $name } is in your inner circle.
    [close] { $name } is in your close circle.
    [active] { $name } is in your active circle.
    [meaningful] { $name } is in your meaningful circle.
   *[wider] { $name } is in your wider circle.
}
acts-not-kept = { $name } is not kept in touch with; still here to be found.
acts-later = Asked another time.
acts-interval = An interval is a day or more, and its maximum is not below its ideal; nothing was changed.

acts-first-look = { $interactions ->
    [0] { $people ->
        [one] 1 person is in your book.
       *[other] { $people } people are in your book.
    }
    [one] { $people ->
        [one] 1 person
       *[other] { $people } people
    } and 1 thing that happened are in your book.
   *[other] { $people ->
        [one] 1 person
       *[other] { $people } people
    } and { $interactions } things that happened are in your book.
}
acts-write-to = Write to { $name }
acts-thank = Thank { $name }
acts-see-them = See who is there
acts-beside = It has been quiet since.
