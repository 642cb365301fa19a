package dev.assay.scoring.testing;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/** The database seen from beside the service. */
@ApplicationScoped
public class Tables {

    private static final Duration START = Duration.ofSeconds(30);

    private final DataSource source;
    private final Epochs epochs;

    Tables(DataSource source, Epochs epochs) {
        this.source = source;
        this.epochs = epochs;
    }

    /** Empties everything and leaves the rubric and the epoch that the service opened at start; that epoch is answered. */
    public Epoch reset() {
        current();
        // The notes first, as a look locks them: whoever locks in another order waits for the look that waits for it.
        execute(
                "truncate standing_change, assessment, canonical_input, standing, standing_fit, tombstone, merge_mark, parked_change, feed_position, departure_lease, known_incarnation,"
                        + " epoch_event, clock_reading, last_build, known_build, decision, own_job_profile, idempotency_key, event");
        execute("delete from epoch where id <> (select id from epoch order by opened_at limit 1)");
        execute("update epoch set state = 'CURRENT', retired_at = null, paused_at = null, takes_over = false");
        execute("delete from rubric where origin = 'RELEASED'");
        return current();
    }

    private Epoch current() {
        return epochs.current()
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofMillis(200))
                .expireIn(START.toMillis())
                .await()
                .atMost(START);
    }

    public void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Does something while another session holds the rows of a query that locks them. */
    public void whileLocked(String query, Runnable work) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(query);
                work.run();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    /** The first column of the first row as text; null where there is none. */
    public String text(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** The tables, of all that there are, in which a candidate's id stands. */
    public Set<String> naming(UUID candidate) {
        Set<String> naming = new TreeSet<>();
        for (String table : text("select string_agg(table_name, ',') from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .split(",")) {
            if (count(table + " t where t::text like '%" + candidate + "%'") > 0) {
                naming.add(table);
            }
        }
        return naming;
    }

    public long count(String table) {
        return Long.parseLong(text("select count(*) from " + table));
    }
}
