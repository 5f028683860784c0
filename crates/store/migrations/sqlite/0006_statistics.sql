-- What the planner believes about the tables: a book of full size, not whatever was there when somebody last looked.
-- Every index begins with the book. Without this SQLite takes all rows of the book for a few and walks them: to count the
-- interactions of one person it reads a million rows. Written, not measured, so that plans are the same on each machine.
-- A migration that adds an index writes its row here too.
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat)
SELECT
    list.tbl_name,
    list.name,
    -- One book holds all rows; the next column leaves about twenty of them, and a whole key one.
    '1000000 1000000' || CASE COUNT(*)
        WHEN 1 THEN ''
        WHEN 2 THEN IIF(list.name LIKE 'sqlite_autoindex%', ' 1', ' 20')
        WHEN 3 THEN ' 20 1'
        WHEN 4 THEN ' 20 2 1'
        ELSE ' 20 2 1 1'
    END
FROM sqlite_schema AS list
JOIN pragma_index_info(list.name) AS part
WHERE list.type = 'index'
AND list.tbl_name <> 'book'
GROUP BY list.tbl_name, list.name
HAVING MIN(CASE part.seqno WHEN 0 THEN part.name END) = 'book_id';
-- Has the connection that is open know it.
ANALYZE sqlite_schema;
