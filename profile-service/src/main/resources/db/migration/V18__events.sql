-- What others are told of, in the transaction in which it happens. Ids only: an event outlives the person that it is about by some days.
create table event (
    -- The writing transaction's full (64 bit) id: a reader stays below the oldest one still running.
    txid     bigint not null default cast(cast(pg_current_xact_id() as text) as bigint),
    sequence bigint generated always as identity,
    id       uuid not null default gen_random_uuid(),
    type     text not null,
    data     jsonb not null,
    at       timestamptz not null,
    primary key (txid, sequence)
);
create index event_age on event (at);

-- The events that can be read without stepping over one that drew its place earlier and is still open.
create view settled_event as
    select * from event where txid < cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint);

create function tell_erasure() returns trigger language plpgsql as $$
begin
    insert into event (type, data, at)
    values ('candidate.erased', jsonb_build_object('candidateId', new.candidate_id), new.changed_at);
    return null;
end $$;
create trigger erasure_is_told_at_once after insert on candidate_change
    for each row when (new.kind = 'ERASED') execute function tell_erasure();
create trigger erasure_is_told after update on candidate_change
    for each row when (new.kind = 'ERASED' and old.kind <> 'ERASED') execute function tell_erasure();

create function tell_import() returns trigger language plpgsql as $$
begin
    insert into event (type, data, at)
    values ('import.finished', jsonb_build_object('importId', new.id, 'state', lower(new.state)), coalesce(new.ended_at, new.touched_at));
    return null;
end $$;
create trigger import_is_told after update of state on import_job
    for each row when (new.state in ('DONE', 'CANCELLED', 'REVERTED') and old.state <> new.state) execute function tell_import();
