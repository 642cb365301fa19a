package dev.assay.scoring.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.assessment.VersionStamp;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncedTest {

    private static final UUID ID = new UUID(1, 2);

    @Test
    void takesAnErasureAtItsWord() {
        Announced announced = read("{\"kind\":\"ERASED\",\"incarnation\":2,\"version\":7}");

        CandidateChange change = announced.change().orElseThrow();
        assertEquals(ChangeKind.ERASED, change.kind());
        assertEquals(new VersionStamp(2, 7), change.stamp());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"UPSERTED\",\"incarnation\":2,\"version\":7}",
                "{\"kind\":\"MERGED\",\"incarnation\":2,\"version\":7}",
                "{\"kind\":\"SOMETHING_NEW\",\"incarnation\":2,\"version\":7}",
                "{\"kind\":\"ERASED\"}",
                "{\"kind\":\"ERASED\",\"incarnation\":2,\"version\":7,\"changedAt\":\"yesterday\"}",
                "{\"kind\":",
                "",
                "[]"
            })
    void asksAboutEverythingElse(String event) {
        assertEquals(new Announced(ID, Optional.empty(), Optional.empty()), read(event));
    }

    @Test
    void asksAboutAnEventWithoutAValue() {
        assertEquals(
                Optional.of(new Announced(ID, Optional.empty(), Optional.empty())),
                Announced.read(ID.toString(), null));
    }

    @Test
    void leavesAloneWhatIsNotAboutACandidate() {
        assertTrue(Announced.read("nobody", new byte[0]).isEmpty());
        assertTrue(Announced.read(null, new byte[0]).isEmpty());
    }

    private static Announced read(String event) {
        return Announced.read(ID.toString(), event.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }
}
