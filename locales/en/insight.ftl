# Insight: what shape the people one knows have, and what one could do about it.
insight-nobody = Nobody in this book has been spoken with yet, so there is no shape to tell of.
insight-said = { $groups ->
    [0] You know { $people ->
        [one] one person
       *[other] { $people } people
    } here; no groups show among them yet.
    [one] You know { $people } people here, with one group among whom most know one another.
   *[other] You know { $people } people here, in { $groups } groups whose people know one another.
}

insight-seen-star = The book shows whom you know, not who among them knows whom. What follows rests on you alone.
insight-seen-thin = Of who knows whom the book has only hints: people listed at the same place. Take the groups as guesses.
insight-seen-some = The book sees some of the ties between the people you know, not most.
insight-seen-well = The book sees enough ties between the people you know to speak of groups.
insight-helps-calendar = Bring your calendar: who sat in one meeting with you probably knows the others there.
insight-helps-mail = Bring your mail: who was on one message with you may know the others on it.
insight-helps-answers = Say who is related to whom, and answer “do they know each other?” where a way is shown; each answer is kept.

insight-group-organisation = { $count } people around { $name }.
insight-group-topic = { $count } people who care about { $name }.
insight-group-event = { $count } people you met at { $name }.
insight-group-place = { $count } people in { $name }.
insight-group-around = { $count } people around { $one } and { $other }.
insight-group-name = { $one }, { $other } and others

insight-through-place = Most people you know in { $name } you know through { $through }.
insight-through-organisation = Most people you know at { $name } you know through { $through }.
insight-through-topic = Most people you know who care about { $name } you know through { $through }.
insight-through-because = { $count } of { $all }: you met them through that one person, or only in their company.
insight-bridge = { $name } is the only one who joins “{ $one }” and “{ $other }”, besides you.
insight-gap = Nothing shows that anybody of “{ $one }” knows anybody of “{ $other }”, besides you.
insight-fading = Many of the people you know are joined by { $name }, and you two have grown quiet.
insight-narrow-field = Nearly everybody you know works in { $name }: { $count } of { $all }.
insight-narrow-seniority = Nearly everybody you know is { $name }: { $count } of { $all }.
insight-narrow-place = Nearly everybody you know is in { $name }: { $count } of { $all }.
insight-give-back = { $name } has done a lot for you these two years.

insight-advice-meet = Meet { $one } and { $other } yourself, so that it does not rest on { $through } alone.
insight-advice-write = Write to { $name }.
insight-advice-other = { $name } is different: write to them.
insight-advice-others = { $one } and { $other } are different: write to one of them.
insight-advice-introduce = { $one } and { $other } could meet: you know both.
insight-advice-give = Think of something that would help { $name }.

insight-variety-field = { $effective ->
    [one] The people you know work almost all in one field: { $most }.
   *[other] By field of work, the people you know are as varied as { $effective } groups of one size; the largest is { $most } ({ $count } of { $all }).
}
insight-variety-seniority = { $effective ->
    [one] The people you know are nearly all { $most }.
   *[other] By stage of work, the people you know are as varied as { $effective } groups of one size; the largest is { $most } ({ $count } of { $all }).
}
insight-variety-place = { $effective ->
    [one] The people you know are almost all in one place: { $most }.
   *[other] By place, the people you know are as varied as { $effective } groups of one size; the largest is { $most } ({ $count } of { $all }).
}
insight-variety-recency = Of { $all } people you have spoken with, the largest part you last spoke with { $most }: { $count }.
insight-variety-unknown = { $count ->
    [one] Of one more nothing is known here.
   *[other] Of { $count } more nothing is known here.
}
insight-field-engineering = engineering
insight-field-product = product work
insight-field-design = design
insight-field-research = research and teaching
insight-field-finance = finance
insight-field-sales = sales and marketing
insight-field-people = hiring and people
insight-field-law = law and policy
insight-field-health = health
insight-field-media = media and the arts
insight-field-operations = operations
insight-stage-starting = starting out
insight-stage-practising = doing the work
insight-stage-leading = leading others
insight-stage-deciding = founders and directors
insight-recency-quarter = within three months
insight-recency-year = within a year
insight-recency-years = one to three years ago
insight-recency-long = more than three years ago

insight-impact-helped = You helped { $count ->
    [0] nobody you noted
    [one] one person
   *[other] { $count } people
} in the last twelve months, and { $before ->
    [0] nobody you noted
    [one] one
   *[other] { $before }
} in the year before.
insight-impact-introduced = { $count ->
    [one] You noted one introduction you made
   *[other] You noted { $count } introductions you made
}; { $thanked ->
    [0] of none has anybody told you yet how it went
    [one] for one you were thanked
   *[other] for { $thanked } you were thanked
}.
insight-impact-credit = { $name } led you to { $count ->
    [one] one person
   *[other] { $count } people
}; { $still ->
    [0] with none of them were you in touch this year
    [one] with one of them you were in touch this year
   *[other] with { $still } of them you were in touch this year
}.
insight-balance-favours = In the last twelve months you helped { $gave ->
    [0] nobody you noted
    [one] one person
   *[other] { $gave } people
}, and { $took ->
    [0] nobody noted helped you
    [one] one helped you
   *[other] { $took } helped you
}.
insight-balance-time = Half of your recent contact is with { $half ->
    [one] one person: { $name }
   *[other] { $half } of { $people } people, most of all { $name }
}.
