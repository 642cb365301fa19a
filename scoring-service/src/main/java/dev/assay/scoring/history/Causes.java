package dev.assay.scoring.history;

import dev.assay.engine.assessment.Receipt;
import dev.assay.scoring.assessment.KeptAssessment;
import dev.assay.scoring.history.AssessmentChanges.Cause;
import java.util.ArrayList;
import java.util.List;

/** The differences in what two assessments were made from. */
final class Causes {

    private Causes() {}

    static List<Cause> between(KeptAssessment from, KeptAssessment to) {
        List<Cause> causes = new ArrayList<>();
        Receipt before = from.receipt();
        Receipt after = to.receipt();
        if (!before.inputHash().equals(after.inputHash())) {
            causes.add(profile(from, to));
        }
        if (!before.rubricHash().equals(after.rubricHash())) {
            causes.add(cause("rubric", before.rubricVersion(), after.rubricVersion(), "The rules changed: rubric "));
        }
        if (!before.engineVersion().equals(after.engineVersion())) {
            causes.add(cause("engine", before.engineVersion(), after.engineVersion(), "The engine changed: version "));
        }
        if (!before.asOf().equals(after.asOf())) {
            causes.add(new Cause(
                    "as-of",
                    before.asOf().toString(),
                    after.asOf().toString(),
                    "The day that work is seen from moved from " + before.asOf() + " to " + after.asOf()
                            + ", so that work of the same date is older or younger than it was."));
        }
        return causes;
    }

    private static Cause profile(KeptAssessment from, KeptAssessment to) {
        long before = from.key().candidateVersion();
        long after = to.key().candidateVersion();
        return new Cause(
                "profile",
                Long.toString(before),
                Long.toString(after),
                "The profile changed: version " + before + " was assessed then, version " + after + " now.");
    }

    private static Cause cause(String what, String before, String after, String beginning) {
        return new Cause(what, before, after, beginning + before + " then, " + after + " now.");
    }

    /** The sentence about the causes together, if there are none or several. */
    static List<String> summary(List<Cause> causes) {
        if (causes.isEmpty()) {
            return List.of(
                    "Both are made of the same profile by the same rules as of the same day, so nothing differs.");
        }
        return causes.size() == 1
                ? List.of()
                : List.of(
                        "More than one of these changed at once, so no difference can be put down to one of them alone.");
    }
}
