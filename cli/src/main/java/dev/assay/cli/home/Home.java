package dev.assay.cli.home;

import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folder of one installation, which only its owner may read. */
public final class Home {

    private static final long NEEDED_BYTES = 600L << 20;

    private final Path folder;
    private final long neededBytes;

    public Home(Path folder) {
        this(folder, NEEDED_BYTES);
    }

    /** @param neededBytes the room that a new installation needs */
    public Home(Path folder, long neededBytes) {
        this.folder = RealPath.of(folder);
        this.neededBytes = neededBytes;
    }

    public Path folder() {
        return folder;
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** One file for each process that this installation started. */
    public Path run() {
        return folder.resolve("run");
    }

    public Path secrets() {
        return folder.resolve("secrets");
    }

    public Path postgres() {
        return folder.resolve("postgres");
    }

    /** Copies of the built services, so that a later build does not change them under a running process. */
    public Path services() {
        return folder.resolve("services");
    }

    /** Names the candidates to erase again before anybody is let in; exists while a restore is in progress or was interrupted. */
    public Path eraseAgain() {
        return folder.resolve("erase-again");
    }

    /** With which settings and ports the system was last started. Not among the secrets, which are copied to other machines. */
    public Path lastStart() {
        return folder.resolve("last-start.json");
    }

    public Path apiKey() {
        return folder.resolve("api-key");
    }

    /** Creates what is missing, and closes to others what an earlier version left open. */
    public void prepare() {
        try {
            makeLogs();
            for (Path each : List.of(run(), secrets(), postgres(), services())) {
                PrivateFolder.close(each);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Creates or closes as much as a log needs. */
    public void makeLogs() throws IOException {
        PrivateFolder.create(folder);
        if (holdsOnlyItsOwn()) {
            PrivateFolder.close(folder);
        }
        PrivateFolder.close(logs());
    }

    /** A folder like /tmp can have been named as the home, and is not to be closed to those who use it for something else. */
    private boolean holdsOnlyItsOwn() throws IOException {
        Set<Path> own = Set.of(logs(), run(), secrets(), postgres(), services(), eraseAgain(), lastStart(), apiKey());
        try (Stream<Path> there = Files.list(folder)) {
            return there.allMatch(own::contains);
        }
    }

    /**
     * Fails if there is not enough room to set up a new installation. What is set up already is not asked: its keys, its backup and its start must not
     * depend on room that they do not need.
     *
     * @param where the folder that is to be filled
     */
    public void checkRoom(Path where) {
        try {
            long free = Files.getFileStore(where).getUsableSpace();
            if (free < neededBytes) {
                throw new Failure("needs " + (neededBytes >> 20) + " MB free for data in " + where + ", and only "
                        + (free >> 20) + " MB are: free some, or choose another place with ASSAY_HOME.");
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Failure unwritable(IOException e) {
        return new Failure(
                "cannot write in " + folder + " (" + e.getMessage() + "): choose another place with ASSAY_HOME.", e);
    }
}
