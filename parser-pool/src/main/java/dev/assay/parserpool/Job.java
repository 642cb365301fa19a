package dev.assay.parserpool;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A document that waits its turn. */
record Job(byte[] content, String fileName, CompletableFuture<Reading> outcome, AtomicBoolean begun) {

    Job(byte[] content, String fileName) {
        this(content, fileName, new CompletableFuture<>(), new AtomicBoolean());
    }

    /** True once: for the worker that takes it, or for whoever ends its waiting. */
    boolean begin() {
        return begun.compareAndSet(false, true);
    }
}
