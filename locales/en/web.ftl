### What the screens of the web app say. The sentences about people come from the server; these are titles, steps and hints.

web-app = Wellmet
web-window-title = { $place } · Wellmet
web-waiting = One moment.
web-try-again = Try again
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
web-more-rows = More rows
web-drop-here = Drop to bring it in. Nothing is written before you have seen it.
web-sample = This is the sample network: everyone in it is invented.
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
web-redo = Redo
web-undo-done = Taken back.
web-undo-all = { $count } writes are taken back.
web-undo-nothing = There is nothing to undo just now. History keeps everything.
web-undo-rest = Undo the rest

## Keys
web-keys-title = Keys
web-keys-everywhere = Everywhere
web-keys-capture = write down what happened
web-keys-palette = find and go
web-keys-undo = undo
web-keys-walk = walk a list
web-keys-hints = this sheet
web-keys-private = blur names and notes
web-keys-people = People
web-keys-filter = filter
web-keys-new = new person
web-keys-everyone = everyone, or those kept
web-keys-select = select
web-keys-person = A person
web-keys-log = write down what happened
web-keys-edit = names and how you met
web-keys-add = add a fact
web-keys-rhythm = circle and rhythm
web-keys-brief = brief
web-keys-today = Today
web-keys-done = done
web-keys-snooze = snooze
web-keys-skip = skip this time
web-keys-drop = no more of this kind
web-keys-write = edit the message
web-keys-copy = copy it
web-keys-send = open where it is sent
web-keys-triage = Triage
web-keys-accept = accept what is proposed
web-keys-circle = another circle
web-keys-not-for-me = not for me
web-keys-later = later
web-keys-go = Go

## Getting in
web-enter-title = Open Wellmet
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
web-open-person = { $name }’s page
web-answered-done = Logged with { $name }.
web-answered-snoozed = { $name } comes back later.
web-answered-skipped = Skipped for { $name }, this time.
web-answered-dropped = No more of this kind for { $name }.
web-answered-written = Written to { $name }. It rests here until you say it was sent.
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
web-welcome-let-go = Let go
web-welcome-keep-all = Keep all

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
web-capture-save = Save
web-capture-no-contact = Kept as a note; nothing here says you were in contact.
web-captured = Written down.
web-understood = Understood
web-chip-new = new
web-options = What Enter can do
web-options-none = Nothing by that name can be done here.
web-option-write = Write it down
web-act-go = Go to { $place }
web-act-undo = Undo the last write
web-act-light = Light theme
web-act-dark = Dark theme
web-act-system = Theme of the system
web-act-private = Blur names and notes, or show them
web-act-airy = Airy rows
web-act-dense = Dense rows
web-act-new-person = New person
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
web-people-look-at-everyone = Look at everyone
web-people-sort = Sort
web-people-select = Select
web-people-choose = Select { $name }
web-column-name = Name
web-column-line = Role and place
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
web-tour-today-about = Today says whom to reach, why, and with what. Answer each with one key: done, snooze, skip or drop.
web-tour-capture = Ten seconds after a talk
web-tour-capture-about = Press c and write one sentence: who, what, what you promised. The rest is worked out and shown before it is saved.
web-tour-people = Everyone you know
web-tour-people-about = Type to find: lumen circle:active last>90d. The page of a person says how you met and what is open between you.
web-tour-undo = Nothing is ever lost
web-tour-undo-about = Every write is here with its way back, whole imports too. The key u takes back the last one anywhere.
web-tour-own = Now your own people
web-tour-own-about = Start Wellmet without demo, then drop in your address book, LinkedIn archive, calendar or mailbox. You see the difference before anything is written.

