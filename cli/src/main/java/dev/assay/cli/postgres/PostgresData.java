package dev.assay.cli.postgres;

import dev.assay.cli.home.PrivateFile;
import dev.assay.cli.output.Failure;
import dev.assay.cli.process.LogTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The data folder. It gets its name only when it is complete, so an {@code initdb} that was killed halfway is done again. */
final class PostgresData {

    static final String ADMINISTRATOR = "assay_admin";

    private final PostgresPlace place;
    private final Path binaries;

    PostgresData(PostgresPlace place, Path binaries) {
        this.place = place;
        this.binaries = binaries;
    }

    void prepare(String password, Path log) {
        if (Files.isDirectory(place.data())) {
            checkVersion();
            return;
        }
        Path draft = place.folder().resolve("data.new");
        Path passwordFile = place.folder().resolve("password.new");
        try {
            Folders.delete(draft);
            Files.deleteIfExists(passwordFile);
            PrivateFile.write(passwordFile, password);
            place.handOver(passwordFile);
            initialise(draft, passwordFile, log);
            Files.move(draft, place.data(), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new Failure("cannot prepare the database in " + place.folder() + " (" + e.getMessage() + ").", e);
        }
    }

    private void checkVersion() {
        String data = PrivateFile.read(place.data().resolve("PG_VERSION")).strip();
        if (!PostgresBinaries.version().startsWith(data + ".")) {
            throw new Failure("the data in " + place.data() + " was written by PostgreSQL " + data
                    + ", and this Assay brings " + PostgresBinaries.version()
                    + ": start the Assay that wrote it, or choose a new place with ASSAY_HOME.");
        }
    }

    private void initialise(Path folder, Path passwordFile, Path log) throws IOException {
        Process initdb = new ProcessBuilder(initdb(folder, passwordFile))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .directory(place.folder().toFile())
                .start();
        try {
            if (initdb.waitFor() != 0) {
                throw new Failure("PostgreSQL could not be set up: " + LogTail.reason(log) + " (log: " + log + ").");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while setting up PostgreSQL.", e);
        }
    }

    /** The built-in provider sorts in the same order on every machine, whatever locales are installed. */
    private List<String> initdb(Path folder, Path passwordFile) {
        return place.command(
                binaries.resolve("bin/initdb"),
                "--pgdata=" + folder,
                "--username=" + ADMINISTRATOR,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions");
    }
}
