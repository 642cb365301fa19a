package dev.assay.scoring.history;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.assessment.AssessmentArchive;
import dev.assay.scoring.assessment.AssessmentName;
import dev.assay.scoring.assessment.KeptAssessment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds the two assessments that a caller wants to see compared. */
@ApplicationScoped
class ComparedAssessments {

    private final AssessmentArchive archive;
    private final AssessmentHistory history;

    ComparedAssessments(AssessmentArchive archive, AssessmentHistory history) {
        this.archive = archive;
        this.history = history;
    }

    /**
     * @param from the earlier one; null for the one that the later one followed
     * @param to the later one; null for the one in use
     */
    Uni<AssessmentChanges> between(UUID candidate, String from, String to) {
        return (to == null ? archive.current(candidate) : archive.named(candidate, AssessmentName.parse(to)))
                .chain(later -> earlier(candidate, from, later).map(earlier -> Changes.between(earlier, later)));
    }

    private Uni<KeptAssessment> earlier(UUID candidate, String from, KeptAssessment later) {
        if (from != null) {
            return archive.named(candidate, AssessmentName.parse(from));
        }
        return history.precedent(later.key())
                .chain(before -> archive.named(
                        candidate,
                        before.orElseThrow(() -> new ProblemException(
                                CommonError.NOT_FOUND,
                                "This assessment is the first one of the candidate: nothing came before it."))));
    }
}
