package dev.assay.benchmarks.ranking;

import dev.assay.benchmarks.rescoring.Cpu;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * PostgreSQL's processor time for one page of 50 of a ranking by a job profile, with the statements of the scoring service. Arguments: how many
 * candidates, at what depth.
 */
public final class RankingDepth {

    static final Path MIGRATIONS =
            Path.of(System.getProperty("assay.migrations", "scoring-service/src/main/resources/db/migration"));
    private static final int ROUNDS = 5;
    private static final long LEAST_NANOS = 400_000_000;
    private static final int MICRO = 1000;

    private static final String STORED = "select f.fit, s.* from standing_fit f join standing s"
            + " on s.candidate_id = f.candidate_id and s.epoch_id = f.epoch_id where f.epoch_id = '" + RankedPool.EPOCH
            + "' and f.job_profile = 'platform-mts' and f.systems_score >= 0 and f.infrastructure_score >= 0"
            + " and f.enterprise_data_score >= 0";
    private static final String STORED_ORDER = " order by f.rank_key, f.candidate_id limit 51";
    private final Connection connection;
    private final Path data;

    private RankingDepth(Connection connection) throws SQLException {
        this.connection = connection;
        this.data = Path.of(text("show data_directory"));
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        int candidates = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int depth = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50_000;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            RankedPool.fill(connection, MIGRATIONS, candidates);
            new RankingDepth(connection).run(depth);
        }
    }

    private void run(int depth) throws SQLException, IOException {
        String stored = key("rank_key", "standing_fit", depth);
        Map<String, String> statements = new LinkedHashMap<>();
        statements.put("by a job profile, page one", STORED + STORED_ORDER);
        statements.put(
                "by a job profile, behind row " + depth,
                STORED + " and (f.rank_key, f.candidate_id) > " + stored + STORED_ORDER);
        statements.put("by a job profile, OFFSET " + depth, STORED + STORED_ORDER + " offset " + depth);
        System.out.println("statement | PostgreSQL CPU us each | first line = 1");
        double first = 0;
        for (Map.Entry<String, String> statement : statements.entrySet()) {
            double micros = micros(statement.getValue());
            first = first == 0 ? micros : first;
            System.out.printf("%s | %.0f | %.1f%n", statement.getKey(), micros, micros / first);
        }
    }

    /** The sort key of the row at that depth, as a row of SQL. */
    private String key(String order, String table, int depth) throws SQLException {
        return text("select '(' || (" + order + ") || ', ''' || candidate_id || ''')' from " + table + " order by "
                + order + ", candidate_id offset " + (depth - 1) + " limit 1");
    }

    /** The least of several rounds, each long enough for the clock ticks in which the system counts. */
    private double micros(String sql) throws SQLException, IOException {
        double least = Double.MAX_VALUE;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int round = 0; round < ROUNDS; round++) {
                long before = Cpu.ofPostgres(data);
                long start = System.nanoTime();
                int times = 0;
                while (System.nanoTime() - start < LEAST_NANOS || times == 0) {
                    statement.executeQuery().close();
                    times++;
                }
                least = Math.min(least, (double) (Cpu.ofPostgres(data) - before) / times / MICRO);
            }
        }
        return least;
    }

    private String text(String sql) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
