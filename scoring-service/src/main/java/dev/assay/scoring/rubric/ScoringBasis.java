package dev.assay.scoring.rubric;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.engine.Assessor;
import java.time.LocalDate;

/**
 * What decides a score besides the profile and the day.
 *
 * @param rubricVersion version of the rubric
 * @param rubricHash hash of its canonical form, so that a rubric changed under the same version is noticed
 * @param engineVersion version of the engine
 */
public record ScoringBasis(String rubricVersion, String rubricHash, String engineVersion) {

    /** The basis on which this assessor works; the engine tells its version in every receipt. */
    static ScoringBasis of(Assessor assessor) {
        var receipt = assessor.assess(JsonNodeFactory.instance.objectNode(), LocalDate.EPOCH)
                .receipt();
        return new ScoringBasis(receipt.rubricVersion(), receipt.rubricHash(), receipt.engineVersion());
    }
}
