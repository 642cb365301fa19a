package dev.assay.parserpool;

import dev.assay.parserpool.Reading.Breach;
import dev.assay.parserpool.jail.Launcher;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A process that reads documents, one at a time. Used by one thread; any thread may kill it. */
final class WorkerProcess {

    static final int READY = 0x41535931;

    private static final int PARSED = 0;
    private static final int UNREADABLE = 1;
    private static final int LONGEST_NAME = 1024;

    /** Exit code of the JVM when the heap is full (-XX:+ExitOnOutOfMemoryError); SIGABRT is the one when the system gives it no more memory. */
    private static final int HEAP_FULL = 3;

    private static final int SIGABRT = 128 + 6;
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration END = Duration.ofSeconds(5);

    private final Process process;
    private final ScheduledExecutorService timer;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Complaints complaints;
    private volatile boolean killed;

    private WorkerProcess(Process process, ScheduledExecutorService timer) {
        this.process = process;
        this.timer = timer;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.complaints = Complaints.of(process.getErrorStream());
    }

    /** Starts a worker and waits until it can read. */
    static WorkerProcess start(Launcher launcher, ScheduledExecutorService timer) {
        Process process;
        try {
            process = launcher.start();
        } catch (IOException e) {
            throw new ReaderUnavailable("The process that reads documents cannot be started.", e);
        }
        WorkerProcess worker = new WorkerProcess(process, timer);
        Limit limit = worker.new Limit(START);
        try {
            if (worker.in.readInt() != READY) {
                throw new IOException("Not a word of a worker");
            }
            return worker;
        } catch (IOException e) {
            worker.kill();
            throw new ReaderUnavailable(
                    "The process that reads documents does not start. " + launcher.advice(),
                    new IOException(worker.complaints.kept(END), e));
        } finally {
            limit.end();
        }
    }

    Reading read(byte[] content, String fileName, Duration time) {
        Limit limit = new Limit(time);
        try {
            send(content, fileName);
            return answer();
        } catch (IOException gone) {
            return new Reading.Broken(limit.isOver() ? Breach.TIME : breach());
        } finally {
            limit.end();
        }
    }

    private void send(byte[] content, String fileName) throws IOException {
        byte[] name =
                fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME)).getBytes(StandardCharsets.UTF_8);
        out.writeInt(name.length);
        out.write(name);
        out.writeInt(content.length);
        out.write(content);
        out.flush();
    }

    private Reading answer() throws IOException {
        int kind = in.readByte();
        int length = in.readInt();
        if (kind != PARSED && kind != UNREADABLE || length < 0 || length > Reading.MOST_BYTES) {
            return new Reading.Broken(Breach.GARBAGE);
        }
        byte[] json = new byte[length];
        in.readFully(json);
        if (in.available() > 0) {
            return new Reading.Broken(Breach.GARBAGE);
        }
        return kind == PARSED ? new Reading.Read(json) : new Reading.Unreadable(json);
    }

    /** Why the worker is gone. */
    private Breach breach() {
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                // It has closed its pipe but is still running.
                return Breach.GARBAGE;
            }
            int end = process.exitValue();
            return end == HEAP_FULL || end == SIGABRT ? Breach.MEMORY : Breach.CRASH;
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return Breach.CRASH;
        }
    }

    /** False from the moment it is killed, though the kernel may need a while to end it. */
    boolean isAlive() {
        return !killed && process.isAlive();
    }

    void kill() {
        killed = true;
        process.destroyForcibly();
    }

    /** The time for one thing that the worker does: either that ends first, or the worker is killed. */
    private final class Limit {

        private final AtomicBoolean decided = new AtomicBoolean();
        private final ScheduledFuture<?> alarm;
        private volatile boolean over;

        Limit(Duration time) {
            alarm = timer.schedule(this::strike, time.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void strike() {
            if (decided.compareAndSet(false, true)) {
                over = true;
                kill();
            }
        }

        boolean isOver() {
            return over;
        }

        /** A worker whose time ran out just as it answered is done for: the next document would get the blame. */
        void end() {
            alarm.cancel(false);
            if (!decided.compareAndSet(false, true)) {
                kill();
            }
        }
    }
}
