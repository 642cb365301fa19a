package dev.assay.cli.launcher;

import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** A service as the build left it, and the copy of it that runs. */
final class BuiltService {

    private static final String RUNNER = "quarkus-run.jar";

    private final Path built;
    private final Path copy;

    BuiltService(Path root, Path services, Service service) {
        this.built = root.resolve(service.part()).resolve("target/quarkus-app");
        this.copy = services.resolve(service.part());
        if (!Files.exists(built.resolve(RUNNER))) {
            throw new Failure(service.part() + " is not built (" + built.resolve(RUNNER)
                    + " is missing): run assay by its script, which builds what is missing.");
        }
    }

    /** Changes with the content: covers the names and sizes of all files, and the content of our own. */
    String fingerprint() {
        CRC32 crc = new CRC32();
        try {
            for (Path file : files(built)) {
                crc.update(built.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                crc.update(Long.toString(Files.size(file)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                if (isOurs(built.relativize(file))) {
                    crc.update(Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(crc.getValue());
    }

    /** The jar to run: a copy, since a build must not change the files of a running process. */
    Path runner() {
        Path stamp = copy.resolveSibling(copy.getFileName() + ".copied");
        String fingerprint = fingerprint();
        try {
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(fingerprint)) {
                Files.deleteIfExists(stamp);
                replace();
                Files.writeString(stamp, fingerprint);
            }
        } catch (IOException e) {
            throw new Failure(
                    "cannot copy a service to " + copy + " (" + e.getMessage()
                            + "): check that there is room and try again.",
                    e);
        }
        return copy.resolve(RUNNER);
    }

    private void replace() throws IOException {
        if (Files.exists(copy)) {
            try (Stream<Path> old = Files.walk(copy)) {
                for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        for (Path file : files(built)) {
            Path target = copy.resolve(built.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static boolean isOurs(Path file) {
        return !file.startsWith("lib") || file.getFileName().toString().startsWith("dev.assay.");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
