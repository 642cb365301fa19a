package dev.assay.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version that receipts name. It stands once, as {@code engine.version} in this module's pom. */
public final class EngineVersion {
    public static final String VALUE = read();

    private EngineVersion() {}

    private static String read() {
        try (InputStream in = EngineVersion.class.getResourceAsStream("engine-version.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
