package dev.assay.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.replay.Replay;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.engines.testing.PackagedEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engines released into this folder stay what they were, and so would one released now. */
class ReleasesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final long SEED = 20261125;
    private static final byte[] RUBRIC = RubricReader.bundled().json();
    private static final Releases OURS = new Releases(Path.of(""));

    @TempDir
    Path folder;

    private Releases releases;

    @BeforeEach
    void open() {
        releases = new Releases(folder);
    }

    /** With {@code -Prelease-engine} the engine of this build is released first: see README.md. */
    @Test
    void keepsTheBytesOfEveryReleasedEngine() throws IOException {
        if (Boolean.getBoolean("assay.engine.release")) {
            Path jar = PackagedEngine.built();
            assertTrue(Files.isRegularFile(jar), "the engine is not packaged: run Maven up to verify");
            OURS.add(jar, RUBRIC, GoldenProfiles.all(), DAY);
        }

        assertEquals(List.of(), OURS.problems());
    }

    @Test
    void letsNoEngineChangeUnderAReleasedVersion() throws IOException {
        if (OURS.versions().contains(Replay.version())) {
            assertEquals(
                    List.of(),
                    OURS.changes(
                            Replay.version(), ReleasesTest::working, GoldenProfiles.random(RUBRIC, SEED, 100), DAY),
                    "the engine has changed: give engine.version in scoring-engine/pom.xml another version");
        }
    }

    @Test
    void releasesWithChecksumAndGoldenSet() throws IOException {
        release("0.9.0");

        assertEquals(List.of("0.9.0"), releases.versions());
        assertEquals(List.of(), releases.problems());
        assertEquals(
                GoldenProfiles.odd().keySet(),
                Set.copyOf(releases.goldenSet("0.9.0").names()));
    }

    @Test
    void noticesAnAnswerThatIsNotGolden() throws IOException {
        release("0.9.0");
        Path golden = releases.goldenSet("0.9.0").folder();
        change(golden.resolve("deep.result.json"), "\"overall\":", "\"overall\":1");
        change(golden.resolve("odd.core.json"), "\"overall\":", "\"overall\":1");
        change(golden.resolve("listed.receipt.json"), "sha256:", "sha256:0");

        assertEquals(
                List.of(
                        "0.9.0: deep has another result",
                        "0.9.0: listed has another receipt",
                        "0.9.0: odd has another score core"),
                releases.problems());
    }

    @Test
    void noticesAChangedJarAndAMissingOne() throws IOException {
        release("0.9.0");
        release("0.9.1");
        release("0.9.2");
        Files.delete(folder.resolve("scoring-engine-0.9.0.jar"));
        new PackagedEngine()
                .saying("0.9.1")
                .without("dev/assay/engine/package-info.class")
                .into(folder.resolve("0.9.1"), "0.9.1");
        Files.move(
                folder.resolve("0.9.1/scoring-engine-0.9.1.jar"),
                folder.resolve("scoring-engine-0.9.1.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        deleteAll(releases.goldenSet("0.9.2").folder());

        assertEquals(
                List.of(
                        "Engine 0.9.0 is not here; these are: 0.9.1, 0.9.2, " + Replay.version() + ".",
                        "The file of engine 0.9.1 is not the one that was released.",
                        "0.9.2 has no golden set"),
                releases.problems());
    }

    @Test
    void refusesToReleaseAVersionTwiceOrUnfinished() throws IOException {
        release("0.9.0");

        assertThrows(IllegalStateException.class, () -> release("0.9.0"));
        assertThrows(IllegalStateException.class, () -> release("0.9.3-SNAPSHOT"));
        assertEquals(List.of("0.9.0"), releases.versions());
    }

    @Test
    void noticesAnEngineThatChangesUnderAReleasedVersion() throws IOException {
        release("0.9.0");
        List<byte[]> further = GoldenProfiles.random(RUBRIC, SEED, 8);

        // The same classes, so they differ in nothing but the version that they call themselves.
        List<String> itself = releases.changes("0.9.0", ReleasesTest::working, further, DAY);
        List<String> changed = releases.changes("0.9.0", ReleasesTest::readingAsOfEarlier, further, DAY);

        assertTrue(itself.stream().allMatch(change -> change.endsWith("another receipt")), itself.toString());
        assertTrue(changed.contains("deep has another result"), changed.toString());
        assertTrue(changed.stream().anyMatch(change -> change.startsWith("profile ")), changed.toString());
        assertFalse(further.stream().map(String::new).distinct().count() < 8, "seed " + SEED);
    }

    private static GoldenSet.Engine working(byte[] rubric) {
        Replay replay = new Replay(rubric);
        return (profile, day) -> Replayed.of(replay.apply(profile, day));
    }

    private static GoldenSet.Engine readingAsOfEarlier(byte[] rubric) {
        GoldenSet.Engine working = working(rubric);
        return (profile, day) -> working.apply(profile, day.minusYears(4));
    }

    private void release(String version) throws IOException {
        Path built = Files.createDirectories(folder.resolve("built"));
        releases.add(new PackagedEngine().saying(version).into(built, version), RUBRIC, GoldenProfiles.odd(), DAY);
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(from), file + " has no " + from);
        Files.write(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
