package dev.assay.scoring.weighting;

import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.MustHave;
import dev.assay.rest.json.CanonicalJson;
import java.util.List;

/**
 * What a ranking is ordered by.
 *
 * @param jobProfile id of the job profile, or null if the caller gave weights
 * @param ofRubric whether it is a job profile of the rubric, for which fits are stored
 */
public record Weighting(String jobProfile, boolean ofRubric, Weights weights, List<MustHave> mustHaves) {

    public Weighting {
        mustHaves = List.copyOf(mustHaves);
    }

    /** Distinguishes it from others of the same name; the same at every replica. */
    public String tag() {
        return CanonicalJson.digest(weights, mustHaves);
    }

    public static Weighting of(JobProfile profile) {
        return new Weighting(profile.id(), true, Weights.of(profile), profile.mustHaves());
    }
}
