package dev.assay.parserpool;

import java.util.concurrent.CompletableFuture;

/** Reads documents; where and how is not its caller's concern. */
public interface DocumentReader extends AutoCloseable {

    /**
     * Reads a document.
     *
     * @param fileName a hint only
     * @return fails with {@link ReaderBusy} where too many wait, and with {@link ReaderUnavailable} where nobody can read at all
     */
    CompletableFuture<Reading> read(byte[] content, String fileName);

    @Override
    void close();
}
