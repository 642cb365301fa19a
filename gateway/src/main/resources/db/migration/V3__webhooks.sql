-- Who wants to be told of what happens.
create table webhook (
    id              uuid primary key,
    url             text not null,
    description     text,
    -- Types, separated by spaces.
    events          text not null,
    enabled         boolean not null,
    -- Why it is off although nobody switched it off.
    disabled_reason text,
    -- A signature needs the secret itself, not a digest of it.
    secret          text not null,
    previous_secret text,
    previous_until  timestamptz,
    version         bigint not null,
    created_at      timestamptz not null,
    created_by      text not null
);

-- What is told, character by character: every try of every delivery sends these bytes. Ids only, nothing that a person wrote.
create table webhook_message (
    id   uuid primary key,
    type text not null,
    at   timestamptz not null,
    body text not null
);
create index webhook_message_age on webhook_message (at);

create table webhook_delivery (
    sequence     bigint generated always as identity primary key,
    id           uuid not null unique default gen_random_uuid(),
    webhook_id   uuid not null references webhook on delete cascade,
    message_id   uuid not null references webhook_message on delete cascade,
    state        text not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
    tries        integer not null default 0,
    next_try_at  timestamptz,
    -- Until when the replica that took it may be at it; afterwards another takes it.
    leased_until timestamptz,
    created_at   timestamptz not null,
    ended_at     timestamptz,
    unique (webhook_id, message_id)
);
create index webhook_delivery_due on webhook_delivery (webhook_id, next_try_at) where state = 'PENDING';
create index webhook_delivery_log on webhook_delivery (webhook_id, sequence);
create index webhook_delivery_message on webhook_delivery (message_id);

-- Each time that a delivery was tried.
create table webhook_try (
    delivery_id uuid not null references webhook_delivery (id) on delete cascade,
    at          timestamptz not null,
    -- Null where no answer came.
    status      integer,
    error       text,
    millis      integer not null,
    primary key (delivery_id, at)
);

-- How far the events of each service have been read.
create table event_position (
    service  text primary key,
    -- Null before the first.
    position text
);
insert into event_position (service) values ('profile-service'), ('scoring-service');
