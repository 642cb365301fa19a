package dev.assay.parserpool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The error output of a process. It is read as long as the process lives, because a pipe that nobody empties fills up and then blocks its writer
 * forever. Only the beginning is kept, for whoever set up the machine.
 */
final class Complaints extends Thread {

    private static final int MOST_KEPT = 500;

    private final InputStream said;
    private volatile String beginning = "";

    private Complaints(InputStream said) {
        super("complaints of a parser");
        this.said = said;
        setDaemon(true);
    }

    static Complaints of(InputStream said) {
        Complaints complaints = new Complaints(said);
        complaints.start();
        return complaints;
    }

    @Override
    public void run() {
        try (said) {
            beginning = new String(said.readNBytes(MOST_KEPT), StandardCharsets.UTF_8).strip();
            said.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // The process is gone too; what it wrote until then has been read.
        }
    }

    /** The part that is kept, as soon as the process has ended or this time is over. */
    String kept(Duration patience) {
        try {
            join(patience.toMillis());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        return beginning;
    }
}
