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
