package dev.assay.profile.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "How far a search by scores got for this page. It examines a bounded number of the candidates that match the "
                        + "words and filters, so a page may be short or empty and still have a 'next'.")
record ExaminedScores(
        @Schema(
                required = true,
                description = "The epoch in which the candidates are scored.",
                examples = "2.1.0/2026Q4")
        String epoch,

        @Schema(
                required = true,
                description = "How many were examined; those with other scores are left out of 'items'.")
        int examined,

        @Schema(required = true, description = "How many of these have not been assessed yet; they are left out, too.")
        int notAssessed) {}
