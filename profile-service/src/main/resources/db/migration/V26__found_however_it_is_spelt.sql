-- A field for an address can hold anything, an entry of an index cannot. No address is longer (RFC 5321: 64 signs, @, 255).
create or replace function email_key(spelt text) returns text language sql immutable strict parallel safe as
    $$ select nullif(left(substring(lower(spelt) from '[^\s<>@:]+@[^\s<>@]+\.[^\s<>@]+'), 320), '') $$;
