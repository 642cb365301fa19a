package dev.assay.scoring.epoch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.scoring.epoch.progress.ProgressResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An epoch as the API shows it. */
@Schema(name = "Epoch")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EpochResponse(
        @Schema(required = true, examples = "1.0.0/2026Q4", description = "Rubric version and quarter")
        String id,

        @Schema(
                required = true,
                enumeration = {"filling", "current", "standby", "retired"},
                description =
                        "'filling' alongside the current one, 'current' for the one in use, 'standby' for the previous one, "
                                + "which is kept up to date so that a rollback is possible")
        String state,

        @Schema(description = "When filling was paused; absent if it is not paused")
        Instant pausedAt,

        @Schema(required = true, description = "Whether it becomes current automatically when it has caught up")
        boolean takesOver,

        @Schema(required = true, examples = "1.0.0") String rubricVersion,
        @Schema(required = true) String engineVersion,

        @Schema(required = true, description = "The day as of which profiles are read: the last of a quarter")
        LocalDate asOf,

        @Schema(description = "When it last became current") Instant currentSince,

        @Schema(description = "When it was replaced by another one; absent if it has not been")
        Instant replacedAt,

        @Schema(required = true, description = "How far it has come")
        ProgressResponse progress,

        @Schema(required = true, description = "Who did what to it, oldest first")
        List<Event> history) {

    /** Something that was done to an epoch. */
    @Schema(name = "EpochEvent")
    public record Event(
            @Schema(
                    required = true,
                    enumeration = {"opened", "paused", "resumed", "activated", "rolled-back", "took-over"},
                    description = "What was done")
            String event,

            @Schema(
                    required = true,
                    description = "The caller; 'build', 'clock' or 'feed' if the service did it automatically",
                    examples = "api-key:local")
            String by,

            @Schema(required = true, description = "When it was done")
            Instant at) {}

    @Schema(name = "EpochList")
    record Listing(@Schema(required = true) List<EpochResponse> items) {}

    /** By how much the state tells of the rubric. */
    public static final Comparator<EpochResponse> BY_INTEREST = Comparator.comparing(
            (EpochResponse epoch) -> EpochState.valueOf(epoch.state().toUpperCase(Locale.ROOT)),
            EpochState.BY_INTEREST);

    /** The name of an enum constant as the API spells it. */
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
                // One that was given up while it was filled was never in use, so nothing has replaced it.
                epoch.currentSince() == null ? null : epoch.retiredAt(),
                progress,
                history);
    }
}
