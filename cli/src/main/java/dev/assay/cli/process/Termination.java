package dev.assay.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** Ends our own processes and no others: before every signal it checks again which process has the pid. */
public final class Termination {

    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private Termination() {}

    /** Sends each signal in turn, and finally SIGKILL, until the process is gone. */
    public static void of(LaunchRecord record, Duration patience, List<String> signals) {
        for (String signal : signals) {
            if (!signal(record, signal)
                    || Patience.await(patience, () -> record.process().isEmpty())) {
                return;
            }
        }
        if (signal(record, "KILL")) {
            Patience.await(AFTER_KILL, () -> record.process().isEmpty());
        }
    }

    /** False if there was no process of ours to signal. */
    private static boolean signal(LaunchRecord record, String signal) {
        return record.process().map(view -> signal(view.pid(), signal)).orElse(false);
    }

    /** Uses the shell's own kill, since the program of that name is missing on small systems. */
    public static boolean signal(long pid, String signal) {
        try {
            return new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid + " 2>/dev/null")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
