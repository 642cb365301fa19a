package dev.assay.rest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class RowsReadTest {

    private static final int ROWS = 1_000;
    private static final String SERVICE = "a-service";
    private static final String TELL = "select pg_stat_force_next_flush()";

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

    @Test
    void countsNothingThatTheTestItselfHasRead() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
                Connection own = postgres.getPostgresDatabase().getConnection()) {
            execute(own, "create table small as select 1 as number");
            execute(own, "create table large as select generate_series(1, " + ROWS + ") as number");
            execute(own, TELL);
            execute(own, "select count(*) from large");

            RowsRead rows = new RowsRead(always(own), SERVICE, ROWS / 2, () -> true);
            rows.look("little", () -> {
                execute(own, TELL);
                read(postgres.getJdbcUrl("postgres", "postgres"), "small");
            });

            assertEquals(List.of(), rows.excesses());
        }
    }

    /** As a pool does that has one session for a thread. */
    private static DataSource always(Connection session) {
        Connection kept = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(session, arguments));
        return new PGSimpleDataSource() {
            @Override
            public Connection getConnection() {
                return kept;
            }
        };
    }

    private static void read(String address, String table) {
        try (Connection connection = DriverManager.getConnection(address)) {
            execute(connection, "select count(*) from " + table);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void execute(Connection connection, String command) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
