-- The files that profiles came from. The same bytes sent again for the same candidate are the same document, read anew.
create table document (
    id                uuid primary key,
    candidate_id      uuid not null references candidate on delete cascade,
    -- Of the bytes, in hexadecimal.
    sha256            text not null,
    file_name         text,
    size_bytes        integer not null,
    state             text not null check (state in ('READ', 'FAILED')),
    -- Why it was not read, for programs and for people.
    reason            text,
    detail            text,
    format            text,
    -- The version of the candidate that was made of it.
    candidate_version bigint,
    received_at       timestamptz not null,
    report            text,
    constraint document_once unique (candidate_id, sha256),
    constraint document_failed_for_a_reason check ((state = 'FAILED') = (reason is not null))
);

create index document_newest on document (candidate_id, id desc);

-- The bytes, by candidate and hash: two persons with the same file share nothing, so that erasing one cannot concern the other.
create table document_content (
    candidate_id uuid not null,
    sha256       text not null,
    content      bytea not null,
    primary key (candidate_id, sha256),
    foreign key (candidate_id, sha256) references document (candidate_id, sha256) on delete cascade
);

-- Documents are compressed already.
alter table document_content alter column content set storage external;

-- No samples of persons.
alter table document alter column sha256 set statistics 0;
alter table document alter column file_name set statistics 0;
alter table document alter column detail set statistics 0;
alter table document alter column report set statistics 0;
alter table document_content alter column sha256 set statistics 0;
alter table document_content alter column content set statistics 0;
