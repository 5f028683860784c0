### What the screens of the web app say. The sentences about people come from the server; these are titles, steps and hints.

web-app = Wellmet
web-window-title = { $place } · Wellmet
web-waiting = One moment.
web-try-again = Try again
web-unreachable = Wellmet does not answer just now. Nothing was lost; try again in a moment.
web-close = Close
web-skip = To the content
web-places = Places
web-place-key = g then { $letter }
web-keys = Keys
web-find = Find
web-name = Name
web-copy = Copy
web-copy-refused = The browser did not allow copying. The text is still in the field.
web-earlier = Earlier
web-row-kept-yours = yours stays: { $yours }; the file says { $theirs }
web-row-kept-none = you took it out; the file says { $theirs }
web-more-rows = More rows
web-drop-here = Drop to bring it in. Nothing is written before you have seen it.
web-sample = This is the sample network: everyone in it is invented.
web-sample-leave = Leave for your own book
web-broken-title = This page could not be shown
web-broken = Something in Wellmet went wrong while it drew this page. Nothing was lost, and the other pages are there.
web-broken-details = What the program said
web-broken-step = Load it again
web-lost-title = Nothing is here
web-lost = This address leads nowhere. What you look for may have been forgotten or merged.
web-lost-step = To Today
web-count-people = { $count ->
    [one] one person
   *[other] { $count } people
}

## Places
web-place-today = Today
web-place-people = People
web-place-triage = Triage
web-place-triage-about = One person at a time: whom do you keep in touch with
web-place-import = Import
web-place-import-about = Bring what you have, see the difference, take it back
web-place-first-look = First look
web-place-first-look-about = What your files show, in a few sentences
web-place-organisations = Organisations
web-place-organisations-about = Whom you know where, now and before
web-place-duplicates = Duplicates
web-place-duplicates-about = Two records of one person, made one
web-place-me = Who you are
web-place-me-about = Your names and addresses, by which mail knows its direction
web-place-history = History
web-place-history-about = Everything written, each with its way back
web-place-settings = Settings
web-place-settings-about = Your name, your pace, your circles
web-place-more = More

## Writing and taking back
web-saved = Saved.
web-added = Added.
web-removed = Removed.
web-remove = Remove { $what }
web-edit-hint = { $what }: press to change
web-undo = Undo
web-redo = Bring back
web-undo-writing = Taking it back. A large change takes a moment.
web-undo-stop = Stop
web-undo-stopping = Stopping
web-writing = Still at it; nothing has to be pressed again.
web-undo-all = { $count } writes are taken back.
web-undo-nothing = There is nothing to undo just now. History keeps everything.
web-undo-rest = Undo the rest
web-undo-ask-import = The last change came by an import: { $said }
web-undo-ask-earlier = Nothing more of today. The change before it: { $said }
web-undo-ask-step = Take it back

## Keys
web-keys-title = Keys
web-keys-everywhere = Everywhere
web-keys-capture = write down what happened
web-keys-palette = find and go
web-keys-undo = undo; again: the change before
web-keys-walk = walk a list
web-keys-hints = this sheet
web-keys-private = blur names and notes
web-keys-people = People
web-keys-filter = filter
web-keys-new = new person
web-keys-everyone = everyone, or those kept
web-keys-select = select
web-keys-bulk-circle = a circle for those selected
web-keys-bulk-tag = a tag for those selected
web-keys-bulk-archive = archive those selected
web-keys-person = A person
web-keys-log = write down what happened
web-keys-edit = names and how you met
web-keys-add = add a fact
web-keys-rhythm = circle and rhythm
web-keys-brief = brief
web-keys-open-item = on something open: done, new day, let go
web-keys-print = print it
web-keys-today = Today
web-keys-done = done
web-keys-snooze = snooze
web-keys-skip = skip for now
web-keys-drop = let it go, or no more of this kind
web-keys-write = edit the message
web-keys-copy = copy it
web-keys-send = open where it is sent
web-keys-triage = Triage
web-keys-accept = accept what is proposed
web-keys-circle = another circle
web-keys-not-for-me = not for me
web-keys-later = later
web-keys-same-person = the same as somebody you know
web-keys-merge = they are one: join them
web-keys-not-the-same = not the same person
web-keys-import = bring it in
web-keys-import-choose = take a row, or leave it
web-keys-go = Go

