-- Who took part in what, answered from an index alone: everything that several people shared is found by one walk of it.
DROP INDEX participant_by_interaction_id;
CREATE INDEX participant_by_interaction_id ON participant (book_id, interaction_id, person_id);
