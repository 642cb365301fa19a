package dev.assay.scoring.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.engine.assessment.Receipt;
import dev.assay.engines.Comparison;
import dev.assay.rest.shown.ShowsCandidates;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The outcome of replaying a receipt, in words and part by part. */
@Schema(name = "Verification")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationResponse(
        @Schema(required = true) UUID candidateId,

        @Schema(
                required = true,
                type = SchemaType.STRING,
                enumeration = {"same", "different", "engine-unavailable", "erased"},
                implementation = String.class,
                description = "Whether the replay gave what the receipt says")
        VerificationOutcome outcome,

        @Schema(required = true, description = "The outcome in sentences")
        List<String> explanation,

        @Schema(
                description =
                        "Whether the assessment stored for this input, rubric, engine and day has exactly this receipt; "
                                + "absent after an erasure")
        Boolean issued,

        @Schema(
                description = "What is missing, for 'engine-unavailable'",
                enumeration = {"engine", "rubric"})
        String missing,

        @Schema(required = true, description = "What was compared; empty if nothing could be replayed")
        List<Compared> compared)
        implements ShowsCandidates {

    /** One part of a receipt, and what the replay found in its place. */
    @Schema(name = "ComparedPart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Compared(
            @Schema(
                    required = true,
                    enumeration = {"input", "rubric", "result", "score-core"},
                    description = "Which part of the receipt")
            String part,

            @Schema(required = true, description = "The value in the receipt or the stored assessment")
            String recorded,

            @Schema(description = "The value from the replay; absent if the input is damaged")
            String found,

            @Schema(required = true, description = "Whether the two are equal")
            boolean same) {}

    static VerificationResponse erased(UUID candidate) {
        return new VerificationResponse(
                candidate,
                VerificationOutcome.ERASED,
                List.of("The candidate has been erased, and with it everything that could be replayed."),
                null,
                null,
                List.of());
    }

    static VerificationResponse unavailable(UUID candidate, boolean issued, String missing, String sentence) {
        return new VerificationResponse(
                candidate, VerificationOutcome.ENGINE_UNAVAILABLE, List.of(sentence), issued, missing, List.of());
    }

    static VerificationResponse damaged(UUID candidate, boolean issued, Receipt receipt) {
        return new VerificationResponse(
                candidate,
                VerificationOutcome.DIFFERENT,
                List.of("The stored input is damaged and cannot be read any more."),
                issued,
                null,
                List.of(new Compared(Comparison.Subject.INPUT.id(), receipt.inputHash(), null, false)));
    }

    static VerificationResponse of(UUID candidate, boolean issued, Receipt receipt, Comparison comparison) {
        List<Compared> compared = comparison.parts().stream()
                .map(part -> new Compared(part.subject().id(), part.recorded(), part.found(), part.same()))
                .toList();
        VerificationOutcome outcome = comparison.same() ? VerificationOutcome.SAME : VerificationOutcome.DIFFERENT;
        List<String> explanation =
                new ArrayList<>(comparison.same() ? List.of(same(receipt)) : comparison.differences());
        if (!issued) {
            explanation.add("No assessment that is stored here was given this very receipt.");
        }
        return new VerificationResponse(candidate, outcome, explanation, issued, null, compared);
    }

    private static String same(Receipt receipt) {
        return "Engine " + receipt.engineVersion() + " read the stored input again by rubric " + receipt.rubricVersion()
                + ", as of " + receipt.asOf() + ", and came to the same bytes.";
    }

    @Override
    public Stream<UUID> shownCandidates() {
        return Stream.of(candidateId);
    }
}
