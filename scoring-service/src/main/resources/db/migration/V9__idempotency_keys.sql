-- What was answered to requests that carried an Idempotency-Key, for a day. Of an erased person's the digest of the key and the time remain,
-- so that a late repetition does not bring the person back.
create table idempotency_key (
    -- SHA-256 over caller and key.
    key_hash     text primary key,
    -- SHA-256 over method, path and body; null once erased.
    request_hash text,
    status       integer,
    location     text,
    tag          text,
    body         text,
    -- Whom the answer tells of.
    candidate_id uuid,
    taken_at     timestamptz not null
);

create index idempotency_key_age on idempotency_key (taken_at);
create index idempotency_key_candidate on idempotency_key (candidate_id) where candidate_id is not null;

-- No samples of persons.
alter table idempotency_key alter column request_hash set statistics 0;
alter table idempotency_key alter column location set statistics 0;
alter table idempotency_key alter column body set statistics 0;
alter table idempotency_key alter column candidate_id set statistics 0;

-- Here and not in the writers, so that no way of erasing a candidate can forget it.
create function forget_answers() returns trigger language plpgsql as $$
begin
    update idempotency_key
       set request_hash = null, status = null, location = null, tag = null, body = null, candidate_id = null
     where candidate_id = new.candidate_id;
    return null;
end $$;

create trigger tombstone_takes_answers_along after insert on tombstone
    for each row execute function forget_answers();
