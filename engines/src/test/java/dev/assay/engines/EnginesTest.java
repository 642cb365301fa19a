package dev.assay.engines;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.engine.Assessor;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.replay.Replay;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.engines.testing.PackagedEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesTest {

    private static final Rubric RUBRIC = RubricReader.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final byte[] PROFILE =
            "{\"work\":[{\"startDate\":\"2021-03\",\"highlights\":[\"Wrote our Raft library and ran it on 300 shards.\"]}]}"
                    .getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Assessment expected;

    @BeforeEach
    void assess() throws IOException {
        expected = new Assessor(RUBRIC).assess(new ObjectMapper().readTree(PROFILE), DAY);
    }

    @Test
    void answersWithTheEngineOfThisBuild() {
        Replayed replayed = replay(Replay.version());

        assertArrayEquals(expected.json(), replayed.result());
        assertArrayEquals(expected.scoreCore(), replayed.scoreCore());
        assertEquals(expected.receipt(), replayed.receipt());
    }

    @Test
    void answersWithTheReleasedEngineThatIsAskedFor() throws IOException {
        new PackagedEngine().saying("0.9.0").into(folder, "0.9.0");
        new PackagedEngine().saying("0.9.1").into(folder, "0.9.1");

        Replayed replayed = replay("0.9.0");

        // The name comes out of the jar itself: this build does not know it.
        assertEquals("0.9.0", replayed.receipt().engineVersion());
        assertEquals(
                Set.of("0.9.0", "0.9.1", Replay.version()), Engines.in(folder).versions());
        assertArrayEquals(expected.json(), replayed.result());
    }

    @Test
    void takesNothingForAReleasedEngineFromThisBuild() throws IOException {
        new PackagedEngine()
                .saying("0.9.0")
                .without("dev/assay/engine/scoring/Scorer.class")
                .into(folder, "0.9.0");

        assertRefuses("The file of engine 0.9.0 cannot be used.", "0.9.0");
    }

    @Test
    void namesTheEnginesAtHandWhereOneIsMissing() throws IOException {
        new PackagedEngine().saying("0.9.0").into(folder, "0.9.0");

        assertRefuses("Engine 0.8.0 is not here; these are: 0.9.0, " + Replay.version() + ".", "0.8.0");
    }

    @Test
    void refusesAJarThatIsNotTheOneReleased() throws IOException {
        Path jar = new PackagedEngine().saying("0.9.0").into(folder, "0.9.0");
        Files.write(jar, new byte[] {0}, StandardOpenOption.APPEND);

        assertRefuses("The file of engine 0.9.0 is not the one that was released.", "0.9.0");
    }

    @Test
    void refusesAJarWithoutAChecksum() throws IOException {
        Files.delete(EngineJar.checksum(new PackagedEngine().saying("0.9.0").into(folder, "0.9.0")));

        assertRefuses("The file of engine 0.9.0 has no checksum beside it.", "0.9.0");
    }

    @Test
    void refusesAJarThatIsCalledAfterAnotherVersion() throws IOException {
        new PackagedEngine().saying("0.9.0").into(folder, "0.9.5");

        assertRefuses("The file of engine 0.9.5 holds engine 0.9.0.", "0.9.5");
    }

    @Test
    void saysThatAnEngineCannotReadARubric() throws IOException {
        new PackagedEngine().saying("0.9.0").into(folder, "0.9.0");
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);

        for (String version : Set.of("0.9.0", Replay.version())) {
            EngineUnavailable refused = assertThrows(
                    EngineUnavailable.class, () -> Engines.in(folder).replay(version, nothing, PROFILE, DAY));
            assertEquals("Engine " + version + " cannot read this rubric.", refused.getMessage());
        }
    }

    @Test
    void needsNoFolder() {
        assertEquals(
                Set.of(Replay.version()), Engines.in(folder.resolve("nowhere")).versions());
    }

    private void assertRefuses(String sentence, String version) {
        EngineUnavailable refused = assertThrows(EngineUnavailable.class, () -> replay(version));
        assertEquals(sentence, refused.getMessage());
    }

    private Replayed replay(String version) {
        return Engines.in(folder).replay(version, RUBRIC.json(), PROFILE, DAY);
    }
}
