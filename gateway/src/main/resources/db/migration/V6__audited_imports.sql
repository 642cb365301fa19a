-- The import that a request was about, or at whose work candidates changed after the answer.
alter table audit_entry add column import_id uuid;

-- Which version each of those candidates has by the change, in their order; null for whom it erased, and where nothing is known of versions.
alter table audit_shown add column versions bigint[];

-- Which of a service's events are in the trail: one can be read again when the service's database begins another life.
create table audit_event (
    event uuid primary key
);
create trigger audit_event_stays before update or delete or truncate on audit_event
    for each statement execute function audit_is_append_only();