## Person
web-edit = Edit { $what }
web-form-save = Save
web-form-add = Add
web-form-remove = Remove
web-form-needed = This is needed.
web-form-no-date = This does not read as a date. 7 March, March 1990 and 1990 all do.
web-form-date-example = 7 March 1990, or a part of it
web-about-title = Names and how you met
web-about-about = Name, headline, pronouns, when and through whom
web-said-as = say “{ $sound }”
web-photo-change = Choose a photo
web-photo-set = The photo is kept.
web-photo-remove = Remove the photo
web-photo-removed = The photo is removed.
web-person-export = What you hold about them
web-person-export-about = All of it, as one file
web-part-add = add
web-part-new = { $part }
web-part-change = { $part }
web-part-channels = Way to reach them
web-part-positions = Role
web-part-addresses = Place
web-part-dates = Day that matters
web-part-relations = Relation
web-part-names = Other name
web-part-fields = Field of your own
web-position-work = Work
web-position-education = Study
web-name-kind-nickname = nickname
web-name-kind-former = former name
web-name-kind-phonetic = how it sounds
web-name-kind-also = also written
web-field-label = Label
web-field-label-example = work, home, or your word
web-field-preferred = They like this one best
web-field-organisation = Organisation
web-field-title = Title
web-field-kind = Kind
web-field-started = From
web-field-ended = Until
web-field-locality = City
web-field-country = Country
web-field-street = Street
web-field-postal_code = Postal code
web-field-region = Region
web-field-date = Date
web-field-other = Who
web-field-relation = They are their
web-field-name = Name of the field
web-field-value = What it says
web-field-headline = Headline
web-field-pronouns = Pronouns
web-field-pronunciation = How to say the name
web-field-met_on = You met
web-field-met_where = Where
web-field-met_how = How
web-field-met_through = Through
web-log = Log
web-log-with = With { $name }: 
web-person-more = More for this person
web-person-open = Open between you
web-person-worth = Worth remembering
web-person-give = Give
web-person-timeline = Timeline
web-cadence-none = Not in a circle yet; choose one
web-cadence-choose = Choose a circle
web-open-mine = You promised
web-open-theirs = { $name } promised
web-open-follow-up = Come back to
web-open-thanks = Thank for
web-open-by = by
web-open-since = since
web-worth-topics = Ask about
web-worth-topic = topic
web-worth-needs = Looks for
web-worth-needs-add = need
web-worth-offers = Can help with
web-worth-offers-add = offer
web-worth-news = News
web-worth-seen = seen
web-worth-days = Days
web-note = Note
web-note-add = note
web-note-placeholder = What is worth remembering. Ctrl and Enter saves.
web-timeline-all = Everything
web-timeline-kind = Which kinds are shown
web-timeline-none = Nothing of this kind yet.
web-timeline-with = with
web-strip = In touch in { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
} of the last year.
web-context = Around them
web-context-channels = Reach
web-context-positions = Work
web-context-places = Place
web-context-relations = Relations
web-context-names = Also called
web-context-mentions = Mentioned with
web-context-tags = Tags
web-context-tag = tag
web-context-fields = More
web-context-facts = { $count ->
    [one] One fact and its source
   *[other] { $count } facts and their sources
}
web-channel = Way to reach them
web-channel-preferred = liked best
web-channel-add = mail, number or profile
web-channel-placeholder = dana@example.org, +351 …, a profile
web-channel-open-email = Write to { $value }
web-channel-open-phone = Call { $value }
web-channel-open-url = Open { $value }
web-span = { $from } – { $to }
web-span-now = now
web-span-since = since { $from }
web-span-until = until { $to }
web-position-before = before
web-date-birthday = Birthday
web-date-anniversary = Anniversary
web-date-death = Died
web-date-other = A day
web-relation-partner = partner
web-relation-parent = parent
web-relation-child = child
web-relation-sibling = sibling
web-relation-relative = family
web-relation-friend = friend
web-relation-colleague = colleague
web-relation-manager = manager
web-relation-report = report
web-relation-co_founder = co-founder
web-relation-mentor = mentor
web-relation-mentee = mentee
web-relation-assistant = assistant
web-relation-principal = assists
web-relation-client = client
web-relation-supplier = supplier
web-relation-classmate = classmate
web-relation-acquaintance = knows
web-relation-inferred = probably
web-kind-meeting = Met
web-kind-meal = Ate together
web-kind-call = Call
web-kind-email = Mail
web-kind-email-mine = You wrote
web-kind-email-theirs = They wrote
web-kind-message = Message
web-kind-message-mine = You wrote
web-kind-message-theirs = They wrote
web-kind-encounter = Met at an event
web-kind-letter = Letter
web-kind-invitation = Invitation
web-kind-endorsement = Endorsement
web-kind-recommendation = Recommendation
web-kind-note = Note
web-kind-news = News
web-kind-promise = Promise
web-kind-favour = Favour
web-kind-other = Noted
web-state-me = You
web-state-archived = Archived
web-state-archived-enter = Archive
web-state-archived-leave = Out of the archive
web-state-archived-about = Out of the lists, found by search
web-state-archived-on = Archived.
web-state-archived-off = Back in the lists.
web-state-trashed = In the trash
web-state-trashed-enter = To the trash
web-state-trashed-leave = Out of the trash
web-state-trashed-about = Out of sight until you take it back
web-state-trashed-on = In the trash.
web-state-trashed-off = Out of the trash.
web-state-remembered = Remembered
web-state-remembered-enter = Remember
web-state-remembered-leave = No longer remembered
web-state-remembered-about = They died: everything stays, nothing is proposed
web-state-remembered-on = Remembered. Everything stays; nothing will be proposed.
web-state-remembered-off = No longer marked as remembered.
web-state-left_in_peace = Left in peace
web-state-left_in_peace-enter = Leave in peace
web-state-left_in_peace-leave = No longer left in peace
web-state-left_in_peace-about = Everything stays, nothing is proposed
web-state-left_in_peace-on = Left in peace. Nothing will be proposed.
web-state-left_in_peace-off = No longer left in peace.
web-state-sensitive = Sensitive
web-state-sensitive-enter = Mark as sensitive
web-state-sensitive-leave = No longer sensitive
web-state-sensitive-about = Out of exports, drafts and suggestions to others
web-state-sensitive-on = Marked as sensitive.
web-state-sensitive-off = No longer sensitive.
web-forget = Forget for good
web-forget-about = Everything you hold about them goes; there is no undo
web-forget-title = Forget { $name }?
web-forget-lead = Everything you hold about them goes: notes, messages, history. This is the one thing that cannot be undone. Backups you made are out of reach.
web-forget-type = Write { $name } to be sure
web-forget-keep = Keep them
web-forget-step = Forget for good
web-forgotten = Forgotten.

