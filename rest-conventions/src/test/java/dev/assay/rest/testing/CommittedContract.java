package dev.assay.rest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that says what a service gives to others; {@code -Dassay.contracts.write=true} writes it anew. */
public final class CommittedContract {

    private static final Path FOLDER = Path.of("..", "contracts");

    private CommittedContract() {}

    /** Fails where the committed file says something else. */
    public static void check(String file, String built) throws IOException {
        Path committed = FOLDER.resolve(file);
        if (Boolean.getBoolean("assay.contracts.write")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, built);
        }
        assertEquals(
                Files.readString(committed),
                built,
                committed + " differs; if the change is wanted, build with -Dassay.contracts.write=true");
    }
}
