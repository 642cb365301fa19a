package dev.assay.benchmarks.rescoring;

import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Fit;
import dev.assay.engine.assessment.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Writes what the scoring service writes for an assessment, into the tables of its own migration. */
final class StoredResults {
    private static final String EPOCH = "rescored";
    private static final String ASSESSMENT = "insert into assessment values (?, '" + EPOCH
            + "', 1, 1, ?, ?, ?, ?, ?, ?, ?, timestamptz '2026-11-22 00:00:00+00')";
    private static final String STANDING = "insert into standing values (?, '" + EPOCH
            + "', 1, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null, null, null, null)";
    private static final String FIT =
            "insert into standing_fit (candidate_id, epoch_id, job_profile, fit, systems_score,"
                    + " infrastructure_score, enterprise_data_score) values (?, '" + EPOCH + "', ?, ?, ?, ?, ?)";

    private final Connection connection;

    StoredResults(Connection connection) {
        this.connection = connection;
    }

    /** @param migration the SQL of the scoring service */
    void createTables(Path migration) throws SQLException, IOException {
        connection.createStatement().execute(Files.readString(migration));
        connection
                .createStatement()
                .execute("insert into epoch values ('" + EPOCH
                        + "', 'r', 'h', 'e', date '2026-12-31', 'FILLING', timestamptz '2026-11-22 00:00:00+00')");
    }

    /** Prints the bytes on disk per candidate, of tables and of their indexes. */
    void reportSizes(int candidates) throws SQLException {
        try (ResultSet tables = connection
                .createStatement()
                .executeQuery(
                        "select relname, pg_table_size(relid), pg_indexes_size(relid) from pg_stat_user_tables order by 2 desc")) {
            while (tables.next()) {
                System.out.printf(
                        "%s | %d bytes a candidate | indexes %d%n",
                        tables.getString(1), tables.getLong(2) / candidates, tables.getLong(3) / candidates);
            }
        }
    }

    /** Writes a whole page in one transaction, as the service does. */
    void write(Map<UUID, Assessment> page) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement assessments = connection.prepareStatement(ASSESSMENT);
                PreparedStatement standings = connection.prepareStatement(STANDING);
                PreparedStatement fits = connection.prepareStatement(FIT)) {
            for (Map.Entry<UUID, Assessment> entry : page.entrySet()) {
                add(assessments, entry.getKey(), entry.getValue());
                addStanding(standings, entry.getKey(), entry.getValue());
                addFits(fits, entry.getKey(), entry.getValue());
            }
            assessments.executeBatch();
            standings.executeBatch();
            fits.executeBatch();
        }
        connection.commit();
    }

    private static void add(PreparedStatement rows, UUID id, Assessment made) throws SQLException {
        Receipt receipt = made.receipt();
        set(
                rows,
                id,
                receipt.rubricVersion(),
                receipt.rubricHash(),
                receipt.engineVersion(),
                receipt.inputHash(),
                receipt.asOf(),
                receipt.resultHash(),
                new String(made.json(), StandardCharsets.UTF_8));
    }

    private static void addStanding(PreparedStatement rows, UUID id, Assessment made) throws SQLException {
        Object[] values = new Object[13];
        int at = 0;
        values[at++] = id;
        values[at++] = made.overall();
        for (DimensionResult dimension : made.dimensions()) {
            values[at++] = dimension.score();
            values[at++] = dimension.high();
            values[at++] = dimension.coverage();
        }
        values[at++] = made.bestJobProfile();
        values[at] = made.fits().stream().mapToInt(Fit::fit).max().orElseThrow();
        set(rows, values);
    }

    private static void addFits(PreparedStatement rows, UUID id, Assessment made) throws SQLException {
        for (Fit fit : made.fits()) {
            Object[] values = new Object[6];
            values[0] = id;
            values[1] = fit.jobProfile();
            values[2] = fit.fit();
            for (int i = 0; i < made.dimensions().size(); i++) {
                values[3 + i] = made.dimensions().get(i).score();
            }
            set(rows, values);
        }
    }

    private static void set(PreparedStatement rows, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            rows.setObject(i + 1, values[i]);
        }
        rows.addBatch();
    }
}
