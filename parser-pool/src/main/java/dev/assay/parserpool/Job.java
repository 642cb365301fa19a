package dev.assay.parserpool;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A document waiting for its turn. */
record Job(byte[] content, String fileName, CompletableFuture<Reading> outcome, AtomicBoolean begun) {

    Job(byte[] content, String fileName) {
        this(content, fileName, new CompletableFuture<>(), new AtomicBoolean());
    }

    /** Returns true only once: to the worker that takes the document, or to the timer that ends its wait. */
    boolean begin() {
        return begun.compareAndSet(false, true);
    }
}
