package dev.assay.cli.launcher;

import dev.assay.cli.home.FreePort;
import dev.assay.cli.home.Home;
import dev.assay.cli.home.Secrets;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import dev.assay.cli.postgres.PostgresServer;
import dev.assay.cli.process.LaunchRecord;
import dev.assay.cli.process.LaunchRecords;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the parts of a home that do not run as they should. */
final class Startup {

    static final List<String> DATABASES = List.of("profile", "scoring", "gateway");

    private final Path root;
    private final Home home;
    private final Secrets secrets;
    private final Console console;
    private final LaunchRecords records;
    private final PostgresServer postgres;
    private final Map<Service, BuiltService> built = new EnumMap<>(Service.class);

    /** Fails if a service is not built, which is better known before anything is stopped. */
    Startup(Path root, Home home, Secrets secrets, Console console) {
        this.root = root;
        this.home = home;
        this.secrets = secrets;
        this.console = console;
        this.records = new LaunchRecords(home.run());
        this.postgres = new PostgresServer(home, secrets, records);
        for (Service service : Service.values()) {
            built.put(service, new BuiltService(root, home.services(), service));
        }
    }

    /** Waits until everything is ready. If that fails, what was started is stopped again. */
    void run(Ports ports, OperatorSettings settings, StartedHere started) {
        try {
            secrets.prepare();
            DocumentParser parser = new DocumentParser(root, home.services(), settings.all());
            parser.prepare();
            for (Service service : Service.values()) {
                checkPorts(service, ports.of(service));
            }
            boolean databaseRuns = postgres.running().isPresent();
            int databasePort =
                    databaseRuns ? postgres.start(DATABASES) : started.start(this::startDatabase, postgres::stop);
            Map<Service, Process> processes = startServices(
                    new ServiceEnvironment(ports, databasePort, secrets, root.resolve("engines"), parser),
                    settings,
                    started);
            if (databaseRuns && processes.isEmpty()) {
                console.say("Already running.");
            }
            new Readiness(home, new Health(), console).await(ports, processes);
            parser.warning().ifPresent(console::say);
        } catch (RuntimeException failure) {
            started.takeBack();
            throw failure;
        }
    }

    private int startDatabase() {
        int port = postgres.start(DATABASES);
        console.say("%-16s ready on port %d".formatted(PostgresServer.PART, port));
        return port;
    }

    /** Returns the processes of the services that did not run like this already. */
    private Map<Service, Process> startServices(
            ServiceEnvironment environment, OperatorSettings settings, StartedHere started) {
        Map<Service, Process> processes = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ServiceProcess process = new ServiceProcess(service, home, records);
            Map<String, String> variables = settings.beside(environment.of(service));
            if (!process.runsAs(built.get(service), variables)) {
                process.stop();
                processes.put(
                        service, started.start(() -> process.start(built.get(service), variables), process::stop));
            }
        }
        return processes;
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
}
