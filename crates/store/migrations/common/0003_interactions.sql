-- What happened, what is open, and what was decided: fact tables, journalled and undoable.

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
