package dev.assay.faults;

import dev.assay.system.FreePorts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Brings a schema up to date and ends, as the jobs of k8s/base do. */
final class Migrator {

    private static final int PATIENCE_SECONDS = 120;

    /** A job that failed is run again, in a cluster up to twenty times. */
    private static final int TRIES = 4;

    private static final Map<String, String> VARIABLES = Map.of(
            "QUARKUS_FLYWAY_MIGRATE_AT_START", "true",
            "QUARKUS_INIT_AND_EXIT", "true",
            "ASSAY_DATABASE_MIGRATE", "false");

    private final Launched launched;
    private final List<String> options;

    private Migrator(Launched launched, List<String> options) {
        this.launched = launched;
        this.options = options;
    }

    /** @param like the service that owns the schema */
    static Migrator start(Launched like, List<String> options) throws IOException {
        int port = FreePorts.three();
        List<String> all = new ArrayList<>(options);
        all.add("-Dquarkus.http.port=" + port);
        all.add("-Dquarkus.management.port=" + (port + 1));
        like.start(all, VARIABLES);
        return new Migrator(like, all);
    }

    boolean isAlive() {
        return launched.process().isAlive();
    }

    /** Sends SIGKILL. */
    void kill() throws Exception {
        launched.kill();
    }

    void awaitSuccess() throws Exception {
        for (int more = TRIES; !hasSucceeded(); more--) {
            if (more == 0) {
                throw new AssertionError("no migration: " + launched.log());
            }
            launched.start(options, VARIABLES);
        }
        launched.kill();
    }

    private boolean hasSucceeded() throws InterruptedException {
        return launched.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                && launched.process().exitValue() == 0;
    }
}
