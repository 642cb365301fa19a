-- An archive that was sent in, in pieces of one size by where they begin; each goes away when the files in it have been dealt with.
create table import_piece (
    import_id uuid not null references import_job on delete cascade,
    start     bigint not null,
    body      bytea not null,
    primary key (import_id, start)
);

-- Compressed already, read once or twice and deleted.
alter table import_piece alter column body set storage external;

-- Which file of an archive could not be taken; of those that were, no name is kept here.
alter table import_report add column file text;

-- No samples of persons.
alter table import_piece alter column body set statistics 0;
alter table import_report alter column file set statistics 0;
