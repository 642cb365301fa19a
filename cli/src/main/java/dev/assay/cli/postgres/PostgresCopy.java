package dev.assay.cli.postgres;

import dev.assay.cli.home.Home;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.Progress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The data of a server that does not run, copied out of a home and put back into one. */
public final class PostgresCopy {

    /** They tell of a process and not of data. */
    private static final Set<String> OF_A_RUN = Set.of("postmaster.pid", "postmaster.opts");

    private final PostgresPlace place;
    private final Console console;

    public PostgresCopy(Home home, Console console) {
        this.place = PostgresPlace.of(home);
        this.console = console;
    }

    /** How much was copied; a copy with less is not whole. */
    public record Size(int files, long bytes) {

        /** Of what is there now. */
        public static Size of(Path folder) throws IOException {
            int files = 0;
            long bytes = 0;
            for (Path each : inside(folder)) {
                files += Files.isRegularFile(each) ? 1 : 0;
                bytes += Files.isRegularFile(each) ? Files.size(each) : 0;
            }
            return new Size(files, bytes);
        }
    }

    public boolean hasData() {
        return Files.isDirectory(place.data());
    }

    /** The bytes of every file are on the disk when this is done; that it has its name there is for the file system to see to. */
    public void takeTo(Path folder) throws IOException {
        copy("Copying", place.data(), folder);
    }

    /**
     * Puts a copy in the place of the data, as the beginning of another history: the server goes through an (empty) recovery, after which its
     * time line is a new one. By that profile-service knows that it has been set back, whoever else has been set back with it.
     */
    public void putBack(Path folder) throws IOException {
        Path draft = place.folder().resolve("data.restored");
        Folders.delete(draft);
        try {
            copy("Restoring", folder, draft);
        } catch (IOException e) {
            // The room that it takes may be what is missing.
            Folders.delete(draft);
            throw e;
        }
        Files.createFile(draft.resolve("recovery.signal"));
        place.handOver(draft);
        Path replaced = replaced();
        if (Files.exists(replaced)) {
            // An earlier restore was broken off; what stands in the place of the data is only a part of it.
            Folders.delete(place.data());
        } else if (hasData()) {
            Files.move(place.data(), replaced, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(draft, place.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether the data is of a restore that has not ended. */
    public boolean hasReplaced() {
        return Files.exists(replaced());
    }

    /** Deletes what was replaced: until then it could be had back by hand. */
    public void forgetReplaced() throws IOException {
        Folders.delete(replaced());
    }

    private Path replaced() {
        return place.folder().resolve("data.replaced");
    }

    private void copy(String task, Path from, Path to) throws IOException {
        List<Path> all = inside(from);
        try (Progress progress = console.progress(task, all.size())) {
            for (Path each : all) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectory(
                            target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } else if (Files.isRegularFile(each)) {
                    Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
                    sync(target);
                } else {
                    throw new Failure(
                            each + " is neither a file nor a folder: the data of this database cannot be copied.");
                }
                progress.step();
            }
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The folder and what is in it, folders before what is in them. */
    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(each -> !OF_A_RUN.contains(each.getFileName().toString()))
                    .toList();
        }
    }
}