## Getting in
web-enter-title = Open Wellmet
web-enter-how-phone = This phone is not let in any more. On your computer, open Wellmet, Settings, Phone, let a phone in and paste the link here.
web-enter-how = Wellmet lets in only whoever has its link. Run “wellmet link” where it is running, and open the link or paste it here.
web-enter-label = Link
web-enter-step = Open

## Today
web-today-acts = To do today
web-today-capacity = { $left ->
    [0] The week is full
    [one] Room for one more this week
   *[other] Room for { $left } more this week
}
web-today-quiet = A quiet day
web-today-all-settings = All settings
web-today-waiting = Waiting on others
web-today-coming = Coming up
web-today-enough = That is everything for today.
web-today-triage = { $count ->
    [one] One person waits to be looked at
   *[other] { $count } people wait to be looked at
}
web-act-easy = quick
web-done = Done
web-done-about = Done: this is logged as contact
web-snooze = Snooze
web-snooze-about = Snooze: hide it until a day you choose
web-snooze-until = Snooze until
web-snooze-tomorrow = Tomorrow
web-snooze-three-days = In three days
web-snooze-next-week = Next week
web-snooze-two-weeks = In two weeks
web-snooze-month = In a month
web-snooze-date = Another day
web-snooze-step = Snooze
web-skip-act = Skip
web-skip-about = Skip: not this time; nothing is logged
web-drop = Drop
web-drop-about = Drop: no more of this kind for this person
web-skip-about-open = Skip: not now; it stays open and comes up again within a week
web-drop-about-mine = Drop: let it go
web-drop-about-theirs = Drop: it has not come, and is not waited for any more
web-open-person = { $name }’s page
web-answered-done = Logged with { $name }.
web-answered-snoozed = { $name } comes back later.
web-answered-skipped = Skipped for { $name }, this time.
web-answered-dropped = No more of this kind for { $name }.
web-answered-written = Written to { $name }. It rests here until you say it was sent.
web-answered-kept = Kept; { $name } stays in your list.
web-answered-moved = { $name } comes up on the new day.
web-answered-not_sent = Still to be sent to { $name }.
web-sent-question = Sent to { $name }?
web-sent-yes = Yes
web-sent-not-yet = Not yet
web-last-words = Their last words:
web-message-to = Message to { $name }
web-message-empty = Write to { $name }
web-message-hint = edit
web-send-mail = Open in mail
web-send-message = Copy and open
web-send-open_profile = Copy and open profile
web-send-call = Call
web-welcome-back = Welcome back
web-welcome-keep = Keep
web-welcome-new-day = New date
web-welcome-let-go = Let go
web-welcome-keep-all = Keep all
web-welcome-kept-all = All of it is still yours.

## Capture and palette
web-capture = Capture
web-capture-title = Write down or find
web-capture-label = What happened, or a name
web-capture-invitation = What happened? Coffee with Dana, promised her the draft by Friday
web-capture-placeholder = What happened? Or a name to go to, > to act
web-capture-hint = A sentence is logged, a name is gone to, and > offers everything that can be done.
web-capture-enter-save = saves
web-capture-enter-go = goes
web-capture-tab = chips
web-capture-esc = keeps the draft
web-capture-esc-find = closes
web-capture-save = Save
web-capture-no-contact = Kept as a note; nothing here says you were in contact.
web-captured = Written down.
web-understood = Understood
web-chip-new = new
web-options = What Enter can do
web-options-none = Nothing by that name can be done here.
web-option-write = Write it down
web-act-go = Go to { $place }
web-act-undo = Undo the last change
web-act-log = Write down what happened
web-act-tour = Take the tour
web-act-hints = Keys
web-act-language = Language: { $language }
web-act-light = Light theme
web-act-dark = Dark theme
web-act-system = Theme of the system
web-act-private = Blur names and notes, or show them
web-act-airy = Airy rows
web-act-dense = Dense rows
web-act-new-person = New person
web-act-columns = Columns
web-act-keep-filter = Keep this filter
web-act-export = Export everything

