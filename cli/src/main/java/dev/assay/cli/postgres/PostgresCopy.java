package dev.assay.cli.postgres;

import dev.assay.cli.home.Home;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import dev.assay.cli.output.Progress;
import dev.assay.cli.process.LaunchRecords;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Copies the data of a stopped server out of a home, and back into one. */
public final class PostgresCopy {

    /** Files about a running process, not about the data. */
    private static final Set<String> OF_A_RUN = Set.of("postmaster.pid", "postmaster.opts");

    private final PostgresPlace place;
    private final PostgresProcess process;
    private final Console console;

    public PostgresCopy(Home home, Console console) {
        this.place = PostgresPlace.of(home);
        this.process = new PostgresProcess(new LaunchRecords(home.run()), place);
        this.console = console;
    }

    /** How much was copied; a copy with less is incomplete. */
    public record Size(int files, long bytes) {

        /** The size of what is in the folder now. */
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

    /** How much a copy takes about now: a running server makes and deletes files. */
    public long bytes() {
        AtomicLong bytes = new AtomicLong();
        try {
            Files.walkFileTree(place.data(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes.addAndGet(attributes.size());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException deletedMeanwhile) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new Failure("cannot read " + place.data() + " (" + e.getMessage() + ").", e);
        }
        return bytes.get();
    }

    /**
     * Every file's content is on disk when this returns; that its name is there too is left to the file system. Fails if a server ran meanwhile, since
     * files copied one after the other from under it do not fit together.
     *
     * @param endAsked whether to break off
     */
    public void takeTo(Path folder, BooleanSupplier endAsked) throws IOException {
        byte[] before = control();
        copy("Copying", place.data(), folder, endAsked);
        if (process.isAtWork() || !Arrays.equals(before, control())) {
            throw new Failure("PostgreSQL ran while its files were copied, so the copy is of no use: try again.");
        }
    }

    /** A server rewrites this file when it starts and when it stops. */
    private byte[] control() throws IOException {
        return Files.readAllBytes(place.data().resolve("global/pg_control"));
    }

    /**
     * Puts a copy in the place of the data, and begins a new history: the server goes through an (empty) recovery, after which it has a new timeline.
     * From that, profile-service knows that its database was set back, even if everything else was set back with it.
     */
    public void putBack(Path folder) throws IOException {
        Path draft = place.folder().resolve("data.restored");
        Folders.delete(draft);
        try {
            copy("Restoring", folder, draft, () -> false);
        } catch (IOException e) {
            // The failure may be a full disk, so the draft must not stay.
            Folders.delete(draft);
            throw e;
        }
        Files.createFile(draft.resolve("recovery.signal"));
        place.handOver(draft);
        Path replaced = replaced();
        if (Files.exists(replaced)) {
            // An earlier restore was interrupted: any data in place comes from it, and the data from before is already
            // set aside.
            Folders.delete(place.data());
        } else if (hasData()) {
            Files.move(place.data(), replaced, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(draft, place.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether a restore has replaced the data and has not ended. */
    public boolean hasReplaced() {
        return Files.exists(replaced());
    }

    /** Deletes the replaced data, which could be put back by hand until then. */
    public void forgetReplaced() throws IOException {
        Folders.delete(replaced());
    }

    private Path replaced() {
        return place.folder().resolve("data.replaced");
    }

    private void copy(String task, Path from, Path to, BooleanSupplier endAsked) throws IOException {
        List<Path> all = inside(from);
        try (Progress progress = console.progress(task, all.size())) {
            for (Path each : all) {
                if (endAsked.getAsBoolean()) {
                    throw new Failure("broken off; nothing is left of the copy.");
                }
                copy(each, to.resolve(from.relativize(each).toString()));
                progress.step();
            }
        }
    }

    private static void copy(Path each, Path target) throws IOException {
        if (Files.isDirectory(each)) {
            Files.createDirectory(
                    target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else if (Files.isRegularFile(each)) {
            Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
            sync(target);
        } else {
            throw new Failure(each + " is neither a file nor a folder: the data of this database cannot be copied.");
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The folder and everything in it, each folder before its content. */
    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(each -> !OF_A_RUN.contains(each.getFileName().toString()))
                    .toList();
        }
    }
}
