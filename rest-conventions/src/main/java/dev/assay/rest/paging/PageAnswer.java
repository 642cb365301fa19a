package dev.assay.rest.paging;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answer of a list that is determined by its path alone, with the limit as the only other parameter. */
public final class PageAnswer {

    private PageAnswer() {}

    /**
     * A page, with the link to the next one, if any, in the body and in the {@code Link} header.
     *
     * @param limit as the request gave it, or null
     * @param found the rows of the page, and one more if there is one
     * @param position gives the position of a row, after which the next page starts
     */
    public static <T> RestResponse<Page<T>> of(
            CursorCodec cursors, String path, String limit, List<T> found, Function<T, String> position) {
        int size = Limit.of(limit);
        if (found.size() <= size) {
            return RestResponse.ok(new Page<>(found, null));
        }
        List<T> items = found.subList(0, size);
        String cursor = cursors.encode(path, position.apply(items.get(size - 1)));
        String next = PageLinks.next(path, limit == null ? Map.of() : Map.of("limit", limit), cursor);
        return ResponseBuilder.ok(new Page<>(items, next))
                .header(HttpHeaders.LINK, PageLinks.header(next))
                .build();
    }
}
