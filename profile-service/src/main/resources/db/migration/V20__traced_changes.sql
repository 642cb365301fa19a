-- The call that made the change, as W3C's trace context names it; null where nothing is traced. Whoever assesses the change goes on with that trace.
alter table candidate_change add column trace_parent text;

create or replace view settled_change as
    select * from candidate_change where txid < cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint);
