-- How long candidates with a tag are kept; one document, replaced whole.
create table retention_policy (
    only_row   boolean primary key default true check (only_row),
    version    bigint not null,
    rules      text not null,
    changed_at timestamptz not null
);

insert into retention_policy (version, rules, changed_at) values (1, '[]', now());

-- A run reads those who have not changed for the longest first, and stops when it has enough.
drop index candidate_updated;
create index candidate_updated on candidate (updated_at, id);
