import-stopped = You stopped this import; nothing of it is in the book.
import-not-ready = This import is not waiting to be accepted; nothing was changed.
import-applying = An import is on its way.
import-file-problem = { $what } What came before that is kept.
import-row-kind = “{ $kind }” is no kind of row. Use imported, updated, unchanged, phantom or rejected.
import-said-nothing = Everything in these files is known already; nothing changes.
import-said-seen-again = { $count ->
    [one] Everything in these files is known already. For one entry it can be noted that it still holds.
   *[other] Everything in these files is known already. For { $count } entries it can be noted that they still hold.
}
import-said-seen-noted = { $count ->
    [one] One entry was checked and still holds.
   *[other] { $count } entries were checked and still hold.
}
import-said-rejected = Nothing in these files could be taken; the reason stands beside each. Nothing changes.
import-said-reading = Nothing is in the book yet.
import-said-failed = Nothing of it is in the book.
import-said-left-out = You left all of it out; nothing changes.
import-left-out = You left it out.
import-said = { $people ->
    [0] { $interactions ->
        [0] { $other ->
            [0] { $updated ->
                [one] One record changes.
               *[other] { $updated } records change.
            }
            [one] One record is new.
           *[other] { $other } records are new.
        }
        [one] One interaction is new.
       *[other] { $interactions } interactions are new.
    }
    [one] { $interactions ->
        [0] One person is new.
        [one] One person and one interaction are new.
       *[other] One person and { $interactions } interactions are new.
    }
   *[other] { $interactions ->
        [0] { $people } people are new.
        [one] { $people } people and one interaction are new.
       *[other] { $people } people and { $interactions } interactions are new.
    }
}
import-row-person = { $name }
import-row-person-at = { $name }, { $organisation }
import-row-interaction = { $kind } on { $date } with { $with }
import-row-event = { $name }
import-row-application = Applied for { $title }
import-row-follow = You follow { $organisation }
import-row-phantom = An empty row.
import-who-am-i-mail = Which mail address is yours? Say it with “wellmet me --add ADDRESS”, then bring these files again; nothing is in the book yet.
import-who-am-i-messages = Which profile is yours? Say it with “wellmet me --add ADDRESS”, then bring these files again; nothing is in the book yet.
