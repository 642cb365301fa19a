package dev.assay.cli.home;

import java.io.IOException;
import java.nio.file.Path;

/** Paths as the kernel names them for a running process: absolute, and with symbolic links resolved. */
public final class RealPath {

    private RealPath() {}

    /** What does not exist yet is kept as it was written, below the part that does. */
    public static Path of(Path path) {
        Path absolute = path.toAbsolutePath();
        for (Path there = absolute; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(absolute)).normalize();
            } catch (IOException missing) {
                // The folder above it may be there.
            }
        }
        return absolute.normalize();
    }
}
