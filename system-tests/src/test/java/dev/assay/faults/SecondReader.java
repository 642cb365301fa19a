package dev.assay.faults;

import dev.assay.system.Eventually;
import dev.assay.system.FreePorts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** A second replica of scoring-service beside the one that the launcher has started; it comes and goes. */
final class SecondReader {

    /** Its name in the database. */
    static final String NAME = "second";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The replicas that hold parts of the topic by a lease that has not expired. */
    private static final String HOLDERS =
            "select distinct holder from feed_position where holder is not null and lease_until > now()"
                    + " and epoch_id = (select id from epoch where state = 'CURRENT')";

    private static final String NOBODYS =
            "select count(*) from feed_position where (holder is null or lease_until < now())"
                    + " and epoch_id = (select id from epoch where state = 'CURRENT')";

    private final Stand stand;
    private final Set<String> first;
    private Launched process;

    /** At first the only replica holds all parts. */
    SecondReader(Stand stand) throws Exception {
        this.stand = stand;
        Eventually.isTrue(PATIENCE, "the first replica reads", () -> holders().size() == 1);
        this.first = holders();
    }

    /** Starts the replica and waits until it holds parts of the topic. */
    void join() throws Exception {
        int port = FreePorts.three();
        process = Launched.like(stand.part("scoring-service"))
                .start(
                        List.of("-Dquarkus.datasource.reactive.additional-properties.application_name=" + NAME),
                        Map.of(
                                "QUARKUS_HTTP_PORT",
                                Integer.toString(port),
                                "QUARKUS_MANAGEMENT_PORT",
                                Integer.toString(port + 1)));
        awaitShare();
    }

    /** Waits until both replicas hold parts. */
    void awaitShare() throws Exception {
        Eventually.isTrue(
                PATIENCE, "two replicas share the topic", () -> holders().size() == 2 && nobodys() == 0);
    }

    /** Waits until the first replica holds all parts, and returns the seconds that it took. */
    double awaitTakenOver() throws Exception {
        long begin = System.nanoTime();
        Eventually.isTrue(
                PATIENCE, "the first replica has all parts", () -> holders().equals(first) && nobodys() == 0);
        return (System.nanoTime() - begin) / 1e9;
    }

    void signal(String signal) throws Exception {
        process.signal(signal);
    }

    /** Ends it in order, by SIGTERM. */
    void leave() throws Exception {
        process.signal("TERM");
        if (!process.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the second replica does not end:\n" + process.log());
        }
        process.kill();
    }

    /** Kills it; does nothing if it never started. */
    void kill() throws Exception {
        if (process != null) {
            process.kill();
        }
    }

    private Set<String> holders() throws SQLException {
        Set<String> holders = new TreeSet<>();
        try (Connection scoring = stand.open("scoring");
                Statement statement = scoring.createStatement();
                ResultSet rows = statement.executeQuery(HOLDERS)) {
            while (rows.next()) {
                holders.add(rows.getString(1));
            }
        }
        return holders;
    }

    private long nobodys() throws SQLException {
        try (Connection scoring = stand.open("scoring");
                Statement statement = scoring.createStatement();
                ResultSet count = statement.executeQuery(NOBODYS)) {
            count.next();
            return count.getLong(1);
        }
    }
}
