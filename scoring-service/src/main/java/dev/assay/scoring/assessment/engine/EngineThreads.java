package dev.assay.scoring.assessment.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of the engine. Each that is free takes work from the lane that has the fewest threads, so that no kind of asker can keep out another. A
 * thread cannot be stopped if its work, for example an endless search for a pattern, never checks for interruption: its caller is told after the deadline,
 * and another thread takes its place, up to a limit. A thread that returns after all is one too many and ends.
 */
final class EngineThreads {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final EngineConfig config;
    private final int threads;
    /** The one that was served last comes last. */
    private final List<Lane> lanes;

    private final ScheduledThreadPoolExecutor watch =
            new ScheduledThreadPoolExecutor(1, work -> daemon(work, "engine-watch"));

    private int begun;
    private int alive;
    private int lost;
    private boolean stopped;

    EngineThreads(int threads, List<Lane> lanes, EngineConfig config) {
        this.threads = threads;
        this.lanes = new ArrayList<>(lanes);
        this.config = config;
        // Otherwise each profile would be kept until its deadline.
        watch.setRemoveOnCancelPolicy(true);
    }

    /** A lost thread must not keep the process from ending. */
    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Takes the work out of its lane again if whoever asked for it is gone before it begins.
     *
     * @throws RejectedExecutionException if too much is waiting in its lane already
     */
    void run(EngineTask<?> task) {
        task.onEnd(() -> withdraw(task));
        add(task);
    }

    private synchronized void add(EngineTask<?> task) {
        if (stopped || !task.lane().add(task)) {
            throw new RejectedExecutionException("too much is waiting");
        }
        staff();
        notifyAll();
    }

    private synchronized void withdraw(EngineTask<?> task) {
        task.lane().withdraw(task);
    }

    private int wanted() {
        return threads + Math.min(lost, config.lostThreads());
    }

    private void staff() {
        while (alive < wanted()) {
            alive++;
            begun++;
            daemon(this::work, "engine-" + begun).start();
        }
    }

    private void work() {
        try {
            for (Optional<EngineTask<?>> next = next(); next.isPresent(); next = next()) {
                Attempt attempt = new Attempt(next.get());
                next.get().run(attempt::step, attempt::end);
            }
        } finally {
            ended();
        }
    }

    /** Waits for work; empty if this thread is to end. */
    private synchronized Optional<EngineTask<?>> next() {
        Optional<EngineTask<?>> task = take();
        while (task.isEmpty() && alive <= wanted() && !stopped) {
            try {
                wait();
            } catch (InterruptedException stray) {
                // Left behind by some work: nobody interrupts these threads.
            }
            task = take();
        }
        return task;
    }

    private synchronized void ended() {
        alive--;
        if (!stopped) {
            staff();
        } else if (alive == 0) {
            watch.shutdownNow();
        }
    }

    private Optional<EngineTask<?>> take() {
        Optional<Lane> lane = alive > wanted()
                ? Optional.empty()
                : lanes.stream().filter(Lane::isReady).min(Comparator.comparingInt(Lane::atWork));
        lane.ifPresent(served -> {
            lanes.remove(served);
            lanes.add(served);
        });
        return lane.map(Lane::begin);
    }

    private synchronized void leave(Lane lane) {
        lane.leave();
        // Another thread may be waiting for this lane alone.
        notifyAll();
    }

    private synchronized void lose(Lane lane) {
        lost++;
        leave(lane);
        staff();
    }

    private synchronized void comeBack() {
        lost--;
    }

    /** Threads that are past the deadline. */
    synchronized int lost() {
        return lost;
    }

    /** Whether as many threads are lost as can be, so that nothing is assessed any more. */
    synchronized boolean isExhausted() {
        return lost >= threads + config.lostThreads();
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
        if (alive == 0) {
            watch.shutdownNow();
        }
    }

    /** One piece of work on its thread. */
    private final class Attempt {

        private final EngineTask<?> task;
        private Future<?> alarm;
        private long due;
        private int missed;
        private boolean ended;

        Attempt(EngineTask<?> task) {
            this.task = task;
            start();
        }

        private synchronized void start() {
            due = System.nanoTime() + config.deadline().toNanos();
            alarm = watch.schedule(this::alarm, config.deadline().toMillis(), TimeUnit.MILLISECONDS);
        }

        /** Each step has the time that a whole piece of work without steps has. */
        synchronized void step() {
            if (missed == 0) {
                alarm.cancel(false);
                start();
            }
        }

        private void alarm() {
            if (isGivenUp()) {
                task.overdue();
            }
        }

        private synchronized boolean isGivenUp() {
            // If the alarm itself is late, the whole process has been stalled, so the work is given its time again.
            boolean stalled = System.nanoTime() - due > PAUSE.toNanos();
            if (!ended && !stalled && missed++ == 0) {
                lose(task.lane());
            }
            boolean givenUp = missed >= task.lane().deadlines();
            if (!ended && !givenUp) {
                start();
            }
            return givenUp;
        }

        synchronized void end() {
            ended = true;
            alarm.cancel(false);
            if (missed > 0) {
                comeBack();
            } else {
                leave(task.lane());
            }
        }
    }
}