## People
web-people-filter = Name, place, circle:active, last>90d
web-people-filter-label = Find and filter people
web-people-conditions = Conditions
web-people-without = Remove the condition { $condition }
web-people-who = Who is shown
web-people-kept = Kept
web-people-everyone = Everyone
web-people-count = { $shown ->
   *[other] { $shown } of { $all }
}
web-people-none-so = Nobody here matches that.
web-people-none-kept = Nobody is kept yet. Triage asks about the people you already write with.
web-people-clear = Take the filter away
web-people-look-at-everyone = Look at everyone
web-people-sort = Sort
web-people-select = Select
web-people-choose = Select { $name }
web-column-name = Name
web-column-line = Role and place
web-column-organisation = Organisation
web-column-title = Role
web-column-place = Place
web-column-tags = Tags
web-column-forward = Move { $column } forward
web-column-drag = Move { $column }
web-column-drag-how = Space lifts a column, the arrows move it, Space puts it down, Escape leaves it where it was.
web-column-lifted = { $column } is lifted.
web-column-over = { $column } stands at place { $place } of { $count }.
web-column-back = { $column } stays where it was.
web-people-columns = Columns
web-column-circle = Circle
web-column-band = Tie
web-column-last = Last contact
web-sorted = sorted
web-sorted-back = sorted the other way round
web-condition = condition
web-condition-silence = Last contact
web-condition-band = Tie
web-condition-place = Place
web-filter-save = keep this filter
web-filter-name = Its name
web-bulk = What to do with those selected
web-bulk-count = { $count ->
    [0] Nobody selected
    [one] One selected
   *[other] { $count } selected
}
web-bulk-all = All { $count }
web-bulk-clear = Select nobody
web-bulk-circle = Circle
web-bulk-circle-title = { $count ->
    [one] A circle for one person
   *[other] One circle for { $count } people
}
web-bulk-circle-done = { $count ->
    [one] One person has the circle.
   *[other] { $count } people have the circle.
}
web-bulk-tag = Tag
web-bulk-tag-title = { $count ->
    [one] A tag for one person
   *[other] One tag for { $count } people
}
web-bulk-tag-done = { $count ->
    [one] One person has the tag.
   *[other] { $count } people have the tag.
}
web-bulk-archive = Archive
web-bulk-archive-title = { $count ->
    [one] Archive one person
   *[other] Archive { $count } people
}
web-bulk-archive-done = { $count ->
    [one] One person is archived.
   *[other] { $count } people are archived.
}
web-bulk-preview-more = { $names } and { $count } more
web-bulk-step = { $count ->
    [one] Do it
   *[other] Do it for all { $count }
}
web-person-new = New person
web-person-new-about = A name is enough; the rest can come later.
web-person-add = Add
web-person-added = { $name } is in your book.

## Bands and circles
web-band-warm = warm
web-band-steady = steady
web-band-cooling = cooling
web-band-quiet = quiet
web-circle = Circle
web-circle-inner = Inner
web-circle-inner-about = a handful, every two weeks
web-circle-close = Close
web-circle-close-about = about fifteen, every six weeks
web-circle-active = Active
web-circle-active-about = about fifty, every quarter
web-circle-meaningful = Meaningful
web-circle-meaningful-about = twice a year
web-circle-wider = Wider
web-circle-wider-about = kept, without a rhythm
web-circle-none = Not kept
web-circle-none-about = searchable, never proposed
web-circle-ideal = Ideal days
web-circle-maximum = At most
web-circle-ideal-of = Ideal days for { $circle }
web-circle-maximum-of = At most days for { $circle }

## Brief
web-brief = Brief before a meeting
web-brief-about = One page, to read or to print
web-brief-window = Brief: { $name }
web-brief-print = Print
web-brief-whole = Everything about them
web-brief-talks = Last talks
web-brief-notes = Notes

## Tour
web-tour = Tour
web-tour-take = Take the tour, five steps
web-tour-step = { $step } of { $of }
web-tour-leave = Leave
web-tour-next = Next
web-tour-end = That is all
web-tour-today = A few people a day
web-tour-today-about = Today says whom to reach, why, and with what. Answer each with one press: done, snooze, skip or drop.
web-tour-capture = Ten seconds after a talk
web-tour-capture-about = Press c and write one sentence: who, what, what you promised. The rest is worked out and shown before it is saved.
web-tour-capture-about-touch = Press the pen below and write one sentence: who, what, what you promised. The rest is worked out and shown before it is saved.
web-tour-people = Everyone you know
web-tour-people-about = Type to find: lumen circle:active last>90d. The page of a person says how you met and what is open between you.
web-tour-undo = Nothing is ever lost
web-tour-undo-about = Every write is here with its way back, whole imports too. The key u takes back the last one anywhere, and pressed again the one before.
web-tour-undo-about-touch = Every write is here with its way back, whole imports too. Right after a write, Undo stands at the foot of the screen.
web-tour-own = Now your own people
web-tour-own-about = Start Wellmet without demo, then drop in your address book, LinkedIn archive, calendar or mailbox. You see the difference before anything is written.
web-tour-own-about-home = Leave for your own book, above, then drop in your address book, LinkedIn archive, calendar or mailbox. You see the difference before anything is written.

