-- API keys. Of the key itself only a digest is here: it is 190 random bits, which no list of guesses reaches.
create table api_key (
    id              uuid primary key,
    name            text not null,
    -- Separated by spaces, as in the tokens.
    scopes          text not null,
    -- SHA-256 in hexadecimal.
    sha256          text not null,
    -- The last four characters, by which people tell keys apart; they are of the checksum.
    hint            text not null,
    -- The key before the last rotation and until when it works.
    previous_sha256 text,
    previous_until  timestamptz,
    version         bigint not null,
    created_at      timestamptz not null,
    created_by      text not null,
    expires_at      timestamptz,
    rotated_at      timestamptz,
    -- To the minute, and written now and then.
    last_used_at    timestamptz,
    revoked_at      timestamptz,
    revoked_by      text
);
-- Every replica reads these every two seconds.
create index api_key_live on api_key (id) where revoked_at is null;

-- What was answered to requests that carried an Idempotency-Key, for a day; never a key. Nothing here is of a candidate.
create table idempotency_key (
    -- SHA-256 over caller and key.
    key_hash     text primary key,
    -- SHA-256 over method, path and body.
    request_hash text,
    status       integer,
    location     text,
    tag          text,
    body         text,
    candidate_id uuid,
    taken_at     timestamptz not null
);
create index idempotency_key_age on idempotency_key (taken_at);
