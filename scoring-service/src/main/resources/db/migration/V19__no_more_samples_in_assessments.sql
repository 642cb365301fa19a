-- As V17.
alter table assessment
    alter column input_hash type text, alter column input_hash set statistics 0,
    alter column result_hash type text, alter column result_hash set statistics 0,
    alter column score_core_hash type text, alter column score_core_hash set statistics 0;
