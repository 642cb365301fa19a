package dev.assay.parserpool;

import dev.assay.parserpool.jail.Launcher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Workers on this machine. Closing the pool ends them all, as does the end of this process, however it ends. */
public final class WorkerPool implements DocumentReader {

    private final PoolLimits limits;
    private final BlockingQueue<Job> line;
    private final ScheduledExecutorService timer;
    private final List<Seat> seats = new ArrayList<>();

    /** Returns at once; workers start in the background. */
    public WorkerPool(Launcher launcher, PoolLimits limits) {
        this.limits = limits;
        this.line = new ArrayBlockingQueue<>(limits.waiting());
        this.timer = timer();
        for (int i = 0; i < limits.workers(); i++) {
            Seat seat = new Seat(launcher, limits, line, timer);
            seats.add(seat);
            thread(seat, "document-worker-" + i).start();
        }
    }

    @Override
    public CompletableFuture<Reading> read(byte[] content, String fileName) {
        Job job = new Job(content, fileName);
        if (!line.offer(job)) {
            return CompletableFuture.failedFuture(new ReaderBusy());
        }
        Future<?> patience =
                timer.schedule(() -> giveUp(job), limits.longestWait().toMillis(), TimeUnit.MILLISECONDS);
        job.outcome().whenComplete((reading, failure) -> patience.cancel(false));
        return job.outcome();
    }

    private void giveUp(Job job) {
        if (job.begin()) {
            line.remove(job);
            job.outcome().completeExceptionally(new ReaderBusy());
        }
    }

    @Override
    public void close() {
        seats.forEach(Seat::close);
        for (Job job = line.poll(); job != null; job = line.poll()) {
            job.outcome().completeExceptionally(new ReaderBusy());
        }
    }

    /** Its thread ends on its own when no task is left. Cancelled tasks are removed at once, because they may hold a document. */
    private static ScheduledExecutorService timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> thread(task, "document-timer"));
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(10, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
