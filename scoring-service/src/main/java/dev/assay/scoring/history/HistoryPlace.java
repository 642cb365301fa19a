package dev.assay.scoring.history;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.assessment.AssessmentName;
import java.time.DateTimeException;
import java.time.Instant;

/** A place in a history, which is read backwards: what comes next was assessed earlier. */
record HistoryPlace(Instant assessedAt, AssessmentName name) {

    private static final String SEPARATOR = "|";

    /** The place after the latest assessment. */
    static HistoryPlace end() {
        return new HistoryPlace(Instant.parse("9999-01-01T00:00:00Z"), new AssessmentName(0, 0, ""));
    }

    static HistoryPlace of(AssessmentSummary row) {
        return new HistoryPlace(row.assessedAt(), AssessmentName.parse(row.id()));
    }

    String encode() {
        return assessedAt + SEPARATOR + name;
    }

    /** Reads what {@link #encode} wrote; the signature around it has been checked, so a failure means another release wrote it. */
    static HistoryPlace decode(String text) {
        try {
            int bar = text.indexOf(SEPARATOR);
            return new HistoryPlace(
                    Instant.parse(text.substring(0, bar)), AssessmentName.parse(text.substring(bar + 1)));
        } catch (DateTimeException | IndexOutOfBoundsException | ProblemException foreign) {
            throw new ProblemException(
                    CommonError.BAD_CURSOR, "This cursor is from another release; start again without it.");
        }
    }
}
