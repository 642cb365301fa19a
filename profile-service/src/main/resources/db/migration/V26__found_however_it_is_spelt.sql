-- A field for an address can hold anything, an entry of an index cannot. No address is longer (RFC 5321: 64 signs, @, 255).
create or replace function email_key(spelt text) returns text language sql immutable strict parallel safe as
    $$ select nullif(left(substring(lower(spelt) from '[^\s<>@:]+@[^\s<>@]+\.[^\s<>@]+'), 320), '') $$;

-- Letters outside of ASCII as four consonants each, other signs outside of it as blanks. What a letter is, the parser of texts and pg_trgm ask the
-- database's own locale, and where that is "C" names of other scripts have no trigrams at all. Consonants only, which no stemmer takes for an ending;
-- and neighbours of an alphabet have nothing in common, as all names of a script would be alike.
create function letter_in_ascii(letter text) returns text language sql immutable parallel safe as $$
    select translate(lpad(to_hex(ascii(letter) % 65536 * 7919 % 65536), 4, '0'), '0123456789abcdef', 'bcdfghjklmnpqrst')
$$;

create function in_ascii(folded text) returns text language plpgsql immutable strict parallel safe as $$
declare
    -- Two letters of Greek are one, by where in the word they stand.
    written text := regexp_replace(replace(folded, U&'\03C2', U&'\03C3') collate "pg_c_utf8", '[^[:alnum:]\x01-\x7f]+', ' ', 'g');
    rest    text := regexp_replace(written, '[\x01-\x7f]+', '', 'g');
    letter  text;
begin
    -- Letter by letter is faster with the few of an alphabet, sign by sign with the thousands of Chinese.
    for nth in 1..60 loop
        exit when rest = '';
        letter := left(rest, 1);
        rest := replace(rest, letter, '');
        written := replace(written, letter, letter_in_ascii(letter));
    end loop;
    if rest <> '' then
        written := (select string_agg(case when ascii(sign) < 128 then sign else letter_in_ascii(sign) end, '' order by place)
                      from string_to_table(written, null) with ordinality as signs (sign, place));
    end if;
    return written;
end $$;

-- Some signs become up to 18 letters as they are composed: without a limit a text could grow beyond what is searched.
create function other_letters_folded(spelt text) returns text language plpgsql stable strict parallel safe as $$
declare
    folded text := lower(left(unaccent(normalize(spelt, nfkc)), 120000) collate "pg_c_utf8");
begin
    return case when octet_length(folded) = length(folded) then folded else in_ascii(folded) end;
end $$;

-- As before, in any locale; and words that a stroke or a hyphen joins are words, as some write them apart. A hyphen before a word stays: it excludes.
-- A text of ASCII signs only, as most are, has no other forms, and finding them takes longer than everything else that is done to it. Not strict, so
-- that a query takes it in instead of calling it.
create or replace function fold(spelt text) returns text language sql stable parallel safe as $$
    select regexp_replace(replace(replace(replace(
               case when octet_length(spelt) = length(spelt) then lower(spelt collate "pg_c_utf8") else other_letters_folded(spelt) end,
               '++', 'plusplus'), '#', 'sharp'), '/', ' '), '([a-z0-9])-(?=[a-z0-9])', '\1 ', 'g')
$$;

-- Up to whom what is searched has been made anew since it is folded as above; a row only while there are others.
create table search_renewal (
    done_to uuid not null
);

insert into search_renewal select '00000000-0000-0000-0000-000000000000' where exists (select from candidate_search);

-- When the lines of a reverted job had been carried out: its end has become that of the revert.
alter table import_job add column carried_out_at timestamptz;
