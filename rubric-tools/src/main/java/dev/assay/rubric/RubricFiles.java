package dev.assay.rubric;

import dev.assay.engine.rubric.InvalidRubric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.YAMLException;

/** The YAML files of a rubric's folder, with their text. */
public final class RubricFiles {

    private final Path folder;
    private final Map<String, YamlFile> files;

    private RubricFiles(Path folder, Map<String, YamlFile> files) {
        this.folder = folder;
        this.files = files;
    }

    /** Throws {@link InvalidRubric} for a folder without {@code rubric.yaml}, and for files that are not YAML. */
    public static RubricFiles read(Path folder) {
        if (!Files.isRegularFile(folder.resolve("rubric.yaml"))) {
            throw new InvalidRubric(List.of(folder + " is no folder of a rubric: it has no rubric.yaml"));
        }
        Map<String, YamlFile> files = new TreeMap<>();
        List<String> mistakes = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String name = folder.relativize(file).toString();
                try {
                    files.put(name, new YamlFile(name, Files.readString(file)));
                } catch (YAMLException malformed) {
                    mistakes.add(name + ": " + malformed.getMessage().replaceAll("\\s+", " "));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidRubric(mistakes);
        }
        return new RubricFiles(folder, files);
    }

    Path folder() {
        return folder;
    }

    Iterable<YamlFile> all() {
        return files.values();
    }

    boolean hasEmpty() {
        return files.values().stream().anyMatch(YamlFile::isEmpty);
    }

    /** The place of a rule, or of a text in it. */
    Optional<Place> place(String id, String value) {
        return files.values().stream()
                .flatMap(file -> file.line(id, value).map(line -> new Place(file.name(), line)).stream())
                .findFirst();
    }

    /** The place of a value in a file. */
    Place at(String file, String pointer) {
        return new Place(file, files.containsKey(file) ? files.get(file).line(pointer) : 1);
    }

    /** A line of a file, counted from 1. */
    record Place(String file, int line) {}

    /** The same files with another number at a JSON pointer of one of them. */
    public RubricFiles with(String file, String pointer, int number) {
        Map<String, YamlFile> changed = new TreeMap<>(files);
        changed.computeIfPresent(file, (name, old) -> old.with(pointer, number));
        return new RubricFiles(folder, changed);
    }

    /** Writes all files to another folder, with comments and layout unchanged; existing files are replaced. */
    public void write(Path target) {
        try {
            for (YamlFile file : files.values()) {
                Path path = target.resolve(file.name());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
