-- The tables of Wellmet, for SQLite and PostgreSQL alike.
--
-- Fact tables are journalled and undoable; derived tables can be rebuilt from them; operational tables are neither.

-- A container of records; every other row belongs to exactly one. Operational.
CREATE TABLE book (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    zone TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

-- One undoable group of changes, with who caused it and what it says. Journal.
CREATE TABLE batch (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    said TEXT NOT NULL,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    undoes UUID,
    first_sequence BIGINT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (book_id, id)
);
CREATE INDEX batch_by_first_sequence ON batch (book_id, first_sequence);
CREATE INDEX batch_by_undoes ON batch (book_id, undoes);

-- One change of one fact row: what the row was before. What it was after is the next entry's before, or the row itself. Journal.
CREATE TABLE journal (
    book_id UUID NOT NULL REFERENCES book (id),
    sequence BIGINT NOT NULL,
    batch_id UUID NOT NULL,
    table_name TEXT NOT NULL,
    row_id UUID NOT NULL,
    before TEXT,
    schema_version BIGINT NOT NULL,
    PRIMARY KEY (book_id, sequence)
);
CREATE INDEX journal_by_row_id ON journal (book_id, row_id, sequence);
CREATE INDEX journal_by_batch_id ON journal (book_id, batch_id, sequence);

-- Bytes by their content hash: cards and photos. Never changed, only added and, by forget, removed. Operational.
CREATE TABLE blob (
    book_id UUID NOT NULL REFERENCES book (id),
    hash TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (book_id, hash)
);

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

-- A conference, meetup, seminar or dinner.
CREATE TABLE event (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    on_date DATE,
    until DATE,
    place TEXT,
    url TEXT,
    source TEXT NOT NULL,
    PRIMARY KEY (book_id, id)
);
CREATE INDEX event_by_folded ON event (book_id, folded);

-- Something that happened with one or more people.
CREATE TABLE interaction (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    on_date DATE NOT NULL,
    at TIMESTAMPTZ,
    zone TEXT,
    precision TEXT NOT NULL,
    direction TEXT NOT NULL,
    status TEXT NOT NULL,
    title TEXT,
    body TEXT,
    place TEXT,
    event_id UUID,
    thread TEXT,
    counts BOOLEAN NOT NULL,
    source TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, event_id) REFERENCES event (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX interaction_by_on_date ON interaction (book_id, on_date);
CREATE INDEX interaction_by_event_id ON interaction (book_id, event_id);

-- Somebody seen only as a participant so far; becomes a person in triage.
CREATE TABLE identity (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    name TEXT,
    person_id UUID,
    declined_on DATE,
    source TEXT NOT NULL,
    PRIMARY KEY (book_id, id),
    UNIQUE (book_id, kind, key),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX identity_by_person_id ON identity (book_id, person_id);

-- One participant of an interaction.
CREATE TABLE participant (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    interaction_id UUID NOT NULL,
    person_id UUID,
    identity_id UUID,
    role TEXT NOT NULL,
    on_date DATE NOT NULL,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, interaction_id) REFERENCES interaction (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, identity_id) REFERENCES identity (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX participant_by_interaction_id ON participant (book_id, interaction_id);
CREATE INDEX participant_by_person_id_and_on_date ON participant (book_id, person_id, on_date, interaction_id);
CREATE INDEX participant_by_identity_id ON participant (book_id, identity_id);

-- What a person is looking for.
CREATE TABLE need (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    what TEXT NOT NULL,
    on_date DATE NOT NULL,
    interaction_id UUID,
    met_on DATE,
    source TEXT NOT NULL,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, interaction_id) REFERENCES interaction (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX need_by_person_id ON need (book_id, person_id);
CREATE INDEX need_by_interaction_id ON need (book_id, interaction_id);

-- What a person can help with.
CREATE TABLE offer (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    what TEXT NOT NULL,
    on_date DATE NOT NULL,
    interaction_id UUID,
    source TEXT NOT NULL,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, interaction_id) REFERENCES interaction (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX offer_by_person_id ON offer (book_id, person_id);
CREATE INDEX offer_by_interaction_id ON offer (book_id, interaction_id);

-- A note in Markdown on a person or an organisation.
CREATE TABLE note (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID,
    organisation_id UUID,
    body TEXT NOT NULL,
    on_date DATE NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, organisation_id) REFERENCES organisation (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX note_by_person_id_and_on_date ON note (book_id, person_id, on_date);
CREATE INDEX note_by_organisation_id ON note (book_id, organisation_id);

-- Something learned, and from whom.
CREATE TABLE insight (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID,
    what TEXT NOT NULL,
    on_date DATE NOT NULL,
    interaction_id UUID,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, interaction_id) REFERENCES interaction (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX insight_by_person_id ON insight (book_id, person_id);
CREATE INDEX insight_by_interaction_id ON insight (book_id, interaction_id);

-- News of a person, told or read off a newer archive.
CREATE TABLE news (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    before TEXT,
    before_on DATE,
    on_date DATE,
    seen_on DATE NOT NULL,
    sensitive BOOLEAN NOT NULL,
    interaction_id UUID,
    source TEXT NOT NULL,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, interaction_id) REFERENCES interaction (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX news_by_person_id ON news (book_id, person_id);
CREATE INDEX news_by_seen_on ON news (book_id, seen_on);
CREATE INDEX news_by_interaction_id ON news (book_id, interaction_id);

-- A commitment, mine or theirs.
CREATE TABLE promise (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    direction TEXT NOT NULL,
    what TEXT NOT NULL,
    made_on DATE NOT NULL,
    due_on DATE,
    interaction_id UUID,
    settled_as TEXT,
    settled_on DATE,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, interaction_id) REFERENCES interaction (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX promise_by_person_id ON promise (book_id, person_id);
CREATE INDEX promise_by_interaction_id ON promise (book_id, interaction_id);

-- Something to come back to with a person on a chosen day.
CREATE TABLE follow_up (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    what TEXT,
    due_on DATE NOT NULL,
    interaction_id UUID,
    settled_as TEXT,
    settled_on DATE,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, interaction_id) REFERENCES interaction (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX follow_up_by_person_id ON follow_up (book_id, person_id);
CREATE INDEX follow_up_by_interaction_id ON follow_up (book_id, interaction_id);

-- Help given or received.
CREATE TABLE favour (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    direction TEXT NOT NULL,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    on_date DATE NOT NULL,
    interaction_id UUID,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, interaction_id) REFERENCES interaction (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX favour_by_person_id ON favour (book_id, person_id);
CREATE INDEX favour_by_interaction_id ON favour (book_id, interaction_id);

-- Thanks said, or owed while said_on is empty.
CREATE TABLE thanks (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    direction TEXT NOT NULL,
    what TEXT NOT NULL,
    since DATE NOT NULL,
    said_on DATE,
    interaction_id UUID,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, interaction_id) REFERENCES interaction (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX thanks_by_person_id ON thanks (book_id, person_id);
CREATE INDEX thanks_by_interaction_id ON thanks (book_id, interaction_id);

-- A job applied for, a client, a talk.
CREATE TABLE opportunity (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    organisation_id UUID,
    on_date DATE NOT NULL,
    url TEXT,
    source TEXT NOT NULL,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, organisation_id) REFERENCES organisation (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX opportunity_by_organisation_id ON opportunity (book_id, organisation_id);

-- What the user decided about staying in touch with a person.
CREATE TABLE cadence (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    circle TEXT NOT NULL,
    ideal_days BIGINT,
    maximum_days BIGINT,
    decided_on DATE NOT NULL,
    PRIMARY KEY (book_id, id),
    UNIQUE (book_id, person_id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX cadence_by_circle ON cadence (book_id, circle);

-- An answer to an act.
CREATE TABLE act_answer (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    act TEXT NOT NULL,
    kind TEXT NOT NULL,
    person_id UUID NOT NULL,
    occasion TEXT NOT NULL,
    answer TEXT NOT NULL,
    until DATE,
    interaction_id UUID,
    answered_on DATE NOT NULL,
    answered_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (book_id, id),
    FOREIGN KEY (book_id, person_id) REFERENCES person (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, interaction_id) REFERENCES interaction (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX act_answer_by_person_id ON act_answer (book_id, person_id);
CREATE INDEX act_answer_by_act ON act_answer (book_id, act);
CREATE INDEX act_answer_by_answered_on ON act_answer (book_id, answered_on);
CREATE INDEX act_answer_by_interaction_id ON act_answer (book_id, interaction_id);

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

-- A key that lets somebody in: a one-time link, a login, a script's token; only its hash is kept. Operational.
CREATE TABLE login (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    label TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ,
    last_seen_at TIMESTAMPTZ,
    PRIMARY KEY (book_id, id)
);
CREATE INDEX login_by_token_hash ON login (token_hash);

-- The answer given to a write, by the client's idempotency key. Operational.
CREATE TABLE idempotency (
    book_id UUID NOT NULL REFERENCES book (id),
    key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    status BIGINT NOT NULL,
    answer TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (book_id, key)
);

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
