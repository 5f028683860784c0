## The filter line of lists of people, in words
web-asks-or = or
web-asks-not = not { $what }
web-asks-not-these = none of
web-asks-word = “{ $word }”
web-asks-kept = as in “{ $name }”
web-asks-circle = in the circle { $circle }
web-asks-circle-none = in no circle
web-asks-circle-some = in a circle
web-asks-band = { $band }
web-asks-band-none = no tie yet
web-asks-place = in { $value }
web-asks-org = at { $value }
web-asks-title = works as { $value }
web-asks-tag = tagged { $value }
web-asks-topic = talks about { $value }
web-asks-name = called { $value }
web-asks-moved = news of a move in the last import
web-asks-retention = kept for as long as you wanted
web-asks-cold = cooling within { $count ->
    [one] a day
   *[other] { $count } days
}
web-asks-state-me = you
web-asks-state-archived = archived
web-asks-state-trashed = in the trash
web-asks-state-remembered = remembered
web-asks-state-left_in_peace = left in peace
web-asks-state-sensitive = sensitive
web-asks-recent = last contact within { $unit ->
    [w] { $count ->
        [one] a week
       *[other] { $count } weeks
    }
    [m] { $count ->
        [one] a month
       *[other] { $count } months
    }
    [y] { $count ->
        [one] a year
       *[other] { $count } years
    }
   *[d] { $count ->
        [one] a day
       *[other] { $count } days
    }
}
web-asks-silent = no contact for { $unit ->
    [w] { $count ->
        [one] a week
       *[other] { $count } weeks
    }
    [m] { $count ->
        [one] a month
       *[other] { $count } months
    }
    [y] { $count ->
        [one] a year
       *[other] { $count } years
    }
   *[d] { $count ->
        [one] a day
       *[other] { $count } days
    }
}
web-asks-unread-field = “{ $field }” is nothing people are filtered by; “{ $word }” is looked for as a word. You can filter by circle, band, place, org, title, tag, topic, name, state and last.
web-asks-unread-field-bare = “{ $field }” is nothing people are filtered by, so it is left out. You can filter by circle, band, place, org, title, tag, topic, name, state and last.
web-asks-unread-value = “{ $part }” is left out: { $field ->
    [circle] a circle is inner, close, active, meaningful, wider or none
    [band] a tie is warm, steady, cooling, quiet or none
    [state] a state is archived, remembered, left_in_peace or sensitive
    [cold] it wants a number of days, like cold:30
    [moved] it is written moved:last-import
    [retention] it is written retention:due
   *[other] it wants a word after the colon
}.
web-asks-unread-number = “{ $part }” is left out: how long ago you last spoke is written last>90d or last<6w.
web-asks-unread-kept = “{ $part }” is left out: no filter is kept by that name.
web-asks-unread-open = A bracket is not closed yet; it is read as if it closed at the end.
web-asks-unread-close = A bracket closes that none opened; it is left out.
web-asks-unread-dangling = “{ $part }” is left out: it stands between nothing.
web-condition-not = not
web-condition-joint = How it joins the others
web-condition-and = and
web-condition-or = or
## A row that is edited where it stands
web-people-edit = Edit { $name } here
web-people-edited = { $name } is changed.
web-people-tags-example = press, audio
web-keys-edit-row = edit the row
## An empty book
web-people-nobody-yet = Nobody is here yet. Bring your address book or your mail, or add somebody by name.
web-people-bring = Bring what you have
web-organisations-none-yet = No organisation yet. They come with what you bring, or with the role you give somebody.
web-organisation-by-name-about = “By name only”: what you brought in names an organisation that is called so. Neither you nor a mail address says that it is this one.
## An organisation, changed where it stands
web-organisation-website = Website
web-organisation-domain = Mail domain
web-organisation-also = Also called
web-organisation-also-add = Another name
web-organisation-visit = Visit { $website }
web-organisation-change = About the organisation
web-organisation-leave-name = Leave the name as it is
web-keys-organisation = On an organisation’s page
web-keys-edit-organisation = name, website and mail domain
## An order, where there is no room for columns
web-people-sort-by = In which order
web-people-sort-usual = Kept first
web-people-sort-back = { $name }, the other way round
