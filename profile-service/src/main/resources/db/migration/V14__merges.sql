-- Of two candidates who are one person, one goes on and the other is merged into it: kept as it is, in no list, and found by its id only.
alter table candidate add column merged_into uuid;
-- The other side of it, since it is shown with the candidate and a change of it is a new version.
alter table candidate add column merged uuid[] not null default '{}';
alter table candidate add constraint candidate_merge_is_flat check (merged_into is null or merged = '{}');
-- Looked at when the transaction ends: whoever erases a candidate and forgets those merged into it erases nobody.
alter table candidate add constraint candidate_merged_into foreign key (merged_into) references candidate deferrable initially deferred;
create index candidate_merged_into on candidate (merged_into) where merged_into is not null;

alter table candidate_change drop constraint candidate_change_kind_check;
alter table candidate_change add constraint candidate_change_kind_check check (kind in ('UPSERTED', 'ERASED', 'MERGED'));

-- Who merged whom and why; goes with either of the two.
create table candidate_merge (
    id           uuid primary key,
    candidate_id uuid not null references candidate on delete cascade,
    merged_id    uuid not null references candidate on delete cascade,
    reason       text not null,
    merged_by    text not null,
    recorded_by  text not null,
    merged_at    timestamptz not null,
    -- Those that the candidate did not have: an undo takes them back.
    gained_tags  text[] not null,
    undone_by    text,
    undone_at    timestamptz,
    constraint candidate_merge_undone_whole check ((undone_by is null) = (undone_at is null))
);

create index candidate_merge_log on candidate_merge (candidate_id, id);
create index candidate_merge_merged on candidate_merge (merged_id);

-- No samples of persons.
alter table candidate_merge alter column reason set statistics 0;
alter table candidate_merge alter column merged_by set statistics 0;

-- What finds a candidate is taken away from a merged one and made anew when that is undone.
create function hide_merged() returns trigger language plpgsql as $$
begin
    if new.merged_into is null then
        perform search_profile(new.id, new.profile);
        insert into candidate_tag (tag, candidate_id) select distinct unnest(new.tags), new.id on conflict do nothing;
    else
        delete from candidate_search where candidate_id = new.id;
        delete from candidate_likeness where candidate_id = new.id;
        delete from candidate_tag where candidate_id = new.id;
    end if;
    return null;
end $$;

create trigger candidate_is_hidden_while_merged after update of merged_into on candidate
    for each row when (old.merged_into is distinct from new.merged_into) execute function hide_merged();

-- An answer to a merge tells of both, and is kept with one of them.
create function forget_merge_answers() returns trigger language plpgsql as $$
begin
    update idempotency_key
       set request_hash = null, status = null, location = null, tag = null, body = null, candidate_id = null
     where candidate_id in (old.candidate_id, old.merged_id) and body like '%' || old.id || '%';
    return null;
end $$;

create trigger merge_takes_answers_along after delete on candidate_merge
    for each row execute function forget_merge_answers();
