-- Job profiles of one's own. A version is never changed: a change makes the next one. Must-haves are a JSON array.
create table own_job_profile (
    id text not null,
    version bigint not null,
    title text not null,
    description text not null,
    systems_weight integer not null,
    infrastructure_weight integer not null,
    enterprise_data_weight integer not null,
    must_haves text not null,
    made_by text not null,
    made_at timestamptz not null,
    primary key (id, version),
    check (systems_weight + infrastructure_weight + enterprise_data_weight = 100)
);
