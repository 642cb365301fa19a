-- A candidate that was merged into another one: in no ranking, with all its assessments and decisions. The row stays when that is undone, with
-- nobody to be merged into: what is not newer than it is late, in whatever order it comes.
create table merge_mark (
    candidate_id uuid primary key,
    incarnation bigint not null,
    candidate_version bigint not null,
    merged_into uuid
);
