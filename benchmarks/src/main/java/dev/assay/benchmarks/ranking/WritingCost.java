package dev.assay.benchmarks.ranking;

import dev.assay.benchmarks.rescoring.Cpu;
import dev.assay.benchmarks.rescoring.Median;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** What writing a standing costs: with the indexes that rankings were read from before, and with the notes of changes that keep columns current. */
final class WritingCost {

    private static final int ROWS = 10_000;
    private static final int TOGETHER = 100;
    private static final String WRITE =
            "insert into standing (candidate_id, epoch_id, incarnation, candidate_version, overall, systems_score,"
                    + " systems_high, systems_coverage, infrastructure_score, infrastructure_high, infrastructure_coverage, enterprise_data_score,"
                    + " enterprise_data_high, enterprise_data_coverage, best_job_profile, best_fit, tags, competency_levels) values (?, '"
                    + RankedPool.EPOCH
                    + "', 1, 1, 30, ?, 50, 90, 20, 30, 90, 10, 20, 90, 'platform-mts', 40, array['opening-42'],"
                    + " '|competency-7=3|competency-9=2?|')";

    private final Connection connection;
    private final Path data;

    /** @param data the folder of the database */
    WritingCost(Connection connection, Path data) {
        this.connection = connection;
        this.data = data;
    }

    /** Creates the indexes anew each round. */
    void compare(int rounds) throws SQLException, IOException {
        double[] before = new double[rounds];
        double[] after = new double[rounds];
        double[] bare = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            execute("alter table standing disable trigger user");
            before[round] = write();
            execute(PoolQuestions.NO_INDEXES);
            bare[round] = write();
            execute("alter table standing enable trigger user");
            after[round] = write();
            execute(PoolQuestions.INDEXES);
        }
        for (Map.Entry<String, double[]> way : Map.of(
                        "neither", bare, "two indexes, as before", before, "notes of changes alone", after)
                .entrySet()) {
            System.out.printf(
                    "writing a standing, %s: %.0f us of PostgreSQL's processor time%n",
                    way.getKey(), Median.of(way.getValue()));
        }
    }

    /** Microseconds per row. */
    private double write() throws SQLException, IOException {
        long start = Cpu.ofPostgres(data);
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
            for (int i = 1; i <= ROWS; i++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setInt(2, i % 101);
                insert.addBatch();
                if (i % TOGETHER == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        connection.setAutoCommit(true);
        return (Cpu.ofPostgres(data) - start) / 1e3 / ROWS;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
