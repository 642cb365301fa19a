-- Who was made by an import under a name of its own, and has been given another since: the same line or file still is that person. Waits for
-- transactions and blocks nobody.
set lock_timeout = 0;
drop index concurrently if exists candidate_version_name_by_import;
create index concurrently candidate_version_name_by_import on candidate_version (source, external_id, candidate_id)
    where source in ('content', 'document');
reset lock_timeout;
