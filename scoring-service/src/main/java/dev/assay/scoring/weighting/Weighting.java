package dev.assay.scoring.weighting;

import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.MustHave;
import dev.assay.rest.json.CanonicalJson;
import java.util.List;

/**
 * What a ranking is by.
 *
 * @param jobProfile id of the job profile, or null where the caller brought weights
 * @param ofRubric whether it is a job profile of the rubric, by which fits are stored
 */
public record Weighting(String jobProfile, boolean ofRubric, Weights weights, List<MustHave> mustHaves) {

    public Weighting {
        mustHaves = List.copyOf(mustHaves);
    }

    /** Tells it from another one of the same name, at every replica. */
    public String tag() {
        return CanonicalJson.digest(weights, mustHaves);
    }

    public static Weighting of(JobProfile profile) {
        return new Weighting(profile.id(), true, Weights.of(profile), profile.mustHaves());
    }
}
