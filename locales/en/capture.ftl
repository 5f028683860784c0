capture-new-person = { $name } is new here.
capture-which-person = Which { $name } do you mean?
capture-which-pronoun = Who is meant by “{ $name }”?
capture-which-day = Which day was “{ $words }”?
capture-died = Did { $name } die? Nothing is changed unless you say so.
capture-last-contact = last on { $date }
