-- Whom a retention rule is over for: how long a candidate is kept follows from the set of tags, so that of each set those due stand together, the
-- least recently changed first. By a number of the set, as its tags can be longer than an entry of an index. Waits for transactions and blocks nobody.
set lock_timeout = 0;
drop index concurrently if exists candidate_tag_set;
create index concurrently candidate_tag_set on candidate (hash_array_extended(tags, 0), updated_at, id) where tags <> '{}';
reset lock_timeout;
