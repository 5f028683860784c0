-- People, what is known of them, and where they work: fact tables, journalled and undoable.

-- A contact; written by the user and by imports.
CREATE TABLE person (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    given_name TEXT,
    family_name TEXT,
    prefix TEXT,
    suffix TEXT,
    headline TEXT,
    pronouns TEXT,
    pronunciation TEXT,
    sort_name TEXT NOT NULL,
    met_how TEXT,
    met_on TEXT,
    met_where TEXT,
    met_through UUID,
    photo TEXT,
    source TEXT NOT NULL,
    verified_on DATE,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, met_through) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX person_by_sort_name ON person (book_id, sort_name);
CREATE INDEX person_by_met_through ON person (book_id, met_through);

-- Another name of a person.
CREATE TABLE person_name (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL,
    verified_on DATE,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX person_name_by_person_id ON person_name (book_id, person_id);

-- A state a person is in while the row exists.
CREATE TABLE person_state (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    state TEXT NOT NULL,
    since DATE NOT NULL,
    PRIMARY KEY (book_id, id),
    UNIQUE (book_id, person_id, state),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX person_state_by_state ON person_state (book_id, state);

-- A label the user gave to a person.
CREATE TABLE tag (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (book_id, id),
    UNIQUE (book_id, person_id, name),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX tag_by_name ON tag (book_id, name);

-- Two records that the user said are different people.
CREATE TABLE not_same (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    other_id UUID NOT NULL,
    decided_on DATE NOT NULL,
    PRIMARY KEY (book_id, id),
    UNIQUE (book_id, person_id, other_id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, other_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX not_same_by_other_id ON not_same (book_id, other_id);

-- A company, association or school; made by the user and by imports.
CREATE TABLE organisation (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    domain TEXT,
    website TEXT,
    followed_on DATE,
    source TEXT NOT NULL,
    verified_on DATE,
    PRIMARY KEY (book_id, id)
);
CREATE INDEX organisation_by_folded ON organisation (book_id, folded);

-- Another name of an organisation.
CREATE TABLE organisation_alias (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    organisation_id UUID NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, organisation_id) REFERENCES organisation (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX organisation_alias_by_organisation_id ON organisation_alias (book_id, organisation_id);
CREATE INDEX organisation_alias_by_folded ON organisation_alias (book_id, folded);

-- A dated role of a person at an organisation.
CREATE TABLE position (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    organisation_id UUID,
    kind TEXT NOT NULL,
    title TEXT,
    department TEXT,
    started_on TEXT,
    ended_on TEXT,
    current BOOLEAN NOT NULL,
    first_seen DATE,
    last_seen DATE,
    source TEXT NOT NULL,
    verified_on DATE,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, organisation_id) REFERENCES organisation (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX position_by_person_id ON position (book_id, person_id);
CREATE INDEX position_by_organisation_id ON position (book_id, organisation_id);

-- A way to reach a person.
CREATE TABLE channel (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    kind TEXT NOT NULL,
    service TEXT,
    value TEXT NOT NULL,
    key TEXT NOT NULL,
    label TEXT,
    preferred BOOLEAN NOT NULL,
    source TEXT NOT NULL,
    verified_on DATE,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX channel_by_person_id ON channel (book_id, person_id);
CREATE INDEX channel_by_key ON channel (book_id, key);

-- A postal address or a place of a person.
CREATE TABLE address (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    label TEXT,
    street TEXT,
    locality TEXT,
    region TEXT,
    postal_code TEXT,
    country TEXT,
    formatted TEXT,
    source TEXT NOT NULL,
    verified_on DATE,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX address_by_person_id ON address (book_id, person_id);

-- A day that matters to a person.
CREATE TABLE important_date (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    kind TEXT NOT NULL,
    label TEXT,
    date TEXT NOT NULL,
    source TEXT NOT NULL,
    verified_on DATE,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX important_date_by_person_id ON important_date (book_id, person_id);

-- A typed link: the other is the kind of the person.
CREATE TABLE relation (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    other_id UUID NOT NULL,
    kind TEXT NOT NULL,
    certainty TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, other_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX relation_by_person_id ON relation (book_id, person_id);
CREATE INDEX relation_by_other_id ON relation (book_id, other_id);

-- An interest or expertise.
CREATE TABLE topic (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    PRIMARY KEY (book_id, id),
    UNIQUE (book_id, folded)
);

-- A topic to ask a person about.
CREATE TABLE person_topic (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    topic_id UUID NOT NULL,
    source TEXT NOT NULL,
    verified_on DATE,
    PRIMARY KEY (book_id, id),
    UNIQUE (book_id, person_id, topic_id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, topic_id) REFERENCES topic (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX person_topic_by_topic_id ON person_topic (book_id, topic_id);

-- A vCard as it was received; its bytes lie in blob.
CREATE TABLE card (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    uid TEXT,
    blob TEXT NOT NULL,
    ordinal BIGINT NOT NULL,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX card_by_person_id ON card (book_id, person_id);
CREATE INDEX card_by_uid ON card (book_id, uid);

-- The outside name of a record, and the values last imported.
CREATE TABLE import_key (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    table_name TEXT NOT NULL,
    row_id UUID NOT NULL,
    last TEXT NOT NULL,
    PRIMARY KEY (book_id, id),
    UNIQUE (book_id, source, key)
);
CREATE INDEX import_key_by_row_id ON import_key (book_id, row_id);

-- A field of the user's own making.
CREATE TABLE custom_field (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL,
    verified_on DATE,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX custom_field_by_person_id ON custom_field (book_id, person_id);

-- The source of one field where it differs from its record's.
CREATE TABLE fact (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    table_name TEXT NOT NULL,
    row_id UUID NOT NULL,
    field TEXT NOT NULL,
    source TEXT NOT NULL,
    verified_on DATE NOT NULL,
    PRIMARY KEY (book_id, id),
    UNIQUE (book_id, row_id, table_name, field)
);

-- One setting of the book.
CREATE TABLE setting (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (book_id, id),
    UNIQUE (book_id, name)
);
