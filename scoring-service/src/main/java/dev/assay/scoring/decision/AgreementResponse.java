package dev.assay.scoring.decision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often people decide differently from the order of the ranking. This says something about the scores, not about the people who decide. */
@Schema(name = "DecisionAgreement")
record AgreementResponse(
        @Schema(required = true, description = "Those for which something was decided")
        List<ByJobProfile> jobProfiles,

        @Schema(
                required = true,
                description =
                        "Rules by which decided candidates had points, those in the most differing decisions first; at most 200")
        List<ByRule> rules) {

    /** The last decision about each candidate counts; a note is not a decision. */
    @Schema(name = "JobProfileAgreement")
    record ByJobProfile(
            @Schema(required = true) String jobProfile,

            @Schema(required = true, description = "Candidates who were advanced")
            long advanced,

            @Schema(required = true, description = "Candidates on hold")
            long held,

            @Schema(required = true, description = "Candidates who were declined")
            long declined,

            @Schema(required = true, description = "Pairs of an advanced and a declined candidate")
            long pairs,

            @Schema(required = true, description = "Of these, those in which the declined one had the better fit")
            long differing,

            @Schema(required = true, description = "Of these, those in which both had the same fit")
            long tied,

            @Schema(required = true) String sentence) {}

    @Schema(name = "RuleAgreement")
    record ByRule(
            @Schema(required = true) String jobProfile,
            @Schema(required = true) String rule,

            @Schema(required = true, description = "Candidates with points by it who were advanced or declined")
            long decided,

            @Schema(required = true, description = "Of these, declined although somebody with a lower fit was advanced")
            long declinedAbove,

            @Schema(
                    required = true,
                    description = "Of these, advanced although somebody with a higher fit was declined")
            long advancedBelow) {}
}
