people-created = Added { $name }.
people-changed = Changed { $name }.
people-nothing-changed = Nothing had to be changed.
people-conflict = { $count ->
    [one] { $fields } was changed elsewhere since you opened this page; nothing was saved. Look again and decide.
   *[other] These were changed elsewhere since you opened this page: { $fields }. Nothing was saved. Look again and decide.
}
people-nobody = Nobody here is called “{ $text }”.
people-which = { $count ->
    [one] Do you mean { $names }?
   *[other] Which “{ $text }” do you mean: { $names }?
}

people-state-me = { $name } is you.
people-state-not-me = { $name } is not you.
people-state-archived = Archived { $name }.
people-state-not-archived = { $name } is back in the lists.
people-state-trashed = Moved { $name } to the trash.
people-state-not-trashed = Took { $name } out of the trash.
people-state-remembered = { $name } is remembered. What you have of them stays.
people-state-not-remembered = { $name } is no longer marked as remembered.
people-state-left-in-peace = { $name } is left in peace. What you have of them stays.
people-state-not-left-in-peace = { $name } is no longer left in peace.
people-state-sensitive = { $name } is kept out of drafts and of exports for others.
people-state-not-sensitive = { $name } is no longer marked as sensitive.

people-line = { $what }
people-line-at = { $title } at { $organisation }
people-line-member = Member of { $organisation }
people-line-place = { $what }, { $place }
people-line-unknown = Nothing more is known yet.

people-met = You met { $details }.
people-met-connected = You connected on LinkedIn { $details }.
people-met-how = How you met: { $how }
people-met-and-how = You met { $details }: { $how }
people-met-in = in { $when }
people-met-in-year = in { $when }
people-met-where = at { $place }
people-met-in-town = in { $place }
people-met-through = through { $name }

people-standing-none = No contact is noted yet.
people-standing-last = Last in touch { $last }{ $about }.
people-standing-rhythm = You usually talk { $every }; last { $last }{ $about }.
people-standing-rests = { $standing } { $door }
people-standing-about = { "" } about “{ $what }”

people-cadence = { $circle }: { $every } when it suits, { $most } at the latest.
people-cadence-wider = In your wider circle, without a rhythm.
people-cadence-none = Not kept in touch with; still here to be found.
people-circle-inner = Inner circle
people-circle-close = Close circle
people-circle-active = Active circle
people-circle-meaningful = Meaningful circle
people-circle-wider = Wider circle
people-circle-none = No circle

people-open-mine = You said you would { $what } ({ $on }).
people-open-mine-by = You said you would { $what } by { $by }.
people-open-theirs = They said they would { $what } ({ $on }).
people-open-theirs-by = They said they would { $what } by { $by }.
people-open-follow-up = You chose to come back { $on }.
people-open-follow-up-about = You chose to come back { $on }: { $what }
people-open-thanks = A thanks waits to be said: { $what } ({ $on }).

people-give-need = Looking for { $what } (said { $on }): could you help, or do you know who can?

people-fact-yours = from you
people-fact-yours-since = from you, in { $month }
people-fact-from = from { $source }
people-fact-checked = from { $source }, checked in { $month }
people-fact-old = from { $source }, last checked in { $month }; is it still right?
people-stale-position = Still at { $what }? { $since }
people-stale-place = Still in { $what }? { $since }
people-stale-channel = Still { $what }? { $since }
people-stale-source = { $source ->
    [LinkedIn] Your archive said so in { $month }.
   *[other] It comes from { $source }, in { $month }.
}
people-stale-you = You said so in { $month }.
people-verified-yes = What you know of { $name } is checked as of today.
people-verified-changed = What changed with { $name } is noted.
people-verified-unsure = { $name }: left as it is, and not asked for half a year.
people-source-you = you
people-source-linkedin = LinkedIn
people-source-vcard = an address book
people-source-google = Google contacts
people-source-outlook = Outlook
people-source-thunderbird = Thunderbird
people-source-csv = a table
people-source-calendar = a calendar
people-source-mail = mail
people-source-sample = the sample network
people-forgotten = { $count ->
    [one] One record is gone for good. Backups that you made still hold it.
   *[other] { $count } records are gone for good. Backups that you made still hold them.
}
people-forgotten-not-wiped = { $count ->
    [one] One record is gone for good; the file itself is wiped when the other program that reads it closes. Backups still hold it.
   *[other] { $count } records are gone for good; the file itself is wiped when the other program that reads it closes. Backups still hold them.
}
people-photo-large = That picture is larger than { $megabytes } MB; nothing was changed.
people-photo-unknown = That is not a picture in JPEG, PNG, GIF or WebP; nothing was changed.

people-begins-you = You usually write first: { $mine } of the last { $count } times.
people-begins-they = They usually write first: { $theirs } of the last { $count } times.
people-begins-both = You write first about as often as they do.
people-answers-usually = They usually answer within a week.
people-answers-often = They answer within a week now and then: { $answered } of { $asked } times.
people-answers-seldom = They seldom answer within a week: { $answered } of { $asked } times.
people-closeness = You say: { $stated }. The log alone would say: { $shown }.
people-many-circle = { $count ->
    [one] One person has another circle now.
   *[other] { $count } people have another circle now.
}
people-many-tag = { $count ->
    [one] One person has the tag “{ $tag }”.
   *[other] { $count } people have the tag “{ $tag }”.
}
people-many-state = { $state ->
    [archived] { $count ->
        [one] One person is archived.
       *[other] { $count } people are archived.
    }
    [trashed] { $count ->
        [one] One person is in the trash.
       *[other] { $count } people are in the trash.
    }
   *[other] { $count ->
        [one] One person was changed.
       *[other] { $count } people were changed.
    }
}
people-many-nothing = Say for whom, and what is to hold: a circle, a tag or a state.
