-- An epoch is a rubric version with an as-of date: everybody in a ranking is scored in the same one.
create table epoch (
    id text primary key,
    rubric_version text not null,
    rubric_hash text not null,
    engine_version text not null,
    as_of date not null,
    state text not null check (state in ('FILLING', 'CURRENT', 'RETIRED')),
    opened_at timestamptz not null,
    current_since timestamptz,
    retired_at timestamptz
);
-- Readers see one epoch at any time.
create unique index epoch_current on epoch (state) where state = 'CURRENT';

-- How far an epoch has read the change feed. `revision` fences writers: whoever holds an old one fails its transaction.
create table feed_position (
    epoch_id text primary key references epoch,
    position text,
    revision bigint not null default 0,
    pending bigint not null default 0,
    oldest_pending_at timestamptz,
    read_at timestamptz,
    holder text,
    lease_until timestamptz
);

-- Append-only. `result` holds the engine's canonical JSON character by character.
create table assessment (
    candidate_id uuid not null,
    epoch_id text not null references epoch,
    incarnation bigint not null,
    candidate_version bigint not null,
    rubric_version text not null,
    rubric_hash text not null,
    engine_version text not null,
    input_hash text not null,
    as_of date not null,
    result_hash text not null,
    result text not null,
    assessed_at timestamptz not null,
    primary key (candidate_id, epoch_id, incarnation, candidate_version)
);
-- The current assessment of each candidate in an epoch, as rankings show it.
create table standing (
    candidate_id uuid not null,
    epoch_id text not null references epoch,
    incarnation bigint not null,
    candidate_version bigint not null,
    overall integer not null,
    systems_score integer not null,
    systems_high integer not null,
    systems_coverage integer not null,
    infrastructure_score integer not null,
    infrastructure_high integer not null,
    infrastructure_coverage integer not null,
    enterprise_data_score integer not null,
    enterprise_data_high integer not null,
    enterprise_data_coverage integer not null,
    best_job_profile text not null,
    best_fit integer not null,
    evidence_dimension text,
    evidence_pointer text,
    evidence_start integer,
    evidence_end integer,
    evidence_quote text,
    primary key (candidate_id, epoch_id)
);

create table standing_fit (
    candidate_id uuid not null,
    epoch_id text not null references epoch,
    job_profile text not null,
    fit integer not null,
    -- Falling fit as a rising number: a page then starts with one row comparison that the index answers.
    rank_key integer not null generated always as (-fit) stored,
    systems_score integer not null,
    infrastructure_score integer not null,
    enterprise_data_score integer not null,
    primary key (candidate_id, epoch_id, job_profile)
);
create index standing_fit_ranking on standing_fit (epoch_id, job_profile, rank_key, candidate_id)
    include (fit, systems_score, infrastructure_score, enterprise_data_score);

-- An erased candidate: nothing but that it was. Its id never comes back.
create table tombstone (
    candidate_id uuid primary key,
    incarnation bigint not null,
    candidate_version bigint not null
);

-- A profile that the engine could not assess, put aside so that the others stay fresh.
create table parked_change (
    candidate_id uuid not null,
    epoch_id text not null references epoch,
    incarnation bigint not null,
    candidate_version bigint not null,
    reason text not null,
    tries integer not null,
    parked_at timestamptz not null,
    primary key (candidate_id, epoch_id)
);
