package dev.assay.cli.backup;

import dev.assay.cli.client.candidates.Erasures;
import dev.assay.cli.home.Home;
import dev.assay.cli.home.PrivateFile;
import dev.assay.cli.launcher.LocalSystem;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.Progress;
import dev.assay.cli.postgres.ErasedCandidates;
import dev.assay.cli.postgres.PostgresCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Replaces the databases by a backup. Who was erased since the backup is read from the databases that are replaced, written down until the restore is
 * done, and erased again in the restored ones: an interrupted restore starts again from its beginning and forgets nobody.
 */
public final class Restoration {

    private final Home home;
    private final LocalSystem system;
    private final PostgresCopy server;
    private final Console console;

    public Restoration(Home home, LocalSystem system, Console console) {
        this.home = home;
        this.system = system;
        this.console = console;
        home.prepare();
        this.server = new PostgresCopy(home, console);
    }

    /**
     * Notes who was erased, before anything is changed.
     *
     * @param otherwise whether to continue if the erased candidates cannot be determined
     */
    public void noteTheErased(boolean otherwise) {
        Set<String> erased = new TreeSet<>(noted());
        try {
            erased.addAll(read());
        } catch (Failure unknown) {
            if (!otherwise) {
                throw unknown;
            }
            console.say("Who was erased since the backup is not known here; whoever was is there again.");
        }
        PrivateFile.write(home.eraseAgain(), String.join("\n", erased));
    }

    private List<String> read() {
        if (!server.hasData()) {
            throw new Failure("there is no database here that knows who was erased since the backup: " + advice());
        }
        try {
            return system.ofErased(ErasedCandidates::ids);
        } catch (Failure | UncheckedIOException failure) {
            throw new Failure(
                    "the database that is to be replaced cannot be read, and it knows who was erased since the backup ("
                            + failure.getMessage() + "): " + advice(),
                    failure);
        }
    }

    private static String advice() {
        return "with --without-erasures the backup is restored all the same, and then it is for you to erase them again, from your own record of "
                + "requests.";
    }

    public void replaceBy(BackupFolder backup) {
        try {
            server.putBack(backup.data());
        } catch (IOException e) {
            throw new Failure("cannot restore " + backup.path() + " (" + e.getMessage() + "): " + whatNow(), e);
        }
    }

    private String whatNow() {
        if (server.hasReplaced()) {
            return "nothing is open to anybody; when the reason is gone, restore again.";
        }
        home.eraseAgain().toFile().delete();
        return "nothing was changed, and `assay up` starts what was there.";
    }

    /** Erases candidates that are there again, and returns those that a hold of the retention policy keeps. */
    public List<String> eraseAgain(List<String> there, Erasures erasures) {
        List<String> held = new ArrayList<>();
        if (!there.isEmpty()) {
            try (Progress progress = console.progress("Erasing again", there.size())) {
                for (String id : there) {
                    erasures.erase(id).ifPresent(reason -> held.add(id + ": " + reason));
                    progress.step();
                }
            }
        }
        return held;
    }

    /** Which of the erased candidates are there again. */
    public List<String> there() {
        Set<String> noted = noted();
        return noted.isEmpty() ? List.of() : system.ofErased(erased -> erased.there(noted));
    }

    public void end() {
        try {
            Files.deleteIfExists(home.eraseAgain());
            server.forgetReplaced();
        } catch (IOException e) {
            throw new Failure("restored, but what was replaced cannot be deleted (" + e.getMessage() + ").", e);
        }
    }

    private Set<String> noted() {
        return Files.exists(home.eraseAgain())
                ? new TreeSet<>(PrivateFile.read(home.eraseAgain()).lines().toList())
                : Set.of();
    }
}
