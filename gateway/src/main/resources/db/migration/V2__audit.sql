-- Who saw and changed what. Of candidates only ids are here, so that an erased one needs no change; there can be none.
create table audit_entry (
    id             bigint generated always as identity primary key,
    at             timestamptz not null,
    request_id     text not null,
    caller         text not null,
    on_behalf_of   text,
    operation      text not null,
    candidate      uuid,
    status         integer not null,
    -- The caller's If-Match and the answer's ETag: profile-service keeps what was in each version.
    version_before text,
    version_after  text
);
-- Pages, the newest first: of all, of a candidate, of a caller.
create index audit_entry_time on audit_entry (at, id);
create index audit_entry_candidate on audit_entry (candidate, at, id) where candidate is not null;
create index audit_entry_caller on audit_entry (caller, at, id);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'entries of the audit trail are neither changed nor deleted';
end $$;

create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function audit_is_append_only();
