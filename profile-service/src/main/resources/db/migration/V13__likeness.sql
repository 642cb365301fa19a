-- By what two candidates can be seen to be one person, made from the latest profile. It is shown to a human and decides nothing.
create table candidate_likeness (
    candidate_id uuid primary key references candidate on delete cascade,
    email        text,
    -- The last nine digits: what is before them is written in many ways.
    phone        text,
    -- Sixteen least hashes of the words: two texts agree in as large a part of them as they share of their words. Null for short texts.
    sketch       bigint[],
    -- Four hashes of four of these each: near-identical texts agree in at least one.
    bands        bigint[]
);

create index candidate_likeness_email on candidate_likeness (email, candidate_id) where email is not null;
create index candidate_likeness_phone on candidate_likeness (phone, candidate_id) where phone is not null;
create index candidate_likeness_bands on candidate_likeness using gin (bands);

-- No samples of persons.
alter table candidate_likeness alter column email set statistics 0;
alter table candidate_likeness alter column phone set statistics 0;
alter table candidate_likeness alter column sketch set statistics 0;
alter table candidate_likeness alter column bands set statistics 0;

create function email_key(spelt text) returns text language sql immutable strict parallel safe as
    $$ select nullif(substring(lower(spelt) from '[^\s<>@:]+@[^\s<>@]+\.[^\s<>@]+'), '') $$;

create function phone_key(spelt text) returns text language sql immutable strict parallel safe as
    $$ select case when length(digits) >= 9 then right(digits, 9) end from (select regexp_replace(spelt, '\D', '', 'g') as digits) plain $$;

-- One hash of each word, dealt into sixteen, of each the least: fewer than forty words say too little.
create function text_sketch(words tsvector) returns bigint[] language sql immutable strict parallel safe as $$
    with hashed as (select hashtextextended(word, 0) as hash from unnest(tsvector_to_array(words)) word where length(words) >= 40),
         least as (select hash & 15 as place, min(hash) as hash from hashed group by 1)
    select case when length(words) >= 40 then array_agg(coalesce(hash, 0) order by n) end
      from generate_series(0, 15) n left join least on place = n
$$;

create function text_bands(sketch bigint[]) returns bigint[] language sql immutable strict parallel safe as $$
    select array_agg(hashtextextended(array_to_string(sketch[4 * n + 1 : 4 * n + 4], ','), n) order by n) from generate_series(0, 3) n
$$;

create function liken(candidate_id uuid, words tsvector) returns void language sql as $$
    insert into candidate_likeness (candidate_id, email, phone, sketch, bands)
    select liken.candidate_id, email_key(profile #>> '{basics,email}'), phone_key(profile #>> '{basics,phone}'), sketch, text_bands(sketch)
      from (select profile::jsonb as profile, text_sketch(liken.words) as sketch from candidate where id = liken.candidate_id) made
    on conflict on constraint candidate_likeness_pkey do update
       set email = excluded.email, phone = excluded.phone, sketch = excluded.sketch, bands = excluded.bands
$$;

create function liken_candidate() returns trigger language plpgsql as $$
begin
    perform liken(new.candidate_id, new.words);
    return null;
end $$;

-- What is searched is written whenever a profile is.
create trigger candidate_is_likened after insert or update on candidate_search
    for each row execute function liken_candidate();

select liken(candidate_id, words) from candidate_search;
