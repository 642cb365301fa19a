package dev.assay.scoring.pool;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What must-haves do to a ranking. By default they leave nobody out. */
public enum MustHaveFilter {
    /** They are only shown. */
    NONE,
    /** Candidates who do not meet one are left out; if it is unknown whether they do, they stay. */
    NOT_UNMET,
    /** Only candidates who meet all of them are shown. */
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
