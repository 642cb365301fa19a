package dev.assay.parserpool.jail;

import java.io.IOException;

/** Starts the process that reads documents, with its input, output and complaints on pipes. */
public interface Launcher {

    Process start() throws IOException;

    /** What may help where it does not start; a sentence. */
    String advice();
}
