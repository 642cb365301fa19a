-- What others are told of, in the transaction in which it happens. Ids only: an event outlives the person that it is about by some days.
create table event (
    -- The writing transaction's full (64 bit) id: a reader stays below the oldest one still running.
    txid     bigint not null default cast(cast(pg_current_xact_id() as text) as bigint),
    sequence bigint generated always as identity,
    id       uuid not null default gen_random_uuid(),
    type     text not null,
    data     jsonb not null,
    -- Whom it is about, where it is about one person.
    candidate_id uuid,
    at       timestamptz not null,
    primary key (txid, sequence)
);
create index event_age on event (at);
create index event_candidate on event (candidate_id) where candidate_id is not null;

-- The events that can be read without stepping over one that drew its place earlier and is still open.
create view settled_event as
    select * from event where txid < cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint);

-- Of the epoch in use: the next one's assessments are nobody's concern before it takes over, and then there is one event for all of them.
create function tell_assessments() returns trigger language plpgsql as $$
begin
    insert into event (type, candidate_id, data, at)
    select 'candidate.assessed', made.candidate_id,
           jsonb_build_object('candidateId', made.candidate_id, 'candidateVersion', made.candidate_version, 'epoch', made.epoch_id),
           made.assessed_at
      from made join epoch on epoch.id = made.epoch_id
     where epoch.state = 'CURRENT';
    return null;
end $$;
create trigger assessment_is_told after insert on assessment
    referencing new table as made for each statement execute function tell_assessments();

create function tell_activation() returns trigger language plpgsql as $$
begin
    insert into event (type, data, at)
    select 'rubric.activated',
           jsonb_build_object('rubricVersion', epoch.rubric_version, 'epoch', epoch.id, 'how', replace(lower(new.event), '_', '-')),
           new.done_at
      from epoch where epoch.id = new.epoch_id;
    return null;
end $$;
create trigger activation_is_told after insert on epoch_event
    for each row when (new.event in ('ACTIVATED', 'ROLLED_BACK', 'TOOK_OVER')) execute function tell_activation();

-- Nobody is told of the scores of a person who is gone; profile-service tells of the erasure.
create function forget_events() returns trigger language plpgsql as $$
begin
    delete from event where candidate_id = new.candidate_id;
    return null;
end $$;
create trigger tombstone_takes_events_along after insert on tombstone for each row execute function forget_events();
