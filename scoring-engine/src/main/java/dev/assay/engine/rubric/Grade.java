package dev.assay.engine.rubric;

import java.util.Locale;

/** How well a statement supports what it mentions, weakest first; the order is part of the meaning. */
public enum Grade {
    CLAIMED,
    EXPOSED,
    DESCRIBED,
    QUANTIFIED,
    CORROBORATED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The weaker of the two. */
    public Grade atMost(Grade cap) {
        return compareTo(cap) <= 0 ? this : cap;
    }
}
