-- Whom an entry concerns besides the one that its address names: a page, a search, a ranking, a merge, an erasure. Of candidates only ids are here,
-- as in the entries. A table of its own, since most entries have none of this.
create table audit_shown (
    -- Of the entry that the same statement wrote, with its time, by which pages are read.
    entry      bigint primary key,
    at         timestamptz not null,
    candidates uuid[] not null,
    -- Anybody else may have been among them: a stream, of which nobody knew beforehand.
    others     boolean not null
);
-- Without a list of what is not sorted in yet: it would be as dear in all, and one caller would wait for the sorting of all that came before.
create index audit_shown_candidate on audit_shown using gin (candidates) with (fastupdate = off);
-- Pages of what concerns somebody who is everywhere.
create index audit_shown_time on audit_shown (at, entry);
create index audit_shown_others on audit_shown (at, entry) where others;

create trigger audit_shown_stays before update or delete or truncate on audit_shown
    for each statement execute function audit_is_append_only();
