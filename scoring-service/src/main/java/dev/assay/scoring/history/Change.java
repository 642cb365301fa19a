package dev.assay.scoring.history;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number before and after. */
@Schema(name = "NumberChange")
record Change(
        @Schema(required = true, description = "In the earlier assessment")
        int before,

        @Schema(required = true, description = "In the later one")
        int after,

        @Schema(required = true, description = "The difference; negative if it fell")
        int change) {

    static Change of(int before, int after) {
        return new Change(before, after, after - before);
    }

    boolean same() {
        return change == 0;
    }

    /** Such as "rose from 60 to 71". */
    String told() {
        if (same()) {
            return "stayed at " + after;
        }
        return (change > 0 ? "rose" : "fell") + " from " + before + " to " + after;
    }
}
