-- Bulk jobs.
create table import_job (
    id           uuid primary key,
    state        text not null,
    media_type   text not null,
    -- How the columns of a table become candidates; null for lines of JSON.
    mapping      text,
    lines        bigint not null default 0,
    created      bigint not null default 0,
    updated      bigint not null default 0,
    unchanged    bigint not null default 0,
    repeated     bigint not null default 0,
    failed       bigint not null default 0,
    reverted     bigint not null default 0,
    kept         bigint not null default 0,
    created_at   timestamptz not null,
    started_at   timestamptz,
    ended_at     timestamptz,
    touched_at   timestamptz not null,
    -- Which process works on it, and until when the others leave it alone.
    lessee       bigint,
    leased_until timestamptz
);

create index import_job_open on import_job (touched_at) where state in ('QUEUED', 'RUNNING', 'REVERTING');
create index import_job_age on import_job (coalesce(ended_at, created_at));

-- What was sent in, until it is carried out: each chunk goes away in the transaction that writes its candidates.
create table import_chunk (
    import_id  uuid not null references import_job on delete cascade,
    first_line bigint not null,
    attempts   integer not null default 0,
    body       bytea not null,
    primary key (import_id, first_line)
);

-- Read once and deleted: not worth the time to compress.
alter table import_chunk alter column body set storage external;

-- Which candidates a job has touched: tells a line that names one again, and what a revert takes back.
create table import_item (
    import_id      uuid not null references import_job on delete cascade,
    candidate_id   uuid not null,
    line           bigint not null,
    outcome        text not null check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED')),
    version_before bigint not null,
    version_after  bigint not null,
    primary key (import_id, candidate_id)
);

create index import_item_candidate on import_item (candidate_id);

-- Places and reasons, never what stood there.
create table import_report (
    import_id    uuid not null references import_job on delete cascade,
    line         bigint not null,
    number       integer not null,
    kind         text not null check (kind in ('FAILED', 'REPEATED', 'KEPT')),
    pointer      text not null,
    detail       text not null,
    candidate_id uuid,
    primary key (import_id, line, number)
);

create index import_report_candidate on import_report (candidate_id) where candidate_id is not null;

-- No samples of persons.
alter table import_chunk alter column body set statistics 0;

-- Here and not in the writers, so that no way of erasing a candidate can forget it.
create function forget_imports() returns trigger language plpgsql as $$
begin
    delete from import_item where candidate_id = old.id;
    delete from import_report where candidate_id = old.id;
    return null;
end $$;

create trigger candidate_takes_import_items_along after delete on candidate
    for each row execute function forget_imports();
