package dev.assay.images;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository that a build may copy: those that its ignore file does not exclude. */
final class BuildContext {

    private final Path root;
    private final List<String> patterns;

    BuildContext(Path root, Path dockerfile) throws IOException {
        this.root = root;
        this.patterns =
                Files.readAllLines(dockerfile.resolveSibling(dockerfile.getFileName() + ".dockerignore")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
    }

    /** The files that a source of COPY stands for; none is an error, as in a build. */
    List<Path> files(String source) throws IOException {
        String glob = source.replaceAll("/$", "");
        Path folder = root.resolve(glob).getParent();
        try (Stream<Path> beside = Files.list(folder)) {
            List<Path> found = beside.filter(file -> matches(glob, root.relativize(file)))
                    .filter(file -> isLetThrough(root.relativize(file)))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new AssertionError("COPY " + source + ": no such file is there and let through");
            }
            return found;
        }
    }

    /** The last pattern that matches the file, or a folder that contains it, decides. */
    boolean isLetThrough(Path file) {
        boolean through = true;
        for (String pattern : patterns) {
            boolean exception = pattern.startsWith("!");
            String glob = exception ? pattern.substring(1) : pattern;
            for (Path each = file; each != null; each = each.getParent()) {
                if (matches(glob, each)) {
                    through = exception;
                }
            }
        }
        return through;
    }

    private static boolean matches(String glob, Path file) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(file);
    }
}
