package dev.assay.profile;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Made-up candidates in the tables, many in one statement: what the triggers make of one after the other is made of all at once. One in a hundred
 * has the tag {@code opening}, one in a thousand says "raft", each tenth has an earlier version; one import made them all. Their changes are of some
 * hundred transactions, all older than those that made the tables.
 */
final class ManyCandidates {

    /** The job that made them. */
    static final String IMPORT = "01a00000-0000-7000-8000-00000000aaaa";

    private static final String ID = "cast('01a00000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid)";

    private static final List<String> MADE = List.of(
            """
            insert into candidate (id, version, source, external_id, tags, profile, warnings, created_at, updated_at)
            select ID, 1 + case when mod(n, 10) = 0 then 1 else 0 end, 'made-' || mod(n, 50), 'm-' || n,
              case when mod(n, 100) = 0 then array['opening'] else array[]::text[] end,
              '{"basics": {"name": "Made Person' || n || '", "summary": "Kept lists."}}', '[]',
              timestamptz '2026-01-01' + n * interval '1 minute', timestamptz '2026-01-01' + n * interval '1 minute' from NUMBERS
            """,
            """
            insert into candidate_version (candidate_id, version, tags, profile, warnings, created_at, updated_at)
            select id, 1, tags, profile, warnings, created_at, updated_at from candidate where version = 2
            """,
            """
            insert into candidate_change (candidate_id, version, kind, changed_at, txid, sequence)
            select ID, 1, 'UPSERTED', timestamptz '2026-01-01' + n * interval '1 minute', 3 + cast(n as bigint) * 500 / COUNT, n from NUMBERS
            """,
            "insert into candidate_tag select 'opening', id from candidate where tags = array['opening']",
            """
            insert into candidate_search (candidate_id, name, folded_name, companies, titles, skills, words)
            select ID, 'Made Person' || n, substr(md5(n::text), 1, 6) || ' ' || substr(md5(n::text), 7, 8), substr(md5((n / 9)::text), 1, 9) || ' works',
              to_tsvector('simple', 'engineer'), to_tsvector('simple', case when mod(n, 500) = 0 then 'erlang' else 'go' end),
              to_tsvector('english', 'kept lists word' || mod(n, 5000) || case when mod(n, 1000) = 0 then ' raft' else '' end) from NUMBERS
            """,
            """
            insert into candidate_likeness (candidate_id, email, phone, bands)
            select ID, 'made' || n || '@example.org', lpad(n::text, 9, '5'), array[n, n + 1, n + 2, n + 3] from NUMBERS
            """,
            """
            insert into import_job (id, state, media_type, lines, created, created_at, started_at, ended_at, touched_at)
            values ('JOB', 'DONE', 'application/x-ndjson', COUNT, COUNT, now(), now(), now(), now())
            """,
            "insert into import_item select 'JOB', ID, n, 'CREATED', 0, 1 from NUMBERS",
            "insert into import_report select 'JOB', n, 0, 'FAILED', '/profile', 'Made up.', null from NUMBERS",
            "insert into import_duplicate select 'JOB', n, ID, ID, array['TEXT'], 0.9 from NUMBERS",
            """
            insert into document (id, candidate_id, sha256, size_bytes, state, format, received_at)
            select ID, ID, md5(n::text), 1, 'READ', 'pdf', now() from NUMBERS
            """,
            """
            insert into candidate_merge (id, candidate_id, merged_id, reason, merged_by, recorded_by, merged_at, gained_tags, undone_by, undone_at)
            select ID, ID, cast('01a00000-0000-7000-8000-' || lpad(to_hex(n + 1), 12, '0') as uuid), 'One.', 'Ada', 'key', now(), array[]::text[],
              'Ada', now() from NUMBERS where n < COUNT
            """,
            "insert into event (type, data, at) select 'candidate.erased', '{}', now() from NUMBERS");

    private ManyCandidates() {}

    static void fill(Connection connection, int count) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            statement.execute("alter table candidate disable trigger user");
            statement.execute("alter table candidate_search disable trigger user");
            for (String made : MADE) {
                statement.execute(made.replace("NUMBERS", "generate_series(1, " + count + ") n")
                        .replace("COUNT", Integer.toString(count))
                        .replace("JOB", IMPORT)
                        .replace("ID", ID));
            }
            statement.execute("alter table candidate enable trigger user");
            statement.execute("alter table candidate_search enable trigger user");
            statement.execute("vacuum analyze");
        }
    }
}
