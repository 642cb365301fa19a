package dev.assay.engine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{ \"b\": 1, \"a\": [ ] }; {\"a\":[],\"b\":1}",
                "[1e2, 1.50, -0.0, 0e9]; [100,1.5,0,0]",
                "[1e-400000, 1E+400000]; [1E-400000,1E+400000]",
                "\"\\u0061\\u001f\\n\\u00e9\\/\"; \"a\\u001f\\né/\"",
                "\"\\ud800x\"; \"\\ud800x\"",
                "\"\\ud83d\\ude80\"; \"🚀\"",
                "{\"\\u20ac\":1,\"\\r\":2,\"\\ud83d\\ude00\":3,\"1\":4}; {\"\\r\":2,\"1\":4,\"€\":1,\"😀\":3}",
                "[true,false,null]; [true,false,null]"
            })
    void writesOneFormForEqualValues(String input, String expected) throws JsonProcessingException {
        byte[] bytes = CanonicalJson.bytes(JSON.readTree(input));

        assertEquals(expected, new String(bytes, StandardCharsets.UTF_8));
    }
}
