# What the command line says of itself; everything else is said by the use cases.
cli-file = { $path } could not be opened ({ $detail }); nothing was changed.
cli-no-data = There is no folder for your data on this machine. Say where it shall lie with --data DIR.
cli-hint-which = Say more of the name, or use the id that --json shows.
cli-hint-nobody = “wellmet find” looks for parts of names, organisations and everything that was said.
cli-hint-keep-changed = Say --keep-changed to undo the rest.
cli-hint-import-again = Then import the same files again.

cli-people-count = { $count ->
    [0] Nobody
    [one] One person
   *[other] { $count } people
}
cli-list-filter = The filter cannot be read at “{ $part }”. Conditions look like circle:active, place:lisbon, tag:press or last>90d.
cli-list-more = There are more: --cursor { $cursor }
cli-find-organisations = Organisations
cli-find-said = What was said
cli-find-nothing = Nothing is found for “{ $query }”.

cli-history-empty = Nothing was changed yet.
cli-history-gone = { $what } (taken out)
cli-history-undone = undone
cli-undo-kept = { $count ->
    [one] One thing changed since and stays.
   *[other] { $count } things changed since and stay.
}
cli-no-batch = There is no change “{ $name }”. “wellmet history” lists them.
cli-which-batch = Several changes are named “{ $name }”. Say more of it.

cli-show-open = Open between you
cli-show-remember = Worth remembering
cli-show-give = Give
cli-show-reach = Reach them
cli-show-may-know = Whom they may know
cli-show-topics = Ask about { $topics }
cli-show-job = Now at { $what }
cli-show-need = Looks for { $what }
cli-show-offer = Can help with { $what }

cli-import-reading = Reading
cli-import-applying = Taking it in
cli-import-stopping = Stopping, and taking back what was begun
cli-import-read = of { $count }
cli-import-new = { $count } new
cli-import-changed = { $count } changed
cli-import-known = { $count } known
cli-import-empty = { $count } empty
cli-import-left-out = { $count } left out
cli-import-left-out-by-you = { $count } left out by you
cli-import-no-kind = “{ $kind }” is no kind of row. There are { $known }
cli-import-place = { $file }, line { $line }
cli-import-more-left-out = { $count ->
    [one] One more was left out; --json lists all.
   *[other] { $count } more were left out; --json lists all.
}
cli-import-dry = Nothing was changed. Leave out --dry-run to take it in.
cli-import-kept-yours = { $what }: yours stays (“{ $yours }”); the file says “{ $theirs }”.
cli-import-undo = “wellmet undo” takes it back.
cli-import-map = { $name } is a table whose columns are not known here; nothing was changed. Say what they mean with --map FILE.
cli-import-map-hint = This map is proposed. Put it into a file, change what is wrong, and import again:

cli-day = “{ $words }” names no day. Say it as 2026-12-01, tomorrow, next Monday or in 2 weeks.
cli-message = ▸ “{ $text }”
cli-today-sitting = { $event }: { $count } people in one sitting
cli-today-waiting = Waiting on others
cli-today-coming = Coming up
cli-today-keys = wellmet done ACT · snooze ACT --until "in 2 weeks" · skip ACT · drop ACT
cli-today-back-keys = wellmet keep ACT · keep ACT --by "next Friday" · skip ACT to let go · keep --all

cli-triage-namesake = The same as { $name }?
cli-triage-namesake-at = The same as { $name }, { $organisation }?
cli-triage-nobody = Nobody is waiting to be decided about.
cli-triage-next = wellmet circle NAME inner, close, active, meaningful, wider, none or later
cli-verify-nothing = Nothing you know of { $name } is so old that it needs a look.
cli-retention-keys = wellmet forget NAME · wellmet retention NAME --another-year · archive them in the app
cli-list-saved = Kept as { $name }: wellmet list people --where @{ $name }
cli-list-unknown = No filter is kept as “{ $name }”. “wellmet list filters” shows those there are.
cli-list-no-filters = No filter is kept by name yet.
cli-cadence-none = No rhythm was chosen yet.
cli-at-now = Now
cli-at-members = Members
cli-at-member = member
cli-at-before = Before
cli-me-unknown = Nobody said yet who you are: “wellmet me --add you@example.com”.
cli-setting-unknown = There is no setting “{ $name }”. “wellmet settings” lists them.

