package dev.assay.rest.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Test
    void keepsNumbersExact() {
        JsonNode read = StrictJson.read("{\"n\": 1.10, \"big\": 123456789012345678901234567890}".getBytes(UTF_8));

        assertEquals(new BigDecimal("1.10"), read.get("n").decimalValue());
        assertEquals("123456789012345678901234567890", read.get("big").asText());
    }

    @Test
    void readsDeepestAllowedDocument() {
        JsonNode read = StrictJson.read(nested(StrictJson.MAX_DEPTH).getBytes(UTF_8));

        assertTrue(read.isArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{\"a\": 1} {}",
                "{\"a\": 1} x",
                "{\"a\": 1, \"a\": 2}",
                "{\"b\": {\"a\": 1, \"\\u0061\": 2}}",
                "{\"a\": NaN}",
                "{\"a\": 1e1000000000}",
                "{\"a\": 1e-2000}",
                "// comment\n{}",
                "{\"a\": \"\\u0000\"}",
                "{\"a\\u0000\": 1}",
                "{\"a\": \"\\ud800\"}",
                "{\"a\": \"\\udc00x\"}",
                "{\"a\": \"\\ud800\\ud800\"}",
                "{'a': 1}",
                "{\"a\": 1,}",
                "\uFEFF{}"
            })
    void refusesWhatTwoParsersMightReadDifferently(String document) {
        assertMalformed(document.getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatBreaksALimit(String document) {
        assertMalformed(document.getBytes(UTF_8));
    }

    static Stream<String> refusesWhatBreaksALimit() {
        String manyNames =
                IntStream.range(0, 60_000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(","));
        return Stream.of(
                nested(StrictJson.MAX_DEPTH + 1),
                nested(1_001),
                nested(100_000),
                "[" + "1".repeat(StrictJson.MAX_DIGITS + 1) + "]",
                "[" + "1".repeat(1_000_000) + "]",
                "[\"" + "x".repeat(StrictJson.MAX_STRING + 1) + "\"]",
                "{\"" + "k".repeat(50_000) + "\": 1}",
                "{" + manyNames + "}");
    }

    @Test
    void refusesOtherEncodings() {
        assertMalformed("{}".getBytes(UTF_16));
        assertMalformed(new byte[] {'"', (byte) 0xC3, '"'});
    }

    @Test
    void pointsAtTheTextThatIsWrong() {
        byte[] document = "{\"work\": [{\"a/b\": \"\\u0000\"}]}".getBytes(UTF_8);

        ProblemException problem = assertThrows(ProblemException.class, () -> StrictJson.read(document));

        assertEquals("/work/0/a~1b", problem.errors().get(0).pointer());
    }

    @Test
    void pointsAtWhatIsTooLongInADocumentThatWasMade() {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        made.putObject("a").put("b", "x".repeat(StrictJson.MAX_STRING + 1)).put("c", "x".repeat(StrictJson.MAX_STRING));

        ProblemException problem = assertThrows(ProblemException.class, () -> StrictJson.check(made));

        assertEquals(CommonError.INVALID_INPUT, problem.code());
        assertEquals(
                List.of("/a/b"),
                problem.errors().stream().map(InputError::pointer).toList());
    }

    @Test
    void saysWhereTheSyntaxBreaksWithoutNamingClasses() {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> StrictJson.read("{\n  \"a\": }".getBytes(UTF_8)));

        assertTrue(problem.getMessage().contains("line 2"), problem.getMessage());
        assertFalse(problem.getMessage().contains("com.fasterxml"), problem.getMessage());
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static void assertMalformed(byte[] document) {
        ProblemException problem = assertThrows(ProblemException.class, () -> StrictJson.read(document));
        assertEquals(CommonError.MALFORMED_JSON, problem.code());
        assertFalse(problem.getMessage().contains("StreamRead"), problem.getMessage());
    }
}
