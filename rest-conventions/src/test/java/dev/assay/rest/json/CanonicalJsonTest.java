package dev.assay.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void writesEqualValuesAlike() {
        String one = canonical("{\"b\": [1.0, 1e2, 0.0], \"a\": {\"y\": null, \"x\": \"é\"}}");
        String other = canonical("{ \"a\": {\"x\": \"\\u00e9\", \"y\": null}, \"b\": [1, 100, 0] }");

        assertEquals(one, other);
    }

    @Test
    void sortsMembersAndDropsWhiteSpace() {
        assertEquals("{\"a\":[2,1],\"b\":true}", canonical("{ \"b\" : true, \"a\" : [ 2, 1 ] }"));
    }

    @Test
    void tellsDifferentValuesApart() {
        assertNotEquals(hash("{\"a\": \"1\"}"), hash("{\"a\": 1}"));
        assertNotEquals(hash("[1, 2]"), hash("[2, 1]"));
    }

    @Test
    void digestsValuesByTheirJsonInEveryProcessAlike() {
        assertEquals(
                "91dafedd5745c31ac08164d932df67542df856db2f211a11889df60f56bfee21",
                CanonicalJson.digest("platform-mts", null, Map.of("b", List.of(1, 2))));
        assertNotEquals(CanonicalJson.digest("a|b", "c"), CanonicalJson.digest("a", "b|c"));
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.bytes(StrictJson.read(json.getBytes(UTF_8))), UTF_8);
    }

    private static String hash(String json) {
        return CanonicalJson.sha256(StrictJson.read(json.getBytes(UTF_8)));
    }
}
