-- Both are trusted extensions: the owner of the database may create them.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- One spelling for what a reader takes for the same: case, accents, compatibility forms. The parser of PostgreSQL would drop the signs that
-- tell C++ and C# from C.
create function fold(spelt text) returns text language sql stable strict parallel safe as
    $$ select replace(replace(lower(unaccent(normalize(spelt, nfkc))), '++', 'plusplus'), '#', 'sharp') $$;

-- Every text of a profile with its JSON pointer and the field by which it is searched.
create function profile_part(profile jsonb) returns table (field text, pointer text, value text) language sql immutable strict parallel safe
as $$
    with recursive node (pointer, value) as (
        select '', profile
        union all
        select node.pointer || '/' || child.step, child.value
          from node, lateral (
               select replace(replace(key, '~', '~0'), '/', '~1') as step, member.value
                 from jsonb_each(case jsonb_typeof(node.value) when 'object' then node.value end) member
               union all
               select (ordinality - 1)::text, item.value
                 from jsonb_array_elements(case jsonb_typeof(node.value) when 'array' then node.value end) with ordinality item) child
    )
    select case
               when pointer = '/basics/name' then 'name'
               when pointer ~ '^/(work|volunteer)/[0-9]+/(name|company|organization)$' then 'company'
               when pointer ~ '^/(basics/label|(work|volunteer)/[0-9]+/position)$' then 'title'
               when pointer ~ '^/skills/[0-9]+/(name|keywords/[0-9]+)$' then 'skill'
               else 'text'
           end,
           pointer, node.value #>> '{}'
      from node
     where jsonb_typeof(node.value) = 'string'
       -- Pictures can be whole files, and nobody looks for a schema.
       and pointer !~ '^/(basics/(image|picture)|meta/.*|\$schema)$'
$$;

-- What is searched, made of the latest version of each candidate's profile.
create table candidate_search (
    candidate_id uuid primary key references candidate on delete cascade,
    -- As it is written, for those who only need to show it.
    name         text not null,
    folded_name  text not null,
    companies    text not null,
    titles       tsvector not null,
    skills       tsvector not null,
    words        tsvector not null
);

create function search_profile(candidate_id uuid, profile text) returns void language sql as $$
    insert into candidate_search (candidate_id, name, folded_name, companies, titles, skills, words)
    select search_profile.candidate_id,
           coalesce(left(string_agg(value, ' ') filter (where field = 'name'), 300), ''),
           coalesce(fold(left(string_agg(value, ' ') filter (where field = 'name'), 300)), ''),
           coalesce(fold(left(string_agg(value, E'\n' order by pointer) filter (where field = 'company'), 5000)), ''),
           to_tsvector('simple', coalesce(fold(left(string_agg(value, E'\n' order by pointer) filter (where field = 'title'), 20000)), '')),
           to_tsvector('simple', coalesce(fold(left(string_agg(value, E'\n' order by pointer) filter (where field = 'skill'), 20000)), '')),
           -- A longer text could grow beyond what the type holds, and no profile may be refused for that.
           to_tsvector('english', coalesce(fold(left(string_agg(value, E'\n'), 100000)), ''))
      from profile_part(search_profile.profile::jsonb)
    on conflict on constraint candidate_search_pkey do update
       set name = excluded.name, folded_name = excluded.folded_name, companies = excluded.companies, titles = excluded.titles,
           skills = excluded.skills, words = excluded.words
$$;

create function search_candidate() returns trigger language plpgsql as $$
begin
    perform search_profile(new.id, new.profile);
    return null;
end $$;

create trigger candidate_is_searched after insert on candidate
    for each row execute function search_candidate();

create trigger candidate_is_searched_anew after update of profile on candidate
    for each row when (old.profile <> new.profile) execute function search_candidate();

select search_profile(id, profile) from candidate;

create index candidate_search_texts on candidate_search
    using gin (folded_name gin_trgm_ops, companies gin_trgm_ops, titles, skills, words);

create index candidate_created on candidate (created_at);
create index candidate_updated on candidate (updated_at);
create index candidate_source on candidate (source, id);
