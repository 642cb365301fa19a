package dev.assay.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The JDK in place of the image that the build stage is made from: JAVA25_HOME, or one in /usr/lib/jvm. */
final class Jdk25 {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    private Jdk25() {}

    static Optional<Path> installed() throws IOException {
        List<Path> candidates = new ArrayList<>();
        if (System.getenv("JAVA25_HOME") != null) {
            candidates.add(Path.of(System.getenv("JAVA25_HOME")));
        }
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> folders = Files.list(INSTALLED)) {
                candidates.addAll(folders.sorted().toList());
            }
        }
        for (Path candidate : candidates) {
            Path release = candidate.resolve("release");
            if (Files.isReadable(release)
                    && Files.readString(release).contains("JAVA_VERSION=\"25")
                    && Files.isExecutable(candidate.resolve("bin/jlink"))) {
                return Optional.of(candidate.toRealPath());
            }
        }
        return Optional.empty();
    }
}
