-- The lives of profile-service's database, as far as this service has heard of them. After a restore nothing on the feed tells of candidates that were made
-- since the backup: in each life those are looked for once, in the order of their ids.
create table known_incarnation (
    number            bigint primary key,
    -- PostgreSQL's identity of this service's own database. Where that changes, decisions may just have been recovered from a backup: the wait starts again.
    system_identifier bigint not null,
    timeline          text not null,
    noted_at          timestamptz not null default now(),
    -- Counted while the service runs: to stop it gains time.
    waited            interval not null default interval '0',
    looked_at         timestamptz not null default now(),
    begun_at          timestamptz,
    -- Every candidate up to this id has been looked for.
    searched_to       uuid not null default '00000000-0000-0000-0000-000000000000',
    forgotten         bigint not null default 0,
    searched_at       timestamptz,
    holder            text,
    lease_until       timestamptz
);

-- Forgotten because profile-service did not know the candidate, in the incarnation that the tombstone names. Whatever is newer than that lifts the tombstone:
-- restoring a later backup brings the candidate back. A build before this one takes it for an erased candidate.
alter table tombstone add column lost boolean not null default false;
