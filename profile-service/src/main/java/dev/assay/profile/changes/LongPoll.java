package dev.assay.profile.changes;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a reader wait for the next change. Between its short looks at the database it holds a timer and nothing else. */
@ApplicationScoped
class LongPoll {

    private final Feed feed;
    private final ChangeSignal signal;
    private final ChangesConfig config;
    private final AtomicInteger readers = new AtomicInteger();

    LongPoll(Feed feed, ChangeSignal signal, ChangesConfig config) {
        this.feed = feed;
        this.signal = signal;
        this.config = config;
    }

    Uni<FeedPage> read(Optional<FeedPosition> after, int limit, Duration wait) {
        if (wait.isZero() || readers.get() >= config.waitingReaders()) {
            return feed.read(after, limit);
        }
        readers.incrementAndGet();
        long end = System.nanoTime() + wait.toNanos();
        Executor eventLoop = MutinyHelper.executor(Vertx.currentContext());
        return look(after, limit, end, eventLoop).onTermination().invoke(readers::decrementAndGet);
    }

    private Uni<FeedPage> look(Optional<FeedPosition> after, int limit, long end, Executor eventLoop) {
        return feed.read(after, limit).chain(page -> {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (hasNews(page, after) || left.isNegative() || left.isZero()) {
                return Uni.createFrom().item(page);
            }
            Duration pause = left.compareTo(config.recheck()) < 0 ? left : config.recheck();
            return signal.await(pause).emitOn(eventLoop).chain(() -> look(after, limit, end, eventLoop));
        });
    }

    /** Another incarnation is news too, even if there is nothing in it. */
    private static boolean hasNews(FeedPage page, Optional<FeedPosition> after) {
        return !page.items().isEmpty()
                || after.filter(given -> given.incarnation() != page.incarnation())
                        .isPresent();
    }
}
