-- What an epoch holds cannot be told by how far it has read: an event says only that a candidate changed, and whoever asks later is told of a later version.
-- So each part remembers a transaction before which everything was applied: what the epoch in use wrote since then is compared one by one.
alter table feed_position
    -- The transaction that took or moved the part last; the next look at the feed begins behind it. Null where a build before this one did.
    add column moved_txid bigint,
    -- The one behind which the last look began that found nothing waiting anywhere: what had happened by then is applied in this part.
    add column complete_txid bigint;

-- Who takes the erased and the merged out of an epoch in use that is of another engine, part by part of the feed. Not the positions' holder: nobody follows
-- that epoch.
create table departure_lease (
    part        integer primary key,
    holder      text not null,
    lease_until timestamptz not null
);
