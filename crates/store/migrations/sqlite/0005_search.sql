-- The full-text index of search_document; its text is folded before it gets here. Derived.
CREATE VIRTUAL TABLE search_index USING fts5 (
    text,
    content = '',
    contentless_delete = 1,
    detail = 'full',
    prefix = '1 2 3',
    tokenize = 'ascii'
);
