package dev.assay.scoring.decision;

import dev.assay.engine.assessment.Receipt;
import dev.assay.scoring.assessment.AssessmentKey;
import dev.assay.scoring.assessment.AssessmentName;
import dev.assay.scoring.assessment.KeptAssessment;
import dev.assay.scoring.ranking.standing.RulePoints;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A decision as it was made. Only an erasure changes it, and leaves nothing but the fact that there was one. */
@Entity
class Decision {

    @Id
    private UUID id;

    private UUID candidateId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(columnDefinition = "text", length = Integer.MAX_VALUE)
    private String reason;

    private String decidedBy;

    private String recordedBy;

    private Instant decidedAt;

    private String jobProfile;

    private Integer fit;

    @Column(columnDefinition = "text", length = Integer.MAX_VALUE)
    private String rulePoints;

    private String epochId;

    private Long incarnation;

    private Long candidateVersion;

    private String inputHash;

    private String rubricVersion;

    private String rubricHash;

    private String engineVersion;

    private LocalDate asOf;

    private String resultHash;

    private Instant erasedAt;

    protected Decision() {}

    /** What was decided, by whom and when. */
    record Made(UUID id, Instant at, String recordedBy, DecisionRequest request) {}

    /** @param fit of the assessment for the job profile, as it was at the time */
    static Decision of(Made made, KeptAssessment assessment, String jobProfile, int fit) {
        Decision decision = new Decision();
        decision.id = made.id();
        decision.candidateId = assessment.candidateId();
        decision.outcome = made.request().decision();
        decision.reason = made.request().reason();
        decision.decidedBy = made.request().decidedBy();
        decision.recordedBy = made.recordedBy();
        decision.decidedAt = made.at();
        decision.jobProfile = jobProfile;
        decision.fit = fit;
        decision.rulePoints = RulePoints.json(assessment.dimensions());
        decision.freeze(assessment.key(), assessment.receipt());
        return decision;
    }

    private void freeze(AssessmentKey key, Receipt receipt) {
        epochId = key.epochId();
        incarnation = key.incarnation();
        candidateVersion = key.candidateVersion();
        inputHash = receipt.inputHash();
        rubricVersion = receipt.rubricVersion();
        rubricHash = receipt.rubricHash();
        engineVersion = receipt.engineVersion();
        asOf = receipt.asOf();
        resultHash = receipt.resultHash();
    }

    UUID id() {
        return id;
    }

    UUID candidateId() {
        return candidateId;
    }

    Outcome outcome() {
        return outcome;
    }

    String reason() {
        return reason;
    }

    String decidedBy() {
        return decidedBy;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String jobProfile() {
        return jobProfile;
    }

    int fit() {
        return fit;
    }

    AssessmentName assessment() {
        return new AssessmentName(incarnation, candidateVersion, epochId);
    }

    Receipt receipt() {
        return new Receipt(inputHash, rubricVersion, rubricHash, engineVersion, asOf, resultHash);
    }
}
