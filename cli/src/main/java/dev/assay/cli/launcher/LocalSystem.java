package dev.assay.cli.launcher;

import dev.assay.cli.home.FreePort;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Starts and stops the system of one home. */
public final class LocalSystem {

    private static final List<String> DATABASES = List.of("profile", "scoring", "gateway");

    private final Path root;
    private final Home home;
    private final Secrets secrets;
    private final Console console;
    private final LaunchRecords records;
    private final PostgresServer postgres;
    private final DocumentParser parser;
    private final OperatorSettings settings;

    /** @param root where the modules are built */
    public LocalSystem(Path root, Home home, Secrets secrets, Console console) {
        this.root = root;
        this.home = home;
        this.secrets = secrets;
        this.console = console;
        this.records = new LaunchRecords(home.run());
        this.postgres = new PostgresServer(home, secrets, records);
        this.parser = new DocumentParser(root, home.services(), System.getenv());
        this.settings = new OperatorSettings(System.getenv());
    }

    /** Starts what does not run as it should and waits until everything is ready. If that fails, what was started is stopped again. */
    public void up(Ports ports, StartedHere started) {
        if (Files.exists(home.eraseAgain())) {
            throw new Failure(
                    "a restore was broken off before those were erased again who had been erased since the backup: do it again, with"
                            + " `assay restore FOLDER`.");
        }
        upRestored(ports, started);
    }

    /** The same for a restore, during which erased candidates are back, but only until they are erased again. */
    public void upRestored(Ports ports, StartedHere started) {
        Map<Service, BuiltService> built = built();
        home.prepare();
        HomeLock.holding(home, console, () -> startAll(ports, built, started));
    }

    /**
     * Stops every part, does the work before any command can start one, and starts again what ran, whatever becomes of the work, and also where the
     * command is ended meanwhile.
     */
    public void pausedFor(Consumer<Shield> work, Ports ports) {
        Map<Service, BuiltService> built = built();
        HomeLock.holding(home, console, () -> {
            boolean ran = anyRuns();
            Shield.around(
                    console,
                    shield -> paused(() -> work.accept(shield), () -> {
                        if (ran) {
                            startAll(ports, built, new StartedHere(console));
                        }
                    }));
        });
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

    private Map<Service, BuiltService> built() {
        Map<Service, BuiltService> built = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            built.put(service, new BuiltService(root, home.services(), service));
        }
        return built;
    }

    private void startAll(Ports ports, Map<Service, BuiltService> built, StartedHere started) {
        try {
            secrets.prepare();
            parser.prepare();
            start(ports, built, started);
            parser.warning().ifPresent(console::say);
        } catch (RuntimeException failure) {
            started.takeBack();
            throw failure;
        }
    }

    private void start(Ports ports, Map<Service, BuiltService> built, StartedHere started) {
        for (Service service : Service.values()) {
            checkPorts(service, ports.of(service));
        }
        boolean databaseRuns = postgres.running().isPresent();
        int databasePort =
                databaseRuns ? postgres.start(DATABASES) : started.start(() -> startDatabase(), postgres::stop);
        ServiceEnvironment environment = environment(ports, databasePort);
        Map<Service, Process> processes = new EnumMap<>(Service.class);
        Map<Service, Integer> waiting = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ServiceProcess process = new ServiceProcess(service, home, records);
            Map<String, String> variables = settings.beside(environment.of(service));
            waiting.put(service, ports.of(service));
            if (!process.runsAs(built.get(service), variables)) {
                process.stop();
                processes.put(
                        service, started.start(() -> process.start(built.get(service), variables), process::stop));
            }
        }
        if (databaseRuns && processes.isEmpty()) {
            console.say("Already running.");
        }
        new Readiness(home, new Health(), console).await(waiting, processes);
    }

    private ServiceEnvironment environment(Ports ports, int databasePort) {
        return new ServiceEnvironment(ports, databasePort, secrets, root.resolve("engines"), parser);
    }

    private int startDatabase() {
        int port = postgres.start(DATABASES);
        console.say("%-16s ready on port %d".formatted(PostgresServer.PART, port));
        return port;
    }

    /** A port on which one of our services already listens is not taken: that service stays or is stopped first. */
    private void checkPorts(Service service, int port) {
        Optional<LaunchRecord> running = records.running(service.part());
        for (int each : new int[] {port, port + Service.MANAGEMENT_OFFSET}) {
            boolean ours = running.filter(record -> record.port() == port).isPresent();
            if (!ours && !FreePort.isFree(each)) {
                throw new Failure("port " + each + ", which the " + service.part()
                        + " needs, is taken by another program: stop that program, or choose another port, for example "
                        + service.portVariable() + "=" + (port + 10_000) + " ./assay up.");
            }
        }
    }

    /** The ports of the services, if all of them run. */
    public Optional<Ports> ports() {
        Map<Service, Integer> running = new EnumMap<>(Service.class);
        if (Files.isDirectory(home.run())) {
            for (Service service : Service.values()) {
                records.running(service.part()).ifPresent(record -> running.put(service, record.port()));
            }
        }
        return running.size() == Service.values().length
                ? Optional.of(new Ports(
                        running.get(Service.GATEWAY), running.get(Service.PROFILE), running.get(Service.SCORING)))
                : Optional.empty();
    }

    /** Asks the database directly, without the services, who was erased; starts the server for this if it is not running. */
    public <T> T ofErased(ErasedQuestion<T> question) {
        List<T> answer = new ArrayList<>();
        HomeLock.holding(home, console, () -> {
            int port = postgres.start(DATABASES);
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
