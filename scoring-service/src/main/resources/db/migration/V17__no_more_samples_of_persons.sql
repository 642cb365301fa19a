-- ANALYZE keeps samples of what stands in a column (see V8), and what it kept before stays when it samples no more: altering the type, to what it is, drops that
-- without touching a row. Lookups by these columns have the candidate's id before them, or need no statistics. What is sampled on: ids, which outlive an
-- erasure anyway; scores, fits, epochs and times, by which rankings and histories are planned; and canonical_input.input_hash, since its old samples could be
-- dropped only by building the index of its key again.
alter table standing
    alter column competency_levels type text, alter column competency_levels set statistics 0,
    alter column rule_points type text, alter column rule_points set statistics 0;
alter table decision
    alter column rule_points type text, alter column rule_points set statistics 0,
    alter column decided_by type text, alter column decided_by set statistics 0,
    alter column recorded_by type text, alter column recorded_by set statistics 0,
    alter column input_hash type text, alter column input_hash set statistics 0,
    alter column result_hash type text, alter column result_hash set statistics 0;
alter table assessment
    alter column input_hash type text, alter column input_hash set statistics 0,
    alter column result_hash type text, alter column result_hash set statistics 0,
    alter column score_core_hash type text, alter column score_core_hash set statistics 0;
alter table parked_change
    alter column reason type text, alter column reason set statistics 0;
