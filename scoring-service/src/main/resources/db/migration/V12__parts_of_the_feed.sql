-- A feed can come in parts that replicas share; one that is not divided is part 0. The default is for builds that know no parts.
alter table feed_position add column part integer not null default 0;
alter table feed_position drop constraint feed_position_pkey;
alter table feed_position add primary key (epoch_id, part);

-- An epoch has read the feed as far as its parts together; where one was never read, or has never caught up, it has not.
create view feed_progress as
    select epoch_id,
           string_agg(position, ' ' order by part) as position,
           cast(sum(pending) as bigint) as pending,
           min(oldest_pending_at) as oldest_pending_at,
           case when count(read_at) = count(*) then min(read_at) end as read_at,
           cast(sum(scored) as bigint) as scored,
           min(started_at) as started_at,
           case when count(caught_up_at) = count(*) then max(caught_up_at) end as caught_up_at,
           min(run_started_at) as run_started_at,
           cast(sum(run_scored) as bigint) as run_scored
      from feed_position
     group by epoch_id;
