package dev.assay.profile.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "How far a search by scores came for this page. It looks at a bounded number of those whom the words and filters "
                        + "find, so a page may be short or empty and yet have a 'next'.")
record ExaminedScores(
        @Schema(required = true, description = "In which the candidates are scored.", examples = "2.1.0/2026Q4")
        String epoch,

        @Schema(
                required = true,
                description = "How many were looked at; those of other scores are left out of 'items'.")
        int examined,

        @Schema(required = true, description = "How many of these are not assessed yet; they are left out, too.")
        int notAssessed) {}
