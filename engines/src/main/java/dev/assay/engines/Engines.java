package dev.assay.engines;

import dev.assay.engine.json.CanonicalJson;
import dev.assay.engine.replay.Replay;
import dev.assay.engine.rubric.InvalidRubric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The engines at hand: those released, from a folder of jars, and the one of this build. Thread-safe. */
public final class Engines {

    /** Each holds a compiled rubric. */
    private static final int MOST_KEPT = 3;

    private final Map<String, EngineJar> released = new TreeMap<>();
    private final Map<Reading, BiFunction<byte[], LocalDate, Map<String, byte[]>>> ready =
            new LinkedHashMap<>(8, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Reading, BiFunction<byte[], LocalDate, Map<String, byte[]>>> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    private record Reading(String version, String rubric) {}

    private Engines() {}

    /** Those in a folder of {@code scoring-engine-<version>.jar} files with their checksums; none where there is no such folder. */
    public static Engines in(Path folder) {
        Engines engines = new Engines();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(EngineJar::of)
                        .flatMap(Optional::stream)
                        .forEach(jar -> engines.released.put(jar.version(), jar));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return engines;
    }

    /** The versions that can be asked for. */
    public SortedSet<String> versions() {
        SortedSet<String> versions = new TreeSet<>(released.keySet());
        versions.add(Replay.version());
        return versions;
    }

    /**
     * Assesses an input again.
     *
     * @param version of the engine
     * @param rubricJson canonical JSON of the rubric
     * @param profileJson JSON of the profile
     * @throws EngineUnavailable when there is no such engine, or it cannot be used, or it cannot read the rubric
     */
    public Replayed replay(String version, byte[] rubricJson, byte[] profileJson, LocalDate asOf) {
        try {
            return Replayed.of(reading(version, rubricJson).apply(profileJson, asOf));
        } catch (LinkageError broken) {
            // It was built against a Jackson, or a JDK, that has since lost something.
            throw new EngineUnavailable("Engine " + version + " does not work here any more.", broken);
        }
    }

    private synchronized BiFunction<byte[], LocalDate, Map<String, byte[]>> reading(String version, byte[] rubricJson) {
        Reading wanted = new Reading(version, CanonicalJson.hash(rubricJson));
        var known = ready.get(wanted);
        if (known == null) {
            known = open(version, rubricJson);
            ready.put(wanted, known);
        }
        return known;
    }

    /** What was released is asked before this build, also for the version that this build has: those bytes are pinned. */
    private BiFunction<byte[], LocalDate, Map<String, byte[]>> open(String version, byte[] rubricJson) {
        EngineJar jar = released.get(version);
        if (jar != null) {
            return jar.reading(rubricJson);
        }
        if (!version.equals(Replay.version())) {
            throw new EngineUnavailable(
                    "Engine " + version + " is not here; these are: " + String.join(", ", versions()) + ".");
        }
        try {
            return new Replay(rubricJson);
        } catch (InvalidRubric refused) {
            throw new EngineUnavailable("Engine " + version + " cannot read this rubric.", refused);
        }
    }
}
