package dev.assay.engine.profile;

import java.util.Locale;

/** The kind of section a statement stands in. */
public enum Place {
    WORK,
    PROJECT,
    TITLE,
    PUBLICATION,
    VOLUNTEER,
    SUMMARY,
    AWARD,
    CERTIFICATE,
    EDUCATION,
    SKILL;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
