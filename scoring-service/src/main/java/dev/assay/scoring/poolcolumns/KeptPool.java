package dev.assay.scoring.poolcolumns;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import dev.assay.scoring.poolcolumns.Changes.Look;
import dev.assay.scoring.poolcolumns.Changes.Place;
import dev.assay.scoring.poolcolumns.columns.PoolColumns;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** The pool of one epoch, read when it is first wanted and kept current from then on. */
final class KeptPool {

    private static final Logger LOG = Logger.getLogger(KeptPool.class);
    /** A pool seldom shrinks, and each try fills the heap, so the pauses between tries grow. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final String epochId;
    private final PoolParts parts;
    private final PoolReading reading;
    private final SharedLooks looks = new SharedLooks(this::look);

    private volatile LoadedPool pool;
    private volatile PoolColumns arriving = new PoolColumns();
    private volatile Instant tooLargeUntil = Instant.MIN;
    private volatile Duration nextPause = FIRST_PAUSE;
    /** Null before the first time. */
    private volatile Instant lookedAt;

    KeptPool(String epochId, PoolParts parts, PoolReading reading) {
        this.epochId = epochId;
        this.parts = parts;
        this.reading = reading;
    }

    /** Answers a question from the pool as it is when the question comes, or later. */
    <T> Uni<T> read(Function<LoadedPool, T> question) {
        return PoolThreads.backHere(() -> looks.join()
                .ifNoItem()
                .after(parts.config().patience())
                .failWith(this::late)
                .chain(() -> parts.threads().run(() -> question.apply(present())))
                .onFailure(PoolOutdated.class)
                .transform(closed -> notThereYet()));
    }

    Uni<Void> catchUp() {
        return looks.join();
    }

    private LoadedPool present() {
        LoadedPool present = pool;
        if (present == null) {
            throw notThereYet();
        }
        return present;
    }

    private Uni<Void> look() {
        Uni<Void> looked = pool == null ? readAll() : follow(pool.look());
        return looked.invoke(() -> lookedAt = parts.clock().instant());
    }

    private Uni<Void> readAll() {
        if (isTooLarge()) {
            return Uni.createFrom().failure(this::tooLarge);
        }
        arriving = new PoolColumns();
        parts.metrics().reading();
        return take(reading.read(arriving));
    }

    private Uni<Void> take(Uni<LoadedPool> read) {
        return read.invoke(arrived -> {
                    pool = arrived;
                    nextPause = FIRST_PAUSE;
                    LOG.infof(
                            "%d candidates of epoch %s are in memory",
                            arrived.columns().candidates(), epochId);
                })
                .replaceWithVoid()
                .onFailure(PoolTooLarge.class)
                .transform(this::giveUp)
                .onFailure(PoolOutdated.class)
                .transform(again -> notThereYet());
    }

    /** No step may hold the pool itself: it has to be gone before another is read, since there is not room for both. */
    private Uni<Void> follow(Look look) {
        return parts.rows()
                .changes(epochId, look.seen(), Place.of(look.seen()))
                .chain(found -> parts.threads().run(() -> follow(found)))
                .onFailure(PoolTooLarge.class)
                .transform(this::giveUp)
                .onFailure(PoolOutdated.class)
                .recoverWithUni(outdated -> {
                    LOG.infof("The pool of epoch %s is read again: %s", epochId, outdated.getMessage());
                    pool = null;
                    return readAll().replaceWith(true);
                })
                .chain(all -> all ? Uni.createFrom().voidItem() : followInParts());
    }

    /** @return whether that was all */
    private Boolean follow(Changes found) {
        LoadedPool present = pool;
        reading.checkFollows(found, present.look());
        if (found.more()) {
            return false;
        }
        present.apply(found);
        parts.metrics().changed(found.changes().size());
        reading.check(present.columns());
        return true;
    }

    /** Nobody reads meanwhile, since a half-followed pool shows a state that never existed. */
    private Uni<Void> followInParts() {
        LoadedPool present = pool;
        pool = null;
        arriving = present.columns();
        return parts.threads()
                .run(() -> {
                    present.close();
                    return present.look();
                })
                .chain(look -> take(reading.follow(present.columns(), look)));
    }

    private ProblemException giveUp(Throwable tooLarge) {
        Duration pause = nextPause;
        LOG.errorf(
                "Epoch %s is not in memory, and rankings by own weights, within tags or filtered by must-haves are refused: %s."
                        + " Give the process a larger heap, or the pool more of it (assay.pool.heap-share). Next try in %d min",
                epochId, tooLarge.getMessage(), pause.toMinutes());
        pool = null;
        arriving = new PoolColumns();
        tooLargeUntil = parts.clock().instant().plus(pause);
        Duration longer = pause.multipliedBy(2);
        nextPause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        return tooLarge();
    }

    /** Whether it did not fit, and is not due to be read again yet. */
    boolean isTooLarge() {
        return parts.clock().instant().isBefore(tooLargeUntil);
    }

    boolean isSettled() {
        return pool != null || isTooLarge();
    }

    private ProblemException tooLarge() {
        long pause = Duration.between(parts.clock().instant(), tooLargeUntil).toSeconds();
        return new ProblemException(
                        ScoringError.NOT_READY,
                        "The pool is larger than the memory that this service may use for it (assay.pool.heap-share); rankings by a job"
                                + " profile of the rubric without tags or a must-have filter do not need it.")
                .withHeader("Retry-After", Long.toString(Math.max(1, pause)));
    }

    private ProblemException late() {
        return pool == null
                ? notThereYet()
                : new ProblemException(
                                CommonError.UNAVAILABLE,
                                "The latest changes could not be read from the database in time; try again.")
                        .withHeader("Retry-After", "2");
    }

    private ProblemException notThereYet() {
        return new ProblemException(
                        ScoringError.NOT_READY,
                        "The pool is being read into memory, so far " + arriving.candidates()
                                + " candidates; rankings by a job profile of the rubric without tags or a must-have filter do not need it.")
                .withHeader("Retry-After", "2");
    }

    /** Seconds since the pool was last known to be current; 0 before it was first read. */
    long lagSeconds() {
        Instant last = lookedAt;
        return last == null
                ? 0
                : Math.max(0, Duration.between(last, parts.clock().instant()).toSeconds());
    }

    int candidates() {
        LoadedPool present = pool;
        return present == null ? 0 : present.columns().candidates();
    }

    long bytes() {
        LoadedPool present = pool;
        return present == null ? arriving.bytes() : present.bytes();
    }
}
