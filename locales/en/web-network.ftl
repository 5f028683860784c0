### What the screens say that speak of people and those between them: paths, staying in touch, introductions, insight.

## Paths
web-place-paths = Paths
web-place-paths-about = Who can lead you to somebody, an organisation, a topic or a role
web-paths-title = Who can lead you there?
web-paths-window = Paths to { $name }
web-paths-to = Who can lead you to { $name }
web-paths-field = Person, organisation, topic or role
web-paths-list = Paths to { $name }
web-paths-begin = Name whom or what you would like to reach. The paths go over people you know, and each step says what speaks for it.
web-paths-you = You
web-paths-which = Whom do you mean?
web-paths-warmth-good = a good way
web-paths-warmth-fair = worth asking
web-paths-warmth-slim = with some luck
web-paths-why-direct = Nobody stands between you.
web-paths-why-sure = Every step on it is known, none is guessed.
web-paths-why-probable = It rests on what your book shows; nobody has said so.
web-paths-why-thin = It rests on a thin sign. Your answer makes it sure, or takes it away.
web-paths-somebody = { $count ->
    [one] You know somebody for “{ $name }” yourself.
   *[other] You know somebody for “{ $name }” yourself; there are { $count } ways in all.
}
web-paths-together = None of them is sure by itself; asking two or three makes it likely.
web-paths-certainty-stated = you said so
web-paths-certainty-confirmed = you confirmed it
web-paths-certainty-inferred = a conclusion
web-paths-yes = Yes
web-paths-no = No
web-paths-unsure = Not sure
web-paths-asked = Asked { $name } to introduce me to { $other }
web-paths-note = Note that you asked
web-paths-help = What would help
web-paths-help-files = Calendars and mailboxes show who was together with whom.
web-paths-help-files-step = Bring what you have
web-paths-help-met = On somebody’s page, say through whom you met, or who they are related to.
web-paths-help-wider = Look for their organisation or their topic: somebody there may be nearer.
web-keys-paths = who can lead you there
web-keys-paths-open = the page of whom you would ask
web-keys-paths-yes = they know each other
web-keys-paths-no = they do not
web-keys-paths-unsure = you are not sure

## In touch
web-place-in-touch = In touch
web-place-in-touch-about = Who grows quiet at this pace, and old ties worth taking up
web-in-touch-lead = Nothing here is late. These are people you may want to hear from, each with the reason and something to say.
web-in-touch-cooling = Before it cools
web-in-touch-ahead = How far ahead
web-in-touch-days = { $days } days
web-in-touch-again = People you would enjoy hearing from again
web-keys-ahead = 30 or 90 days ahead

## Introductions
web-place-introductions = Introductions
web-place-introductions-about = Who among your people should meet, and why
web-introductions-title = Who should meet?
web-introductions-write = Write to { $name } first
web-introductions-not = Not this one
web-keys-introduce = write to the one who is asked first
web-keys-not-these = not this one

## Insight
web-place-insight = Insight
web-place-insight-about = What shape the people you know have, in words
web-insight-findings = What stands out
web-insight-groups = Groups among the people you know
web-insight-variety = How varied they are
web-insight-given = Given and taken
web-insight-figures = The figures behind these words
web-insight-figure-people = People you know
web-insight-figure-people-about = you were in contact, or keep them
web-insight-figure-ties = Ties between them
web-insight-figure-ties-about = as far as your book shows them
web-insight-figure-modularity = How clearly the groups part
web-insight-figure-modularity-about = modularity: near 0 not at all, above 0.4 clearly
web-insight-figure-constraint = How much they know one another
web-insight-figure-constraint-about = constraint (Burt): low where you join groups that do not know each other
web-insight-figure-effective = People who bring you something of their own
web-insight-figure-effective-about = effective size: those who know one another count as less
web-insight-figure-efficiency = That as a part of all
web-insight-figure-efficiency-about = efficiency: 1 where nobody knows anybody else
web-insight-figure-variety-field = Effective number of fields
web-insight-figure-variety-seniority = Effective number of stages
web-insight-figure-variety-place = Effective number of places
web-insight-figure-variety-recency = Effective number of times since you spoke
web-insight-figure-variety-about = as many equally common kinds would be as varied; there are { $kinds }

## The prepared message on a person's page
web-person-write = Write
web-person-write-to = To { $name }
web-person-write-nothing = No message is prepared now: they rest, or this was answered since you were last in touch.
web-keys-message = the prepared message

## More
web-more-people = Your people
web-more-files = What you bring
web-more-own = Yours

## Today, the follow-ups of one event
web-today-sitting = { $event }: { $count } people in one sitting

## Map
web-place-map = Map
web-place-map-about = Everybody you know, and who of them know each other
web-map-you = You
web-map-drawn-none = Nobody is on the map who matches that.
web-map-shown = { $shown ->
    [one] one person
   *[other] { $shown } people
} of { $all }
web-map-drawing-label = { $count ->
    [one] A drawing of one person. The list beside it says the same in words.
   *[other] A drawing of { $count } people. The list beside it says the same in words.
}
web-map-cannot = This browser cannot draw the map. The list says the same.
web-map-colours = Colours by
web-map-by-circle = circle
web-map-by-cluster = group
web-map-by-organisation = organisation
web-map-by-tag = tag
web-map-by-topic = topic
web-map-rest-circle = No circle
web-map-rest-cluster = In no larger group
web-map-rest-organisation = Elsewhere
web-map-rest-tag = No such tag
web-map-rest-topic = No such topic
web-map-legend = What the colours mean
web-map-only = Show only { $name }
web-map-organisations = Organisations
web-map-zoom = Size of the drawing
web-map-nearer = Nearer
web-map-further = Further away
web-map-whole = Show all of it
web-map-list = People on the map
web-map-focus = In focus
web-map-open = Open
web-map-leave = Leave { $name }
web-map-knows = Knows
web-map-may-know = Probably or perhaps knows
web-map-knows-nobody = Nothing in your book shows whom { $name } knows.
web-map-more = and { $count } more
web-keys-map-nearer = nearer
web-keys-map-further = further away
web-keys-map-whole = all of it
web-keys-map-organisations = names of organisations
web-keys-map-open = the page of whoever is in focus
web-keys-map-leave = nobody in focus
