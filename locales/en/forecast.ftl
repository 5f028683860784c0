# Who goes cold at this pace.
forecast-said = { $count ->
    [0] At this pace nobody goes cold within { $days } days.
    [one] At this pace you lose touch with one person within { $days } days.
   *[other] At this pace you lose touch with { $count } people within { $days } days.
}
forecast-cools = If nothing happens, this cools by { $by }.
forecast-more = { $count ->
    [one] One more is not shown.
   *[other] { $count } more are not shown.
}
