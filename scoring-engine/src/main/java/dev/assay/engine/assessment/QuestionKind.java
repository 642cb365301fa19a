package dev.assay.engine.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an interview question is made from. */
public enum QuestionKind {
    /** Something that the profile names without telling of work on it. */
    CLAIM,
    /** A must-have of a job profile of which the profile does not tell whether it is met. */
    MUST_HAVE,
    /** Months of the working life that the profile does not describe. */
    UNDESCRIBED_WORK,
    /** A competency on which the profile could tell more. */
    COMPETENCY;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
