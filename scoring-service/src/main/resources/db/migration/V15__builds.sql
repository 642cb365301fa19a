-- The rubric and engine of each build that ever ran here: one that was here before does not decide over a later one that still runs. last_build says which one
-- decides, and since this build when it was last seen to run.
create table known_build (
    rubric_hash text not null,
    engine_version text not null,
    first_seen_at timestamptz not null default now(),
    primary key (rubric_hash, engine_version)
);
insert into known_build (rubric_hash, engine_version, first_seen_at)
select rubric_hash, engine_version, seen_at from last_build;
-- The same as seen_at, except where a build before this one decides, which is seen only when it starts.
alter table last_build add column renewed_at timestamptz;
