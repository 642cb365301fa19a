-- Deleted for everybody; its deliveries, of which there can be a million, are deleted after the answer. The build before deletes all at once.
alter table webhook add column deleted_at timestamptz;
