-- A candidate's tags once more, in the order in which a tag's candidates are listed; candidate.tags is where they are written.
create table candidate_tag (
    tag          text not null,
    candidate_id uuid not null references candidate on delete cascade,
    primary key (tag, candidate_id)
);

create index candidate_tag_candidate on candidate_tag (candidate_id);

create function list_tags() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from candidate_tag where candidate_id = new.id and tag <> all (new.tags);
    end if;
    insert into candidate_tag (tag, candidate_id) select distinct unnest(new.tags), new.id on conflict do nothing;
    return null;
end $$;

create trigger candidate_lists_new_tags after insert on candidate
    for each row when (new.tags <> '{}') execute function list_tags();

create trigger candidate_lists_changed_tags after update of tags on candidate
    for each row when (old.tags is distinct from new.tags) execute function list_tags();

insert into candidate_tag (tag, candidate_id) select distinct unnest(tags), id from candidate;
