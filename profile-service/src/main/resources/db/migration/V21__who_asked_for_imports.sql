-- Who asked for what a job is at: operation, caller, onBehalfOf, requestId, as the audit trail names them. Null where the build before was asked.
alter table import_job add column asked jsonb;
