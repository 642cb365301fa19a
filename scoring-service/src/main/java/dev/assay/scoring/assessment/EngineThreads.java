package dev.assay.scoring.assessment;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The threads of the engine. Nothing ends a thread that does not look up from its work, an endless search for a pattern say: who waits for it is told
 * after the deadline, and another thread takes its place, up to a bound. One that comes back after all is one too many and goes.
 */
final class EngineThreads {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final EngineConfig config;
    private final int threads;
    private final ThreadPoolExecutor executor;
    private final ScheduledThreadPoolExecutor watch =
            new ScheduledThreadPoolExecutor(1, work -> daemon(work, "engine-watch"));

    private int lost;

    EngineThreads(int threads, int waiting, EngineConfig config) {
        this.threads = threads;
        this.config = config;
        AtomicInteger count = new AtomicInteger();
        this.executor = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                work -> daemon(work, "engine-" + count.incrementAndGet()));
        // Or each profile would be kept until its deadline.
        watch.setRemoveOnCancelPolicy(true);
    }

    /** A lost one must not keep the process from ending. */
    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** @throws java.util.concurrent.RejectedExecutionException where too much waits already */
    <T> void run(Supplier<T> work, UniEmitter<? super T> answer) {
        executor.execute(() -> {
            try {
                answer.complete(attempted(work, () -> answer.fail(new EngineOverdue())));
            } catch (Throwable failure) {
                answer.fail(failure);
            }
        });
    }

    private <T> T attempted(Supplier<T> work, Runnable overdue) {
        Attempt attempt = new Attempt(overdue);
        try {
            return work.get();
        } finally {
            attempt.end();
        }
    }

    /** Threads that are past the deadline. */
    synchronized int lost() {
        return lost;
    }

    /** Whether as many are lost as there can be, so that nothing is assessed any more. */
    synchronized boolean isExhausted() {
        return lost >= threads + config.lostThreads();
    }

    private synchronized void count(int more) {
        lost += more;
        int wanted = threads + Math.min(lost, config.lostThreads());
        // Never fewer at most than at least, in between too.
        executor.setMaximumPoolSize(Math.max(wanted, executor.getCorePoolSize()));
        executor.setCorePoolSize(wanted);
        executor.setMaximumPoolSize(wanted);
    }

    void stop() {
        executor.shutdown();
        watch.shutdownNow();
    }

    /** One piece of work on its thread. */
    private final class Attempt {

        private final Runnable overdue;
        private Future<?> alarm;
        private long due;
        private boolean late;
        private boolean ended;

        Attempt(Runnable overdue) {
            this.overdue = overdue;
            start();
        }

        private synchronized void start() {
            due = System.nanoTime() + config.deadline().toNanos();
            alarm = watch.schedule(this::alarm, config.deadline().toMillis(), TimeUnit.MILLISECONDS);
        }

        private void alarm() {
            if (isLate()) {
                overdue.run();
            }
        }

        /** An alarm that is late itself tells that the whole process stood still: the work has its time again. */
        private synchronized boolean isLate() {
            if (!ended && System.nanoTime() - due > PAUSE.toNanos()) {
                start();
            } else if (!ended) {
                late = true;
                count(1);
            }
            return late;
        }

        synchronized void end() {
            ended = true;
            alarm.cancel(false);
            if (late) {
                count(-1);
            }
        }
    }
}
