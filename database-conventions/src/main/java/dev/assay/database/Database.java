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

/** Runs the work of repositories in a session of its own, within a deadline, and says plainly when the database is not there. */
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

    /** Runs reading work outside a transaction: each statement sees what is committed when it starts. */
    public <T> Uni<T> read(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return guarded(() -> inSession(work), config.readDeadline());
    }

    /** Runs writing work in one transaction, committed when the answer is there and rolled back on any failure. */
    public <T> Uni<T> write(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return guarded(
                () -> inSession(session -> session.withTransaction(
                        transaction -> allowLongerStatements(session).chain(() -> work.apply(session)))),
                config.writeDeadline());
    }

    /**
     * Runs a single writing statement, which is a transaction by itself: one way to the database and back, where {@link #write} has four. The
     * session's shorter time limit for statements holds.
     */
    public <T> Uni<T> writeAtOnce(Function<Mutiny.StatelessSession, Uni<T>> statement) {
        return guarded(() -> inSession(statement), config.writeDeadline());
    }

    /**
     * Ends the session of work that does not end. Inside a transaction that helps only where its statements have been answered: Hibernate first rolls
     * back, and the driver (Vert.x 4.5.25) sends that after the last answer.
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
     * Lets the work run to its end, whoever stops waiting: a session that is cancelled half-way (the client hung up, the deadline passed)
     * would leave its connection out of the pool for ever. Statements have time limits of their own.
     */
    private <T> Uni<T> detached(Supplier<Uni<T>> work, Duration deadline) {
        return Uni.createFrom()
                .emitter(caller -> onEventLoop(() -> within(deadline, DatabaseFailures::late, work)
                        .onFailure()
                        .transform(DatabaseFailures::explain)
                        .subscribe()
                        .with(caller::complete, caller::fail)));
    }

    /** Whoever waits hears of the end or that it is late; the work goes on. */
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

    /** Sessions live on event loops only, and callers may come from a timer or a worker. */
    private void onEventLoop(Runnable task) {
        if (Context.isOnEventLoopThread()) {
            task.run();
        } else {
            vertx.getOrCreateContext().runOnContext(ignored -> task.run());
        }
    }
}
