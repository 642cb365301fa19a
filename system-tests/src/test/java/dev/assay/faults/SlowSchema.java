package dev.assay.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * An empty database of a service in which one statement of one migration does not end until it is released: after it, a trigger waits for a lock that
 * the test holds.
 */
final class SlowSchema implements AutoCloseable {

    private static final String NAME = "slow_schema";
    private static final String WAITING = "select application_name from pg_stat_activity where datname = '" + NAME
            + "' and wait_event_type = 'Lock' and wait_event = 'advisory'";
    private static final String IDLE =
            "select count(*) from pg_stat_activity where datname = '" + NAME + "' and state = 'idle in transaction'";
    private static final String STEPS =
            "select version from flyway_schema_history where success order by installed_rank";
    private static final String LOCK = "4711";

    private final Stand stand;
    private final Connection holder;

    /** @param owner the role that owns the database */
    SlowSchema(Stand stand, String owner, String statement) throws SQLException {
        this.stand = stand;
        try (Connection admin = stand.administer(owner)) {
            run(admin, "create database " + NAME + " owner " + owner);
        }
        holder = stand.administer(NAME);
        // In a schema of its own, since Flyway begins only with an empty schema.
        run(holder, "create schema trial");
        run(
                holder,
                "create function trial.wait() returns event_trigger language plpgsql as $$ begin if current_query() like '%"
                        + statement + "%' then perform pg_advisory_xact_lock(" + LOCK + "); end if; end $$");
        run(holder, "create event trigger waits on ddl_command_end execute function trial.wait()");
        run(holder, "select pg_advisory_lock(" + LOCK + ")");
    }

    /** The options that a process of the service needs to use this database. */
    List<String> options(String name) {
        String address = "postgresql://127.0.0.1:" + stand.database().port() + "/" + NAME;
        return List.of(
                "-Dquarkus.datasource.jdbc.url=jdbc:" + address + "?ApplicationName=" + name,
                "-Dquarkus.datasource.reactive.url=" + address);
    }

    /** The name of the process that is in that statement, if there is one. */
    String stopped() throws SQLException {
        List<String> names = texts(WAITING);
        return names.isEmpty() ? "" : names.get(0);
    }

    boolean keepsNoTransactionOpen() throws SQLException {
        return count(IDLE) == 0;
    }

    List<String> steps() throws SQLException {
        return texts(STEPS);
    }

    long count(String query) throws SQLException {
        return Long.parseLong(texts(query).get(0));
    }

    void free() throws SQLException {
        run(holder, "select pg_advisory_unlock(" + LOCK + ")");
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = holder.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void close() throws SQLException {
        holder.close();
        try (Connection admin = stand.administer("scoring")) {
            run(admin, "drop database " + NAME + " with (force)");
        }
    }
}
