package dev.assay.benchmarks.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Made-up candidates in the tables of profile-service, many in one statement. The search rows that triggers make from one profile at a time are made
 * here for all at once, from the same words; no change is written, so the candidates are not assessed.
 */
final class SearchedPool {

    /**
     * One word in a hundred is common; one candidate in a hundred has the tag, one in three says kubernetes, one in a thousand raft. Names are made
     * of syllables, since names that begin alike would all be similar.
     */
    private static final String MADE = """
            create unlogged table made as
            select n, ('01a00000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
              s.said[1 + floor(48 * random())] || s.said[1 + floor(48 * random())] || ' '
                || s.said[1 + floor(48 * random())] || s.said[1 + floor(48 * random())] || s.said[1 + floor(48 * random())] as name,
              s.said[1 + floor(48 * random())] || s.said[1 + floor(48 * random())] || s.said[1 + floor(48 * random())] || ' works' as company,
              (array['staff engineer', 'engineer', 'director of platform', 'principal engineer'])[1 + floor(4 * random())] as title,
              (array['go', 'java', 'rust', 'python', 'cplusplus'])[1 + floor(5 * random())] as skill,
              (select string_agg('word' || floor(20000 * power(random(), 3)), ' ') from generate_series(1, 40 + mod(n, 20)))
                || case when random() < 0.33 then ' kubernetes' else '' end
                || case when random() < 0.001 then ' raft' else '' end as words
            from generate_series(%d, %d) n, (select string_to_array(
              'an bel cor dra el fin gar hol im jor kas lum mar nev ol per quin ros sev tam ul vor wen yar zel ba chi den ' ||
              'es fa gri har il ju kri lo mo nar os pra ri sto te ur vi wal xan zo', ' ') as said) s
            """;

    private static final String CANDIDATES = """
            insert into candidate (id, version, source, external_id, tags, profile, warnings, content_hash, created_at, updated_at)
            select id, 1, 'bench', 'b-' || n, case when mod(n, 100) = 0 then array['opening'] else array[]::text[] end,
              json_build_object('basics', json_build_object('name', name, 'label', title),
                'work', json_build_array(json_build_object('name', company, 'position', title, 'highlights', json_build_array(words))),
                'skills', json_build_array(json_build_object('name', skill)))::text, '[]', null, now(), now()
            from made
            """;

    private static final String TAGS = "insert into candidate_tag select 'opening', id from made where mod(n, 100) = 0";

    private static final String SEARCHED = """
            insert into candidate_search (candidate_id, name, folded_name, companies, titles, skills, words)
            select id, name, name, company, to_tsvector('simple', title), to_tsvector('simple', skill),
              to_tsvector('english', name || ' ' || company || ' ' || title || ' ' || skill || ' ' || words) from made
            """;

    private static final String INDEX = "create index candidate_search_texts on candidate_search"
            + " using gin (folded_name gin_trgm_ops, companies gin_trgm_ops, titles, skills, words)";

    private SearchedPool() {}

    /** Adds candidates after the first {@code before}, until there are {@code candidates}. */
    static void fill(Connection connection, long before, int candidates) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute("drop table if exists made");
            statement.execute(MADE.formatted(before + 1, candidates));
            statement.execute("alter table candidate disable trigger user");
            statement.execute("drop index candidate_search_texts");
            statement.execute(CANDIDATES);
            statement.execute(TAGS);
            statement.execute(SEARCHED);
            statement.execute(INDEX);
            statement.execute("alter table candidate enable trigger user");
            statement.execute("drop table made");
            for (String table : new String[] {"candidate", "candidate_tag", "candidate_search"}) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }
}
