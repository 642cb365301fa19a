package dev.assay.parserpool.jail;

import java.io.IOException;

/** Starts the process that reads documents, with its input, output and error output on pipes. */
public interface Launcher {

    Process start() throws IOException;

    /** A sentence that says what may help if it does not start. */
    String advice();
}
