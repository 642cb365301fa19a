package dev.assay.engine.counterfactual;

import java.util.Locale;

/** A fact about a person that no score may depend on. */
public enum ProtectedField {
    NAME,
    GENDER,
    AGE,
    BIRTH_DATE,
    NATIONALITY,
    ADDRESS,
    CONTACT,
    PHOTO,
    SCHOOL,
    GRADUATION,
    EMPLOYER,
    TITLE;

    /** {@code birth-date} for {@code BIRTH_DATE}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
