-- What a list of a candidate's assessments shows without reading whole results. Null in rows of before.
alter table assessment add column overall integer;
alter table assessment add column systems_score integer;
alter table assessment add column infrastructure_score integer;
alter table assessment add column enterprise_data_score integer;
-- The history of a candidate, read from its end.
create index assessment_history on assessment (candidate_id, assessed_at, epoch_id, incarnation, candidate_version);
