package dev.assay.faults;

import dev.assay.system.Eventually;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Makes scoring-service wait at each part of the feed that a page moves, so that there is time to disturb it within its transaction. */
final class SlowPages {

    private static final String BEGIN = """
            create function faults_slow() returns trigger language plpgsql as $$
            begin
                perform pg_sleep(0.25);
                return null;
            end $$;
            create trigger faults_slow after update of position on feed_position for each row
                when (old.position is distinct from new.position) execute function faults_slow();
            """;
    private static final String END = "drop trigger faults_slow on feed_position; drop function faults_slow()";

    /** The wait is before anything of the page is written, with the rows of its positions locked. */
    private static final String WITHIN =
            "select count(*) from pg_stat_activity where application_name = ? and wait_event = 'PgSleep'";

    private final Stand stand;

    SlowPages(Stand stand) {
        this.stand = stand;
    }

    void begin() throws SQLException {
        execute(BEGIN);
    }

    void end() throws SQLException {
        execute(END);
    }

    /** Waits until the application with this name is within a page. */
    void awaitWithin(String application, Duration patience) throws Exception {
        try (Connection scoring = stand.open("scoring");
                PreparedStatement within = scoring.prepareStatement(WITHIN)) {
            within.setString(1, application);
            Eventually.isTrue(patience, application + " is within a page", () -> {
                try (ResultSet count = within.executeQuery()) {
                    return count.next() && count.getLong(1) > 0;
                }
            });
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection scoring = stand.open("scoring");
                Statement statement = scoring.createStatement()) {
            statement.execute(sql);
        }
    }
}
