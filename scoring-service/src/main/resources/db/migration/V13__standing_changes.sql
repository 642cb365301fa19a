-- Which candidates' standings changed, so that every replica can keep the pool in memory current: who and where, never what. A reader looks at the
-- standing as it is and so may look twice. Rows are swept when every replica must have seen them.
create table standing_change (
    -- The writing transaction's full (64 bit) id: a reader knows by it what its last look has seen.
    txid         bigint not null default cast(cast(pg_current_xact_id() as text) as bigint),
    sequence     bigint generated always as identity,
    -- Both null where the whole table was emptied.
    epoch_id     text,
    candidate_id uuid,
    changed_at   timestamptz not null default now(),
    primary key (txid, sequence)
);
-- No samples of persons.
alter table standing_change alter column candidate_id set statistics 0;

-- Triggers, so that no way of writing a standing can forget it.
create function note_standings_made() returns trigger language plpgsql as $$
begin
    insert into standing_change (epoch_id, candidate_id) select epoch_id, candidate_id from made;
    return null;
end $$;
create function note_standings_gone() returns trigger language plpgsql as $$
begin
    insert into standing_change (epoch_id, candidate_id) select epoch_id, candidate_id from gone;
    return null;
end $$;
create function note_standings_emptied() returns trigger language plpgsql as $$
begin
    insert into standing_change default values;
    return null;
end $$;
create trigger standing_made_is_noted after insert on standing
    referencing new table as made for each statement execute function note_standings_made();
create trigger standing_changed_is_noted after update on standing
    referencing new table as made for each statement execute function note_standings_made();
create trigger standing_gone_is_noted after delete on standing
    referencing old table as gone for each statement execute function note_standings_gone();
create trigger standings_emptied_is_noted after truncate on standing
    for each statement execute function note_standings_emptied();

-- standing_scores and standing_tags, which rankings by own weights and within tags were read from, stay: the build before reads them while
-- both run, and after a way back. The release after this one drops them.
