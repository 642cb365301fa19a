package dev.assay.profile.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Values the matches share, most frequent first.")
record Facets(
        @Schema(required = true, description = "How many matches were examined.")
        long matches,

        @Schema(
                required = true,
                description = "False if there are more matches than were examined; the numbers then cover only those.")
        boolean complete,

        @Schema(required = true) List<Count> tags,

        @Schema(required = true) List<Count> sources) {

    @Schema(name = "FacetCount", description = "A value and how many matches have it.")
    record Count(
            @Schema(required = true) String value,
            @Schema(required = true) long count) {}

    /** @param rows of {@link SearchSql#facets()} */
    static Facets of(List<Object[]> rows, int cap) {
        long matches = rows.stream()
                .filter(row -> "matches".equals(row[0]))
                .mapToLong(row -> (long) row[2])
                .sum();
        return new Facets(Math.min(matches, cap), matches <= cap, counts(rows, "tags"), counts(rows, "sources"));
    }

    private static List<Count> counts(List<Object[]> rows, String facet) {
        return rows.stream()
                .filter(row -> facet.equals(row[0]))
                .map(row -> new Count((String) row[1], (long) row[2]))
                .toList();
    }
}
