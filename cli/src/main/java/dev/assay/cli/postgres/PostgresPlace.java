package dev.assay.cli.postgres;

import dev.assay.cli.home.Home;
import dev.assay.cli.home.PrivateFile;
import dev.assay.cli.home.RealPath;
import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Where PostgreSQL keeps its files and as which user it runs. It refuses to run as root, so root starts it in a user namespace, where root's files
 * appear to belong to nobody; if the machine allows no such namespaces, it runs as a plain user, in a folder that this user can reach.
 *
 * @param folder holds binaries and data
 * @param prefix words before each of its commands
 * @param uid the owner that its files must have, or -1 for the user who runs this command
 */
record PostgresPlace(Path folder, List<String> prefix, int uid) {

    static final int PLAIN_UID = 65534;
    private static final Path REACHABLE = Path.of("/var/lib");
    private static final List<String> IN_NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_PLAIN_USER =
            List.of("setpriv", "--reuid=" + PLAIN_UID, "--regid=" + PLAIN_UID, "--clear-groups");

    static PostgresPlace of(Home home) {
        Path moved = home.postgres().resolve("place");
        if (Files.exists(moved)) {
            Path folder = RealPath.of(Path.of(PrivateFile.read(moved).strip()));
            return new PostgresPlace(folder, AS_PLAIN_USER, PLAIN_UID);
        }
        Path inside = RealPath.of(home.postgres());
        if (!isRoot()) {
            return new PostgresPlace(inside, List.of(), -1);
        }
        if (works(IN_NAMESPACE)) {
            return new PostgresPlace(inside, IN_NAMESPACE, -1);
        }
        return asPlainUser(moved, REACHABLE);
    }

    /** Creates a folder outside the home, since only its owner can enter the home, and records where it is. */
    static PostgresPlace asPlainUser(Path record, Path reachable) {
        if (!works(AS_PLAIN_USER)) {
            throw new Failure("PostgreSQL cannot run as root, and neither unshare -U nor setpriv works here: "
                    + "run assay as another user.");
        }
        Path folder = RealPath.of(reachable).resolve("assay-" + UUID.randomUUID());
        try {
            Files.createDirectory(folder);
            Folders.giveTo(PLAIN_UID, folder);
        } catch (IOException e) {
            throw new Failure(
                    "cannot create " + folder + " for PostgreSQL (" + e.getMessage()
                            + "): run assay as another user than root.",
                    e);
        }
        PrivateFile.write(record, folder.toString());
        return new PostgresPlace(folder, AS_PLAIN_USER, PLAIN_UID);
    }

    Path data() {
        return folder.resolve("data");
    }

    List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Gives the file to the user that runs PostgreSQL. */
    void handOver(Path file) throws IOException {
        if (uid >= 0) {
            Folders.giveTo(uid, file);
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
