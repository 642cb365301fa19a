package dev.assay.benchmarks.ranking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A pool of made-up standings in the tables of the scoring service. */
final class RankedPool {

    static final String EPOCH = "bench/2026Q4";

    /** Scores are skewed to the low end, as in a real pool; one candidate in a hundred has the tag. */
    private static final String STANDINGS = """
            insert into standing (candidate_id, epoch_id, incarnation, candidate_version, overall, systems_score, systems_high,
              systems_coverage, infrastructure_score, infrastructure_high, infrastructure_coverage, enterprise_data_score,
              enterprise_data_high, enterprise_data_coverage, best_job_profile, best_fit, evidence_dimension, evidence_pointer,
              evidence_start, evidence_end, evidence_quote, rule_points, tags, competency_levels)
            select gen_random_uuid(), 'bench/2026Q4', 1, 1, (s + i + d) / 3, s, s, 90, i, i, 90, d, d, 90, 'platform-mts', s, 'systems',
              '/work/0/highlights/0', 0, 120, repeat('Wrote the log of a store. ', 5), '{"systems.distributed-data.raft":12}',
              case when mod(n, 100) = 0 then array['opening'] else array[]::text[] end, '|production-services=2|'
            from (select n, floor(101 * power(random(), 2))::int as s, floor(101 * power(random(), 3))::int as i,
              floor(101 * power(random(), 4))::int as d from generate_series(1, %d) n) made
            """;

    private static final String FITS = """
            insert into standing_fit (candidate_id, epoch_id, job_profile, fit, systems_score, infrastructure_score, enterprise_data_score)
            select candidate_id, epoch_id, 'platform-mts', (2 * systems_score + 2 * infrastructure_score + enterprise_data_score) / 5,
              systems_score, infrastructure_score, enterprise_data_score from standing
            """;

    private RankedPool() {}

    static void fill(Connection connection, Path migrations, int candidates) throws IOException, SQLException {
        schema(connection, migrations);
        try (Statement statement = connection.createStatement()) {
            statement.execute(STANDINGS.formatted(candidates));
            statement.execute(FITS);
            // So that the index alone can answer, as it can once the tables have been vacuumed.
            statement.execute("vacuum analyze standing");
            statement.execute("vacuum analyze standing_fit");
        }
    }

    /** Creates the tables, and an epoch in use. */
    static void schema(Connection connection, Path migrations) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Path migration : inOrder(migrations)) {
                statement.execute(Files.readString(migration));
            }
            statement.execute(
                    "insert into epoch (id, rubric_version, rubric_hash, engine_version, as_of, state, opened_at)"
                            + " values ('" + EPOCH + "', 'bench', 'bench', 'bench', '2026-12-31', 'CURRENT', now())");
        }
    }

    private static List<Path> inOrder(Path migrations) throws IOException {
        try (Stream<Path> files = Files.list(migrations)) {
            return files.sorted(Comparator.comparingInt(RankedPool::number)).toList();
        }
    }

    private static int number(Path migration) {
        String name = migration.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}
