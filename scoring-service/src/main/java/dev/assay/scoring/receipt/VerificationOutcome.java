package dev.assay.scoring.receipt;

import com.fasterxml.jackson.annotation.JsonValue;

/** The outcome of replaying a receipt. */
enum VerificationOutcome {
    SAME("same"),
    DIFFERENT("different"),
    ENGINE_UNAVAILABLE("engine-unavailable"),
    ERASED("erased");

    private final String id;

    VerificationOutcome(String id) {
        this.id = id;
    }

    @JsonValue
    String id() {
        return id;
    }
}
