-- Introductions: fact tables, journalled and undoable.

-- Two people whom the user does not want to introduce; written when a suggestion is dismissed.
CREATE TABLE introduction_dismissal (
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
CREATE INDEX introduction_dismissal_by_other_id ON introduction_dismissal (book_id, other_id);
