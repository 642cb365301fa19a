package dev.assay.scoring.transitions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.assay.engine.assessment.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands out in the order of a candidate's positions. */
@Schema(name = "CareerTransitions")
record TransitionsResponse(
        @Schema(required = true) UUID candidateId,
        @Schema(required = true) long candidateVersion,

        @Schema(required = true, description = "Always false: no score, fit or rank depends on any of this")
        boolean scored,

        @Schema(required = true, description = "By date; empty if no pattern is found")
        List<Transition> items) {

    /** The patterns, and how each is found. */
    @Schema(name = "CareerTransitionKind")
    public enum Kind {
        /** A technical position without leading that began after an executive one. */
        EXECUTIVE_TO_TECHNICAL_STAFF,
        /** An executive who had worked elsewhere before, had no earlier position at the organisation, and is not one of its founders. */
        LATE_ADDED_EXECUTIVE,
        /** A founder whose entry describes something that they made themselves. */
        FOUNDER_WHO_BUILT,
        /** Described hands-on work in a position that began after a leading one for which none is described. */
        RETURN_TO_CODE;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Schema(name = "CareerTransition")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Transition(
            @Schema(required = true, description = "Which pattern it is")
            Kind kind,

            @Schema(
                    required = true,
                    description = "When it happened, as precise as the profile says",
                    examples = "2023-09")
            String date,

            @Schema(description = "The previous position; absent if the pattern has only one")
            Place before,

            @Schema(required = true, description = "The position that began then")
            Place position,

            @Schema(description = "The candidate's words that show the work; absent if the pattern needs none")
            Words words,

            @Schema(required = true) String sentence) {}

    @Schema(name = "CareerPosition")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            @Schema(required = true, examples = "/work/1") String pointer,

            @Schema(required = true, description = "Title of the position, as the profile has it")
            String title,

            @Schema(required = true, description = "When it began, as precise as the profile says")
            String from,

            @Schema(description = "When it ended; absent if it has not, or the profile does not say")
            String until) {

        static Place of(Position position) {
            return new Place(position.pointer(), position.title().text(), position.from(), position.until());
        }
    }

    @Schema(name = "CareerWords")
    record Words(
            @Schema(required = true) String pointer,
            @Schema(required = true) int start,
            @Schema(required = true) int end,
            @Schema(required = true) String quote) {

        static Words of(Evidence evidence) {
            return new Words(evidence.pointer(), evidence.start(), evidence.end(), evidence.quote());
        }
    }
}
