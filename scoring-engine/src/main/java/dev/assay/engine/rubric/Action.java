package dev.assay.engine.rubric;

import java.util.Locale;

/** What a person did with a thing, by the verb that governs the mention. */
public enum Action {
    CREATED,
    OPERATED,
    CONTRIBUTED,
    USED,
    LEARNED,
    MANAGED,
    ADVISED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is work on the thing itself. */
    public boolean isHandsOn() {
        return this == CREATED || this == OPERATED || this == CONTRIBUTED || this == USED;
    }

    /** Whether verbs that hang on this one ("managed a team building X") take its class instead of their own. */
    public boolean bindsSubordinates() {
        return this == LEARNED || this == MANAGED || this == ADVISED || this == CONTRIBUTED;
    }
}
