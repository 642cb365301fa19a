-- What a candidate was before: every version that a newer one has taken the place of. Erasing the candidate erases them.
create table candidate_version (
    candidate_id uuid not null references candidate on delete cascade,
    version      bigint not null,
    source       text,
    external_id  text,
    tags         text[] not null,
    profile      text not null,
    warnings     text not null,
    content_hash text,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    primary key (candidate_id, version)
);

-- A change of tags alone leaves the hash unknown, since the database cannot make it; it is made anew when it is asked for.
alter table candidate alter column content_hash drop not null;

-- Here and not in the writers, so that no way of changing a candidate can forget it.
create function keep_version() returns trigger language plpgsql as $$
begin
    insert into candidate_version (candidate_id, version, source, external_id, tags, profile, warnings, content_hash, created_at, updated_at)
    values (old.id, old.version, old.source, old.external_id, old.tags, old.profile, old.warnings, old.content_hash, old.created_at, old.updated_at);
    return null;
end $$;

create trigger candidate_keeps_version after update on candidate
    for each row when (old.version <> new.version) execute function keep_version();

-- All versions, the latest among them.
create view candidate_history as
    select id as candidate_id, version, source, external_id, tags, profile, warnings, content_hash, created_at, updated_at from candidate
    union all
    select candidate_id, version, source, external_id, tags, profile, warnings, content_hash, created_at, updated_at from candidate_version;
