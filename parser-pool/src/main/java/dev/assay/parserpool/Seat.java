package dev.assay.parserpool;

import dev.assay.parserpool.jail.Launcher;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The place for one worker at a time, each replaced by the next. Its thread starts them and lives as long as the pool, because the kernel ends a
 * worker together with the thread that started it, and so with this process, even if that is killed.
 */
final class Seat implements Runnable {

    private static final System.Logger LOG = System.getLogger(Seat.class.getName());
    private static final long LOOK_UP_MILLIS = 500;
    private static final long PAUSE_NANOS = Duration.ofSeconds(5).toNanos();

    private final Launcher launcher;
    private final PoolLimits limits;
    private final BlockingQueue<Job> line;
    private final ScheduledExecutorService timer;

    private volatile boolean closed;
    private volatile WorkerProcess worker;
    private int served;
    private ReaderUnavailable failure;
    private long failedAt;

    Seat(Launcher launcher, PoolLimits limits, BlockingQueue<Job> line, ScheduledExecutorService timer) {
        this.launcher = launcher;
        this.limits = limits;
        this.line = line;
        this.timer = timer;
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                serveNext();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    /** Whatever goes wrong with one document, the seat stays ready for the next. */
    private void serveNext() throws InterruptedException {
        try {
            fill();
            Job job = line.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            if (job != null && job.begin()) {
                serve(job);
            }
        } catch (RuntimeException | Error unexpected) {
            LOG.log(System.Logger.Level.ERROR, "A seat of the parser pool failed", unexpected);
            Thread.sleep(LOOK_UP_MILLIS);
        }
    }

    /** Ensures that there is a worker, unless starting one has just failed. */
    private void fill() {
        boolean here = worker != null && worker.isAlive();
        if (here || failure != null && System.nanoTime() - failedAt < PAUSE_NANOS) {
            return;
        }
        try {
            WorkerProcess started = WorkerProcess.start(launcher, timer);
            worker = started;
            served = 0;
            failure = null;
            if (closed) {
                started.kill();
            }
        } catch (ReaderUnavailable cannot) {
            worker = null;
            failure = cannot;
            failedAt = System.nanoTime();
        }
    }

    private void serve(Job job) {
        try {
            fill();
            if (worker == null) {
                job.outcome().completeExceptionally(failure);
            } else {
                read(job);
            }
        } catch (RuntimeException | Error unexpected) {
            job.outcome().completeExceptionally(unexpected);
            throw unexpected;
        }
    }

    private void read(Job job) {
        Reading reading = worker.read(job.content(), job.fileName(), limits.perDocument());
        served++;
        if (reading instanceof Reading.Broken || served >= limits.documentsPerWorker()) {
            leave();
        }
        if (closed && reading instanceof Reading.Broken) {
            // The worker ended because the pool was closed, and not because of the document.
            job.outcome().completeExceptionally(new ReaderBusy());
        } else {
            job.outcome().complete(reading);
        }
    }

    private void leave() {
        worker.kill();
        worker = null;
    }

    void close() {
        closed = true;
        WorkerProcess last = worker;
        if (last != null) {
            last.kill();
        }
    }
}
