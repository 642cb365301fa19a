-- Where an original lies: beside its row, or in an object store, which knows nothing of transactions.
alter table document add column in_object_store boolean not null default false;

-- Objects that nobody needs any more, until the store has deleted them. No foreign key: their candidates may be gone.
create table document_leftover (
    candidate_id uuid not null,
    sha256       text not null,
    due_at       timestamptz not null,
    attempts     integer not null default 0,
    primary key (candidate_id, sha256)
);

create index document_leftover_due on document_leftover (due_at);

-- No samples of persons.
alter table document_leftover alter column sha256 set statistics 0;

-- Here and not in the writers, so that no way of erasing a document can forget its object.
create function leave_object() returns trigger language plpgsql as $$
begin
    insert into document_leftover (candidate_id, sha256, due_at) values (old.candidate_id, old.sha256, now()) on conflict do nothing;
    return null;
end $$;

create trigger document_leaves_its_object after delete on document
    for each row when (old.in_object_store) execute function leave_object();
