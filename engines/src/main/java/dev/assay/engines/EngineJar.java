package dev.assay.engines;

import dev.assay.engine.json.CanonicalJson;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A released engine: a jar with its SHA-256 beside it. It is read and checked when it is first asked for. */
final class EngineJar {

    private static final Pattern NAME = Pattern.compile("scoring-engine-(\\d+\\.\\d+\\.\\d+)\\.jar");
    private static final String DOOR = "dev.assay.engine.replay.Replay";

    private final Path file;
    private final String version;
    private Constructor<? extends BiFunction<byte[], LocalDate, Map<String, byte[]>>> door;

    private EngineJar(Path file, String version) {
        this.file = file;
        this.version = version;
    }

    static String name(String version) {
        return "scoring-engine-" + version + ".jar";
    }

    /** The file that holds a jar's SHA-256, as {@code sha256sum} writes it. */
    static Path checksum(Path jar) {
        return jar.resolveSibling(jar.getFileName() + ".sha256");
    }

    static Optional<EngineJar> of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Optional.of(new EngineJar(file, name.group(1))) : Optional.empty();
    }

    String version() {
        return version;
    }

    /** The engine with this rubric compiled; throws {@link EngineUnavailable} for a jar or a rubric that cannot be used. */
    synchronized BiFunction<byte[], LocalDate, Map<String, byte[]>> reading(byte[] rubricJson) {
        try {
            if (door == null) {
                door = open();
            }
            return door.newInstance((Object) rubricJson);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof RuntimeException refused
                    ? new EngineUnavailable("Engine " + version + " cannot read this rubric.", refused)
                    : unusable(failed.getCause());
        } catch (IOException | ReflectiveOperationException | LinkageError failed) {
            throw unusable(failed);
        }
    }

    private EngineUnavailable unusable(Throwable failure) {
        return new EngineUnavailable("The file of engine " + version + " cannot be used.", failure);
    }

    @SuppressWarnings("unchecked")
    private Constructor<? extends BiFunction<byte[], LocalDate, Map<String, byte[]>>> open()
            throws IOException, ReflectiveOperationException {
        Class<?> replay = Class.forName(DOOR, true, new EngineLoader(checked()));
        Object said = replay.getMethod("version").invoke(null);
        if (!version.equals(said)) {
            throw new EngineUnavailable("The file of engine " + version + " holds engine " + said + ".");
        }
        return (Constructor<? extends BiFunction<byte[], LocalDate, Map<String, byte[]>>>)
                replay.getConstructor(byte[].class);
    }

    private byte[] checked() throws IOException {
        Path checksum = checksum(file);
        if (!Files.isRegularFile(checksum)) {
            throw new EngineUnavailable("The file of engine " + version + " has no checksum beside it.");
        }
        byte[] bytes = Files.readAllBytes(file);
        String wanted = "sha256:" + Files.readString(checksum).strip().split("\\s", 2)[0];
        if (!wanted.equals(CanonicalJson.hash(bytes))) {
            throw new EngineUnavailable("The file of engine " + version + " is not the one that was released.");
        }
        return bytes;
    }
}
