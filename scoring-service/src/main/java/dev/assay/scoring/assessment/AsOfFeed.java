package dev.assay.scoring.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the change feed had been read when an answer was given.
 *
 * @param position opaque; absent before the first page
 * @param at when the feed was last read; absent before the first page
 * @param pending changes known to be waiting after the position
 * @param lagSeconds age of the oldest change that may be missing here; 0 if the answer is up to date
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AsOfFeed(
        @Schema(description = "Opaque position in the change feed", examples = "1.8123.77")
        String position,

        @Schema(description = "When the feed was last read") Instant at,

        @Schema(required = true, description = "Known changes after the position")
        long pending,

        @Schema(required = true, description = "Age in seconds of the oldest change that may be missing")
        long lagSeconds) {}
