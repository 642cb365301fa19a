package dev.assay.parserpool;

import java.util.concurrent.CompletableFuture;

/** Reads documents. Where and how does not concern its caller. */
public interface DocumentReader extends AutoCloseable {

    /**
     * Reads a document.
     *
     * @param fileName only a hint
     * @return fails with {@link ReaderBusy} if too many documents wait, with {@link ReaderAway} if there is no answer at the moment, and with
     *     {@link ReaderUnavailable} if no document can be read until the machine is set up correctly
     */
    CompletableFuture<Reading> read(byte[] content, String fileName);

    @Override
    void close();
}
