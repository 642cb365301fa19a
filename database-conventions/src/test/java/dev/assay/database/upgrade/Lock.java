package dev.assay.database.upgrade;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * A lock that a migration held at its end, until which a transaction keeps all of its locks.
 *
 * @param mode as pg_locks.mode
 */
record Lock(String migration, String relation, String mode) {

    private static final Set<String> STOPPING =
            Set.of("ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock");
    private static final String HELD =
            "select relation::regclass::text, mode from pg_locks join pg_class c on c.oid = relation"
                    + " where pid = pg_backend_pid() and locktype = 'relation' and granted and relkind in ('r', 'p', 'm')";

    /** Nothing else takes this one. */
    boolean buildsAnIndex() {
        return mode.equals("ShareLock");
    }

    boolean stopsWrites() {
        return STOPPING.contains(mode);
    }

    boolean changesRows() {
        return mode.equals("RowExclusiveLock");
    }

    /** Writes down the locks of each migration. One that runs outside of a transaction has none left, and keeps nobody out. */
    static final class Observer implements Callback {

        private final List<Lock> locks = new ArrayList<>();

        List<Lock> locks() {
            return locks;
        }

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_EACH_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            String migration = context.getMigrationInfo().getScript();
            Connection connection = context.getConnection();
            try (Statement statement = connection.createStatement();
                    ResultSet held = statement.executeQuery(HELD)) {
                while (held.next()) {
                    locks.add(new Lock(migration, held.getString(1), held.getString(2)));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String getCallbackName() {
            return "locks";
        }
    }
}
