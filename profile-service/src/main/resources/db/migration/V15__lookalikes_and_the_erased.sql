-- Candidates whom a job created and who look like one that was there before.
alter table import_job add column duplicates bigint not null default 0;
-- The last of the job's candidates, in the order of ids, that has been looked at for this.
alter table import_job add column compared uuid;

create table import_duplicate (
    import_id    uuid not null references import_job on delete cascade,
    line         bigint not null,
    candidate_id uuid not null,
    other_id     uuid not null,
    kinds        text[] not null,
    -- Of the texts; null where they are not alike.
    similarity   double precision,
    primary key (import_id, line, other_id)
);

create index import_duplicate_candidate on import_duplicate (candidate_id);
create index import_duplicate_other on import_duplicate (other_id);

create or replace function forget_imports() returns trigger language plpgsql as $$
begin
    delete from import_item where candidate_id = old.id;
    delete from import_report where candidate_id = old.id;
    delete from import_duplicate where candidate_id = old.id;
    delete from import_duplicate where other_id = old.id;
    return null;
end $$;

-- Whom an import must not bring back, since he was erased while lines of it waited: a digest of the external id, as long as lines wait.
create table import_erased (
    import_id uuid not null references import_job on delete cascade,
    -- SHA-256 over source and external id.
    name_hash text not null,
    -- Whether the lines about him have been taken out of what waits.
    blanked   boolean not null default false,
    primary key (import_id, name_hash)
);

create index import_erased_not_blanked on import_erased (import_id) where not blanked;
create index import_job_waits on import_job (id) where state in ('RECEIVING', 'AWAITING_MAPPING', 'QUEUED', 'RUNNING');

create function import_name_hash(source text, external_id text) returns text language sql immutable strict parallel safe as
    $$ select encode(sha256(convert_to(source || chr(31) || external_id, 'UTF8')), 'hex') $$;

-- Here and not in the writers, so that no way of erasing a candidate can forget it; but for the revert of an import, which is no person's erasure.
create function keep_erased_out() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('assay.reverting', true), '') <> 'on' then
        insert into import_erased (import_id, name_hash)
        select id, import_name_hash(old.source, old.external_id)
          from (select id from import_job where state in ('RECEIVING', 'AWAITING_MAPPING', 'QUEUED', 'RUNNING') order by id for key share) waiting
        on conflict (import_id, name_hash) do update set blanked = false;
    end if;
    return null;
end $$;

create trigger candidate_is_kept_out_of_imports after delete on candidate
    for each row when (old.external_id is not null) execute function keep_erased_out();

-- Another mapping takes other columns for the external id; and where nothing waits, nothing need be known.
create function review_erased() returns trigger language plpgsql as $$
begin
    if new.state in ('DONE', 'CANCELLED') then
        delete from import_erased where import_id = new.id;
    elsif new.mapping is distinct from old.mapping then
        update import_erased set blanked = false where import_id = new.id;
    end if;
    return null;
end $$;

create trigger import_reviews_erased after update on import_job
    for each row when (old.state is distinct from new.state or old.mapping is distinct from new.mapping) execute function review_erased();
