-- Who may open which book, and organisations that the user told apart.

-- Somebody who uses this database. Made with their personal book. Operational.
CREATE TABLE account (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

-- What an account may do in a book; without a row, the book does not open for it. Written when a book is made. Operational.
CREATE TABLE membership (
    book_id UUID NOT NULL REFERENCES book (id),
    account_id UUID NOT NULL,
    role TEXT NOT NULL,
    since TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (book_id, account_id)
);
CREATE INDEX membership_by_account_id ON membership (account_id);

-- Every book made before accounts were known belongs to an account of its own.
INSERT INTO account (id, name, created_at) SELECT id, name, created_at FROM book;
INSERT INTO membership (book_id, account_id, role, since) SELECT id, id, 'owner', created_at FROM book;

-- Two organisations that the user said are not one.
CREATE TABLE organisation_not_same (
    book_id UUID NOT NULL REFERENCES book (id),
    id UUID NOT NULL,
    organisation_id UUID NOT NULL,
    other_id UUID NOT NULL,
    decided_on DATE NOT NULL,
    PRIMARY KEY (book_id, id),
    UNIQUE (book_id, organisation_id, other_id),
    FOREIGN KEY (book_id, organisation_id) REFERENCES organisation (book_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (book_id, other_id) REFERENCES organisation (book_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX organisation_not_same_by_other_id ON organisation_not_same (book_id, other_id);
