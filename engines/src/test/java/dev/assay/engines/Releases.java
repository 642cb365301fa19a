package dev.assay.engines;

import dev.assay.engine.json.CanonicalJson;
import dev.assay.engine.replay.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A folder of released engines: how one comes in, and what must hold of it for ever after. */
record Releases(Path folder) {

    GoldenSet goldenSet(String version) {
        return new GoldenSet(folder.resolve(version).resolve("golden"));
    }

    /** Puts a packaged engine here with its checksum and its golden set; an engine once released is never replaced. */
    void add(Path jar, byte[] rubric, Map<String, byte[]> profiles, LocalDate day) throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        String version = version(bytes);
        Path released = folder.resolve(EngineJar.name(version));
        if (version.endsWith("-SNAPSHOT")) {
            throw new IllegalStateException(
                    "Give engine.version in scoring-engine/pom.xml a version without -SNAPSHOT.");
        }
        if (Files.exists(released)) {
            throw new IllegalStateException(
                    "Engine " + version + " is released already; a changed engine needs another version.");
        }
        Files.write(released, bytes);
        String hex = CanonicalJson.hash(bytes).substring("sha256:".length());
        Files.writeString(EngineJar.checksum(released), hex + "  " + released.getFileName() + "\n");
        goldenSet(version).write(rubric, profiles, day, engine(version, rubric));
    }

    /** What is wrong with the released engines; empty where every byte is as it was. */
    List<String> problems() throws IOException {
        List<String> problems = new ArrayList<>();
        for (String version : versions()) {
            if (!Files.isDirectory(goldenSet(version).folder())) {
                problems.add(version + " has no golden set");
                continue;
            }
            try {
                GoldenSet golden = goldenSet(version);
                if (golden.names().isEmpty()) {
                    problems.add(version + " has an empty golden set");
                }
                golden.differences(engine(version, golden.rubric()))
                        .forEach(each -> problems.add(version + ": " + each));
            } catch (EngineUnavailable unusable) {
                problems.add(unusable.getMessage());
            }
        }
        return problems;
    }

    /**
     * In what the working engine, which calls itself by a released version, differs from it: on the golden set, and on further profiles that
     * both read now.
     *
     * @param working makes an engine that reads by a rubric
     */
    List<String> changes(
            String version, Function<byte[], GoldenSet.Engine> working, List<byte[]> further, LocalDate day)
            throws IOException {
        GoldenSet golden = goldenSet(version);
        GoldenSet.Engine mine = working.apply(golden.rubric());
        List<String> changes = new ArrayList<>(golden.differences(mine));
        GoldenSet.Engine theirs = engine(version, golden.rubric());
        for (int i = 0; i < further.size(); i++) {
            byte[] wanted = theirs.apply(further.get(i), day).result();
            if (!Arrays.equals(wanted, mine.apply(further.get(i), day).result())) {
                changes.add("profile " + i + " has another result");
            }
        }
        return changes;
    }

    /** Versions of which there is a jar, or anything that belongs to one. */
    List<String> versions() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("^scoring-engine-(.*)\\.jar(\\.sha256)?$", "$1"))
                    .filter(name -> name.matches("\\d+\\.\\d+\\.\\d+"))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static String version(byte[] jar) throws IOException {
        try {
            Class<?> door = new EngineLoader(jar).loadClass(Replay.class.getName());
            return (String) door.getMethod("version").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This is no engine", e);
        }
    }

    private GoldenSet.Engine engine(String version, byte[] rubric) {
        Engines engines = Engines.in(folder);
        return (profile, day) -> engines.replay(version, rubric, profile, day);
    }
}
