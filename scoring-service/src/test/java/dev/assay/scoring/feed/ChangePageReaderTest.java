package dev.assay.scoring.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.assessment.VersionStamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangePageReaderTest {

    private static final String ID = "01939c1e-0000-7000-8000-000000000001";

    @Test
    void readsBothKindsOfChange() {
        ChangePage page = read("""
                {"incarnation": 2, "next": "2.8.9", "pending": 7, "oldestPendingAt": "2026-11-22T10:00:00Z", "items": [
                 {"candidateId": "%s", "version": 3, "kind": "UPSERTED", "changedAt": "2026-11-22T09:00:00Z",
                  "position": "2.8.8", "profile": {"basics": {"name": "Ondrine Velmark"}}},
                 {"candidateId": "%s", "version": 4, "kind": "ERASED", "changedAt": "2026-11-22T09:01:00Z", "position": "2.8.9"}]}
                """.formatted(ID, ID));

        assertEquals(new VersionStamp(2, 3), page.items().get(0).stamp());
        assertTrue(page.items().get(0).profile().isObject());
        assertEquals(ChangeKind.ERASED, page.items().get(1).kind());
        assertEquals(UUID.fromString(ID), page.items().get(1).candidateId());
        assertEquals(
                Optional.of(Instant.parse("2026-11-22T10:00:00Z")),
                page.reaches().get(0).oldestPendingAt());
        assertEquals("2.8.9", page.reaches().get(0).next());
    }

    @Test
    void readsAnEmptyPageAsTheLast() {
        ChangePage page =
                read("{\"incarnation\":1,\"items\":[],\"next\":\"1.0.0\",\"pending\":0,\"oldestPendingAt\":null}");

        assertTrue(page.isLast());
        assertTrue(page.reaches().get(0).oldestPendingAt().isEmpty());
    }

    @Test
    void leavesUnknownMembersAlone() {
        ChangePage page = read("{\"incarnation\":1,\"items\":[],\"next\":\"1.0.0\",\"pending\":0,\"later\":{}}");

        assertEquals("1.0.0", page.reaches().get(0).next());
    }

    @Test
    void keepsNumbersAsTheyWereWritten() {
        ChangePage page = read("""
                {"incarnation":1,"next":"1.1.1","pending":0,"items":[{"candidateId":"%s","version":1,"kind":"UPSERTED",
                 "profile":{"a":1.10,"b":123456789012345678901234567890}}]}""".formatted(ID));

        var profile = page.items().get(0).profile();
        assertEquals("{\"a\":1.10,\"b\":123456789012345678901234567890}", profile.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"incarnation\":1,\"items\":[],\"pending\":0}",
                "{\"items\":[],\"next\":\"1.0.0\",\"pending\":0}",
                "{\"incarnation\":\"1\",\"items\":[],\"next\":\"1.0.0\",\"pending\":0}",
                "{\"incarnation\":1,\"items\":[{\"candidateId\":\"x\"}],\"next\":\"1.0.0\",\"pending\":0}",
                "{\"incarnation\":1,\"items\":[],\"next\":\"1.0.0\",\"pending\":0,\"oldestPendingAt\":\"yesterday\"}",
                "{\"incarnation\":1,\"items\":[{\"candidateId\":\"01939c1e-0000-7000-8000-000000000001\",\"version\":1,"
                        + "\"kind\":\"MERGED\"}],\"next\":\"1.0.0\",\"pending\":0}"
            })
    void refusesWhatIsNoPage(String json) {
        assertThrows(UnreadablePage.class, () -> read(json));
    }

    private static ChangePage read(String json) {
        return ChangePageReader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
