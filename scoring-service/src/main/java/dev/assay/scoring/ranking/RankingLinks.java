package dev.assay.scoring.ranking;

import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.paging.PageLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** Links a page of a ranking to the next; a link is bound to everything that decides which ranking it is. */
@ApplicationScoped
class RankingLinks {

    private final CursorCodec cursors;

    RankingLinks(CursorCodec cursors) {
        this.cursors = cursors;
    }

    /** @param list everything that decides which ranking it is */
    Optional<RankingCursor> place(String list, String cursor) {
        return Optional.ofNullable(cursor).map(text -> RankingCursor.decode(cursors.decode(list, text)));
    }

    /** Path and query of the next page, or null on the last one. */
    String next(String list, Map<String, Object> parameters, RankingPage page, int limit) {
        Map<String, Object> kept = new LinkedHashMap<>(parameters);
        kept.put("limit", limit);
        return page.next()
                .map(place -> PageLinks.next(RankingResource.PATH, kept, cursors.encode(list, place.encode())))
                .orElse(null);
    }

    static <T> RestResponse<T> answer(T page, String next) {
        var answer = RestResponse.ResponseBuilder.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store");
        return next == null
                ? answer.build()
                : answer.header(HttpHeaders.LINK, PageLinks.header(next)).build();
    }
}
