package dev.assay.scoring.history;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number before and after. */
@Schema(name = "NumberChange")
record Change(
        @Schema(required = true) int before,
        @Schema(required = true) int after,
        @Schema(required = true) int change) {

    static Change of(int before, int after) {
        return new Change(before, after, after - before);
    }

    boolean isNone() {
        return change == 0;
    }

    /** Such as "rose from 60 to 71". */
    String told() {
        if (isNone()) {
            return "stayed at " + after;
        }
        return (change > 0 ? "rose" : "fell") + " from " + before + " to " + after;
    }
}
