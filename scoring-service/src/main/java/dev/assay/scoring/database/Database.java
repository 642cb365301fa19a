package dev.assay.scoring.database;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.logging.Logger;

/**
 * The one place that opens sessions; repositories hand it their work. Whatever the database does, an answer comes within the deadline: while it is
 * away that is a 503.
 */
@ApplicationScoped
public class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);
    private static final Duration READ = Duration.ofMillis(1_800);
    private static final Duration WRITE = Duration.ofMillis(5_500);
    private static final String RETRY_SECONDS = "2";

    private final Mutiny.SessionFactory factory;
    private final Vertx vertx;

    Database(Mutiny.SessionFactory factory, Vertx vertx) {
        this.factory = factory;
        this.vertx = vertx;
    }

    /** Runs read-only work in a session of its own, for 1.8 s at most. */
    public <T> Uni<T> read(Function<StatelessSession, Uni<T>> work) {
        return bounded(inSession(work), READ);
    }

    /** Runs the work in one transaction, for 5.5 s at most; any failure rolls all of it back. */
    public <T> Uni<T> write(Function<StatelessSession, Uni<T>> work) {
        return bounded(
                inSession(session -> session.withTransaction(
                        transaction -> session.createNativeQuery("set local statement_timeout = 5000")
                                .executeUpdate()
                                .chain(() -> work.apply(session)))),
                WRITE);
    }

    private <T> Uni<T> inSession(Function<StatelessSession, Uni<T>> work) {
        return factory.openStatelessSession()
                .chain(session ->
                        Uni.createFrom().deferred(() -> work.apply(session)).eventually(session::close));
    }

    private <T> Uni<T> bounded(Uni<T> work, Duration deadline) {
        // The emitter passes no cancellation on: work that is given up on still ends, and gives its connection back.
        return Uni.createFrom()
                .<T>emitter(answer -> onEventLoop(() -> work.subscribe().with(answer::complete, answer::fail)))
                .ifNoItem()
                .after(deadline)
                .failWith(TimeoutException::new)
                .onFailure(DatabaseFailures::isUnavailable)
                .transform(Database::unavailable);
    }

    /** Sessions live on event loops only, and callers may come from a timer. */
    private void onEventLoop(Runnable task) {
        if (Context.isOnEventLoopThread()) {
            task.run();
        } else {
            vertx.getOrCreateContext().runOnContext(ignored -> task.run());
        }
    }

    private static Throwable unavailable(Throwable failure) {
        LOG.warnf("The database does not answer: %s", failure.toString());
        return new ProblemException(
                        CommonError.UNAVAILABLE, "The service cannot reach its database; try again in a moment.")
                .withHeader("Retry-After", RETRY_SECONDS);
    }
}
