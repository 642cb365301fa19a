package dev.assay.engines.testing;

import dev.assay.engine.json.CanonicalJson;
import dev.assay.engine.replay.Replay;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The classes of the engine of this build, packed again: under another version, or with something missing. */
public final class PackagedEngine {

    private static final String VERSION = "dev/assay/engine/engine-version.txt";

    private final Map<String, byte[]> entries = new TreeMap<>();

    /** From the folder or the jar that this build made. */
    public PackagedEngine() throws IOException {
        Path built = built();
        if (Files.isDirectory(built)) {
            try (Stream<Path> files = Files.walk(built)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    entries.put(built.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
            return;
        }
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(Files.readAllBytes(built)))) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
    }

    /** Where this build has its engine: a folder of classes, or a jar. */
    public static Path built() {
        try {
            return Path.of(Replay.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public PackagedEngine saying(String version) {
        entries.put(VERSION, version.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public PackagedEngine without(String entry) {
        if (entries.remove(entry) == null) {
            throw new IllegalArgumentException("The engine has no " + entry);
        }
        return this;
    }

    /** Writes the jar and its checksum as those of that version are called. */
    public Path into(Path folder, String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        Path jar = Files.write(folder.resolve("scoring-engine-" + version + ".jar"), bytes.toByteArray());
        Files.writeString(
                folder.resolve(jar.getFileName() + ".sha256"),
                CanonicalJson.hash(bytes.toByteArray()).substring("sha256:".length()) + "  " + jar.getFileName());
        return jar;
    }
}
