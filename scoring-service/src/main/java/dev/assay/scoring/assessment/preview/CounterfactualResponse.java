package dev.assay.scoring.assessment.preview;

import dev.assay.engine.counterfactual.CounterfactualReport;
import dev.assay.engine.counterfactual.FieldResult;
import dev.assay.engine.counterfactual.Leak;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the score of a profile would have been for somebody else. */
@Schema(name = "Counterfactual")
record CounterfactualResponse(
        @Schema(required = true, description = "Whether the score stayed the same, byte for byte, in every swap")
        boolean invariant,

        @Schema(required = true) String rubricVersion,

        @Schema(required = true) LocalDate asOf,

        @Schema(required = true, description = "One for each protected fact")
        List<Field> fields) {

    /** One protected fact. */
    @Schema(name = "CounterfactualField")
    record Field(
            @Schema(
                    required = true,
                    enumeration = {
                        "name",
                        "gender",
                        "age",
                        "birth-date",
                        "nationality",
                        "address",
                        "contact",
                        "photo",
                        "school",
                        "graduation",
                        "employer",
                        "title"
                    },
                    description = "The protected fact")
            String field,

            @Schema(required = true, description = "Whether the score stayed the same in every swap of it")
            boolean invariant,

            @Schema(
                    required = true,
                    description =
                            "Number of values and mentions of the fact that were swapped; if the profile had none, one was "
                                    + "inserted")
            int places,

            @Schema(required = true, description = "How many different values were tried in its place")
            int swaps,

            @Schema(required = true, description = "What moved; empty if nothing did")
            List<Moved> leaks) {

        static Field from(FieldResult result) {
            List<Moved> leaks = result.leaks().stream().map(Moved::from).toList();
            return new Field(result.field().id(), result.invariant(), result.places(), result.swaps(), leaks);
        }
    }

    /** A rule, or a figure that no rule accounts for, that a swap moved. */
    @Schema(name = "CounterfactualLeak")
    record Moved(
            @Schema(required = true) String dimension,

            @Schema(
                    required = true,
                    description =
                            "Id of the rule whose points moved, or `score`, `high`, `coverage`, `level` or `grade` where no rule's did")
            String rule,

            @Schema(required = true, description = "The points or the figure for the profile as sent")
            int before,

            @Schema(required = true, description = "The same after the swap")
            int after,

            @Schema(required = true, description = "The words that the rule counts; empty if no words are to blame")
            String quote,

            @Schema(required = true, description = "What the fact was replaced with")
            String swap) {

        static Moved from(Leak leak) {
            return new Moved(leak.dimension(), leak.rule(), leak.before(), leak.after(), leak.quote(), leak.swap());
        }
    }

    static CounterfactualResponse from(CounterfactualReport report, String rubricVersion, LocalDate asOf) {
        List<Field> fields = report.fields().stream().map(Field::from).toList();
        return new CounterfactualResponse(report.invariant(), rubricVersion, asOf, fields);
    }
}
