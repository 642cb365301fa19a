package dev.assay.cli.document;

import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The parser as the build leaves it, and whether to run it without a jail. */
public final class BuiltParser {

    /** Set to {@code off} to read documents without a jail. */
    public static final String JAIL = "ASSAY_DOCUMENTS_JAIL";

    private final Path built;
    private final Map<String, String> environment;

    /**
     * @param root the folder of the modules
     * @param environment of this command
     */
    public BuiltParser(Path root, Map<String, String> environment) {
        this.built = root.resolve("resume-parser/target");
        this.environment = environment;
    }

    /** Its jar and the jars that it needs. */
    public List<Path> jars() {
        try (Stream<Path> own = Files.list(built);
                Stream<Path> libraries = Files.list(built.resolve("worker"))) {
            return Stream.concat(own, libraries)
                    .filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Failure("the parser of documents is not built (" + e.getMessage() + ").", e);
        }
    }

    public boolean isUnjailed() {
        return "off".equalsIgnoreCase(environment.get(JAIL));
    }
}
