-- What was assessed, so that a receipt can be replayed: the bytes that assessment.input_hash is over, compressed. Equal inputs of one
-- candidate are kept once, however many versions and epochs they were assessed in.
create table canonical_input (
    candidate_id uuid not null,
    input_hash text not null,
    -- zlib. A profile has at most 1 MB, and compressed far less; the engine bounds what it opens to.
    compressed bytea not null check (octet_length(compressed) <= 1048576),
    stored_at timestamptz not null,
    primary key (candidate_id, input_hash)
);
-- It is compressed already.
alter table canonical_input alter column compressed set storage external;

-- Tells changed scores from changed words when a replay comes to other bytes. Older assessments have none.
alter table assessment add column score_core_hash text;
