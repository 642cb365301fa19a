-- As V17.
alter table parked_change
    alter column reason type text, alter column reason set statistics 0;