## Duplicates
web-duplicates-title = Are these one person?
web-duplicates-more = { $count ->
    [one] one more pair
   *[other] { $count } more pairs
}
web-duplicates-pair = { $name } and { $other }
web-duplicates-stays = Stays
web-duplicates-joins = Becomes part of them
web-duplicates-both = Addresses, notes, history and everything else of both are kept. Undo takes it back.
web-duplicates-merge = Make them one
web-duplicates-apart = Two people
web-duplicates-merged = { $name } and { $other } are one.
web-duplicates-told-apart = { $name } and { $other } are two people; this is not asked again.
web-duplicates-nothing = nothing
web-duplicates-photo = their photo
web-duplicates-none = Nobody seems to be here twice.
web-duplicates-to-people = To People
web-merge-with = Make one with somebody else
web-merge-with-about = Two records of the same person
web-merge-find = Who else is this?
web-merge-step = Lay side by side
web-merge-field-name = Name
web-merge-field-given_name = Given name
web-merge-field-family_name = Family name
web-merge-field-prefix = Before the name
web-merge-field-suffix = After the name
web-merge-field-headline = Headline
web-merge-field-pronouns = Pronouns
web-merge-field-pronunciation = How to say it
web-merge-field-met_how = How you met
web-merge-field-met_on = When you met
web-merge-field-met_where = Where you met
web-merge-field-met_through = Through whom
web-merge-field-photo = Photo

## Oneself
web-me-lead = By these names and addresses Wellmet knows which messages are yours.
web-me-saved = Saved.
web-me-page = Your own page
web-me-channels = Your addresses, numbers and profiles
web-me-placeholder = you@example.org, +351 …, your profile
web-me-first = What are you called?

## Organisations
web-organisations-find = Find an organisation
web-organisations-one = These look like one
web-organisations-more = { $count ->
    [one] and one more pair
   *[other] and { $count } more pairs
}
web-organisations-pair = { $name } and { $other }
web-organisations-join = Join them
web-organisations-two = They are two
web-organisations-joined = { $other } is { $name } now.
web-organisations-apart = { $name } and { $other } are two organisations.
web-organisations-none = No organisation by that name.
web-organisation-now = Now
web-organisation-member = member
web-organisation-members = Members
web-organisation-notes = Notes
web-organisation-noted = Noted.
web-organisation-before = Before
web-organisation-by-name = by name only
web-organisation-nobody = You know nobody here yet.

## History
web-history-lead = Everything that was written, newest first. Taking something back is itself written here.
web-history-none = Nothing has been written yet.
web-history-changes = { $changes ->
    [one] one change
   *[other] { $changes } changes
}, from { $source }
web-source-you = you
web-source-linkedin = LinkedIn
web-source-vcard = an address book
web-source-google = Google contacts
web-source-outlook = Outlook
web-source-thunderbird = Thunderbird
web-source-csv = a table
web-source-calendar = a calendar
web-source-mail = mail
web-source-sample = the sample network
web-history-undone = taken back
web-history-came-back = brought back
web-history-redo = Bring back: { $said }
web-history-undo = Undo: { $said }

