create table candidate (
    id            uuid primary key,
    version       bigint not null check (version > 0),
    source        text,
    external_id   text,
    tags          text[] not null,
    -- Text and not jsonb, which would reorder members and rewrite numbers: what came in goes out.
    profile       text not null,
    -- Known without reading the profile, so that a page can stop before it grows too large.
    profile_bytes integer not null generated always as (octet_length(profile)) stored,
    warnings      text not null,
    -- SHA-256 of the canonical profile and tags: tells an upsert of equal content.
    content_hash  text not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    constraint candidate_external_id unique (source, external_id),
    constraint candidate_external_id_whole check ((source is null) = (external_id is null))
);

-- The latest change of every candidate there is or was. A row outlives its candidate: that is the tombstone.
create table candidate_change (
    candidate_id uuid primary key,
    version      bigint not null check (version > 0),
    kind         text not null check (kind in ('UPSERTED', 'ERASED')),
    changed_at   timestamptz not null,
    -- The writing transaction's full (64 bit) id: a reader stays below the oldest one still running.
    txid         bigint not null,
    sequence     bigint not null
);

create unique index candidate_change_position on candidate_change (txid, sequence) include (changed_at);

create sequence candidate_change_sequence;

-- One row per cluster state in which positions can be compared; a restored backup opens a new one.
create table feed_incarnation (
    number            bigint primary key check (number > 0),
    system_identifier bigint not null,
    timeline          text not null,
    opened_at         timestamptz not null
);
