package dev.assay.faults;

import dev.assay.system.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The packaged system, with a proxy on each of its inner links: to the database, from the gateway to the services, and to the feed. */
final class Stand {

    static final List<String> SERVICES = List.of("gateway", "profile-service", "scoring-service");
    static final String POSTGRES = "postgresql";

    private static final int MANAGEMENT_OFFSET = 1000;

    /** Held, or its level would be forgotten. Off, since a database that is away is expected and not worth a message. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    private final Installation assay;
    private final TcpProxy database = new TcpProxy(this::databasePort);
    private final TcpProxy profile;
    private final TcpProxy scoring;
    private final TcpProxy feed;
    private final Caller caller;

    Stand(Path home) throws IOException, InterruptedException {
        this(home, Map.of());
    }

    /** @param settings what an operator sets, in the environment */
    Stand(Path home, Map<String, String> settings) throws IOException, InterruptedException {
        this(new Installation(home).settings(settings));
    }

    private Stand(Installation assay) throws IOException, InterruptedException {
        this(assay, assay.gatewayPort(), service -> assay.gatewayPort() + SERVICES.indexOf(service));
    }

    /**
     * @param door the port that callers know
     * @param ports returns the port of a service, for each connection anew
     */
    Stand(Installation assay, int door, ToIntFunction<String> ports) throws IOException, InterruptedException {
        this.assay = assay;
        profile = new TcpProxy(() -> ports.applyAsInt("profile-service"));
        scoring = new TcpProxy(() -> ports.applyAsInt("scoring-service"));
        feed = new TcpProxy(() -> ports.applyAsInt("profile-service"));
        up();
        caller = new Caller(door, assay.run("key").succeeded().out().strip());
    }

    Caller caller() {
        return caller;
    }

    TcpProxy database() {
        return database;
    }

    /** The link between the gateway and profile-service. */
    TcpProxy profile() {
        return profile;
    }

    /** The link between the gateway and scoring-service. */
    TcpProxy scoring() {
        return scoring;
    }

    Path home() {
        return assay.home();
    }

    Installation assay() {
        return assay;
    }

    /** Makes all links pass and starts the parts that are missing. */
    void heal() throws IOException, InterruptedException {
        for (TcpProxy each : List.of(database, profile, scoring, feed)) {
            each.mode(TcpProxy.Mode.PASS);
        }
        up();
    }

    void up() throws IOException, InterruptedException {
        up("");
    }

    /** Starts what is not running, with extra options besides those that all have. */
    void up(String options) throws IOException, InterruptedException {
        assay.javaOptions(String.join(
                " ",
                "-Dquarkus.datasource.reactive.url=postgresql://127.0.0.1:" + database.port()
                        + "/${quarkus.datasource.username}",
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:" + database.port()
                        + "/${quarkus.datasource.username}",
                "-Dassay.gateway.profile-url=http://127.0.0.1:" + profile.port(),
                "-Dassay.gateway.scoring-url=http://127.0.0.1:" + scoring.port(),
                "-Dassay.feed.profile-url=http://127.0.0.1:" + feed.port(),
                "-Dassay.scoring.url=http://127.0.0.1:" + scoring.port(),
                // The load comes from one caller, who must not be limited for that.
                "-Dassay.gateway.limits.per-second=5000 -Dassay.gateway.limits.burst=20000",
                "-Dassay.gateway.limits.concurrent=1000",
                options));
        assay.run("up").succeeded();
    }

    Part part(String name) {
        return new Part(home(), name);
    }

    int port(String service) {
        return assay.gatewayPort() + SERVICES.indexOf(service);
    }

    int managementPort(String service) {
        return port(service) + MANAGEMENT_OFFSET;
    }

    Management management(String service) {
        return new Management(managementPort(service));
    }

    /** Connects past the proxy. The databases are called profile, scoring and gateway. */
    Connection open(String name) throws SQLException {
        return open(name, name);
    }

    /** Connects as the server's administrator. */
    Connection administer(String name) throws SQLException {
        return open(name, "assay_admin");
    }

    private Connection open(String name, String role) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/" + name + "?connectTimeout=2",
                role,
                password(role));
    }

    boolean databaseAnswers() {
        try (Connection connection = open("profile")) {
            return connection.isValid(2);
        } catch (SQLException away) {
            return false;
        }
    }

    private String password(String role) {
        return read(home().resolve("secrets/postgres-" + role + "-password"));
    }

    private int databasePort() {
        return Integer.parseInt(read(home().resolve("postgres/port")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void stop() throws IOException, InterruptedException {
        heal();
        down();
    }

    /** Stops everything, in whatever state it is. */
    void down() throws IOException, InterruptedException {
        assay.run("down").succeeded();
        List<TcpProxy> proxies = List.of(database, profile, scoring, feed);
        proxies.forEach(TcpProxy::close);
        if (!assay.processes().isEmpty()) {
            throw new AssertionError("still there: " + assay.processes());
        }
    }
}
