package dev.assay.cli.launcher;

import dev.assay.cli.document.BuiltParser;
import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What profile-service starts to read documents: the jars of the parser, and the jail around it. */
final class DocumentParser {

    private static final List<String> PATH = List.of("/usr/local/bin", "/usr/bin", "/bin");

    private final BuiltParser built;
    private final Path copy;

    /**
     * @param services folder of the copies that run
     * @param environment of this command
     */
    DocumentParser(Path root, Path services, Map<String, String> environment) {
        this.built = new BuiltParser(root, environment);
        this.copy = services.resolve("resume-parser");
    }

    void addTo(Map<String, String> variables) {
        variables.put("ASSAY_DOCUMENTS_PARSER", copy + "/*");
        if (built.isUnjailed()) {
            variables.put(BuiltParser.JAIL, "off");
        }
    }

    /** Copies the jars, since a build must not change them under a running process. */
    void prepare() {
        try {
            Files.createDirectories(copy);
            List<Path> jars = built.jars();
            removeOthers(jars);
            for (Path jar : jars) {
                Path target = copy.resolve(jar.getFileName());
                if (!Files.exists(target) || Files.mismatch(jar, target) >= 0) {
                    // Written beside the old jar and then moved over it, so that a process that has the old one open
                    // keeps it intact.
                    Path next = Files.copy(jar, copy.resolve("next"), StandardCopyOption.REPLACE_EXISTING);
                    Files.move(next, target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (IOException e) {
            throw new Failure("cannot copy the parser to " + copy + " (" + e.getMessage() + ").", e);
        }
    }

    private void removeOthers(List<Path> jars) throws IOException {
        List<Path> names = jars.stream().map(Path::getFileName).toList();
        try (Stream<Path> copied = Files.list(copy)) {
            for (Path each : copied.toList()) {
                if (!names.contains(each.getFileName())) {
                    Files.delete(each);
                }
            }
        }
    }

    /** What a person should know about reading documents here; empty if nothing is amiss. */
    Optional<String> warning() {
        if (built.isUnjailed()) {
            return Optional.of(
                    "Documents are read without a jail (" + BuiltParser.JAIL + "=off): only for files that you trust.");
        }
        boolean installed = PATH.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, "bwrap")));
        return installed
                ? Optional.empty()
                : Optional.of(
                        "Documents (PDF, DOCX ...) are not read: install bubblewrap for the jail that reads them, or set "
                                + BuiltParser.JAIL + "=off for files that you trust.");
    }
}
