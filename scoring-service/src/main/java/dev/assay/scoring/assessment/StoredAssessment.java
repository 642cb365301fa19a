package dev.assay.scoring.assessment;

import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Receipt;
import dev.assay.rest.json.CanonicalJson;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/** An assessment as it is kept: written once, never changed. */
@Entity
@Table(name = "assessment")
public class StoredAssessment {

    @EmbeddedId
    private AssessmentKey key;

    private String rubricVersion;

    private String rubricHash;

    private String engineVersion;

    private String inputHash;

    private LocalDate asOf;

    private String resultHash;

    @Column(name = "result", columnDefinition = "text", length = Integer.MAX_VALUE)
    private String result;

    private Instant assessedAt;

    private String scoreCoreHash;

    private Integer overall;

    private Integer systemsScore;

    private Integer infrastructureScore;

    private Integer enterpriseDataScore;

    protected StoredAssessment() {}

    public StoredAssessment(AssessmentKey key, Assessment assessment, Instant assessedAt) {
        Receipt receipt = assessment.receipt();
        this.key = key;
        this.rubricVersion = receipt.rubricVersion();
        this.rubricHash = receipt.rubricHash();
        this.engineVersion = receipt.engineVersion();
        this.inputHash = receipt.inputHash();
        this.asOf = receipt.asOf();
        this.resultHash = receipt.resultHash();
        this.result = new String(assessment.json(), StandardCharsets.UTF_8);
        this.assessedAt = assessedAt;
        this.scoreCoreHash = dev.assay.engine.json.CanonicalJson.hash(assessment.scoreCore());
        this.overall = assessment.overall();
        assessment.dimensions().forEach(this::note);
    }

    private void note(DimensionResult result) {
        switch (result.dimension()) {
            case SYSTEMS -> systemsScore = result.score();
            case INFRASTRUCTURE -> infrastructureScore = result.score();
            case ENTERPRISE_DATA -> enterpriseDataScore = result.score();
        }
    }

    public AssessmentKey key() {
        return key;
    }

    Receipt receipt() {
        return new Receipt(inputHash, rubricVersion, rubricHash, engineVersion, asOf, resultHash);
    }

    /** The engine's canonical JSON, character by character. */
    String result() {
        return result;
    }

    Instant assessedAt() {
        return assessedAt;
    }

    /** Differs whenever the key, the receipt or the result does. */
    String tag() {
        return CanonicalJson.digest(
                key.candidateId(),
                key.epochId(),
                key.incarnation(),
                key.candidateVersion(),
                inputHash,
                rubricVersion,
                rubricHash,
                engineVersion,
                asOf.toString(),
                resultHash);
    }
}
