package dev.assay.profile.search;

import dev.assay.database.Row;
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

        @Schema(required = true, description = "By tag.") List<Count> tags,

        @Schema(required = true, description = "By the system that the external id belongs to.")
        List<Count> sources) {

    @Schema(name = "FacetCount", description = "A value and how many matches have it.")
    record Count(
            @Schema(required = true, description = "The tag or the system.")
            String value,

            @Schema(required = true, description = "How many of the examined matches have it.")
            long count) {}

    /**
     * A row of {@link SearchSql#facets()}.
     *
     * @param value null for the number of all matches
     */
    record Counted(String facet, String value, long number) {

        static Counted of(Row row) {
            return new Counted(row.text("facet"), row.text("value"), row.number("number"));
        }
    }

    static Facets of(List<Counted> rows, int cap) {
        long matches = rows.stream()
                .filter(row -> row.facet().equals("matches"))
                .mapToLong(Counted::number)
                .sum();
        return new Facets(Math.min(matches, cap), matches <= cap, counts(rows, "tags"), counts(rows, "sources"));
    }

    private static List<Count> counts(List<Counted> rows, String facet) {
        return rows.stream()
                .filter(row -> row.facet().equals(facet))
                .map(row -> new Count(row.value(), row.number()))
                .toList();
    }
}
