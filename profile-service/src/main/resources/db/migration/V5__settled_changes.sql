-- The changes that can be read without stepping over one that drew its place earlier and is still open: those of transactions below the
-- oldest one that runs. Feed and sync read in the order of (txid, sequence) from here and from nowhere else.
create view settled_change as
    select * from candidate_change where txid < cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint);

-- Where a sync begins that knows only a time.
create index candidate_change_time on candidate_change (changed_at) include (txid);
