-- ANALYZE keeps samples of what stands in a column (see V8), and what it kept before stays when it samples no more: altering the type, to what it is, drops that
-- without touching a row. Lookups by these columns have the candidate's id before them, or need no statistics. What is sampled on: ids, which outlive an
-- erasure anyway; scores, fits, epochs and times, by which rankings and histories are planned; and canonical_input.input_hash, since its old samples could be
-- dropped only by building the index of its key again.
-- One table in each migration (V17 to V20): a page of the feed writes several of them, and no lock is held while another is waited for.
alter table standing
    alter column competency_levels type text, alter column competency_levels set statistics 0,
    alter column rule_points type text, alter column rule_points set statistics 0;