## Settings
web-settings-saved = Saved.
web-settings-you = You
web-settings-name = Name of this book
web-settings-zone = Time zone
web-settings-zone-about = It decides when today begins.
web-settings-language = Language
web-settings-language-about = Sentences about what happened are understood in English; in other languages they are kept as notes.
web-settings-language-own = Browser
web-settings-pace = Your pace
web-settings-balance = Share the week between personal and professional people
web-settings-balance-about = Nudges respect it where both are due; what one side leaves, the other may use.
web-settings-personal = Acts a week for personal people
web-settings-personal-about = The other { $rest } are for professional ones.
web-settings-personal-tags = Who is personal
web-settings-personal-tags-about = Whoever has one of these tags, with commas between them.
web-settings-retention = How long people are kept
web-settings-retention-about = For people with a tag, so many months after the last contact. Whoever is past it is proposed here; nothing is archived or forgotten by itself.
web-retention-rule = { $tag }: { $months } months
web-retention-tag = Tag
web-retention-months = months
web-retention-add = Keep so long
web-retention-archive = archive
web-retention-keep = keep another year
web-retention-forget = forget
web-settings-capacity = People to reach per week
web-settings-capacity-about = Today proposes no more than this. Your promises and the days that matter always show.
web-settings-quiet = Quiet days
web-settings-quiet-about = Nothing is proposed on them.
web-settings-anniversaries = Work anniversaries
web-settings-anniversaries-about = Off, unless you like them.
web-settings-circles = Circles, in days
web-settings-yours = What is yours
web-settings-looks = On this device
web-settings-me = Who you are: your names and addresses
web-settings-density = Density
web-density-airy = Airy
web-density-dense = Dense
web-settings-private = Blur names and notes
web-settings-private-about = While others look at your screen. Point at something to read it.
web-settings-theme = Theme
web-theme-system = System
web-theme-light = Light
web-theme-dark = Dark

web-offline = Your machine does not answer just now. You read what is kept here.
web-waiting-count = { $count ->
    [one] One note waits for your machine.
   *[other] { $count } notes wait for your machine.
}
web-waiting-asks = { $count ->
    [one] One needs a word from you.
   *[other] { $count } need a word from you.
}
web-waiting-elsewhere = { $count ->
    [one] One waits for another Wellmet.
   *[other] { $count } wait for another Wellmet.
}
web-waiting-look = Look
web-waiting-title = What waits
web-waiting-lead = Written on this device while your machine did not answer. It is sent in this order, and noted once.
web-waiting-none = Nothing waits here. Everything has arrived.
web-waiting-kept = Kept on this device; it is noted once your machine answers.
web-waiting-kept-act = Kept on this device until your machine answers.
web-waiting-take-back = Take back
web-waiting-taken-back = Taken back.
web-waiting-delivered = { $count ->
    [one] What waited has arrived.
   *[other] All { $count } that waited have arrived.
}
web-waiting-act = { $answer ->
    [done] Done with { $name }
    [snoozed] { $name }, later
    [skipped] { $name }, skipped
    [dropped] { $name }, not any more
    [written] Written to { $name }
    [not_sent] Not sent to { $name } yet
    [kept] { $name }, kept
   *[other] { $name }, on another day
}
web-waiting-other = This belongs to another Wellmet than the one that answers here. It waits for its own.
web-waiting-save = Save it
web-waiting-send = Send now
web-waiting-change = Change
web-waiting-all-the-same = Note it all the same
web-waiting-let-go = Let it go
web-waiting-let-gone = Let go.
web-waiting-put-back = Put it back

web-settings-phone = Phone: let one in, and see which ones are
web-devices-title = Phone
web-devices-lead = A phone of your own network reads and writes the same notes, and keeps what matters for when it is away.
web-devices-no-door = Phones cannot find this machine yet. Stop Wellmet and start it with
web-devices-trust = First, once per phone: the certificate
web-devices-trust-code = Code that opens the page with the certificate
web-devices-trust-how = Point the phone’s camera at this code. The page it opens says in a few taps how the phone comes to trust this machine.
web-devices-fingerprint = The phone shows the same fingerprint (SHA-256):
web-devices-let-in = Then: let the phone in
web-devices-let-in-how = This makes a link for one phone. It works once, within fifteen minutes, and you can withdraw it.
web-devices-make-link = Let a phone in
web-devices-link-code = Code that lets one phone in
web-devices-link-how = Point the phone’s camera at this code, open it, and press the button there. Afterwards, add Wellmet to the home screen: Share on an iPhone, the menu on Android.
web-devices-withdraw = Withdraw the link
web-devices-withdrawn = The link lets nobody in any more.
web-devices-arrived = A phone was let in.
web-devices-list = Let in
web-devices-since = Since { $when }.
web-devices-seen = Last seen { $when }.
web-devices-put-out = Put out
web-devices-put-out-name = Put out { $name }
web-devices-put-out-done = { $name } is out. What it had kept is gone once it asks again.
web-devices-this = This phone
web-devices-this-about = Leaving takes along everything that is kept here to be read without network. To come back, you need a new link from your computer.
web-devices-leave = Leave Wellmet on this phone
web-devices-leave-waiting = Something here still waits for your machine. Send it or let it go first.
