package dev.assay.gateway.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A table of the gateway while nobody else can write it. */
public final class LockedTable {

    private LockedTable() {}

    /** What comes of this meanwhile. */
    public static <T> T during(DataSource database, String table, Supplier<T> calls) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + table + " in exclusive mode");
            T result = calls.get();
            connection.rollback();
            return result;
        }
    }

    /** How many wait to write it. */
    public static int waiting(DataSource database, String table) {
        String count = "select count(*) from pg_locks where not granted and relation = '" + table + "'::regclass";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery(count)) {
            counted.next();
            return counted.getInt(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
