package dev.assay.gateway.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The audit trail while nobody can write it. */
public final class LockedTrail {

    private LockedTrail() {}

    /** What comes of this meanwhile. */
    public static <T> T during(DataSource database, Supplier<T> calls) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table audit_entry in exclusive mode");
            T result = calls.get();
            connection.rollback();
            return result;
        }
    }
}
