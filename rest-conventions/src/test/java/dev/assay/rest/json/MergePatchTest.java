package dev.assay.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The table of the standard's appendix A. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"}            | {\"a\":\"c\"}                | {\"a\":\"c\"}",
                "{\"a\":\"b\"}            | {\"b\":\"c\"}                | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}            | {\"a\":null}               | {}",
                "{\"a\":\"b\",\"b\":\"c\"}    | {\"a\":null}               | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]}          | {\"a\":\"c\"}                | {\"a\":\"c\"}",
                "{\"a\":\"c\"}            | {\"a\":[\"b\"]}              | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}}      | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]}    | {\"a\":[1]}                | {\"a\":[1]}",
                "[\"a\",\"b\"]            | [\"c\",\"d\"]                | [\"c\",\"d\"]",
                "{\"a\":\"b\"}            | [\"c\"]                    | [\"c\"]",
                "{\"a\":\"foo\"}          | null                     | null",
                "{\"a\":\"foo\"}          | \"bar\"                    | \"bar\"",
                "{\"e\":null}           | {\"a\":1}                  | {\"e\":null,\"a\":1}",
                "[1,2]                | {\"a\":\"b\",\"c\":null}       | {\"a\":\"b\"}",
                "{}                   | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
            })
    void mergesAsTheStandardShows(String target, String patch, String expected) throws JsonProcessingException {
        // Given
        JsonNode original = JSON.readTree(target);

        // When
        JsonNode merged = MergePatch.apply(original, JSON.readTree(patch));

        // Then
        assertEquals(JSON.readTree(expected), merged);
        assertEquals(JSON.readTree(target), original, "the target stays as it was");
    }
}
