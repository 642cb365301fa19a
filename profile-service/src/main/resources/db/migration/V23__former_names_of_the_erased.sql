-- Lines that wait may name an erased candidate as it was named before. Those names are in its versions, which a deletion takes along first: so this
-- runs before it. A name that somebody else has by now is theirs.
create function keep_erased_out_by_former_names() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('assay.reverting', true), '') <> 'on' then
        insert into import_erased (import_id, name_hash)
        select id, name_hash
          from (select id from import_job where state in ('RECEIVING', 'AWAITING_MAPPING', 'QUEUED', 'RUNNING') order by id for key share) waiting
          cross join (
               select distinct import_name_hash(former.source, former.external_id) as name_hash from candidate_version former
                where former.candidate_id = old.id and former.external_id is not null
                  and not exists (select from candidate other where other.source = former.source and other.external_id = former.external_id)) name
        on conflict (import_id, name_hash) do update set blanked = false;
    end if;
    return old;
end $$;

create trigger candidate_is_kept_out_by_former_names before delete on candidate
    for each row when (old.version > 1) execute function keep_erased_out_by_former_names();
