package dev.assay.scoring.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which facts of enterprise software in a profile carry over to which needs of a lab, and what is missing for those needs. */
@Schema(name = "GapView")
record GapView(
        @Schema(required = true) UUID candidateId,
        @Schema(required = true) long candidateVersion,

        @Schema(required = true, description = "Id of the assessment that was read")
        String assessment,

        @Schema(required = true, description = "Always false: no score depends on this view")
        boolean scored,

        @Schema(required = true) List<Row> items) {

    @Schema(name = "GapRow")
    record Row(
            @Schema(required = true, description = "Id of the row")
            String id,

            @Schema(
                    required = true,
                    enumeration = {"challenge", "metrics", "stack", "cycle"},
                    description = "What kind of fact it compares")
            String aspect,

            @Schema(required = true, description = "What enterprise software has")
            String saas,

            @Schema(required = true, description = "Its counterpart at a lab")
            String lab,

            @Schema(required = true, description = "Always true: the comparison is an estimate by its source")
            boolean estimated,

            @Schema(required = true, description = "Key of the source in the rubric")
            String source,

            @Schema(required = true, description = "Facts of this kind in the profile, in the candidate's words")
            List<Fact> carries,

            @Schema(required = true, description = "What the counterpart requires, and how far the profile shows it")
            List<Need> needs,

            @Schema(required = true) String sentence) {}

    @Schema(name = "CarriedFact")
    record Fact(
            @Schema(required = true) String concept,
            @Schema(required = true) String pointer,
            @Schema(required = true) int start,
            @Schema(required = true) int end,
            @Schema(required = true) String quote) {}

    @Schema(name = "LabNeed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Need(
            @Schema(required = true) String competency,
            @Schema(required = true) String title,

            @Schema(required = true, description = "The level that the profile shows, 0 to 4")
            int level,

            @Schema(required = true, description = "What of it the profile does not mention, weightiest first")
            List<String> missing) {}
}
