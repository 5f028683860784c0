-- What rows said before they changed or went, without the far more frequent entries of rows that were made: for the history of one
-- person, and for forgetting one.
CREATE INDEX journal_of_images ON journal (book_id, table_name) WHERE before IS NOT NULL;