cli-serve-at = Wellmet is at { $url }. This link lets your browser in, once, within fifteen minutes:
cli-serve-link = “wellmet link” makes another one.
cli-serve-public = { $address } can be reached from other machines, so nothing was opened. Wellmet listens on this machine alone: 127.0.0.1.
cli-serve-in-use = { $address } is taken; perhaps Wellmet runs already. “wellmet link” lets another browser in, and --listen takes another port.
cli-serve-cannot = { $address } cannot be listened on ({ $detail }). Choose another with --listen.
cli-serve-phone-at = Phones of your network find it at { $url }. Open Settings, Phone to let one in.
cli-serve-phone-not-local = { $address } is no address of a local network, so nothing was opened. Phones are let in from your own network alone.
cli-serve-phone-no-network = This machine is on no network just now, so phones cannot find it. Connect it, or say its address with --phone-listen.
cli-serve-phone-failed = The certificate for phones could not be made ({ $detail }), so nothing was opened.
cli-serve-phone-authority = Wellmet { $mark }
cli-token-once = It is shown this once. Send it as “Authorization: Bearer”.

cli-log-what = what
cli-log-with = with
cli-log-new = {" "}(new)
cli-log-organisations = organisation
cli-log-at = where
cli-log-by = , by { $day }
cli-log-promise-mine = you promised
cli-log-promise-theirs = they promised
cli-log-favour-mine = you helped
cli-log-favour-theirs = they helped
cli-log-need = looks for
cli-log-offer = can help with
cli-log-thanks = thanks
cli-log-insight = learned
cli-log-news = news
cli-log-through = through
cli-log-topics = topics
cli-log-follow-up = come back
cli-log-left = kept as note
cli-log-answer = “{ $answer }” is no answer. Say it as --answer QUESTION=CHOICE, as the questions show.
cli-log-open = Nothing is written yet. Say --answer QUESTION=CHOICE, or --yes to add everybody new.

cli-organisations-none = No two names look like one organisation.
cli-organisations-next = wellmet organisations --join KEEP OTHER, or wellmet organisations --not-same A B
cli-timeline-next = wellmet timeline PERSON --change ENTRY --on yesterday, or --remove ENTRY
cli-no-entry = Nothing that happened with them is called “{ $name }”; “wellmet timeline” shows the names.
cli-which-entry = Several entries begin or end with “{ $name }”; say more of it.
cli-duplicates-none = No two records look like one person.
cli-duplicates-next = wellmet merge KEEP OTHER, or wellmet duplicates --not-same A B
cli-merge-field = “{ $text }” is no choice of a field. Say it as title=keep or title=other.
cli-forget-ask = Forget { $name } for good: everything you hold about them, its history, cards and photos? This cannot be undone. Type yes.
cli-forget-sure = { $name } is still here. Forgetting cannot be undone; say --yes to go on.
cli-forget-done = { $name } is forgotten, here and in the history. Backups and exports you made before still hold them.
cli-forget-instead = It stays there, unless you say --instead initials ({ $initials }) or --instead someone.
cli-forget-replaced = { $count ->
    [one] In one record about others something else stands in the place of the name.
   *[other] In { $count } records about others something else stands in the place of the name.
}
cli-forget-not-wiped = Another program has the database open, so its file is wiped the next time.

cli-export-done = Everything is in { $path }.
cli-export-person = What is held about one person comes as json.
cli-export-there = { $path } is there already, so nothing was written. Choose another name, or say --overwrite.
cli-backup-done = The backup is { $path }.
cli-restore-done = { $path } is now your database.
cli-restore-former = The former one is kept as { $path }.
cli-doctor-sound = All is well: the file is whole, what is derived fits the facts, and every row has its history.
cli-doctor-repair = “wellmet doctor --repair” derives anew what can be mended.
