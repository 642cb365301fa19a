package dev.assay.cli.receipt;

import dev.assay.cli.output.Failure;
import dev.assay.engine.json.CanonicalJson;
import dev.assay.engine.rubric.InvalidRubric;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rubrics of this machine, found by their hash: a given one, that of this build, and those pinned with released engines. */
public final class LocalRubrics {

    private final Optional<Path> given;
    private final Path engines;

    /** @param given a folder of rules, or a file with a rubric as the API writes it */
    public LocalRubrics(Optional<Path> given, Path engines) {
        this.given = given;
        this.engines = engines;
    }

    /** Canonical JSON of the rubric with that hash. */
    public Optional<byte[]> find(String hash) {
        return Stream.concat(given.map(LocalRubrics::read).stream(), Stream.of(RubricReader.bundled()))
                .filter(rubric -> rubric.hash().equals(hash))
                .map(Rubric::json)
                .findFirst()
                .or(() -> pinned(hash));
    }

    private static Rubric read(Path path) {
        try {
            return Files.isDirectory(path) ? RubricReader.read(path) : RubricReader.ofJson(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new Failure("cannot read " + path + " (" + e.getMessage() + ").", e);
        } catch (InvalidRubric e) {
            throw new Failure(path + " is no rubric: " + e.mistakes().get(0) + ".", e);
        }
    }

    private Optional<byte[]> pinned(String hash) {
        for (Path file : pinnedFiles()) {
            try {
                byte[] json = Files.readAllBytes(file);
                if (hash.equals(CanonicalJson.hash(json))) {
                    return Optional.of(json);
                }
            } catch (IOException e) {
                throw new Failure("cannot read " + file + " (" + e.getMessage() + ").", e);
            }
        }
        return Optional.empty();
    }

    private List<Path> pinnedFiles() {
        if (!Files.isDirectory(engines)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(engines)) {
            return versions.map(version -> version.resolve("golden/rubric.json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Failure("cannot list " + engines + " (" + e.getMessage() + ").", e);
        }
    }
}
