### What the screens of the web app say while files are brought in, and right after.

## Import and first run
web-doors-title = Well met
web-doors-lead = Wellmet tells you whom to reach today, why, and with what. It starts from what you already have, and nothing leaves this machine.
web-doors-window = Welcome
web-door-bring = Bring what you have
web-door-bring-about = Your address book, LinkedIn archive, calendar or mailbox. You see the difference before anything is written, and can take it back.
web-door-five = Name five people
web-door-five-about = People you would be glad to hear from. That is enough for Today.
web-door-sample = Look around
web-door-sample-about = A sample network of invented people, with a short tour. It opens beside this on a port of its own (7421), in storage that is gone when you end it; your book stays empty. Run this in a terminal where Wellmet runs:
web-door-sample-copied = Copied.
web-door-connect = Connect
web-door-connect-about = Address books, calendars and mailboxes on a server (CardDAV, CalDAV, IMAP) cannot be connected yet. What they export comes in by the first door: a folder of mail, a calendar file, an address book.
web-five-name = Name { $place }
web-five-added = { $count ->
    [one] One person is in your book.
   *[other] { $count } people are in your book.
}
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
web-import-again = Bring files again
web-import-stopping = Stopping
web-import-stopping-about = Stopping. What came in so far goes out again.
web-import-undo = Take it all back
web-import-first-look = See what it shows
web-import-progress = { $done } of { $of }
web-import-progress-open = { $done ->
    [0] Reading the files.
   *[other] { $done } read so far.
}
web-import-progress-begun = Reading the files. Nothing is in the book yet.
web-import-progress-told = { $share } is in.
web-import-files = Files
web-import-file = File
web-import-count-read = Read
web-import-count-imported = New
web-import-count-updated = Changed
web-import-count-unchanged = Same
web-import-count-phantom = Empty
web-import-count-rejected = Not taken
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
web-import-kind-rejected = Not taken
web-import-kind-rejected-about = Rows that were not taken, each with its reason. Everything else is unaffected.
web-import-accept-some = Bring in { $taken } of { $all }
web-import-stays-out = { $count ->
    [one] One row stays out. The same files offer it again.
   *[other] { $count } rows stay out. The same files offer them again.
}
web-import-parts = What comes in
web-import-parts-all = Everything
web-import-parts-count = { $taken } of { $all }
web-import-part-tick = { $part }: { $words }
web-import-part-some = { $count } of them
web-import-part-imported-count = { $count } new
web-import-part-updated-count = { $count } changed
web-import-part-about_me = About you
web-import-part-connections = Connections
web-import-part-contacts = Address book
web-import-part-events = Events
web-import-part-applications = Applications
web-import-part-follows = Organisations you follow
web-import-part-messages = Messages
web-import-part-invitations = Invitations
web-import-part-endorsements = Endorsements
web-import-part-recommendations = Recommendations
web-import-part-meetings = Meetings
web-import-part-mail = Mail
web-import-rows-all = All { $count }
web-import-rows-part = Which rows
web-import-rows-keys = j and k walk, x leaves one out or lets it in.
web-import-count-left_out = Left out by you
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
web-first-look-triage = Next: decide who you keep in touch with. One press per person.
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
