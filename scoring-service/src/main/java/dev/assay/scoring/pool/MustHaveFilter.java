package dev.assay.scoring.pool;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What must-haves do to a ranking. Unless asked they filter nobody. */
public enum MustHaveFilter {
    /** They are shown. */
    NONE,
    /** Who does not meet one is left out; what is unknown stays. */
    NOT_UNMET,
    /** Only who meets all of them is shown. */
    MET;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static MustHaveFilter of(String id) {
        for (MustHaveFilter filter : values()) {
            if (filter.id().equals(id)) {
                return filter;
            }
        }
        throw new IllegalArgumentException("No filter is called so; there are none, not-unmet and met.");
    }
}
