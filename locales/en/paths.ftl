# Warm paths: through whom one reaches somebody, and why that could work.
paths-nobody = Nobody in your book fits “{ $target }”: no person, organisation, topic or role is called that.
paths-network = The ties of this book could not be put together; nothing was changed.
paths-said = { $count ->
    [0] No way to { $name } shows in your book yet.
    [one] One way leads to { $name }.
   *[other] { $count } ways lead to { $name }.
}
paths-said-direct = { $count ->
    [one] You can reach { $name } yourself.
   *[other] You can reach { $name } yourself; there are { $count } ways in all.
}
paths-way-direct = Ask { $name } yourself.
paths-way-one = Ask { $name } about { $other }.
paths-way-two = Ask { $name } whether { $between } could bring you to { $other }.
paths-way-none = There is no way yet.

paths-me-warm = You and { $name } are often in touch, last { $last }.
paths-me-steady = You and { $name } are in touch, last { $last }.
paths-me-cooling = You and { $name } were last in touch { $last }.
paths-me-quiet = It is long since you and { $name } were in touch, last { $last }.
paths-me-kept = You keep in touch with { $name }.
paths-me-named = { $name } is in your book; nothing shows that you have spoken.

paths-step-knows = { $name } knows { $other }.
paths-step-probably = { $name } probably knows { $other }.
paths-step-may = { $name } may know { $other }.
paths-question = Do { $name } and { $other } know each other?

paths-probably-know = Probably know each other (both at { $organisation }, { $years }).
paths-may-know = May know each other (both at { $organisation }, { $years }).
paths-probably-know-members = Probably know each other (both are members of { $organisation }).
paths-may-know-members = May know each other (both are members of { $organisation }).
paths-probably-know-were-members = Probably know each other (both were members of { $organisation }, { $years }).
paths-may-know-were-members = May know each other (both were members of { $organisation }, { $years }).
paths-years-one = { $from }
paths-years = { $from } to { $until }
paths-years-since = since { $from }

paths-because-related = You wrote down how they are related.
paths-because-confirmed = You confirmed that they know each other.
paths-because-met-through = You met one through the other.
paths-because-meetings = { $count ->
    [one] They were in one meeting with you, { $last }.
   *[other] They were in { $count } meetings with you, last { $last }.
}
paths-because-messages = { $count ->
    [one] They were on one message with you, { $last }.
   *[other] They were on { $count } messages with you, last { $last }.
}
paths-because-event = You met both at { $event }.
paths-because-organisation = Both were at { $organisation } at the same time.
paths-because-listed = Both are listed at { $organisation } for the same time; you know { $count } people there.
paths-because-members = Both are members of { $organisation }; you know { $count } people there.
paths-because-were-members = Both were members of { $organisation } at the same time.

paths-care-asked = { $name } helped you { $on }: give that a rest before you ask again.
paths-care-thanks = You still owe { $name } thanks for { $what }: say it first.
paths-care-give = { $name } has done a lot for you: this is a moment to give first.

paths-answered-yes = { $name } and { $other } know each other.
paths-answered-no = { $name } and { $other } do not know each other.
paths-answered-unsure = Whether { $name } and { $other } know each other is left open.
