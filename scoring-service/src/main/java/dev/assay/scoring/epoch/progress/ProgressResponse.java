package dev.assay.scoring.epoch.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an epoch has come, as the API shows it. */
@Schema(name = "EpochProgress")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgressResponse(
        @Schema(required = true, description = "Assessments made in the epoch")
        long assessed,

        @Schema(required = true, description = "Known pending changes, counted up to 100,000")
        long waiting,

        @Schema(description = "Number of assessments expected in the end; absent until the first page has been read")
        Long total,

        @Schema(required = true, description = "Whether it can be activated")
        boolean caughtUp,

        @Schema(description = "Assessments per second while it catches up; absent before and afterwards")
        Double perSecond,

        @Schema(description = "When filling began") Instant startedAt,

        @Schema(description = "When it first caught up") Instant caughtUpAt,

        @Schema(description = "When the feed was last read for it")
        Instant readAt) {

    public static ProgressResponse from(EpochProgress progress) {
        return new ProgressResponse(
                progress.assessed(),
                progress.waiting(),
                progress.total().orElse(null),
                progress.isCaughtUp(),
                progress.rate().orElse(null),
                progress.startedAt().orElse(null),
                progress.caughtUpAt().orElse(null),
                progress.readAt().orElse(null));
    }
}
