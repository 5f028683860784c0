-- Who took part in what, answered from an index alone: everything that several people shared is found by one walk of it.
DROP INDEX participant_by_interaction_id;
CREATE INDEX participant_by_interaction_id ON participant (book_id, interaction_id, person_id);
-- What the planner believes about the indexes that are new since 0006, in its manner.
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat)
SELECT
    list.tbl_name,
    list.name,
    '1000000 1000000' || CASE COUNT(*)
        WHEN 2 THEN IIF(list.name LIKE 'sqlite_autoindex%', ' 1', ' 20')
        ELSE ' 20 1'
    END
FROM sqlite_schema AS list
JOIN pragma_index_info(list.name) AS part
WHERE list.type = 'index'
AND (list.name = 'participant_by_interaction_id' OR list.tbl_name = 'introduction_dismissal')
GROUP BY list.tbl_name, list.name;
ANALYZE sqlite_schema;
