package dev.assay.profile.imports.job;

import java.util.Locale;

/** How far a job has come. */
public enum ImportState {
    /** The body is still arriving; nobody has been told of the job yet. */
    RECEIVING,
    /** A table that waits for a human to confirm what its columns mean. */
    AWAITING_MAPPING,
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    REVERTING,
    REVERTED;

    /** As the API says it. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ImportState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether the job does nothing until somebody asks it to. */
    public boolean isAtRest() {
        return switch (this) {
            case RECEIVING, QUEUED, RUNNING, REVERTING -> false;
            case AWAITING_MAPPING, DONE, CANCELLED, REVERTED -> true;
        };
    }
}
