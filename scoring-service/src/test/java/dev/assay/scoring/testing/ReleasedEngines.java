package dev.assay.scoring.testing;

import dev.assay.engines.testing.PackagedEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with the engine of this build, released under an older version: what it finds is the same, what it calls itself is not. */
public final class ReleasedEngines {

    public static final String VERSION = "0.0.9";

    private static Path folder;

    private ReleasedEngines() {}

    static synchronized Path folder() {
        try {
            if (folder == null) {
                folder = Files.createDirectories(Path.of("target/released-engines"))
                        .toAbsolutePath();
                new PackagedEngine().saying(VERSION).into(folder, VERSION);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