## Import and first run
web-doors-title = Well met
web-doors-lead = Wellmet tells you whom to reach today, why, and with what. It starts from what you already have, and nothing leaves this machine.
web-doors-window = Welcome
web-door-bring = Bring what you have
web-door-bring-about = Your address book, LinkedIn archive, calendar or mailbox. You see the difference before anything is written, and can take it back.
web-door-five = Name five people
web-door-five-about = People you would be glad to hear from. That is enough for Today.
web-door-sample = Look around
web-door-sample-about = A sample network of invented people, kept apart from yours. Run this where Wellmet runs:
web-five-name = Name { $place }
web-five-step = Keep them
web-bring-drop = Drop files anywhere
web-bring-kinds = zip, vcf, csv, ics, mbox, eml
web-bring-choose = Choose files
web-linkedin-title = How to get your LinkedIn archive
web-linkedin-where = On LinkedIn: Settings, Data privacy, Get a copy of your data.
web-linkedin-small = Connections alone: choose “Connections”. LinkedIn sends it after about ten minutes. It knows names, roles and since when.
web-linkedin-large = Everything: choose the larger archive. It takes about a day. It knows your messages too, and so who you really speak with.
web-linkedin-then = LinkedIn writes a mail when it is ready. Drop the zip here as it is; a newer one later only updates.
web-linkedin-meanwhile = Meanwhile, five names are enough to begin.
web-import-title = Bring it in
web-import-lead = You see the difference first. Whatever is brought in can be taken back as one.
web-import-earlier = Earlier
web-import-unnamed = Without a name
web-import-state-reading = reading
web-import-state-ready = to be looked at
web-import-state-applying = coming in
web-import-state-applied = in
web-import-state-stopped = stopped
web-import-state-failed = not read
web-import-state-undone = taken back
web-import-title-reading = Reading
web-import-title-ready = This is what would change
web-import-title-applying = Coming in
web-import-title-applied = It is in
web-import-title-stopped = Stopped
web-import-title-failed = This could not be read
web-import-title-undone = Taken back
web-import-accept = Bring it in
web-import-accepted = Coming in.
web-import-leave = Leave it
web-import-stop = Stop
web-import-stopped = Stopped. Nothing of it stays.
web-import-undo = Take it all back
web-import-first-look = See what it shows
web-import-progress = { $done } of { $of }
web-import-progress-open = Reading the files.
web-import-files = Files
web-import-file = File
web-import-count-read = Read
web-import-count-imported = New
web-import-count-updated = Changed
web-import-count-unchanged = Same
web-import-count-phantom = Empty
web-import-count-rejected = Left out
web-import-diff = What changes
web-import-nothing = Nothing changes: all of it was here already.
web-import-kind-imported = New
web-import-kind-imported-about = Not in your book before.
web-import-kind-updated = Changed
web-import-kind-updated-about = In your book, and different in the files. What you changed yourself stays.
web-import-kind-unchanged = Same
web-import-kind-unchanged-about = Already as the files say.
web-import-kind-phantom = Empty
web-import-kind-phantom-about = Rows that name nobody, as such archives hold them.
web-import-kind-rejected = Left out
web-import-kind-rejected-about = Rows that were not taken, each with its reason. Everything else is unaffected.
web-import-where = { $file }, row { $line }

