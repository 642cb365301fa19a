package dev.assay.scoring.accessreport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.assay.scoring.assessment.PastAssessment;
import dev.assay.scoring.decision.DecisionResponse;
import java.time.Instant;
import java.util.List;

/**
 * What is held about one person; empty lists if there is nothing. The parts have the form in which the public API gives them out.
 *
 * @param assessments every score with its reasons, the most recently made first
 * @param moreAssessments path of the full list; null if all are here
 * @param decisions the most recently made first
 * @param moreDecisions likewise
 * @param rankedAs the rows by which rankings and searches know the person, one for each epoch
 * @param notAssessed versions that could not be assessed
 * @param inputs profiles as they were read, kept so that a receipt can be replayed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HeldResponse(
        List<PastAssessment> assessments,
        String moreAssessments,
        List<DecisionResponse> decisions,
        String moreDecisions,
        @JsonRawValue String rankedAs,
        List<NotAssessed> notAssessed,
        List<Input> inputs) {

    record NotAssessed(String epoch, long candidateVersion, Instant since) {}

    /** Its words are those of the profile version that was assessed. */
    record Input(String inputHash, Instant storedAt) {}
}
