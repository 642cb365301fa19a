package dev.assay.cli.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.home.PrivateFile;
import dev.assay.cli.output.Failure;
import dev.assay.cli.postgres.PostgresCopy;
import dev.assay.cli.postgres.PostgresCopy.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

/** One backup: the data and a note of its size. The folder gets its name only when it is complete. */
public final class BackupFolder {

    private static final String NOTE = "assay-backup.json";
    private static final String DATA = "data";
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    public BackupFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Path path() {
        return folder;
    }

    Path data() {
        return folder.resolve(DATA);
    }

    /** Refuses a folder that exists, since nothing is overwritten. */
    public void checkFree() {
        if (Files.exists(folder)) {
            throw new Failure(folder + " is there already: name a folder that is not.");
        }
    }

    public void checkWhole() {
        JsonNode note = note();
        try {
            Size size = Size.of(data());
            if (size.files() != note.path("files").asInt()
                    || size.bytes() != note.path("bytes").asLong()) {
                throw new Failure("the backup in " + folder + " is not whole: it has " + size.files() + " files with "
                        + size.bytes() + " bytes, and should have "
                        + note.path("files").asInt() + " with "
                        + note.path("bytes").asLong() + ".");
            }
        } catch (IOException e) {
            throw new Failure("the backup in " + folder + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    public Instant takenAt() {
        return Instant.parse(note().path("takenAt").asText());
    }

    private JsonNode note() {
        Path note = folder.resolve(NOTE);
        if (!Files.isRegularFile(note)) {
            throw new Failure("there is no backup in " + folder + ": it has no " + NOTE + ".");
        }
        try {
            JsonNode read = JSON.readTree(PrivateFile.read(note));
            if (read.path("format").asInt() != FORMAT) {
                throw new Failure("the backup in " + folder + " was made by another Assay: restore it with that one.");
            }
            return read;
        } catch (IOException e) {
            throw new Failure("the backup in " + folder + " cannot be read: " + NOTE + " is damaged.", e);
        }
    }

    /** Makes the backup from a server, which must not be running. */
    public void take(PostgresCopy server, Instant now) {
        Path draft = folder.resolveSibling(folder.getFileName() + ".part");
        try {
            if (Files.exists(draft)) {
                throw new Failure(draft + " is what a backup that was broken off has left: delete it.");
            }
            Files.createDirectories(folder.getParent());
            Files.createDirectory(
                    draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            server.takeTo(draft.resolve(DATA));
            Size size = Size.of(draft.resolve(DATA));
            ObjectNode note = JSON.createObjectNode();
            note.put("format", FORMAT).put("takenAt", now.toString());
            note.put("files", size.files()).put("bytes", size.bytes());
            PrivateFile.write(draft.resolve(NOTE), note.toPrettyString());
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Failure("cannot write the backup to " + folder + " (" + e.getMessage() + ").", e);
        }
    }
}
