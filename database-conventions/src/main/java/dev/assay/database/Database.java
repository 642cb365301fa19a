package dev.assay.database;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Runs each piece of a repository's work in a session of its own, within a deadline, and reports clearly when the database is unavailable. */
@ApplicationScoped
public class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);

    private final Mutiny.SessionFactory sessions;
    private final Migration migration;
    private final DatabaseConfig config;
    private final Vertx vertx;
    private final SessionAcquisition acquisition;

    Database(Mutiny.SessionFactory sessions, Migration migration, DatabaseConfig config, Vertx vertx) {
        this.sessions = sessions;
        this.vertx = vertx;
        this.migration = migration;
        this.config = config;
        this.acquisition = new SessionAcquisition(vertx, config.acquireTimeout());
    }

    /** Runs reading work outside a transaction: each statement sees what was committed when it started. */
    public <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return guarded(() -> inSession(work), config.readDeadline());
    }

    /** Runs writing work in one transaction, which is committed when the work succeeds and rolled back on any failure. */
    public <T> Uni<T> write(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return guarded(
                () -> inSession(session -> session.withTransaction(
                        transaction -> allowLongerStatements(session).chain(() -> work.apply(session)))),
                config.writeDeadline());
    }

    /**
     * Runs a single writing statement, which is a transaction by itself: one round trip to the database, where {@link #write} needs four. The
     * session's shorter time limit for statements applies.
     */
    public <T> Uni<T> writeAtOnce(Function<Mutiny.StatelessSession, Uni<T>> statement) {
        return guarded(() -> inSession(statement), config.writeDeadline());
    }

    /**
     * Closes the session of work that never ends. Inside a transaction that helps only if all its statements have been answered: Hibernate first rolls
     * back, and the driver (Vert.x 4.5.25) sends the rollback only after the last answer.
     */
    private <T> Uni<T> inSession(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return acquisition
                .await(sessions::openStatelessSession)
                .chain(session -> within(config.sessionLimit(), this::lost, () -> work.apply(session))
                        .eventually(session::close));
    }

    private Uni<String> allowLongerStatements(Mutiny.StatelessSession session) {
        return session.createNativeQuery("select set_config('statement_timeout', :millis, true)", String.class)
                .setParameter(
                        "millis", Long.toString(config.writeStatementTimeout().toMillis()))
                .getSingleResult();
    }

    private <T> Uni<T> guarded(Supplier<Uni<T>> work, Duration deadline) {
        if (!migration.done()) {
            return Uni.createFrom().failure(DatabaseFailures.unavailable());
        }
        return detached(work, deadline);
    }

    /**
     * Lets the work run to its end even if nobody waits for it any longer: a session that is cancelled halfway (the client hung up, the deadline
     * passed) would never return its connection to the pool. Statements have their own time limits.
     */
    private <T> Uni<T> detached(Supplier<Uni<T>> work, Duration deadline) {
        return Uni.createFrom()
                .emitter(caller -> onEventLoop(() -> within(deadline, DatabaseFailures::late, work)
                        .onFailure()
                        .transform(DatabaseFailures::explain)
                        .subscribe()
                        .with(caller::complete, caller::fail)));
    }

    /** Reports the result of the work, or that it is late. The work itself goes on. */
    private <T> Uni<T> within(Duration limit, Supplier<Throwable> late, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(waiting -> {
            long timer = vertx.setTimer(limit.toMillis(), passed -> waiting.fail(late.get()));
            Uni.createFrom()
                    .deferred(() -> work.get())
                    .onTermination()
                    .invoke(() -> vertx.cancelTimer(timer))
                    .subscribe()
                    .with(waiting::complete, waiting::fail);
        });
    }

    private Throwable lost() {
        LOG.warnf("Work has had a connection for %s, longer than any may, and is given up", config.sessionLimit());
        return new TimeoutException("Neither an answer nor a failure of the database");
    }

    /** Sessions can be used only on event loops, but callers may come from a timer or a worker thread. */
    private void onEventLoop(Runnable task) {
        if (Context.isOnEventLoopThread()) {
            task.run();
        } else {
            vertx.getOrCreateContext().runOnContext(ignored -> task.run());
        }
    }
}
