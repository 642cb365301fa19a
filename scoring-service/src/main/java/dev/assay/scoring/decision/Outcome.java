package dev.assay.scoring.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a human decided. */
public enum Outcome {
    ADVANCE,
    HOLD,
    DECLINE,
    /** A remark without a decision. */
    NOTE;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Outcome of(String id) {
        for (Outcome outcome : values()) {
            if (outcome.id().equals(id)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("A decision is one of advance, hold, decline and note.");
    }
}
