package dev.assay.scoring.testing;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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

    /** Empties everything and leaves the epoch that the service opened at start, which is answered. */
    public Epoch reset() {
        Epoch epoch = epochs.current()
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofMillis(200))
                .expireIn(START.toMillis())
                .await()
                .atMost(START);
        execute("truncate assessment, standing, standing_fit, tombstone, parked_change, feed_position");
        return epoch;
    }

    public void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
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

    public long count(String table) {
        return Long.parseLong(text("select count(*) from " + table));
    }
}
