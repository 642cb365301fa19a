package dev.assay.scoring.assessment;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.util.UUID;

/**
 * The name of an assessment among those of its candidate, for example {@code 1-3-2.0.0~2026Q4}: incarnation, version and epoch. It is derived from what
 * is stored, and stays the same when everything is assessed again from the feed's beginning.
 */
public record AssessmentName(long incarnation, long version, String epochId) {

    private static final String SHAPE = "[0-9]{1,18}-[0-9]{1,18}-[A-Za-z0-9.+_~-]{1,100}";

    static AssessmentName of(AssessmentKey key) {
        return new AssessmentName(key.incarnation(), key.candidateVersion(), key.epochId());
    }

    /** Reads what {@link #toString} wrote; 404 for any other text, since no assessment has such a name. */
    public static AssessmentName parse(String text) {
        if (!text.matches(SHAPE)) {
            throw new ProblemException(
                    CommonError.NOT_FOUND, "No assessment has this id; the list of assessments has the ids.");
        }
        String[] parts = text.split("-", 3);
        return new AssessmentName(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2].replace('~', '/'));
    }

    AssessmentKey of(UUID candidate) {
        return new AssessmentKey(candidate, epochId, incarnation, version);
    }

    @Override
    public String toString() {
        return incarnation + "-" + version + "-" + epochId.replace('/', '~');
    }
}
