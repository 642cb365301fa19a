package dev.assay.rest.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.rest.json.StrictJson;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyedRequestTest {

    @Test
    void takesOneKeyOfUpTo255Characters() {
        assertEquals(Optional.empty(), KeyedRequest.sent(List.of()));
        assertEquals(Optional.of("k".repeat(255)), KeyedRequest.sent(List.of("k".repeat(255))));
        for (List<String> wrong :
                List.of(List.of(""), List.of(" "), List.of("k".repeat(256)), List.of("one", "another"))) {
            ProblemException refused = assertThrows(ProblemException.class, () -> KeyedRequest.sent(wrong));
            assertEquals(CommonError.BAD_REQUEST, refused.code());
        }
    }

    @Test
    void tellsRequestsApartByOperationAndBodyAndNotByItsSpelling() {
        RequestKey first = key("a", "k", "POST /x", "{\"a\": 1, \"b\": [true]}");

        assertEquals(first, key("a", "k", "POST /x", "{\"b\":[true],\"a\":1.0}"));
        assertNotEquals(
                first.request(),
                key("a", "k", "POST /y", "{\"a\": 1, \"b\": [true]}").request());
        assertNotEquals(
                first.request(),
                key("a", "k", "POST /x", "{\"a\": 1, \"b\": [null]}").request());
    }

    @Test
    void belongsToItsCaller() {
        RequestKey first = key("a", "kk", "POST /x", "{}");

        assertNotEquals(first.hash(), key("b", "kk", "POST /x", "{}").hash());
        assertNotEquals(first.hash(), key("ak", "k", "POST /x", "{}").hash());
        assertNotEquals(first.lock(), key("b", "kk", "POST /x", "{}").lock());
    }

    private static RequestKey key(String caller, String key, String operation, String body) {
        JsonNode read = StrictJson.read(body.getBytes(StandardCharsets.UTF_8));
        return RequestKey.of(caller, key, operation, read);
    }
}
