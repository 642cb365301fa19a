package dev.assay.scoring.rubric;

import dev.assay.engine.EngineVersion;
import dev.assay.engine.rubric.Rubric;

/**
 * What decides a score besides the profile and the day.
 *
 * @param rubricVersion version of the rubric
 * @param rubricHash hash of its canonical form, so that a rubric changed under the same version is noticed
 * @param engineVersion version of the engine
 */
public record ScoringBasis(String rubricVersion, String rubricHash, String engineVersion) {

    /** The basis on which the engine of this build scores by a rubric. */
    static ScoringBasis of(Rubric rubric) {
        return new ScoringBasis(rubric.version(), rubric.hash(), EngineVersion.VALUE);
    }

    /** The same rubric with another engine. */
    public ScoringBasis onEngine(String version) {
        return new ScoringBasis(rubricVersion, rubricHash, version);
    }

    /** Whether both score by the same rubric, on whatever engine. */
    public boolean hasRubricOf(ScoringBasis other) {
        return equals(other.onEngine(engineVersion));
    }
}
