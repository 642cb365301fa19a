package dev.assay.parserpool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What a process says beside its answers. It is read for as long as the process lives: a pipe that nobody empties fills, and whoever writes into it
 * waits for ever. Only the beginning is kept, for whoever set the machine up.
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
            // Together with the process; what it said until then is here.
        }
    }

    /** What is kept, once the process has ended or this time is over. */
    String kept(Duration patience) {
        try {
            join(patience.toMillis());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        return beginning;
    }
}
