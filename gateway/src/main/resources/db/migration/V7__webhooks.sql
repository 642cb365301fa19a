-- Deleted for everybody; its deliveries, of which there can be a million, are deleted after the answer. The build before deletes all at once.
alter table webhook add column deleted_at timestamptz;

-- How often it was taken to be tried. Unlike tries, which begin anew when somebody asks for it again, never reset: the outcome of an earlier taking
-- is no outcome of this one. The build before counts tries alone.
alter table webhook_delivery add column takes bigint not null default 0;
