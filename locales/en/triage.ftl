triage-kept = { $count } kept
triage-messages = { $mine ->
    [0] { $theirs ->
        [one] One message, from them.
       *[other] { $theirs } messages, all from them.
    }
    [one] { $theirs ->
        [0] One message, from you.
       *[other] One message from you, { $theirs } from them.
    }
   *[other] { $theirs ->
        [0] { $mine } messages, all from you.
       *[other] { $mine } messages from you, { $theirs } from them.
    }
}
triage-meetings = { $count ->
    [one] You met or called once.
   *[other] You met or called { $count } times.
}
triage-once = Once, { $on }.
triage-since = First { $first }, last { $last }.
triage-because-rhythm = You are in touch { $every }.
triage-because-ended = You were in touch { $every }; that time has passed.
triage-because-few = You have been in touch a few times.
triage-because-named = You named them.
triage-is-person = This is a person of your book already. To join two records, merge them.
