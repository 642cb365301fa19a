package dev.assay.cli.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.cli.home.PrivateFile;
import dev.assay.cli.output.Failure;
import dev.assay.cli.postgres.Folders;
import dev.assay.cli.postgres.PostgresCopy;
import dev.assay.cli.postgres.PostgresCopy.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.function.BooleanSupplier;

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
        if (Files.exists(draft())) {
            throw new Failure(draft()
                    + " is there: another backup is writing it, or one that was killed has left it; then delete it.");
        }
    }

    /** Refuses a place that cannot be written or has no room. */
    public void checkRoom(long bytes) {
        try {
            Files.createDirectories(folder.getParent());
            long free = Files.getFileStore(folder.getParent()).getUsableSpace();
            if (free < bytes) {
                throw new Failure("a backup takes " + megabytes(bytes) + ", and only " + megabytes(free)
                        + " are free in " + folder.getParent() + ": free some, or choose another place.");
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }

    /** Where it is until it is complete. */
    private Path draft() {
        return folder.resolveSibling(folder.getFileName() + ".part");
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

    /**
     * Makes the backup from a server, which must not be running, or leaves nothing.
     *
     * @param endAsked whether to break off
     */
    public void take(PostgresCopy server, Instant now, BooleanSupplier endAsked) {
        checkFree();
        try {
            Files.createDirectories(folder.getParent());
            Files.createDirectory(
                    draft(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            fill(server, now, endAsked);
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(e);
        }
    }

    private void fill(PostgresCopy server, Instant now, BooleanSupplier endAsked) throws IOException {
        try {
            server.takeTo(draft().resolve(DATA), endAsked);
            Size size = Size.of(draft().resolve(DATA));
            ObjectNode note = JSON.createObjectNode();
            note.put("format", FORMAT).put("takenAt", now.toString());
            note.put("files", size.files()).put("bytes", size.bytes());
            PrivateFile.write(draft().resolve(NOTE), note.toPrettyString());
            Files.move(draft(), folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException | Error failure) {
            discard(failure);
            throw failure;
        }
    }

    /** The reason may be a full disk, and the next backup must not find a draft in its way. */
    private void discard(Throwable failure) {
        try {
            Folders.delete(draft());
        } catch (IOException left) {
            failure.addSuppressed(left);
        }
    }

    private Failure unwritable(Exception e) {
        return new Failure("cannot write the backup to " + folder + " (" + e.getMessage() + ").", e);
    }
}
