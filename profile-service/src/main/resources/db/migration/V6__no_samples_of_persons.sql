-- ANALYZE keeps samples of what stands in a column, and they would outlive an erasure until it runs again. Nothing is planned by these.
-- (candidate_tag keeps its samples: lists are planned by them, and a tag names a pool and not a person.)
alter table candidate alter column external_id set statistics 0;
alter table candidate alter column tags set statistics 0;
alter table candidate alter column profile set statistics 0;
alter table candidate alter column warnings set statistics 0;
alter table candidate_version alter column external_id set statistics 0;
alter table candidate_version alter column tags set statistics 0;
alter table candidate_version alter column profile set statistics 0;
alter table candidate_version alter column warnings set statistics 0;
alter table candidate_search alter column name set statistics 0;
alter table candidate_search alter column folded_name set statistics 0;
alter table candidate_search alter column companies set statistics 0;
alter table candidate_search alter column titles set statistics 0;
alter table candidate_search alter column skills set statistics 0;
alter table candidate_search alter column words set statistics 0;
