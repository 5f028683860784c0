-- What was suggested and when, so that one can see in one's own book what became of it.

-- One suggestion on one day on which it was shown, with its place in the list it stood in. Written beside an answer that shows
-- suggestions, and in no journal; what became of it is read from the answers to acts and from the days of contact. Operational.
CREATE TABLE advice (
    book_id UUID NOT NULL REFERENCES book (id),
    act TEXT NOT NULL,
    day BIGINT NOT NULL,
    list TEXT NOT NULL,
    kind TEXT NOT NULL,
    person_id UUID NOT NULL,
    other_id UUID,
    place BIGINT NOT NULL,
    PRIMARY KEY (book_id, act, day)
);
CREATE INDEX advice_by_day ON advice (book_id, day);
CREATE INDEX advice_by_person_id ON advice (book_id, person_id);
CREATE INDEX advice_by_other_id ON advice (book_id, other_id);

-- How far the pace of the book's owner lies from the usual one, as it was fitted on a day. Derived from contact_day, once a week at most.
CREATE TABLE adaptation (
    book_id UUID NOT NULL REFERENCES book (id),
    day BIGINT NOT NULL,
    looks BIGINT NOT NULL,
    offsets TEXT NOT NULL,
    PRIMARY KEY (book_id)
);
