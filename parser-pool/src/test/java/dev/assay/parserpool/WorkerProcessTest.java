package dev.assay.parserpool;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parserpool.jail.Launcher;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkerProcessTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void isNotAliveOnceItHasBeenKilledJustAsItAnswered() {
        LastMoment timer = new LastMoment();
        WorkerProcess worker = WorkerProcess.start(new Dying(), timer);
        timer.strikes = true;

        Reading reading = worker.read(new byte[1], "cv.txt", LONG);

        assertInstanceOf(Reading.Read.class, reading);
        assertFalse(worker.isAlive());
    }

    @Test
    void staysAliveAfterAnAnswerInTime() {
        WorkerProcess worker = WorkerProcess.start(new Dying(), new LastMoment());

        Reading reading = worker.read(new byte[1], "cv.txt", LONG);

        assertInstanceOf(Reading.Read.class, reading);
        assertTrue(worker.isAlive());
    }

    /** Starts what answers one document and, killed, takes its time to end. */
    private static final class Dying extends Process implements Launcher {

        private final InputStream said = new ByteArrayInputStream(readyAndOneAnswer());

        private static byte[] readyAndOneAnswer() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                out.writeInt(WorkerProcess.READY);
                out.writeByte(0);
                out.writeInt(2);
                out.writeBytes("{}");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }

        @Override
        public Process start() {
            return this;
        }

        @Override
        public String advice() {
            return "";
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public InputStream getInputStream() {
            return said;
        }

        @Override
        public InputStream getErrorStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public int waitFor() {
            throw new IllegalStateException("It is still running");
        }

        @Override
        public int exitValue() {
            throw new IllegalThreadStateException("It is still running");
        }

        @Override
        public void destroy() {
            // The kernel is not done with it yet.
        }
    }

    /** A timer that, told to, strikes when there is just no time left to stop it. */
    private static final class LastMoment extends ScheduledThreadPoolExecutor {

        private boolean strikes;

        LastMoment() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            return new Alarm(command);
        }

        private final class Alarm extends FutureTask<Void> implements ScheduledFuture<Void> {

            Alarm(Runnable command) {
                super(command, null);
            }

            @Override
            public boolean cancel(boolean interrupt) {
                if (strikes) {
                    run();
                }
                return super.cancel(interrupt);
            }

            @Override
            public long getDelay(TimeUnit unit) {
                return 0;
            }

            @Override
            public int compareTo(Delayed other) {
                return 0;
            }
        }
    }
}
