-- The full-text index of search_document; its text is folded before it gets here. Derived.
CREATE TABLE search_index (
    book_id UUID NOT NULL REFERENCES book (id),
    number BIGINT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (book_id, number)
);
CREATE INDEX search_index_text ON search_index USING gin (to_tsvector('simple', text));
