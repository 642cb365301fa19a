package dev.assay.cli.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.home.Home;
import dev.assay.cli.home.PrivateFile;
import dev.assay.cli.output.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * With what the system of a home was last started. Only its owner can read it, since a setting can be a secret.
 *
 * @param settings what the operator had set for the services
 */
record LastStart(Map<String, String> settings, Ports ports) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Optional<LastStart> of(Home home) {
        Path file = home.lastStart();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(PrivateFile.read(file), LastStart.class));
        } catch (JsonProcessingException e) {
            // The cause would quote the file, and its settings can be secret.
            throw new Failure(file + " is damaged: delete it, and start again with your settings in the environment.");
        }
    }

    void keepIn(Home home) {
        try {
            PrivateFile.write(home.lastStart(), JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
