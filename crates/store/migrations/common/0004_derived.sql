-- What can be rebuilt from the facts, and the imports on their way to becoming facts.

-- A day on which there was contact with a person, and by whom. Derived from interaction and participant.
CREATE TABLE contact_day (
    book_id UUID NOT NULL REFERENCES book (id),
    person_id UUID NOT NULL,
    day BIGINT NOT NULL,
    mine BOOLEAN NOT NULL,
    theirs BOOLEAN NOT NULL,
    mutual BOOLEAN NOT NULL,
    pending BOOLEAN NOT NULL,
    PRIMARY KEY (book_id, person_id, day)
);
CREATE INDEX contact_day_by_pending ON contact_day (book_id, pending, day);

-- The decayed sums of a person's contact days, as of the last one. Derived from contact_day.
CREATE TABLE tie (
    book_id UUID NOT NULL REFERENCES book (id),
    person_id UUID NOT NULL,
    state TEXT NOT NULL,
    first_day BIGINT NOT NULL,
    last_day BIGINT NOT NULL,
    days BIGINT NOT NULL,
    mine_days BIGINT NOT NULL,
    theirs_days BIGINT NOT NULL,
    mutual_days BIGINT NOT NULL,
    unanswered BIGINT NOT NULL,
    PRIMARY KEY (book_id, person_id)
);
CREATE INDEX tie_by_last_day ON tie (book_id, last_day);

-- A person mentioned in a note. Derived from note.
CREATE TABLE mention (
    book_id UUID NOT NULL REFERENCES book (id),
    note_id UUID NOT NULL,
    person_id UUID NOT NULL,
    PRIMARY KEY (book_id, note_id, person_id)
);
CREATE INDEX mention_by_person_id ON mention (book_id, person_id);

-- What the full-text index holds, newest last by number. Derived from every table that carries text.
CREATE TABLE search_document (
    book_id UUID NOT NULL REFERENCES book (id),
    number BIGINT NOT NULL,
    table_name TEXT NOT NULL,
    row_id UUID NOT NULL,
    PRIMARY KEY (book_id, number)
);
CREATE INDEX search_document_by_row_id ON search_document (book_id, row_id);

-- An import from its first byte to its undo. Operational.
CREATE TABLE import (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    batch_id UUID,
    state TEXT NOT NULL,
    as_of DATE,
    done BIGINT NOT NULL,
    whole BIGINT NOT NULL,
    stop_requested BOOLEAN NOT NULL,
    problem TEXT,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (book_id, id)
);

-- One file of an import with its counts. Operational.
CREATE TABLE import_file (
    book_id UUID NOT NULL REFERENCES book (id),
    import_id UUID NOT NULL,
    ordinal BIGINT NOT NULL,
    path TEXT NOT NULL,
    format TEXT NOT NULL,
    counts TEXT NOT NULL,
    problem TEXT,
    PRIMARY KEY (book_id, import_id, ordinal)
);

-- One record read from a file, what it would change, and what became of it. Operational.
CREATE TABLE staged (
    book_id UUID NOT NULL REFERENCES book (id),
    import_id UUID NOT NULL,
    ordinal BIGINT NOT NULL,
    file BIGINT NOT NULL,
    line BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    payload TEXT NOT NULL,
    changes TEXT,
    PRIMARY KEY (book_id, import_id, ordinal)
);
CREATE INDEX staged_by_outcome ON staged (book_id, import_id, outcome, ordinal);
