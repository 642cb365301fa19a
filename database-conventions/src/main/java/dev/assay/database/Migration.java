package dev.assay.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Migrates the schema at startup, or waits until a job has done so. If the database is unavailable, keeps trying while the service is live but
 * not ready.
 */
@ApplicationScoped
class Migration {

    private static final Logger LOG = Logger.getLogger(Migration.class);

    private final SchemaHistory history;
    private final Instance<Flyway> flyway;
    private final DatabaseConfig config;
    private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "schema-migration");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean done;
    private String lastProblem;

    Migration(SchemaHistory history, Instance<Flyway> flyway, DatabaseConfig config) {
        this.history = history;
        this.flyway = flyway;
        this.config = config;
    }

    /** Whether this process has seen the schema for which it was written. */
    boolean done() {
        return done;
    }

    /** Runs before the service's own startup code, which needs its tables. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        attempt();
    }

    void stop(@Observes ShutdownEvent event) {
        retries.shutdownNow();
    }

    private void attempt() {
        try {
            if (history.isUpToDate()) {
                done = true;
            } else if (config.migrate()) {
                done = flyway.get().migrate().success;
            } else {
                report(history.newest() + " is not known to be applied (assay.database.migrate is off)");
            }
        } catch (FlywayException notNow) {
            report(notNow.getMessage());
        }
        if (done) {
            retries.shutdown();
        } else {
            retries.schedule(this::attempt, config.migrationRetry().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Logs each new reason once, since a database that is down for an hour is not news every second. */
    private void report(String problem) {
        if (!problem.equals(lastProblem)) {
            LOG.warnf("The schema cannot be brought up to date; trying again until it can: %s", problem);
            lastProblem = problem;
        }
    }
}
