package dev.assay.rest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsReadTest {

    private static final int ROWS = 1_000;
    private static final String SERVICE = "a-service";

    @Test
    void seesWhatIsReadAndNotWhatWasReadBefore() throws Exception {
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start()) {
            String address = postgres.getJdbcUrl("postgres", "postgres") + "&ApplicationName=" + SERVICE;
            try (Connection before = DriverManager.getConnection(address)) {
                execute(before, "create table small as select 1 as number");
                execute(before, "create table large as select generate_series(1, " + ROWS + ") as number");
                execute(before, "select count(*) from large");

                RowsRead rows = new RowsRead(postgres.getPostgresDatabase(), SERVICE, ROWS / 2, () -> true);
                rows.look("little", () -> read(address, "small"));
                rows.look("much", () -> read(address, "large"));

                assertEquals(List.of("much: large " + ROWS), rows.excesses());
            }
        }
    }

    private static void read(String address, String table) {
        try (Connection connection = DriverManager.getConnection(address)) {
            execute(connection, "select count(*) from " + table);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
