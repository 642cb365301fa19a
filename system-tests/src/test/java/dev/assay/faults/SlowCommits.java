package dev.assay.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes some transactions of profile-service wait between taking their place in the feed and their commit. */
final class SlowCommits {

    private static final String BEGIN = """
            create sequence faults_waited;
            create function faults_wait() returns trigger language plpgsql as $$
            begin
                if new.sequence % 5 = 0 then
                    perform nextval('faults_waited');
                    perform pg_sleep(0.7);
                end if;
                return null;
            end $$;
            create trigger faults_wait after insert or update on candidate_change for each row execute function faults_wait();
            """;
    private static final String END =
            "drop trigger faults_wait on candidate_change; drop function faults_wait(); drop sequence faults_waited";

    private final Stand stand;
    private long waited;

    SlowCommits(Stand stand) {
        this.stand = stand;
    }

    void begin() throws SQLException {
        execute(BEGIN);
    }

    void end() throws SQLException {
        try (Connection connection = stand.open("profile");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select case when is_called then last_value else 0 end from faults_waited")) {
            row.next();
            waited = row.getLong(1);
        }
        execute(END);
    }

    long waited() {
        return waited;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = stand.open("profile");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
