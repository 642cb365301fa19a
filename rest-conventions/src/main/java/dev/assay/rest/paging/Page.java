package dev.assay.rest.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.rest.shown.ShowsCandidates;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One page of a list.
 *
 * @param items the rows, in the list's order
 * @param next path and query of the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next) implements ShowsCandidates {

    public Page {
        items = List.copyOf(items);
    }

    @Override
    public Stream<UUID> shownCandidates() {
        return items.stream()
                .flatMap(item -> item instanceof ShowsCandidates row ? row.shownCandidates() : Stream.empty());
    }
}
