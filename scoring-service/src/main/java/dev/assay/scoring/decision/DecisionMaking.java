package dev.assay.scoring.decision;

import dev.assay.engine.rubric.Rubric;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ErrorCode;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import dev.assay.scoring.assessment.AssessmentArchive;
import dev.assay.scoring.assessment.AssessmentName;
import dev.assay.scoring.assessment.KeptAssessment;
import dev.assay.scoring.assessment.KeptAssessment.KeptFit;
import dev.assay.scoring.decision.Decision.Made;
import dev.assay.scoring.jobprofile.JobProfiles;
import dev.assay.scoring.rubric.Assessors;
import dev.assay.scoring.weighting.FitFormula;
import dev.assay.scoring.weighting.Weighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Records a decision together with the assessment it is based on. */
@ApplicationScoped
class DecisionMaking {

    private final AssessmentArchive archive;
    private final Assessors assessors;
    private final JobProfiles jobProfiles;
    private final Decisions decisions;
    private final DecisionIds ids;

    DecisionMaking(
            AssessmentArchive archive,
            Assessors assessors,
            JobProfiles jobProfiles,
            Decisions decisions,
            DecisionIds ids) {
        this.archive = archive;
        this.assessors = assessors;
        this.jobProfiles = jobProfiles;
        this.decisions = decisions;
        this.ids = ids;
    }

    Uni<RestResponse<byte[]>> record(UUID candidate, DecisionRequest request, KeyedRequest keyed) {
        request.check();
        return decisions.add(keyed, () -> decided(candidate, new Made(ids.next(), ids.now(), keyed.caller(), request)));
    }

    private Uni<Decision> decided(UUID candidate, Made made) {
        return decisions
                .refuseIfMerged(candidate)
                .chain(() -> basis(candidate, made.request()))
                .chain(assessment -> assessors
                        .readable(assessment.receipt().rubricHash())
                        .chain(assessor -> decide(made, assessment, assessor.rubric())));
    }

    /** The assessment that is named, whatever is in use by now; by default the one in use. */
    private Uni<KeptAssessment> basis(UUID candidate, DecisionRequest request) {
        if (request.assessment() == null) {
            return archive.current(candidate)
                    .onFailure(failure -> is(failure, ScoringError.ASSESSMENT_PENDING))
                    .transform(pending -> notYet());
        }
        return Uni.createFrom()
                .item(() -> AssessmentName.parse(request.assessment()))
                .chain(name -> archive.named(candidate, name))
                // Any other failure will pass, and whoever is told that there is no such assessment drops the decision.
                .onFailure(failure -> is(failure, CommonError.NOT_FOUND))
                .recoverWithUni(() -> archive.requireKnown(candidate).chain(DecisionMaking::unknownAssessment));
    }

    private static boolean is(Throwable failure, ErrorCode code) {
        return failure instanceof ProblemException problem && problem.code() == code;
    }

    /** Whoever reads gets a 202 for that; to a write it would say that the decision is stored. */
    private static ProblemException notYet() {
        return new ProblemException(
                        ScoringError.NOT_ASSESSED_YET,
                        "The candidate has not been assessed yet, so nothing was recorded; try again in a moment.")
                .withHeader("Retry-After", "1");
    }

    private static Uni<KeptAssessment> unknownAssessment() {
        return Uni.createFrom()
                .failure(refused(
                        "/assessment",
                        "The candidate has no assessment with this id; the list of assessments tells them."));
    }

    private Uni<Decision> decide(Made made, KeptAssessment assessment, Rubric rubric) {
        return jobProfiles.find(made.request().jobProfile(), rubric).map(found -> {
            Weighting weighting = found.orElseThrow(
                    () -> refused("/jobProfile", "No job profile has this id; GET /job-profiles lists them."));
            String jobProfile = weighting.jobProfile();
            int fit = assessment
                    .fit(jobProfile)
                    .map(KeptFit::fit)
                    .orElseGet(
                            () -> new FitFormula(rubric.scoring().fit(), weighting.weights()).fit(assessment.scores()));
            return Decision.of(made, assessment, jobProfile, fit);
        });
    }

    private static ProblemException refused(String pointer, String detail) {
        return new ProblemException(CommonError.INVALID_INPUT, detail, List.of(new InputError(pointer, detail)));
    }
}
