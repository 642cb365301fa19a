package dev.assay.parserpool;

import java.util.concurrent.CompletableFuture;

/** Reads documents; where and how is not its caller's concern. */
public interface DocumentReader extends AutoCloseable {

    /**
     * Reads a document.
     *
     * @param fileName a hint only
     * @return fails with {@link ReaderBusy} where too many wait, with {@link ReaderAway} where nobody answers for the moment, and with
     *     {@link ReaderUnavailable} where nobody can read until somebody has installed something
     */
    CompletableFuture<Reading> read(byte[] content, String fileName);

    @Override
    void close();
}