web-columns-title = What do the columns mean?
web-columns-about = A proposal, from their names and what stands in them. Change what is not so; nothing is written yet.
web-columns-ignore = left out
web-columns-detailed = { $meaning }, { $detail }
web-columns-day-first = In dates like 03/04 the day comes first
web-columns-no-name = One column has to hold a name.
web-columns-step = Read it
web-means-name = Name
web-means-given_name = Given name
web-means-family_name = Family name
web-means-email = Mail address
web-means-phone = Number
web-means-organisation = Organisation
web-means-title = Title
web-means-city = City
web-means-country = Country
web-means-url = Web address
web-means-birthday = Birthday
web-means-connected_on = Day you met
web-means-tags = Tags
web-means-topics = Topics
web-means-notes = Notes
web-means-middle_name = Middle name
web-means-prefix = Before the name
web-means-suffix = After the name
web-means-nickname = Nickname
web-means-former_name = Former name
web-means-phonetic_name = How the name sounds
web-means-pronouns = Pronouns
web-means-headline = Headline
web-means-department = Department
web-means-handle = Name on a service
web-means-street = Street
web-means-region = Region
web-means-postal_code = Postal code
web-means-address = Whole address
web-means-date = Day that matters
web-means-relation = Related person
web-means-custom = Field of your own
web-means-birth_year = Year of birth
web-means-birth_month = Month of birth
web-means-birth_day = Day of birth

## First look and triage
web-first-look-title = First look
web-first-look-none = Nothing to show yet. It opens when your first files are in.
web-first-look-bring = Bring what you have
web-first-look-triage = Next: decide who you keep in touch with. One key per person.
web-first-look-triage-step = Begin
web-triage-title = Who do you keep in touch with?
web-triage-kept = { $count ->
   *[other] { $count } kept
}
web-triage-accept = Keep: { $circle }
web-triage-same = The same as { $who }
web-triage-none = Not for me
web-triage-later = Later
web-triage-circles = Another circle
web-triage-said = { $name } is kept: { $circle }.
web-triage-said-none = { $name } stays searchable and is not asked about again.
web-triage-said-later = { $name } comes back another time.
web-triage-sitting = That is plenty for one sitting. Here is Today.
web-triage-nobody = Nobody waits to be looked at.
web-triage-to-today = To Today

## Duplicates
web-duplicates-title = Are these one person?
web-duplicates-more = { $count ->
    [one] one more pair
   *[other] { $count } more pairs
}
web-duplicates-pair = { $name } and { $other }
web-duplicates-stays = Stays
web-duplicates-joins = Becomes part of them
web-duplicates-both = Addresses, notes, history and everything else of both are kept. One key takes it back.
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
web-organisations-none = No organisation by that name.
web-organisation-aliases = also { $names }
web-organisation-now = Now
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
web-history-undone = taken back
web-history-undo = Undo: { $said }

## Settings
web-settings-saved = Saved.
web-settings-you = You
web-settings-name = Name of this book
web-settings-zone = Time zone
web-settings-zone-about = It decides when today begins.
web-settings-pace = Your pace
web-settings-capacity = People to reach per week
web-settings-capacity-about = Today proposes no more than this. Your promises and the days that matter always show.
web-settings-quiet = Quiet days
web-settings-quiet-about = Nothing is proposed on them.
web-settings-anniversaries = Work anniversaries
web-settings-anniversaries-about = Off, unless you like them.
web-settings-circles = Circles, in days
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
