-- As V17.
alter table decision
    alter column rule_points type text, alter column rule_points set statistics 0,
    alter column decided_by type text, alter column decided_by set statistics 0,
    alter column recorded_by type text, alter column recorded_by set statistics 0,
    alter column input_hash type text, alter column input_hash set statistics 0,
    alter column result_hash type text, alter column result_hash set statistics 0;
