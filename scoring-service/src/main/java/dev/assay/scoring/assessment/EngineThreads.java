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
 * The threads of the engine. A thread cannot be stopped if its work, for example an endless search for a pattern, never checks for interruption: its caller
 * is told after the deadline, and another thread takes its place, up to a limit. A thread that returns after all is one too many and ends.
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
        // Otherwise each profile would be kept until its deadline.
        watch.setRemoveOnCancelPolicy(true);
    }

    /** A lost thread must not keep the process from ending. */
    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** @throws java.util.concurrent.RejectedExecutionException if too much is waiting already */
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

    /** Whether as many threads are lost as can be, so that nothing is assessed any more. */
    synchronized boolean isExhausted() {
        return lost >= threads + config.lostThreads();
    }

    private synchronized void count(int more) {
        lost += more;
        int wanted = threads + Math.min(lost, config.lostThreads());
        // The maximum must never be below the core size, not even in between.
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

        /** If the alarm itself is late, the whole process has been stalled, so the work is given its time again. */
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
