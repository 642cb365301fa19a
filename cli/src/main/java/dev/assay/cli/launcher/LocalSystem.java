package dev.assay.cli.launcher;

import dev.assay.cli.home.Home;
import dev.assay.cli.home.HomeLock;
import dev.assay.cli.home.Secrets;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import dev.assay.cli.postgres.ErasedCandidates;
import dev.assay.cli.postgres.PostgresServer;
import dev.assay.cli.process.LaunchRecord;
import dev.assay.cli.process.LaunchRecords;
import dev.assay.cli.process.Shield;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Starts and stops the system of one home. */
public final class LocalSystem {

    private final Path root;
    private final Home home;
    private final Secrets secrets;
    private final Console console;
    private final OperatorSettings settings;
    private final LaunchRecords records;
    private final PostgresServer postgres;

    /**
     * @param root where the modules are built
     * @param environment of this command
     */
    public LocalSystem(Path root, Home home, Secrets secrets, Console console, Map<String, String> environment) {
        this.root = root;
        this.home = home;
        this.secrets = secrets;
        this.console = console;
        this.settings = new OperatorSettings(environment);
        this.records = new LaunchRecords(home.run());
        this.postgres = new PostgresServer(home, secrets, records);
    }

    /** Starts what does not run as it should and waits until everything is ready. If that fails, what was started is stopped again. */
    public void up(Ports ports, StartedHere started) {
        Startup startup = startup();
        home.prepare();
        HomeLock.holding(home, console, () -> {
            refuseDuringRestore();
            LastStart.of(home).ifPresent(this::tellWhatIsNew);
            start(startup, ports, settings, started);
        });
    }

    private void refuseDuringRestore() {
        if (Files.exists(home.eraseAgain())) {
            throw new Failure(
                    "a restore is at work, or was broken off, before those are erased again who had been erased since the backup: wait for it, or do"
                            + " it again, with `assay restore FOLDER`.");
        }
    }

    private void tellWhatIsNew(LastStart last) {
        List<String> changes = settings.changesSince(new OperatorSettings(last.settings()));
        if (!changes.isEmpty()) {
            console.say("Other settings than at the last start: " + String.join(", ", changes) + ".");
        }
    }

    /**
     * The same for a restore, during which erased candidates are back, but only until they are erased again. The settings are those of the last start,
     * since the shell that restores need not be the one that started.
     */
    public void upRestored(Ports ports, StartedHere started) {
        Startup startup = startup();
        home.prepare();
        HomeLock.holding(home, console, () -> startAsBefore(startup, ports, lastSettings(), started));
    }

    /**
     * Stops every part, does the work before any command can start one, and starts again what ran, with the settings that it had, whatever becomes of
     * the work, and also where the command is ended meanwhile.
     */
    public void pausedFor(Consumer<Shield> work, Ports ports) {
        Startup startup = startup();
        HomeLock.holding(home, console, () -> {
            refuseDuringRestore();
            boolean ran = anyRuns();
            if (ran) {
                refuseUnknownStart();
            }
            OperatorSettings last = lastSettings();
            Shield.around(
                    console,
                    shield -> paused(() -> work.accept(shield), () -> {
                        if (ran) {
                            startAsBefore(startup, ports, last, new StartedHere(console));
                        }
                    }));
        });
    }

    /** What an earlier build has started, it did not note down, and this shell need not have the settings: cron has none. */
    private void refuseUnknownStart() {
        if (!Files.exists(home.lastStart())) {
            throw new Failure(
                    "with which settings the system was started is not known, so it could not be started again as it was: run `assay up`"
                            + " once, with your settings in the environment.");
        }
    }

    private void paused(Runnable work, Runnable startAgain) {
        try {
            stopAll();
            work.run();
        } catch (RuntimeException | Error failure) {
            try {
                startAgain.run();
            } catch (RuntimeException also) {
                console.say("What ran could not be started again (" + also.getMessage() + "); `assay up` tries again.");
                failure.addSuppressed(also);
            }
            throw failure;
        }
        startAgain.run();
    }

    private Startup startup() {
        return new Startup(root, home, secrets, console);
    }

    private void start(Startup startup, Ports ports, OperatorSettings with, StartedHere started) {
        startup.run(ports, with, started);
        LastStart now = new LastStart(with.all(), ports);
        if (!LastStart.of(home).equals(Optional.of(now))) {
            now.keepIn(home);
        }
    }

    /** A kept setting can have become wrong, such as the place of a trust store, and then this start fails however often it is tried. */
    private void startAsBefore(Startup startup, Ports ports, OperatorSettings last, StartedHere started) {
        try {
            start(startup, ports, last, started);
        } catch (RuntimeException failure) {
            if (Files.exists(home.lastStart())) {
                console.say("This start was with the settings of the last one. If one of them is the reason, delete "
                        + home.lastStart() + " and start again with your settings in the environment.");
            }
            throw failure;
        }
    }

    private OperatorSettings lastSettings() {
        Optional<OperatorSettings> last = LastStart.of(home).map(start -> new OperatorSettings(start.settings()));
        List<String> ignored = last.map(settings::missingIn).orElse(List.of());
        if (!ignored.isEmpty()) {
            console.say("Not applied, since only `assay up` changes settings: " + String.join(", ", ignored) + ".");
        }
        return last.orElse(settings);
    }

    /** The ports on which the services run, or ran after the last start. */
    public Ports lastPorts(Ports otherwise) {
        Ports last = LastStart.of(home).map(LastStart::ports).orElse(otherwise);
        return new Ports(
                lastPort(Service.GATEWAY, last), lastPort(Service.PROFILE, last), lastPort(Service.SCORING, last));
    }

    private int lastPort(Service service, Ports otherwise) {
        return records.running(service.part()).map(LaunchRecord::port).orElse(otherwise.of(service));
    }

    /** Asks the database directly, without the services, who was erased; starts the server for this if it is not running. */
    public <T> T ofErased(ErasedQuestion<T> question) {
        List<T> answer = new ArrayList<>();
        HomeLock.holding(home, console, () -> {
            int port = postgres.start(Startup.DATABASES);
            try {
                answer.add(question.ask(new ErasedCandidates(port, secrets.password(PostgresServer.ADMINISTRATOR))));
            } catch (SQLException e) {
                throw new Failure("the database does not say who was erased: " + e.getMessage() + ".", e);
            }
        });
        return answer.get(0);
    }

    /** A question about erased candidates. */
    @FunctionalInterface
    public interface ErasedQuestion<T> {
        T ask(ErasedCandidates erased) throws SQLException;
    }

    /** Stops every part, the gateway first and the database last. Returns whether anything ran. */
    public boolean down() {
        if (!Files.isDirectory(home.run())) {
            return false;
        }
        AtomicBoolean ran = new AtomicBoolean();
        HomeLock.holding(home, console, () -> {
            ran.set(anyRuns());
            stopAll();
        });
        return ran.get();
    }

    private boolean anyRuns() {
        return Stream.of(Service.values())
                        .anyMatch(service -> records.running(service.part()).isPresent())
                || postgres.running().isPresent();
    }

    private void stopAll() {
        for (Service service : Service.values()) {
            new ServiceProcess(service, home, records).stop();
            console.say("%-16s stopped".formatted(service.part()));
        }
        postgres.stop();
        console.say("%-16s stopped".formatted(PostgresServer.PART));
    }
}
