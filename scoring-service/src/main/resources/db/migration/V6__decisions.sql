-- What a named human decided, with what was known then: the assessment's receipt, the fit and the rules behind it stay as they were. Of an
-- erased person id, candidate and times remain.
create table decision (
    id uuid primary key,
    candidate_id uuid not null,
    outcome text check (outcome in ('ADVANCE', 'HOLD', 'DECLINE', 'NOTE')),
    reason text,
    decided_by text,
    recorded_by text,
    decided_at timestamptz not null,
    job_profile text,
    fit integer,
    rule_points text,
    epoch_id text,
    incarnation bigint,
    candidate_version bigint,
    input_hash text,
    rubric_version text,
    rubric_hash text,
    engine_version text,
    as_of date,
    result_hash text,
    erased_at timestamptz
);
-- The list of a candidate, the decision made last first.
create index decision_candidate on decision (candidate_id, id);
-- The last decision about each candidate for each job profile, for the report.
create index decision_latest on decision (job_profile, candidate_id, id desc) where outcome <> 'NOTE';
