package dev.assay.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The wall clock of processes that are started with its settings, by libfaketime; the monotonic clock is not touched. */
final class WallClock {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    private final Path file;
    private final Path library;

    private WallClock(Path file, Path library) {
        this.file = file;
        this.library = library;
    }

    /** @param folder where the offset from the real time is written for the processes to read */
    static WallClock in(Path folder) throws IOException {
        WallClock clock = new WallClock(folder.resolve("clock"), library());
        clock.jump("+0");
        return clock;
    }

    private static Path library() throws IOException {
        try (Stream<Path> files =
                Files.find(LIBRARIES, 3, (path, kind) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
            return files.findFirst()
                    .orElseThrow(() -> new AssertionError(
                            "no libfaketime under " + LIBRARIES + "; Debian has it in the package libfaketime"));
        }
    }

    /** The variables for PostgreSQL and the services alike. */
    Map<String, String> settings() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_NO_CACHE", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // Its workaround for older C libraries makes each timed wait end at once.
                "FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    /** Sets the offset from the real time: {@code +1h}, {@code -400d}, {@code +0}. In one step, so that no process reads half of it. */
    void jump(String distance) throws IOException {
        Path next = file.resolveSibling("clock.next");
        Files.write(next, List.of(distance));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
