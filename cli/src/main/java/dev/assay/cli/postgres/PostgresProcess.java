package dev.assay.cli.postgres;

import dev.assay.cli.output.Failure;
import dev.assay.cli.process.LaunchRecord;
import dev.assay.cli.process.LaunchRecords;
import dev.assay.cli.process.Patience;
import dev.assay.cli.process.ProcessView;
import dev.assay.cli.process.Termination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server's processes on one data folder, distinguished from unrelated ones that a stale pid file may name. */
final class PostgresProcess {

    static final String PART = "postgresql";
    private static final Duration FAST_STOP = Duration.ofSeconds(30);
    private static final Duration CHILDREN_LEAVE = Duration.ofSeconds(5);
    private static final String LAUNCH_WORD = "assay.launch=";

    private final LaunchRecords records;
    private final PostgresPlace place;

    PostgresProcess(LaunchRecords records, PostgresPlace place) {
        this.records = records;
        this.place = place;
    }

    /**
     * The running server of this data folder, even if its record was lost. Fails if somebody else started it, so that nothing is done to the data
     * underneath it.
     */
    Optional<LaunchRecord> running() {
        Optional<LaunchRecord> known = records.running(PART);
        return known.isPresent() ? known : named().map(this::adopt);
    }

    /** Whether any process works on the data, even one that neither a record nor the pid file names. */
    boolean isAtWork() {
        return !family().isEmpty();
    }

    /** Fast shutdown first; if that hangs, the immediate one, from which the next start recovers. */
    void stop() {
        running().ifPresent(record -> Termination.of(record, FAST_STOP, List.of("INT", "QUIT")));
        sweep();
        records.forget(PART);
    }

    /**
     * Clears the way for a new server when none runs: children of a killed one exit by themselves, or are killed, and its pid file is deleted. A
     * process that has that pid now is unrelated, or it would have been found running.
     */
    void sweep() {
        Patience.await(CHILDREN_LEAVE, () -> family().isEmpty());
        family().forEach(child -> Termination.signal(child.pid(), "KILL"));
        Patience.await(CHILDREN_LEAVE, () -> family().isEmpty());
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every process that runs a server program in our data folder. */
    private List<ProcessView> family() {
        return ProcessView.all().stream().filter(this::servesOurData).toList();
    }

    /** By the folder itself and not by its name, which may have changed or be one of several. */
    private boolean servesOurData(ProcessView view) {
        try {
            return view.executable().endsWith("bin/postgres") && Files.isSameFile(view.folder(), place.data());
        } catch (IOException goneOrHidden) {
            return false;
        }
    }

    /** The live process that the pid file names, if it is a server on our data. */
    private Optional<ProcessView> named() {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
            return ProcessView.of(pid).filter(this::servesOurData);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException noneOrDamaged) {
            return Optional.empty();
        }
    }

    private LaunchRecord adopt(ProcessView view) {
        String launch = view.arguments().stream()
                .filter(argument -> argument.startsWith(LAUNCH_WORD))
                .map(argument -> argument.substring(LAUNCH_WORD.length()))
                .findFirst()
                .orElseThrow(() -> new Failure("a PostgreSQL server that assay did not start (process " + view.pid()
                        + ") uses the data in " + place.data() + ": stop it first."));
        int port = Integer.parseInt(view.arguments().get(view.arguments().indexOf("-p") + 1));
        LaunchRecord record = new LaunchRecord(
                PART, launch, view.executable().toString(), view.pid(), view.startTicks(), port, 0, "");
        records.write(record);
        return record;
    }

    private Path pidFile() {
        return place.data().resolve("postmaster.pid");
    }
}
