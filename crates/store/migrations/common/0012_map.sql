-- Where a person stands on the drawing of the network. Derived: written when the drawing is made, kept so that it looks the
-- same tomorrow.
CREATE TABLE map_place (
    book_id UUID NOT NULL REFERENCES book (id),
    person_id UUID NOT NULL,
    x BIGINT NOT NULL,
    y BIGINT NOT NULL,
    PRIMARY KEY (book_id, person_id)
);
