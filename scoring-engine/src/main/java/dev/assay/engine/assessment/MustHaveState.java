package dev.assay.engine.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether the profile shows a must-have; it never changes a fit. */
public enum MustHaveState {
    MET,
    UNMET,
    UNKNOWN;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
