package dev.assay.rest.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.rest.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinksTest {

    @Test
    void keepsGivenParametersAndEncodesThem() {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("limit", 5);
        query.put("jobProfile", null);
        query.put("tag", "a b&c");

        assertEquals("/api/v1/x?limit=5&tag=a+b%26c&cursor=q-_", PageLinks.next("/api/v1/x", query, "q-_"));
    }

    @Test
    void writesLinkHeader() {
        assertEquals("</x?cursor=1>; rel=\"next\"", PageLinks.header("/x?cursor=1"));
    }

    @Test
    void defaultsLimit() {
        assertEquals(Limit.DEFAULT, Limit.of(null));
        assertEquals(500, Limit.of("500"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "5x", "", "99999999999"})
    void refusesLimitOutOfBounds(String limit) {
        assertThrows(ProblemException.class, () -> Limit.of(limit));
    }
}
