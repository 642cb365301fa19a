-- The rubrics and engines of all builds that ever ran on this database, and when each was last there. Those of before do not say that they are there and
-- are taken to be so. last_build stays for the release before, which goes by it alone.
create table seen_build (
    rubric_hash    text not null,
    engine_version text not null,
    seen_at        timestamptz not null,
    primary key (rubric_hash, engine_version)
);
insert into seen_build (rubric_hash, engine_version, seen_at) select rubric_hash, engine_version, 'infinity' from last_build;
