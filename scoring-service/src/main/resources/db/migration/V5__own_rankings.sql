-- What rankings by own weights are cut by: tags, which profile-service owns and the feed brings, and the level of each competency in one
-- line of text, such as |serving=2|storage=0?|. Null in rows of before.
alter table standing add column tags text[];
alter table standing add column competency_levels text;
create index standing_tags on standing using gin (tags);
-- All that a fit by any weights is made from, so that such a ranking and its stability read this index alone.
create index standing_scores on standing (epoch_id, systems_score, infrastructure_score, enterprise_data_score, candidate_id);
