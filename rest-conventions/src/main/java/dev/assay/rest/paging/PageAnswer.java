package dev.assay.rest.paging;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answer of a list that its path alone names; the limit is the only other parameter. */
public final class PageAnswer {

    private PageAnswer() {}

    /**
     * A page, with the address of the next one in the body and the {@code Link} header where there is one.
     *
     * @param limit as the request gave it, null where it did not
     * @param found one row more than the page holds, where there is one
     * @param position of a row, behind which the next page starts
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
