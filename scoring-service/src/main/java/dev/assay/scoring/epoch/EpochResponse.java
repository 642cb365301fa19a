package dev.assay.scoring.epoch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An epoch as the API shows it. */
@Schema(name = "Epoch")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EpochResponse(
        @Schema(required = true, examples = "1.0.0/2026Q4") String id,

        @Schema(
                required = true,
                enumeration = {"filling", "current", "standby", "retired"},
                description =
                        "'filling' beside the one in use, 'current' for the one in use, 'standby' for the one before it, which is kept "
                                + "up to date so that it can be gone back to")
        String state,

        @Schema(description = "Since when filling rests; absent while it does not")
        Instant pausedAt,

        @Schema(required = true, description = "Whether it comes into use by itself when it has caught up")
        boolean takesOver,

        @Schema(required = true, examples = "1.0.0") String rubricVersion,
        @Schema(required = true) String engineVersion,

        @Schema(required = true, description = "The day that profiles are read as of: the last of a quarter")
        LocalDate asOf,

        @Schema(description = "Since when it is in use, or when it last came into use")
        Instant currentSince,

        @Schema(description = "When another one took its place; absent while that has not happened")
        Instant replacedAt,

        @Schema(required = true) ProgressResponse progress,

        @Schema(required = true, description = "Who did what to it, the first first")
        List<Event> history) {

    /** Something that was done to an epoch. */
    @Schema(name = "EpochEvent")
    public record Event(
            @Schema(
                    required = true,
                    enumeration = {"opened", "paused", "resumed", "activated", "rolled-back", "took-over"})
            String event,

            @Schema(
                    required = true,
                    description = "The caller; 'build', 'clock' or 'feed' where the service did it by itself",
                    examples = "api-key:local")
            String by,

            @Schema(required = true) Instant at) {}

    @Schema(name = "EpochList")
    record Listing(@Schema(required = true) List<EpochResponse> items) {}

    /** A name of this program's as the API spells it. */
    static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static EpochResponse from(Epoch epoch, ProgressResponse progress, List<Event> history) {
        return new EpochResponse(
                epoch.id(),
                word(epoch.state()),
                epoch.pausedAt(),
                epoch.takesOver(),
                epoch.rubricVersion(),
                epoch.engineVersion(),
                epoch.asOf(),
                epoch.currentSince(),
                epoch.retiredAt(),
                progress,
                history);
    }
}
