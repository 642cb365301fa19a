-- A rubric is immutable: its version names these rules for ever. `json` is the canonical form that `hash` is over, character by character.
create table rubric (
    version text primary key,
    hash text not null unique,
    json text not null,
    origin text not null check (origin in ('BUNDLED', 'RELEASED')),
    released_by text not null,
    released_at timestamptz not null
);

-- The rubric and engine of the build that started last: another build may open an epoch, a restart of the same one changes nothing.
create table last_build (
    only_row boolean primary key default true check (only_row),
    rubric_hash text not null,
    engine_version text not null,
    seen_at timestamptz not null
);

-- The epoch that was in use before stays fresh as a standby, until another takes that place.
alter table epoch drop constraint epoch_state_check;
alter table epoch add constraint epoch_state_check check (state in ('FILLING', 'CURRENT', 'STANDBY', 'RETIRED'));
create unique index epoch_standby on epoch (state) where state = 'STANDBY';
-- Whether it becomes the one in use by itself when it has caught up.
alter table epoch add column takes_over boolean not null default false;
alter table epoch add column paused_at timestamptz;
-- A build of before that was filling an epoch meant it to take over.
update epoch set takes_over = true where state = 'FILLING';

-- Who did what to an epoch, and when.
create table epoch_event (
    id bigint generated always as identity primary key,
    epoch_id text not null references epoch,
    event text not null check (event in ('OPENED', 'PAUSED', 'RESUMED', 'ACTIVATED', 'ROLLED_BACK', 'TOOK_OVER')),
    done_by text not null,
    done_at timestamptz not null
);
create index epoch_event_epoch on epoch_event (epoch_id, id);

-- The progress of an epoch: since when it is read, how much was assessed, and the same of the present run, for its rate.
alter table feed_position add column started_at timestamptz;
alter table feed_position add column scored bigint not null default 0;
alter table feed_position add column run_started_at timestamptz;
alter table feed_position add column run_scored bigint not null default 0;
-- When nothing waited behind the position for the first time.
alter table feed_position add column caught_up_at timestamptz;

-- The first of the clock readings that agree on a quarter behind the one in use. One that disagrees deletes it.
create table clock_reading (
    quarter text primary key,
    taken_at timestamptz not null,
    recorded_at timestamptz not null default now()
);

-- Points by rule, as a JSON object: what two rubrics are compared by without reading whole assessments. Null in rows of before.
alter table standing add column rule_points text;

-- What was filled before there were these figures.
update feed_position p set
    scored = (select count(*) from assessment a where a.epoch_id = p.epoch_id),
    started_at = (select e.opened_at from epoch e where e.id = p.epoch_id),
    caught_up_at = case when pending = 0 then read_at end;
