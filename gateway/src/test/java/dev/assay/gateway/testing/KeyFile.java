package dev.assay.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The gateway's file of API keys under test, and keys made for it beforehand. */
public final class KeyFile {

    /** A key and what the file keeps of it; both computed by another program. */
    public record Key(String id, String text, String sha256) {}

    public static final Key LOCAL = new Key(
            "local",
            "assay_LocalKeyForTests00000000000000002lWIKY",
            "b431c41153ab4b672e0ce1e918bd25275a5cc77697a4a83c842f3eaf78d23bb2");
    public static final Key OTHER = new Key(
            "other",
            "assay_OtherKeyForTests00000000000000004KboBE",
            "c6870a8255e33d9f3b641a9dc8ff892f239b64a8b34b0de417e31a0cd17ce7d4");

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    /** Replaces the content in one step, as an operator's tool does. */
    public void holds(Key... keys) {
        String entries = List.of(keys).stream()
                .map(key -> "{\"id\":\"" + key.id() + "\",\"sha256\":\"" + key.sha256() + "\"}")
                .collect(Collectors.joining(","));
        write("{\"keys\":[" + entries + "]}");
    }

    public void write(String content) {
        try {
            Path next = file.resolveSibling("next.json");
            Files.writeString(next, content);
            Files.move(
                    next,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
            Files.delete(file.getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
