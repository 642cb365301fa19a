-- What is cut off where a profile is too long to be searched whole is the end of its longest texts, and not whatever happens to stand last.
create or replace function search_profile(candidate_id uuid, profile text) returns void language sql as $$
    insert into candidate_search (candidate_id, name, folded_name, companies, titles, skills, words)
    select search_profile.candidate_id,
           coalesce(left(string_agg(value, ' ') filter (where field = 'name'), 300), ''),
           coalesce(fold(left(string_agg(value, ' ') filter (where field = 'name'), 300)), ''),
           coalesce(fold(left(string_agg(value, E'\n' order by pointer) filter (where field = 'company'), 5000)), ''),
           to_tsvector('simple', coalesce(fold(left(string_agg(value, E'\n' order by pointer) filter (where field = 'title'), 20000)), '')),
           to_tsvector('simple', coalesce(fold(left(string_agg(value, E'\n' order by pointer) filter (where field = 'skill'), 20000)), '')),
           -- A longer text could grow beyond what the type holds, and no profile may be refused for that.
           to_tsvector('english', coalesce(fold(left(string_agg(value, E'\n' order by length(value), pointer), 100000)), ''))
      from profile_part(search_profile.profile::jsonb)
    on conflict on constraint candidate_search_pkey do update
       set name = excluded.name, folded_name = excluded.folded_name, companies = excluded.companies, titles = excluded.titles,
           skills = excluded.skills, words = excluded.words
$$;

select search_profile(id, profile) from candidate where profile_bytes > 100000;
