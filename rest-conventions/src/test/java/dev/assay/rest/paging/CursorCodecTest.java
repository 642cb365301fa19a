package dev.assay.rest.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorCodecTest {

    private static final String QUERY = "/api/v1/candidates?order=id";

    private final CursorCodec codec = new CursorCodec(new byte[32]);

    @Test
    void givesBackThePosition() {
        String cursor = codec.encode(QUERY, "71|0190-ä");

        assertEquals("71|0190-ä", codec.decode(QUERY, cursor));
    }

    @Test
    void refusesEveryEditedCharacter() {
        for (String position : List.of("71|0190", "71|01901", "71|019012")) {
            String cursor = codec.encode(QUERY, position);
            for (int i = 0; i < cursor.length(); i++) {
                for (char other : new char[] {'A', 'B', 'C', 'D'}) {
                    if (other != cursor.charAt(i)) {
                        assertBad(QUERY, cursor.substring(0, i) + other + cursor.substring(i + 1));
                    }
                }
            }
        }
    }

    @Test
    void refusesCursorOfAnotherQueryOrKey() {
        String cursor = codec.encode(QUERY, "71");
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;

        assertBad(QUERY + "&min=3", cursor);
        assertBad(QUERY, new CursorCodec(otherKey).encode(QUERY, "71"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatIsNoCursor(String cursor) {
        assertBad(QUERY, cursor);
    }

    @Test
    void refusesShortKeys() {
        assertThrows(IllegalArgumentException.class, () -> new CursorCodec(new byte[31]));
    }

    private void assertBad(String query, String cursor) {
        ProblemException problem = assertThrows(ProblemException.class, () -> codec.decode(query, cursor));
        assertEquals(CommonError.BAD_CURSOR, problem.code());
    }
}
