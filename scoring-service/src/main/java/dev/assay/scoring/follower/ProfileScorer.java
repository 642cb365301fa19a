package dev.assay.scoring.follower;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.scoring.assessment.AssessmentKey;
import dev.assay.scoring.assessment.StoredAssessment;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.follower.changes.ParkedChange;
import dev.assay.scoring.follower.changes.ScoringOutcome;
import dev.assay.scoring.ranking.standing.RankingEntry;
import dev.assay.scoring.receipt.CanonicalInputKey;
import dev.assay.scoring.receipt.ScoredInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiFunction;

/** Assesses one changed profile, and gives up after some tries: one broken profile must not hold up the others. */
final class ProfileScorer {

    static final int TRIES = 5;

    static final String OVERDUE = "The engine did not come to an end in time";

    private final BiFunction<JsonNode, LocalDate, Assessment> engine;
    private final Clock clock;

    ProfileScorer(BiFunction<JsonNode, LocalDate, Assessment> engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    ScoringOutcome score(CandidateChange change, String epochId, LocalDate asOf) {
        AssessmentKey key = key(change, epochId);
        String reason = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                return assess(key, change, asOf);
            } catch (RuntimeException | StackOverflowError failure) {
                reason = place(failure);
            }
        }
        return new ScoringOutcome.Parked(new ParkedChange(key, reason, TRIES, clock.instant()));
    }

    /** The outcome for a change whose assessment did not end in time. */
    ScoringOutcome overdue(CandidateChange change, String epochId) {
        return new ScoringOutcome.Parked(new ParkedChange(key(change, epochId), OVERDUE, 1, clock.instant()));
    }

    private static AssessmentKey key(CandidateChange change, String epochId) {
        return new AssessmentKey(
                change.candidateId(),
                epochId,
                change.stamp().incarnation(),
                change.stamp().version());
    }

    private ScoringOutcome assess(AssessmentKey key, CandidateChange change, LocalDate asOf) {
        JsonNode profile = change.profile();
        if (!profile.isObject()) {
            throw new IllegalArgumentException("The change carries no profile");
        }
        Assessment assessment = engine.apply(profile, asOf);
        return new ScoringOutcome.Assessed(
                new StoredAssessment(key, assessment, clock.instant()),
                RankingEntry.of(key, assessment, change.tags()),
                new ScoredInput(
                        new CanonicalInputKey(
                                key.candidateId(), assessment.receipt().inputHash()),
                        profile));
    }

    /** The class and place of a failure, without its message, which may quote the profile. */
    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
