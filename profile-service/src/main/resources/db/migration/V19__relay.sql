-- How far a topic has come, and which replica sends. `revision` fences the others: whoever holds an old one moves nothing.
create table change_relay (
    topic       text primary key,
    -- Kafka's own id of the topic: one that was deleted and made anew is empty, whatever is remembered.
    topic_id    text,
    incarnation bigint not null default 0,
    txid        bigint not null default 0,
    sequence    bigint not null default 0,
    revision    bigint not null default 0,
    holder      text,
    lease_until timestamptz,
    sent_at     timestamptz
);
