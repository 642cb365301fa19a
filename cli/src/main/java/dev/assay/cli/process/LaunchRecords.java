package dev.assay.cli.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.home.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The launch records of a home, one file for each part. */
public final class LaunchRecords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    public LaunchRecords(Path folder) {
        this.folder = folder;
    }

    /** The record of a part. A damaged one identifies no process, so it counts as none. */
    public Optional<LaunchRecord> find(String part) {
        Path file = file(part);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(PrivateFile.read(file), LaunchRecord.class));
        } catch (JsonProcessingException damaged) {
            return Optional.empty();
        }
    }

    /** The record of a part, if it runs. */
    public Optional<LaunchRecord> running(String part) {
        return find(part)
                .flatMap(record -> record.process().map(view -> record.startedAs(view.pid(), view.startTicks())));
    }

    public void write(LaunchRecord record) {
        try {
            PrivateFile.write(file(record.part()), JSON.writeValueAsString(record));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void forget(String part) {
        try {
            Files.deleteIfExists(file(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String part) {
        return folder.resolve(part + ".json");
    }
}
