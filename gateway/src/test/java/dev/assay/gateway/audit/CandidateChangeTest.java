package dev.assay.gateway.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateChangeTest {

    private static final UUID SOMEBODY = new UUID(0, 1);

    @Test
    void namesTheAddressOfAVersion() {
        assertEquals(
                "/api/v1/candidates/00000000-0000-0000-0000-000000000001/versions/12",
                new CandidateChange("patchCandidate", SOMEBODY, 200).version("\"12\""));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "patchCandidate, 412, '\"2\"'",
                "patchCandidate, 200, *",
                "patchCandidate, 200, '\"2\", \"3\"'",
                "patchCandidate, 200,",
                "getCandidate, 200, '\"2\"'",
                "getAssessment, 200, '\"2\"'"
            })
    void namesNoneWhereNoneWasMade(String operation, int status, String tag) {
        assertNull(new CandidateChange(operation, SOMEBODY, status).version(tag));
    }

    @Test
    void namesNoneOfNobody() {
        assertNull(new CandidateChange("upsertCandidate", null, 200).version("\"2\""));
    }
}
