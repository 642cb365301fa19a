-- What is searched and by what people look alike, made for all the candidates of a statement at once and with less work for each: making it took
-- most of the time of every import.

-- What is searched of a profile: the texts of profile_part, without their pointers, which take as long to make as all of this. Not strict, and the
-- inner query stands apart (offset 0): so that a query takes it in, and makes each text once.
create function searched(profile jsonb)
returns table (name text, folded_name text, companies text, titles tsvector, skills tsvector, words tsvector)
language sql stable parallel safe as $$
    select coalesce(left(name, 300), ''),
           coalesce(fold(left(name, 300)), ''),
           coalesce(fold(left(companies, 5000)), ''),
           to_tsvector('simple', coalesce(fold(left(titles, 20000)), '')),
           to_tsvector('simple', coalesce(fold(left(skills, 20000)), '')),
           to_tsvector('english', coalesce(fold(words), ''))
      from (select jsonb_path_query_first(profile, '$.basics.name ? (@.type() == "string")') #>> '{}' as name,
                   (select string_agg(value #>> '{}', E'\n')
                      from jsonb_path_query(profile, '$.keyvalue() ? (@.key == "work" || @.key == "volunteer").value[*] ? (@.type() == "object")
                               .keyvalue() ? (@.key == "name" || @.key == "company" || @.key == "organization").value') value
                     where jsonb_typeof(value) = 'string') as companies,
                   (select string_agg(value #>> '{}', E'\n')
                      from jsonb_array_elements(jsonb_path_query_array(profile, '$.basics.label')
                               || jsonb_path_query_array(profile, '$.work[*].position')
                               || jsonb_path_query_array(profile, '$.volunteer[*].position')) value
                     where jsonb_typeof(value) = 'string') as titles,
                   (select string_agg(value #>> '{}', E'\n')
                      from jsonb_array_elements(jsonb_path_query_array(profile, '$.skills[*].name')
                               || jsonb_path_query_array(profile, '$.skills[*].keywords[*]')) value
                     where jsonb_typeof(value) = 'string') as skills,
                   -- The longest last, so that it is their ends that are cut off. A longer text could grow beyond what the type holds and take
                   -- longer than a statement may: no profile may be refused for either.
                   (select left(string_agg(value #>> '{}', E'\n' order by length(value #>> '{}'), place), 100000)
                      from jsonb_path_query(profile - '{meta,$schema}'::text[] #- '{basics,image}' #- '{basics,picture}',
                               'strict $.** ? (@.type() == "string")') with ordinality as text (value, place)) as words
             offset 0) texts
$$;

-- In a language whose functions are not looked into as they are made, which would lock what they write to.
create or replace function search_profile(candidate_id uuid, profile text) returns void language plpgsql as $$
begin
    insert into candidate_search (candidate_id, name, folded_name, companies, titles, skills, words)
    select search_profile.candidate_id, searched.*
      from (select search_profile.profile::jsonb as profile offset 0) made cross join lateral searched(made.profile) searched
    on conflict on constraint candidate_search_pkey do update
       set name = excluded.name, folded_name = excluded.folded_name, companies = excluded.companies, titles = excluded.titles,
           skills = excluded.skills, words = excluded.words;
end $$;

-- By its number of rows a statement seems worth compiling (jit), which takes longer than the rows do.
create function search_candidates() returns trigger language plpgsql set jit = off as $$
begin
    insert into candidate_search (candidate_id, name, folded_name, companies, titles, skills, words)
    select id, searched.*
      from (select id, profile::jsonb as profile from added offset 0) made cross join lateral searched(made.profile) searched;
    return null;
end $$;

-- Called for each row by the triggers that the build before left, of which the next release needs only those after updates.
create or replace function search_candidate() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        perform search_profile(new.id, new.profile);
    end if;
    return null;
end $$;

create trigger candidates_are_searched after insert on candidate
    referencing new table as added for each statement execute function search_candidates();

create function liken_candidates() returns trigger language plpgsql set jit = off as $$
begin
    insert into candidate_likeness (candidate_id, email, phone, sketch, bands)
    select candidate_id, email_key(profile #>> '{basics,email}'), phone_key(profile #>> '{basics,phone}'), sketch, text_bands(sketch)
      from (select candidate_id, profile::jsonb as profile, text_sketch(words) as sketch
              from added join candidate on id = candidate_id offset 0) made;
    return null;
end $$;

create or replace function liken_candidate() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        perform liken(new.candidate_id, new.words);
    end if;
    return null;
end $$;

create trigger candidates_are_likened after insert on candidate_search
    referencing new table as added for each statement execute function liken_candidates();
